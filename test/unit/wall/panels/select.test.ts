import { describe, expect, test } from 'vitest';
import { dayType } from '../../../../shared/panels/day.ts';
import { moodTrendType } from '../../../../shared/panels/mood-trend.ts';
import { trendingType } from '../../../../shared/panels/trending.ts';
import { wordCloudType } from '../../../../shared/panels/word-cloud.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { createFormat } from '../../../../wall/lib/format.ts';
import { worstAlert } from '../../../../wall/panels/alerts.ts';
import { dayPanel } from '../../../../wall/panels/day.ts';
import { axisHours, moodTrendPanel } from '../../../../wall/panels/mood-trend.ts';
import { moodPanel } from '../../../../wall/panels/mood.ts';
import { queuesPanel } from '../../../../wall/panels/queues.ts';
import { trendingPanel } from '../../../../wall/panels/trending.ts';
import { wordCloudPanel } from '../../../../wall/panels/word-cloud.ts';
import { defaultsOf } from '../../../helpers/scenes.ts';
import {
  nightSnapshot,
  outageSnapshot,
  SAMPLE_NOW_MS,
  sampleConfig,
  sampleSnapshot,
} from '../../../helpers/sample-snapshot.ts';

describe('word cloud', () => {
  const { select } = wordCloudPanel;
  const options = defaultsOf(wordCloudType);
  const entryOf = (term: string) =>
    select(sampleSnapshot, sampleConfig, options).terms.find((entry) => entry.term === term);

  test('takes the most frequent terms, largest first', () => {
    const { terms } = select(sampleSnapshot, sampleConfig, { ...options, maxTerms: 3 });
    expect(terms.map(({ term }) => term)).toEqual(['storing', 'zwolle', 'geen internet']);
  });

  test('a term has the net mood of its messages, and none where that may be chance', () => {
    expect(entryOf('storing')?.net).toBeCloseTo((1 - 47) / 58);
    expect(entryOf('regio')?.net).toBeNull();
  });

  test('new and far more than usual are marked, unless a handful', () => {
    expect(entryOf('zwolle')?.rising).toBe(true);
    expect(entryOf('#samensneller')?.rising).toBe(true);
    expect(entryOf('monteur')?.rising).toBe(false);
    const { terms } = select(sampleSnapshot, sampleConfig, { ...options, maxRising: 2 });
    expect(terms.filter(({ rising }) => rising)).toHaveLength(2);
    const few = { ...sampleSnapshot.terms[0]!, n: 3, lift: null };
    const view = select({ ...sampleSnapshot, terms: [few] }, sampleConfig, options);
    expect(view.terms[0]?.rising).toBe(false);
  });

  test('knows how a term is said in either language', () => {
    const forms = [
      { text: 'storing', n: 210 },
      { text: 'outage', n: 17 },
    ];
    const both = { ...sampleSnapshot.terms[0]!, forms };
    const view = select({ ...sampleSnapshot, terms: [both] }, sampleConfig, options);
    expect(view.terms[0]?.forms).toEqual(forms);
    expect(entryOf('storing')?.forms).toBeUndefined();
  });

  test('words that are said together draw each other, as strongly as the scene wants', () => {
    const pairs = [
      ['compensatie', 'storing', 0.75],
      ['incasso', 'prijs', 0.25],
      ['modem', 'router', 0.5],
    ];
    expect(select(sampleSnapshot, sampleConfig, options).related).toEqual(pairs);
    const half = select(sampleSnapshot, sampleConfig, { ...options, relatedWeight: 0.5 });
    expect(half.related.map(([, , strength]) => strength)).toEqual([0.375, 0.125, 0.25]);
  });
});

describe('mood', () => {
  test('net sentiment with its target and what is normal', () => {
    expect(moodPanel.select(sampleSnapshot, sampleConfig, {})).toMatchObject({
      n: 143,
      net: (38 - 71) / 143,
      target: 0.1,
      normal: { low: -0.05, high: 0.18 },
    });
  });

  test('too few messages have no mood, only a number', () => {
    expect(moodPanel.select(nightSnapshot, sampleConfig, {})).toMatchObject({ n: 7, net: null });
  });
});

describe('mood trend', () => {
  const { select } = moodTrendPanel;
  const options = defaultsOf(moodTrendType);

  test('points with too few messages are gaps, not zeros', () => {
    const { points } = select(sampleSnapshot, sampleConfig, options);
    expect(points[0]?.net).toBeNull();
    expect(points[points.length - 1]?.net).toBeLessThan(-0.2);
  });

  test('holds the last hours and nothing else', () => {
    const { points, startMs } = select(sampleSnapshot, sampleConfig, { hours: 2 });
    expect(points).toHaveLength(9);
    expect(points[8]).toEqual({ atMs: SAMPLE_NOW_MS, net: (38 - 71) / 143 });
    expect(Math.min(...points.map(({ atMs }) => atMs))).toBeGreaterThanOrEqual(startMs);
  });

  test('marks what began or went on in sight, the newest first', () => {
    const markers = [
      { id: 'b', label: 'nieuw', kind: 'notice', startMs: SAMPLE_NOW_MS - HOUR_MS, endMs: null },
      { id: 'a', label: 'oud', kind: 'notice', startMs: SAMPLE_NOW_MS - 3 * HOUR_MS, endMs: null },
      { id: 'c', label: 'straks', kind: 'notice', startMs: SAMPLE_NOW_MS + 1, endMs: null },
    ];
    const labels = select({ ...sampleSnapshot, markers }, sampleConfig, options).markers.map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['nieuw', 'oud']);
    const long = [{ ...markers[1]!, startMs: SAMPLE_NOW_MS - 40 * HOUR_MS, endMs: SAMPLE_NOW_MS }];
    expect(
      select({ ...sampleSnapshot, markers: long }, sampleConfig, options).markers,
    ).toHaveLength(1);
    expect(select(nightSnapshot, sampleConfig, options).markers).toEqual([]);
  });

  test('the axis names every third hour of the hub’s own clock', () => {
    const { hour } = createFormat('nl', 'Europe/Amsterdam');
    const labels = axisHours(SAMPLE_NOW_MS - 12 * HOUR_MS, SAMPLE_NOW_MS, hour);
    expect(labels.map(({ label }) => label)).toEqual(['3:00', '6:00', '9:00']);
    expect(labels.every(({ atMs }) => hour(atMs) % 3 === 0)).toBe(true);
  });
});

describe('queues', () => {
  const tileOf = (id: string, snapshot = sampleSnapshot) =>
    queuesPanel.select(snapshot, sampleConfig, {}).queues.find(({ channel }) => channel === id)!;

  test('one for each channel, in the configuration’s order', () => {
    const { queues } = queuesPanel.select(sampleSnapshot, sampleConfig, {});
    expect(queues.map(({ channel }) => channel)).toEqual(sampleConfig.channels.map(({ id }) => id));
  });

  test('the longest wait is reckoned from the hub’s own time', () => {
    expect(tileOf('phone').waitMs).toBe(6 * MINUTE_MS + 42_000);
    const ahead = sampleSnapshot.queues.map((queue) => ({
      ...queue,
      oldestSinceMs: SAMPLE_NOW_MS + 5_000,
    }));
    expect(tileOf('phone', { ...sampleSnapshot, queues: ahead }).waitMs).toBe(0);
  });

  test('nobody waiting has no wait; a channel without a queue has no reading', () => {
    expect(tileOf('phone', nightSnapshot)).toMatchObject({ waiting: 0, waitMs: null });
    expect(tileOf('phone', { ...sampleSnapshot, queues: [] })).toMatchObject({ waiting: null });
  });

  test('a service level needs ten contacts and a target', () => {
    expect(tileOf('phone').service).toEqual({ ratio: 58 / 96, target: 0.8 });
    expect(tileOf('phone', nightSnapshot).service).toBeNull();
    expect(tileOf('whatsapp').service).toBeNull();
  });

  test('knows which queues have an alert', () => {
    expect(tileOf('phone', outageSnapshot).alarm).toBe(true);
    expect(tileOf('email', outageSnapshot).alarm).toBe(false);
  });
});

describe('trending', () => {
  const { select } = trendingPanel;
  const options = defaultsOf(trendingType);

  test('those that rise most first, with since when and the history; the usual and the rare stay away', () => {
    const { terms } = select(sampleSnapshot, sampleConfig, options);
    expect(terms.map(({ term }) => term)).toEqual([
      'storing',
      'zwolle',
      'geen internet',
      '#samensneller',
      'compensatie',
    ]);
    expect(terms[0]).toMatchObject({ shares: 214, sinceMs: SAMPLE_NOW_MS - 20 * MINUTE_MS });
    const strict = select(sampleSnapshot, sampleConfig, { ...options, minMessages: 40 });
    expect(strict.terms.every(({ n }) => n >= 40)).toBe(true);
    expect(select({ ...sampleSnapshot, rising: [] }, sampleConfig, options).terms).toEqual([]);
  });
});

test('the worst alert is the one furthest beyond its own limit', () => {
  expect(worstAlert(outageSnapshot.alerts, SAMPLE_NOW_MS)?.channel).toBe('social');
  expect(worstAlert([], SAMPLE_NOW_MS)).toBeNull();
});

describe('day', () => {
  const view = (options = {}) =>
    dayPanel.select(sampleSnapshot, sampleConfig, { ...defaultsOf(dayType), ...options });

  test('bars of every half hour, the mood of each hour, and who waits where an answer is due at once', () => {
    const { volumes, nets, waits, waiting, liveNames } = view();
    expect(volumes).toHaveLength(48);
    expect(volumes.filter(({ value }) => value !== null)).toHaveLength(25);
    expect(nets.at(-1)).toEqual({ atMs: SAMPLE_NOW_MS, value: (38 - 71) / 143 });
    // The night has too few messages for a mood.
    expect(nets[3]?.value).toBeNull();
    expect(waits.at(-1)?.value).toBe(30.5);
    expect(liveNames).toEqual(['Telefoon', 'Chat']);
    expect(waiting).toBe(
      sampleSnapshot.queues
        .filter(({ id }) => id === 'phone' || id === 'chat')
        .reduce((sum, queue) => sum + (queue.waiting ?? 0), 0),
    );
  });

  test('knows when nobody answers, as whole spans', () => {
    const { closed, startMs, endMs } = view();
    expect(closed).toEqual([
      { fromMs: startMs, toMs: startMs + 8 * HOUR_MS },
      { fromMs: startMs + 21 * HOUR_MS, toMs: endMs },
    ]);
  });

  test('can show a part of the day', () => {
    const { volumes, startMs, endMs } = view({ from: 7, to: 22 });
    expect(volumes).toHaveLength(30);
    expect(endMs - startMs).toBe(15 * HOUR_MS);
  });
});
