import { html } from 'lit';
import '../components/hub-time-lanes.ts';
import type { TimeLane, TimeMark, TimeValue } from '../components/hub-time-lanes.ts';
import { contactWords } from '../locales/contacts.ts';
import { inLanguage } from '../lib/in-language.ts';
import { moodColour } from '../lib/mood-colour.ts';
import { isLive } from '../../shared/live-channels.ts';
import type { DayOptions } from '../../shared/panels/day.ts';
import type { DayBand, DayPoint, MoodCounts } from '../../shared/snapshot.ts';
import { HOUR_MS, MINUTE_MS, MIN_MOOD_MESSAGES } from '../../shared/units.ts';
import { freshnessWords } from './freshness.ts';
import { netOf } from './net.ts';
import { definePanel } from './panel.ts';

const STEP_MS = 30 * MINUTE_MS;

export const dayPanel = definePanel({
  kind: 'day',
  select: (
    { nowMs, mood, day, queues, markers },
    { moodTarget, channels, locale },
    { from, to }: DayOptions,
  ) => {
    const midnightMs = day[0]?.startMs ?? nowMs;
    const startMs = midnightMs + Math.min(from, to - 1) * HOUR_MS;
    const endMs = midnightMs + to * HOUR_MS;
    const shown = day.filter((point) => point.startMs >= startMs && point.startMs < endMs);
    const live = channels.filter(({ kind }) => isLive(kind));
    const waitingNow = queues.filter(({ id }) => live.some((channel) => channel.id === id));
    return {
      nowMs,
      locale,
      startMs,
      endMs,
      freshness: mood.freshness,
      nets: moodCourse(shown, day, mood, nowMs),
      net: netOf(mood, MIN_MOOD_MESSAGES),
      target: moodTarget,
      volumes: shown.map((point): TimeValue => ({
        atMs: point.startMs,
        value: point.mood?.n ?? null,
      })),
      normals: {
        // Of the hour that ends with the half hour, as the course is.
        net: normalCourse(shown, ({ normalNet }) => normalNet, STEP_MS),
        volume: normalCourse(shown, ({ normal }) => normal),
        waiting: normalCourse(shown, ({ normalWaiting }) => normalWaiting),
      },
      waits: shown
        .filter((point) => point.startMs <= nowMs)
        .map((point): TimeValue => ({
          atMs: Math.min(nowMs, point.startMs + STEP_MS / 2),
          value: point.waiting,
        })),
      /** Null: no channel has a reading. */
      waiting: waitingNow.every(({ waiting }) => waiting === null)
        ? null
        : waitingNow.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0),
      liveNames: live.map(({ name }) => name),
      /** Of all of them together; null where one has none. */
      waitingTarget: live.every(({ targets }) => targets.waiting != null)
        ? live.reduce((sum, { targets }) => sum + targets.waiting!, 0)
        : null,
      closed: closedSpans(shown),
      marks: markers
        .filter((marker) => marker.startMs >= startMs && marker.startMs <= endMs)
        .map((marker): TimeMark => ({
          atMs: marker.startMs,
          label: inLanguage(locale, marker.label, marker.labels),
        }))
        .sort((a, b) => a.atMs - b.atMs),
    };
  },
  render: (view, context) => {
    const { text, format, uPx, box } = context;
    const words = freshnessWords(view.freshness, view.nowMs, context);
    const current = view.volumes.filter(({ value }) => value !== null).pop()?.value ?? null;
    const bandOf = ({ band, basis }: NormalCourse): Pick<TimeLane, 'band' | 'bandLabel'> => ({
      band,
      bandLabel: basis === null ? '' : basis === 'day' ? text.yesterday : text.normal,
    });
    const whole = { stepMs: STEP_MS, target: null, targetLabel: '', colour: 'var(--ink)' };
    const lanes: TimeLane[] = [
      {
        ...whole,
        id: 'mood',
        heading: text.moodTitle,
        form: 'line',
        points: view.nets,
        ...bandOf(view.normals.net),
        // Its values are of moments.
        stepMs: 0,
        target: view.target,
        targetLabel: view.target === null ? '' : `${text.target} ${format.net(view.target)}`,
        current: view.net === null ? '' : format.net(view.net),
        colour: moodColour(view.net),
        write: format.net,
      },
      {
        ...whole,
        id: 'messages',
        heading: text.dayMessages,
        form: 'bars',
        points: view.volumes,
        ...bandOf(view.normals.volume),
        current: current === null ? '' : format.integer(current),
        write: format.integer,
      },
    ];
    if (view.liveNames.length > 0) {
      lanes.push({
        ...whole,
        id: 'waiting',
        heading: text.dayWaiting(view.liveNames.join(', ')),
        form: 'area',
        points: view.waits,
        ...bandOf(view.normals.waiting),
        target: view.waitingTarget,
        targetLabel:
          view.waitingTarget === null ? '' : `${text.target} ${format.integer(view.waitingTarget)}`,
        current: view.waiting === null ? '' : format.integer(view.waiting),
        colour:
          view.waitingTarget !== null && (view.waiting ?? 0) > view.waitingTarget
            ? 'var(--warn)'
            : 'var(--ink)',
        write: (value) => format.integer(Math.round(value)),
      });
    }
    return html`<hub-panel
      data-panel="day"
      .heading=${text.sceneTitles.day}
      .headingHidden=${true}
      .state=${words.state}
      .notice=${words.notice}
      .noticeDetail=${words.noticeDetail}
    >
      <hub-time-lanes
        .lanes=${lanes}
        .startMs=${view.startMs}
        .endMs=${view.endMs}
        .nowMs=${view.nowMs}
        .hours=${hourMarks(view.startMs, view.endMs, box.widthU, format.hour)}
        .marks=${view.marks}
        .closed=${view.closed}
        .closedLabel=${contactWords[view.locale].closed(null)}
        .label=${text.dayLabel(format.clock(view.startMs), format.clock(view.nowMs))}
        .uPx=${uPx}
      ></hub-time-lanes>
    </hub-panel>`;
  },
});

interface NormalCourse {
  band: TimeLane['band'];
  /** Null: nothing is known yet. */
  basis: DayBand['basis'] | null;
}

/** What is normal of one measure, so long after the start of each half hour in which it is known. */
function normalCourse(
  shown: readonly DayPoint[],
  of: (point: DayPoint) => DayBand | null,
  afterMs = 0,
): NormalCourse {
  return {
    band: shown.map((point) => ({ atMs: point.startMs + afterMs, normal: of(point) })),
    basis: shown.map(of).find((normal) => normal !== null)?.basis ?? null,
  };
}

/** Net sentiment of the hour that ends with each half hour, and of the hour that ends now. */
function moodCourse(
  shown: readonly DayPoint[],
  day: readonly DayPoint[],
  mood: MoodCounts,
  nowMs: number,
): TimeValue[] {
  const points = shown.flatMap((point): TimeValue[] => {
    const endMs = point.startMs + STEP_MS;
    if (endMs > nowMs) return [];
    const before = day[day.indexOf(point) - 1]?.mood ?? null;
    const hour = point.mood && before && added(before, point.mood);
    return [{ atMs: endMs, value: hour && netOf(hour, MIN_MOOD_MESSAGES) }];
  });
  return [...points, { atMs: nowMs, value: netOf(mood, MIN_MOOD_MESSAGES) }];
}

const added = (a: MoodCounts, b: MoodCounts): MoodCounts => ({
  n: a.n + b.n,
  positive: a.positive + b.positive,
  neutral: a.neutral + b.neutral,
  negative: a.negative + b.negative,
});

/** When nobody answers, neighbouring half hours as one. */
function closedSpans(shown: readonly DayPoint[]): { fromMs: number; toMs: number }[] {
  const spans: { fromMs: number; toMs: number }[] = [];
  for (const { startMs, open } of shown) {
    if (open) continue;
    const last = spans[spans.length - 1];
    if (last?.toMs === startMs) last.toMs = startMs + STEP_MS;
    else spans.push({ fromMs: startMs, toMs: startMs + STEP_MS });
  }
  return spans;
}

/** Full hours by the hub's clock, as many as have room. */
function hourMarks(
  startMs: number,
  endMs: number,
  widthU: number,
  hourOf: (atMs: number) => number,
): TimeMark[] {
  const hours = (endMs - startMs) / HOUR_MS;
  const stepHours = [1, 2, 3, 6].find((step) => (hours / step) * 3.4 <= widthU) ?? 6;
  const marks: TimeMark[] = [];
  for (let atMs = startMs; atMs < endMs; atMs += HOUR_MS) {
    const hour = hourOf(atMs);
    if (hour % stepHours === 0) marks.push({ atMs, label: `${hour}:00` });
  }
  return marks;
}
