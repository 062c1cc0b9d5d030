/**
 * The early warning as one part of the hub: looks at every closed minute, keeps its records, fetches the texts that it
 * quotes, and says what has changed. With several nodes one of them looks; its records tell the others.
 */
import type { HubEvent } from '../../shared/event.ts';
import type { Marker } from '../../shared/snapshot.ts';
import type { WarningFigures } from '../../shared/warning-figures.ts';
import type { FoldState } from '../fold/figures.ts';
import type { FoldPart } from '../fold/part.ts';
import type { RecentMessage } from '../fold/recent.ts';
import { isRaised, type WarningState } from '../fold/warning/state.ts';
import {
  createWatch,
  type StateChange,
  type Subject,
  type WatchOptions,
} from '../fold/warning/watch.ts';
import { quotedMessages, warningFigures, warningMarks } from './warning-figures.ts';

export interface EarlyWarningDeps {
  /** Events of a partition of the log, by offset. */
  eventsAt: (
    partition: number,
    offsets: readonly number[],
  ) => Promise<readonly { offset: number; event: HubEvent }[]>;
  /** Told of each change of state, with the figures that go with it; not of what is calm or merely watched. */
  onChange: (change: StateChange, figures: WarningFigures) => void;
}

export interface EarlyWarning {
  /** To be kept with the fold's own records. */
  readonly part: FoldPart;
  /** Takes in the minutes that have closed, on the node that keeps the records, and fetches what is quoted. */
  look(nowMs: number, fold: FoldState, isKeeper: boolean): void;
  /** What the walls are told. */
  figures(nowMs: number, fold: FoldState): WarningFigures[];
  /** What was the matter in the last day, for the time lines. */
  marks(nowMs: number): Marker[];
  /** false: there is no warning of it. */
  acknowledge(id: string, by: string, nowMs: number): boolean;
  /** false: it is not watched. */
  override(
    id: string,
    given: { state: WarningState; reason: string; by: string; untilMs: number },
    nowMs: number,
    fold: FoldState,
  ): boolean;
  /** false: nothing is set. */
  release(id: string, nowMs: number, fold: FoldState): boolean;
}

export function createEarlyWarning(
  { eventsAt, onChange }: EarlyWarningDeps,
  { subjects, ...options }: WatchOptions & { subjects: readonly Subject[] },
): EarlyWarning {
  const watch = createWatch(subjects, options);
  /** Of the messages that are quoted now, while their texts are in the log. */
  let texts = new Map<string, string>();
  const asked = new Set<string>();
  const textOf = (message: RecentMessage): string | undefined => texts.get(placeOf(message));

  const tell = (changes: readonly StateChange[], nowMs: number, fold: FoldState): void => {
    if (changes.length === 0) return;
    const figures = warningFigures(watch, fold, nowMs, textOf);
    for (const change of changes) {
      const own = figures.find(({ id }) => id === change.id);
      if (own && (isRaised(change.to) || isRaised(change.from))) onChange(change, own);
    }
  };

  /** Texts come from the log when they are quoted, never from a copy: what was erased there is gone here. */
  function fetchTexts(nowMs: number, fold: FoldState): void {
    const quoted = quotedMessages(watch, fold, nowMs);
    const places = new Set(quoted.map(placeOf));
    texts = new Map([...texts].filter(([place]) => places.has(place)));
    const missing = quoted.filter((message) => {
      const place = placeOf(message);
      return !texts.has(place) && !asked.has(place);
    });
    for (const [partition, messages] of groupBy(missing, (message) => message.partition)) {
      messages.forEach((message) => asked.add(placeOf(message)));
      eventsAt(
        partition,
        messages.map(({ offset }) => offset),
      )
        .then((found) => {
          for (const { offset, event } of found) {
            if (event.type !== 'mention' || event.display === 'aggregate') continue;
            texts.set(placeOf({ partition, offset }), event.content);
          }
        })
        // The warning stands without its examples; the next look asks again.
        .catch(() => undefined)
        .finally(() => messages.forEach((message) => asked.delete(placeOf(message))));
    }
  }

  return {
    part: watch,
    look(nowMs, fold, isKeeper) {
      if (isKeeper) tell(watch.step(nowMs, fold), nowMs, fold);
      fetchTexts(nowMs, fold);
    },
    figures: (nowMs, fold) => warningFigures(watch, fold, nowMs, textOf),
    marks: (nowMs) => warningMarks(watch, nowMs),
    acknowledge: watch.acknowledge,
    override(id, given, nowMs, fold) {
      const changes = watch.override(id, given, nowMs);
      tell(changes ?? [], nowMs, fold);
      return changes !== undefined;
    },
    release(id, nowMs, fold) {
      const changes = watch.release(id, nowMs);
      tell(changes ?? [], nowMs, fold);
      return changes !== undefined;
    },
  };
}

const placeOf = ({ partition, offset }: { partition: number; offset: number }): string =>
  `${partition}/${offset}`;

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const held = groups.get(keyOf(item));
    if (held) held.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
