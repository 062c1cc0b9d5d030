/** What the walls are told of early warnings: what is the matter, since when, how far above normal, and what it is about. */
import { byKey } from '../../shared/delta.ts';
import type { Marker } from '../../shared/snapshot.ts';
import type { Carrier, WarningFigures } from '../../shared/warning-figures.ts';
import { MINUTE_MS } from '../../shared/units.ts';
import { cellKey } from '../fold/counts.ts';
import type { FoldState } from '../fold/figures.ts';
import { RECENT_MS, type RecentMessage } from '../fold/recent.ts';
import { incidentsOf } from '../fold/warning/episodes.ts';
import type { Subject, Watch } from '../fold/warning/watch.ts';

const EXAMPLES = 3;
const MAX_CARRIERS = 3;
/** A carrier of fewer messages is a coincidence. */
const MIN_CARRIED = 3;
/** Terms' usual counts are those of the last day, spread over it. */
const DAY_MINUTES = 1_440;
const EXAMPLE_CHARACTERS = 160;

/** The masked text of a message that still stands; undefined while it is not at hand. */
export type TextOf = (message: RecentMessage) => string | undefined;

/** Subjects that are not calm, in order of id. */
export function warningFigures(
  watch: Pick<Watch, 'subjects' | 'recordOf'>,
  fold: FoldState,
  nowMs: number,
  textOf: TextOf,
): WarningFigures[] {
  return watch.subjects
    .flatMap((subject): WarningFigures[] => {
      const known = watch.recordOf(subject.id);
      if (!known || known.record.state === 'calm') return [];
      const { record, latest, acknowledged } = known;
      const messages = messagesAbout(fold, subject, nowMs);
      const carriers = carriersOf(fold, messages, subject.counts);
      const [kind = '', id = ''] = subject.id.split(':');
      return [
        {
          id: subject.id,
          subject: {
            kind: kind === 'theme' ? 'theme' : 'brand',
            id,
            name: subject.name,
            ...(subject.names && { names: subject.names }),
          },
          state: record.state,
          sinceMs: (record.onsetMinute ?? record.stateSinceMinute) * MINUTE_MS,
          stateSinceMs: record.stateSinceMinute * MINUTE_MS,
          score: tenth(latest.score),
          slowZ: tenth(latest.slowZ),
          n: latest.count,
          expected: tenth(latest.expected),
          timesNormal:
            latest.learning || latest.expected < 0.5 ? null : tenth(latest.count / latest.expected),
          carriers,
          examples: examplesOf(messages, carriers[0]?.term ?? null, textOf),
          acknowledged,
          override: record.override && {
            reason: record.override.reason,
            by: record.override.by,
            untilMs: record.override.untilMinute * MINUTE_MS,
          },
        },
      ];
    })
    .sort((a, b) => byKey(a.id, b.id));
}

/** What was the matter in the last day, as marks on the time lines. In order of id. */
export const warningMarks = (
  { subjects, recordOf }: Pick<Watch, 'subjects' | 'recordOf'>,
  nowMs: number,
): Marker[] =>
  incidentsOf(
    subjects.map(({ id, name, names }) => ({
      id,
      name,
      names,
      episodes: recordOf(id)?.episodes ?? [],
    })),
    nowMs,
  )
    .map(({ id, name, names, fromMs, toMs }) => ({
      id: `${id}/${fromMs}`,
      label: name,
      ...(names && { labels: names }),
      kind: 'warning',
      startMs: fromMs,
      endMs: toMs,
    }))
    .sort((a, b) => byKey(a.id, b.id));

/** Messages whose texts the figures will ask for. */
export function quotedMessages(
  watch: Pick<Watch, 'subjects' | 'recordOf'>,
  fold: FoldState,
  nowMs: number,
): RecentMessage[] {
  const quoted: RecentMessage[] = [];
  warningFigures(watch, fold, nowMs, (message) => {
    quoted.push(message);
    return '';
  });
  return quoted;
}

/** What the negative messages about a brand are carried by, in order of term. */
export const brandCarriers = (fold: FoldState, brand: string, nowMs: number): Carrier[] =>
  carriersOf(fold, messagesAbout(fold, { key: cellKey.brand(brand) }, nowMs), 'negative').sort(
    (a, b) => byKey(a.term, b.term),
  );

function messagesAbout(
  { recent }: FoldState,
  { key }: Pick<Subject, 'key'>,
  nowMs: number,
): RecentMessage[] {
  const messages: RecentMessage[] = [];
  for (const message of recent.values()) {
    if (message.atMs > nowMs - RECENT_MS && message.about.includes(key)) messages.push(message);
  }
  return messages;
}

/**
 * "Why red?": the terms that are said most beyond what is usual of them, each with the channel and language in which it
 * is said most.
 * @param counted which messages they are, and so which of the day make the usual.
 */
function carriersOf(
  fold: FoldState,
  messages: readonly RecentMessage[],
  counted: Subject['counts'],
): Carrier[] {
  const counts = new Map<string, number>();
  for (const { terms } of messages) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, n]) => n >= MIN_CARRIED)
    .map(([term, n]) => {
      const [, neutral, negative] = fold.day.total(cellKey.term(term));
      const inDay = counted === 'negative' ? negative : neutral + negative;
      const usual = ((inDay - n) * (RECENT_MS / MINUTE_MS)) / DAY_MINUTES;
      return { term, n, excess: n - Math.max(0, usual) };
    })
    .sort((a, b) => b.excess - a.excess || byKey(a.term, b.term))
    .slice(0, MAX_CARRIERS)
    .map(({ term, n }) => {
      const carrying = messages.filter(({ terms }) => terms.includes(term));
      return {
        term,
        n,
        channel: mostOf(carrying.map(({ channel }) => channel)),
        language: mostOf(carrying.map(({ language }) => language)),
      };
    });
}

/** The value that comes most often, and how often; of equals the first in order. */
function mostOf(values: readonly string[]): { id: string; n: number } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [id = '', n = 0] = [...counts].sort((a, b) => b[1] - a[1] || byKey(a[0], b[0]))[0] ?? [];
  return { id, n };
}

/** The newest messages that hold the first carrier, each of another author. */
function examplesOf(
  messages: readonly RecentMessage[],
  term: string | null,
  textOf: TextOf,
): WarningFigures['examples'] {
  const examples: WarningFigures['examples'] = [];
  const authors = new Set<string>();
  const newest = messages
    .filter((message) => message.quotable && (term === null || message.terms.includes(term)))
    .sort((a, b) => b.atMs - a.atMs || a.partition - b.partition || b.offset - a.offset);
  for (const message of newest) {
    if (examples.length === EXAMPLES) break;
    if (message.author !== null && authors.has(message.author)) continue;
    const text = textOf(message);
    if (text === undefined) continue;
    if (message.author !== null) authors.add(message.author);
    const { atMs, channel } = message;
    examples.push({ text: shortened(text), channel, atMs });
  }
  return examples;
}

/** Cut at a word, with an ellipsis. */
function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= EXAMPLE_CHARACTERS) return plain;
  const cut = plain.slice(0, EXAMPLE_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXAMPLE_CHARACTERS / 2)).trimEnd()}…`;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
