import { describe, expect, test } from 'vitest';
import type { WarningFigures } from '../../../../shared/warning-figures.ts';
import { createFormat } from '../../../../wall/lib/format.ts';
import { en } from '../../../../wall/locales/en.ts';
import { nl } from '../../../../wall/locales/nl.ts';
import { moodPanel } from '../../../../wall/panels/mood.ts';
import { raisedWarnings, warningLine, whyWords } from '../../../../wall/panels/warnings.ts';
import { sampleConfig, sampleSnapshot } from '../../../helpers/sample-snapshot.ts';

/** Half an em a character, as in no font. */
const measureEm = (text: string): number => text.length / 2;
const DUTCH = { text: nl, format: createFormat('nl', 'Europe/Amsterdam'), measureEm };
const ENGLISH = { text: en, format: createFormat('en', 'Europe/Amsterdam'), measureEm };
const ROOM = { largeEm: 60, smallEm: 120 };

const STORING = {
  term: 'storing',
  n: 14,
  channel: { id: 'social', n: 7 },
  language: { id: 'nl', n: 12 },
};

const warning = (more: Partial<WarningFigures> = {}): WarningFigures => ({
  id: 'theme:network',
  subject: { kind: 'theme', id: 'network', name: 'Storing en netwerk' },
  state: 'warning',
  sinceMs: Date.UTC(2026, 2, 10, 9, 42),
  stateSinceMs: Date.UTC(2026, 2, 10, 9, 46),
  score: 4.8,
  slowZ: 0,
  n: 37,
  expected: 3.3,
  timesNormal: 11.2,
  carriers: [STORING],
  examples: [],
  acknowledged: null,
  override: null,
  ...more,
});

const lineOf = (one: WarningFigures, room = ROOM, words = DUTCH) =>
  warningLine(one, sampleConfig, room, words);

describe('the banner', () => {
  test('is of what is raised: a crisis first, then what is most unusual', () => {
    const warnings = [
      warning({ id: 'a', score: 5 }),
      warning({ id: 'b', state: 'watch' }),
      warning({ id: 'c', score: 6 }),
      warning({ id: 'd', state: 'recovering' }),
      warning({ id: 'e', state: 'crisis', score: 0 }),
    ];
    expect(raisedWarnings({ warnings }).map(({ id }) => id)).toEqual(['e', 'c', 'a']);
  });

  test('calls a theme as the language of the wall does, where it has a name in it', () => {
    const one = warning();
    const names = { nl: 'Storing en netwerk', en: 'Outage and network' };
    const named = { ...one, subject: { ...one.subject, names } };
    const english = { ...sampleConfig, locale: 'en' } as const;
    expect(warningLine(named, english, ROOM, ENGLISH).what).toMatch(/^Outage and network: /);
    expect(warningLine(named, sampleConfig, ROOM, DUTCH).what).toMatch(/^Storing en netwerk: /);
    expect(warningLine(one, english, ROOM, ENGLISH).what).toMatch(/^Storing en netwerk: /);
  });

  test('says large what it is about and how many times normal, small since when and why', () => {
    expect(lineOf(warning())).toEqual({
      level: 'warning',
      what: 'Storing en netwerk: 11× normaal',
      detail: 'sinds 10:42 · 37 berichten in 15 min, normaal 3 · storing 14 (Webcare)',
    });
    expect(lineOf(warning(), ROOM, ENGLISH).detail).toBe(
      'since 10:42 · 37 messages in 15 min, normally 3 · storing 14 (Webcare)',
    );
  });

  test('does not make up how many times where normal is not known', () => {
    expect(lineOf(warning({ timesNormal: null })).what).toBe(
      'Storing en netwerk: veel meer dan normaal',
    );
  });

  test('never says that nothing is normal', () => {
    expect(lineOf(warning({ expected: 0.4 })).detail).toContain('normaal <1 ·');
    expect(lineOf(warning({ expected: 0.5 })).detail).toContain('normaal 1 ·');
  });

  test('of a crisis says who called it one, why, and who is on it', () => {
    const crisis = warning({
      state: 'crisis',
      override: { reason: 'directie gebeld', by: 'Mo', untilMs: 0 },
      acknowledged: { by: 'Daan', atMs: 0 },
      carriers: [],
    });
    expect(lineOf(crisis)).toEqual({
      level: 'crisis',
      what: 'Crisis: Storing en netwerk',
      detail:
        'Daan is ermee bezig · directie gebeld · sinds 10:42 · 37 berichten in 15 min, normaal 3',
    });
  });

  test('says less in less room, and never half of something', () => {
    const { what, detail } = lineOf(warning(), { largeEm: 13, smallEm: 9 });
    expect(what).toBe('Storing en netwerk 11×');
    expect(detail).toBe('sinds 10:42');
  });
});

describe('why the mood is red', () => {
  const why = (roomEm: number, words = DUTCH) =>
    whyWords([STORING], sampleConfig.channels, roomEm, words);

  test('names term, channel and language, each with its count, as far as there is room', () => {
    expect(why(60)).toBe('Waarom? storing 14 · Webcare 7 · Nederlands 12');
    expect(why(60, ENGLISH)).toBe('Why? storing 14 · Webcare 7 · Dutch 12');
    expect(why(17)).toBe('Waarom? storing 14 · Webcare 7');
    expect(why(6)).toBe('storing 14');
    expect(whyWords([], sampleConfig.channels, 60, DUTCH)).toBeNull();
  });

  test('is said of a mood below what is usual at this hour, and of no other', () => {
    const shown = (positive: number, negative: number) => {
      const mood = { ...sampleSnapshot.mood, n: 100, neutral: 0, positive, negative };
      const snapshot = { ...sampleSnapshot, mood, carriers: [STORING] };
      return moodPanel.select(snapshot, sampleConfig, {}).carriers;
    };
    expect(shown(5, 95)).toEqual([STORING]);
    expect(shown(95, 5)).toEqual([]);
  });
});
