import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  episodesAfter,
  incidentsOf,
  type Episode,
} from '../../../../../server/fold/warning/episodes.ts';
import {
  calmRecord,
  type WarningRecord,
  type WarningState,
} from '../../../../../server/fold/warning/state.ts';
import { DAY_MS, MINUTE_MS } from '../../../../../shared/units.ts';

const recordOf = (state: WarningState, minute: number, onsetMinute: number): WarningRecord => ({
  ...calmRecord(minute),
  state,
  stateSinceMinute: minute,
  onsetMinute: state === 'calm' || state === 'watch' ? null : onsetMinute,
});

/** The episodes that a course of states leaves, each of a minute and the onset that it has. */
function episodesOf(course: readonly [WarningState, number, number?][]): readonly Episode[] {
  let before = calmRecord(0);
  let episodes: readonly Episode[] = [];
  for (const [state, minute, onset = minute] of course) {
    const after = recordOf(state, minute, onset);
    episodes = episodesAfter(episodes, before, after);
    before = after;
  }
  return episodes;
}

describe('an episode', () => {
  test('goes from what led to a warning until it recovers, whatever its states', () => {
    expect(
      episodesOf([
        ['watch', 98],
        ['warning', 100, 96],
        ['crisis', 115, 96],
        ['warning', 150, 96],
      ]),
    ).toEqual([{ fromMs: 96 * MINUTE_MS, toMs: null }]);
    expect(
      episodesOf([
        ['warning', 100, 96],
        ['recovering', 170, 96],
        ['calm', 200],
      ]),
    ).toEqual([{ fromMs: 96 * MINUTE_MS, toMs: 170 * MINUTE_MS }]);
  });

  test('goes on when it comes back out of recovering; after calm there is another', () => {
    const first: [WarningState, number, number?][] = [
      ['warning', 100, 96],
      ['recovering', 170, 96],
    ];
    expect(episodesOf([...first, ['warning', 180, 96]])).toEqual([
      { fromMs: 96 * MINUTE_MS, toMs: null },
    ]);
    expect(episodesOf([...first, ['calm', 200], ['warning', 300, 299]])).toEqual([
      { fromMs: 96 * MINUTE_MS, toMs: 170 * MINUTE_MS },
      { fromMs: 299 * MINUTE_MS, toMs: null },
    ]);
  });

  test('is forgotten with the next that begins a day after its end', () => {
    expect(
      episodesOf([
        ['warning', 100],
        ['recovering', 170, 100],
        ['calm', 200],
        ['warning', 170 + 1_440],
      ]),
    ).toEqual([{ fromMs: (170 + 1_440) * MINUTE_MS, toMs: null }]);
  });
});

describe('an incident', () => {
  const brand = { id: 'brand:us', name: 'Us' };
  const names = { nl: 'Netwerk', en: 'Network' };
  const network = { id: 'theme:network', name: 'Netwerk', names };

  test('is what overlaps, named after the first theme in it', () => {
    const incidents = incidentsOf(
      [
        {
          ...brand,
          episodes: [
            { fromMs: 10, toMs: 40 },
            { fromMs: 90, toMs: null },
          ],
        },
        { ...network, episodes: [{ fromMs: 30, toMs: 60 }] },
        { id: 'theme:bills', name: 'Facturen', episodes: [{ fromMs: 50, toMs: 55 }] },
      ],
      100,
    );
    expect(incidents).toEqual([
      { ...network, fromMs: 10, toMs: 60 },
      { ...brand, fromMs: 90, toMs: null },
    ]);
  });

  test('is shown for a day', () => {
    const subjects = [{ ...brand, episodes: [{ fromMs: 10, toMs: 40 }] }];
    expect(incidentsOf(subjects, 39 + DAY_MS)).toHaveLength(1);
    expect(incidentsOf(subjects, 40 + DAY_MS)).toEqual([]);
  });

  test('covers the same time as the episodes, and touches no other', () => {
    const episode = fc
      .tuple(fc.nat({ max: 200 }), fc.option(fc.nat({ max: 40 })))
      .map(([fromMs, lasts]): Episode => ({
        fromMs,
        toMs: lasts === null ? null : fromMs + lasts,
      }));
    fc.assert(
      fc.property(fc.array(fc.array(episode, { maxLength: 4 }), { maxLength: 4 }), (all) => {
        const subjects = all.map((episodes, index) => ({
          id: `${index % 2 === 0 ? 'brand' : 'theme'}:${index}`,
          name: '',
          episodes,
        }));
        const incidents = incidentsOf(subjects, 300);
        const covers = (one: Episode, ms: number) =>
          one.fromMs <= ms && (one.toMs === null || one.toMs >= ms);
        for (let ms = 0; ms <= 300; ms++) {
          const held = incidents.filter((one) => covers(one, ms)).length;
          expect(held).toBe(all.flat().some((one) => covers(one, ms)) ? 1 : 0);
        }
      }),
    );
  });
});
