/** How unusual the newest minutes of a series are: the early warning score. */
import {
  DAY_BLOCK_MIN,
  recentBaseline,
  sameTimeBaseline,
  type Baseline,
  type CountSeries,
} from './baseline.ts';
import {
  LEARN_EVERY_MIN,
  learn,
  learnedDispersion,
  NOTHING_LEARNED,
  type Learned,
} from './learning.ts';
import { slowBurn } from './slow-burn.ts';
import { surpriseOf } from './tail.ts';

export const WINDOWS_MIN = [5, 15] as const;

/**
 * A tail counts for at most this much, below twice the warning level: one baseline alone, which a source's gap may have
 * spoiled, cannot raise a warning while the other finds the count as likely as one in ten.
 */
const MAX_SURPRISE = 7;
/** On the first day nothing is known of this hour, so the recent past has to be twice as surprised. */
const MAX_LONE_SURPRISE = 14;

/** What each baseline says of a window. */
export interface Against {
  expected: number;
  /** −log10 P of the count or more; 0 when it is not above what is expected. */
  surprise: number;
}

export interface WindowAssessment {
  minutes: (typeof WINDOWS_MIN)[number];
  count: number;
  recent: Against | undefined;
  sameTime: Against | undefined;
  score: number;
}

export interface Assessment {
  /** The minute that the windows end with; it is not part of them. */
  end: number;
  windows: WindowAssessment[];
  /** Early warning score: of the window that is the more unusual; 0 and up, at most 7. */
  score: number;
  /** Standard deviations of the slow burn. */
  slowZ: number;
  /** Events of the last 15 minutes, and how many the same time of day makes one expect (the recent past on day one). */
  count: number;
  expected: number;
  /** Whether days before are known: until then the score rests on the recent past alone. */
  learning: boolean;
}

/** What is kept of a series from one minute to the next; plain JSON. */
export interface Memory {
  /** How far off its forecasts are, for each window. */
  recent: Learned[];
  sameTime: Learned[];
  /** Slow burn when it was last looked at, at most ten minutes ago. */
  slowZ: number;
}

export const newMemory = (): Memory => ({
  recent: WINDOWS_MIN.map(() => NOTHING_LEARNED),
  sameTime: WINDOWS_MIN.map(() => NOTHING_LEARNED),
  slowZ: 0,
});

/** The score of the windows that end at `end`, and what is to be remembered of them. */
export function assess(
  series: CountSeries,
  end: number,
  memory: Memory,
): { assessment: Assessment; memory: Memory } {
  const recent = recentBaseline(series, end);
  const sameTime = sameTimeBaseline(series, end);
  const next = end % LEARN_EVERY_MIN === 0 ? { recent: [], sameTime: [] } : undefined;
  const windows = WINDOWS_MIN.map((minutes, index): WindowAssessment => {
    const count = series.between(end - minutes, end);
    const compare = (
      baseline: Baseline | undefined,
      known: Learned,
      taught: Learned[] | undefined,
    ): Against | undefined => {
      if (!baseline) {
        taught?.push(known);
        return undefined;
      }
      const dispersion = Math.max(baseline.dispersion, learnedDispersion(known));
      const against = surpriseAgainst(baseline, count, minutes, dispersion);
      taught?.push(learn(known, { count, expected: against.expected, events: eventsOf(baseline) }));
      return against;
    };
    const against = {
      recent: compare(recent, memory.recent[index]!, next?.recent),
      sameTime: compare(sameTime, memory.sameTime[index]!, next?.sameTime),
    };
    return { minutes, count, ...against, score: scoreOf(against) };
  });
  const widest = windows.at(-1)!;
  const slowZ =
    end % DAY_BLOCK_MIN === 0
      ? slowBurn(series, end, learnedDispersion(memory.sameTime.at(-1)!))
      : memory.slowZ;
  return {
    assessment: {
      end,
      windows,
      score: Math.max(...windows.map(({ score }) => score)),
      slowZ,
      count: widest.count,
      expected: (widest.sameTime ?? widest.recent)?.expected ?? 0,
      learning: sameTime === undefined,
    },
    memory: next || slowZ !== memory.slowZ ? { ...memory, ...next, slowZ } : memory,
  };
}

/** Half an event more than was seen: a baseline of none does not make one event a wonder. */
const eventsOf = (baseline: Baseline): number => baseline.events + 0.5;

/** How surprising a count in a window of so many minutes is. */
export function surpriseAgainst(
  baseline: Baseline,
  count: number,
  minutes: number,
  dispersion: number,
): Against {
  const events = eventsOf(baseline);
  const expected = (events * minutes) / baseline.minutes;
  // The mean itself is known from so many events only, which adds 1 ÷ events (a gamma prior's predictive).
  const surprise = count <= expected ? 0 : surpriseOf(count, expected, dispersion + 1 / events);
  return { expected, surprise };
}

/** The mean of both surprises. */
function scoreOf({ recent, sameTime }: Pick<WindowAssessment, 'recent' | 'sameTime'>): number {
  if (!recent) return 0;
  if (!sameTime) return Math.min(recent.surprise, MAX_LONE_SURPRISE) / 2;
  return (Math.min(recent.surprise, MAX_SURPRISE) + Math.min(sameTime.surprise, MAX_SURPRISE)) / 2;
}
