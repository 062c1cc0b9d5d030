/**
 * Knows which step of which stay in a queue an event or a line of queue_log is about, so that both get the same name
 * and the one that comes second is known as told.
 *
 * A caller stays in a queue once as a rule, and then Uniqueid and queue name the stay. Who comes back to the same queue
 * in the same call stays a second time: stays are numbered in the order of entering. Each of the two streams is in order,
 * the log is whole, and of the events some may be missing. So a stream's next entry belongs to the first stay that this
 * stream has not entered yet, as long as their times allow it, and else begins a new one.
 */
import type { QueueStep, StepName } from './steps.ts';

export type Stream = 'events' | 'log';

export interface Told {
  /** Which stay of this caller in this queue, from 1. */
  stay: number;
  /** false: the other stream told of it before. */
  isNew: boolean;
}

export interface CallTracker {
  /** @param sinceS when the stream began to be heard without a gap, in seconds. */
  tell(stream: Stream, step: QueueStep, sinceS: number): Told;
  /** The stays that a restart of Asterisk's ended, as steps that no one else tells of. */
  endBefore(restartS: number): (QueueStep & { stay: number })[];
  /** Forgets the stays that ended before, and those of which nothing was heard for a day. */
  forget(endedBeforeS: number): void;
  /** How many callers it knows. */
  readonly size: number;
}

interface Stay {
  enteredS: number;
  /** Before this, the stream that told of it was deaf: it is no stay that began earlier. */
  notBeforeS: number;
  lastS: number;
  steps: Set<StepName>;
  seen: Record<Stream, Set<StepName>>;
}

/** Log lines have whole seconds, and event and line of one step are not written at the same moment. */
const SLACK_S = 2;
const DAY_S = 86_400;

export function createCallTracker(): CallTracker {
  const calls = new Map<string, { call: string; queue: string; stays: Stay[] }>();

  const begin = (stays: Stay[], enteredS: number, notBeforeS: number): Stay => {
    const seen = { events: new Set<StepName>(), log: new Set<StepName>() };
    const stay = { enteredS, notBeforeS, lastS: enteredS, steps: new Set<StepName>(), seen };
    stays.push(stay);
    return stay;
  };

  const enter = (stream: Stream, stays: Stay[], atS: number, sinceS: number): Stay => {
    const unentered = stays.filter(({ seen }) => !seen[stream].has('offered'));
    const found = unentered.find(({ enteredS, notBeforeS, seen }) => {
      // What this stream knows by a later step alone began before that.
      if (seen[stream].size > 0) return false;
      const earliestS = stream === 'events' ? sinceS : notBeforeS;
      const momentS = stream === 'events' ? enteredS : atS;
      const latestS = stream === 'events' ? atS : enteredS;
      if (momentS > latestS + SLACK_S) return false;
      // An event may arrive late, when the process stood still; at the edge of a connection only the moment tells.
      return momentS >= earliestS || Math.abs(latestS - momentS) <= SLACK_S;
    });
    return found ?? begin(stays, atS, stream === 'events' ? sinceS : atS);
  };

  /** The stay that a later step belongs to. */
  const goOn = (stream: Stream, stays: Stay[], { step, atS }: QueueStep, sinceS: number): Stay => {
    const able = stays.filter(
      ({ seen, steps, enteredS, lastS }) =>
        !seen[stream].has(step) &&
        !isEnded(seen[stream]) &&
        enteredS <= atS + SLACK_S &&
        // Over before this stream was heard again: it cannot tell more of it.
        !(isEnded(steps) && lastS < sinceS - SLACK_S),
    );
    return (
      able.findLast(({ seen }) => seen[stream].has('offered')) ??
      able.find(({ steps }) => !isEnded(steps)) ??
      able[0] ??
      begin(stays, atS, Number.NEGATIVE_INFINITY)
    );
  };

  return {
    tell(stream, step, sinceS) {
      const { call, queue, atS } = step;
      const key = `${queue}/${call}`;
      const known = calls.get(key) ?? { call, queue, stays: [] };
      calls.set(key, known);
      const { stays } = known;
      const stay =
        step.step === 'offered'
          ? enter(stream, stays, atS, sinceS)
          : goOn(stream, stays, step, sinceS);
      const isNew = !stay.steps.has(step.step);
      stay.steps.add(step.step);
      stay.seen[stream].add(step.step);
      stay.lastS = Math.max(stay.lastS, atS);
      return { stay: stays.indexOf(stay) + 1, isNew };
    },
    endBefore(restartS) {
      return [...calls.values()].flatMap(({ call, queue, stays }) =>
        stays.flatMap((stay, index) => {
          if (isEnded(stay.steps) || stay.lastS > restartS - SLACK_S) return [];
          const step = stay.steps.has('answered') ? 'closed' : 'exited';
          stay.steps.add(step);
          return [{ step, atS: restartS, call, queue, stay: index + 1 } as const];
        }),
      );
    },
    forget(endedBeforeS) {
      for (const [key, { stays }] of calls) {
        const lastS = Math.max(...stays.map((stay) => stay.lastS));
        const isOver = stays.every(({ steps }) => isEnded(steps));
        if (lastS < (isOver ? endedBeforeS : endedBeforeS - DAY_S)) calls.delete(key);
      }
    },
    get size() {
      return calls.size;
    },
  };
}

const isEnded = (steps: ReadonlySet<StepName>): boolean =>
  steps.has('abandoned') || steps.has('exited') || steps.has('closed');
