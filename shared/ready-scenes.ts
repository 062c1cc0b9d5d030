/** Scenes that need no configuration: `scenes: [pulse]`. */
import type { Grid, Track } from './scene.ts';

export interface ReadyScene {
  /** The question that it answers, for the configuration's reader. */
  shows: string;
  landscape: Grid;
  portrait: Grid;
  /** By area. */
  panels: Readonly<Record<string, { panel: string; options?: Readonly<Record<string, unknown>> }>>;
}

/** As much as its panels need, or `leastU` when that is more. */
const needed = (leastU = 0): Track => ({ share: 0, leastU });
const share = (part: number, leastU = 0): Track => ({ share: part, leastU });

const grid = (areas: readonly string[], columns: Track[], rows: Track[]): Grid => ({
  areas: areas.map((row) => row.split(' ')),
  columns,
  rows,
});

export const READY_SCENE_NAMES = ['pulse', 'queues', 'trends', 'day'] as const;
export type ReadySceneName = (typeof READY_SCENE_NAMES)[number];

export const READY_SCENES: Readonly<Record<ReadySceneName, ReadyScene>> = {
  pulse: {
    shows: 'How are we doing? Words, mood, what stands out and every queue.',
    landscape: grid(
      ['cloud mood', 'cloud trend', 'cloud trending', 'queues queues'],
      [share(2.45), share(1)],
      [needed(), share(1, 3.3), needed(7.3), needed()],
    ),
    portrait: grid(
      ['cloud cloud', 'mood trending', 'trend trend', 'queues queues'],
      [needed(13.4), share(1)],
      [share(6.2, 20), needed(), share(1, 3.4), needed()],
    ),
    panels: {
      cloud: { panel: 'word-cloud' },
      mood: { panel: 'mood' },
      trend: { panel: 'mood-trend' },
      trending: { panel: 'trending' },
      queues: { panel: 'queues' },
    },
  },
  queues: {
    shows:
      'Who waits, and how long? Every channel by its trouble, the next half hour, promises, who came back.',
    landscape: grid(
      ['board board board board', 'forecast gap promises repeats'],
      [share(1.15), share(1), share(1), share(1)],
      [share(1), needed()],
    ),
    portrait: grid(
      ['board board', 'forecast gap', 'promises repeats'],
      [share(1), share(1)],
      [share(2.9), share(1), share(1)],
    ),
    panels: {
      board: { panel: 'service-board' },
      forecast: { panel: 'wait-forecast' },
      gap: { panel: 'service-gap' },
      promises: { panel: 'promises' },
      repeats: { panel: 'repeat-contacts' },
    },
  },
  trends: {
    shows: 'What is rising, and how is it felt? Terms above usual, and the course of the mood.',
    landscape: grid(
      ['trending mood', 'trending trend'],
      [share(1.25), share(1)],
      [needed(), share(1, 5)],
    ),
    portrait: grid(
      ['trending', 'mood', 'trend'],
      [share(1)],
      [share(1.4, 9), needed(), share(1, 6)],
    ),
    panels: {
      trending: { panel: 'trending', options: { maxTerms: 12 } },
      mood: { panel: 'mood' },
      trend: { panel: 'mood-trend' },
    },
  },
  day: {
    shows: 'How is today going? Mood, messages and who waits, from midnight to midnight.',
    landscape: grid(['day'], [share(1)], [share(1)]),
    portrait: grid(['day'], [share(1)], [share(1)]),
    panels: { day: { panel: 'day' } },
  },
};
