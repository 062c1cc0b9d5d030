/** A recording: events in wire form, one JSON object a line, in order of `time`. */
import { readFileSync } from 'node:fs';
import { DAY_MS } from '../../shared/units.ts';
import { HubError, messageOf } from '../kernel/errors.ts';

export interface RecordedEvent {
  timeMs: number;
  raw: Readonly<Record<string, unknown>>;
}

export interface Recording {
  events: readonly RecordedEvent[];
  /** Length of one round when it is looped: the whole days that it spans. */
  periodMs: number;
}

/** @throws HubError SOURCE_FAILED with the line that is wrong. */
export function readRecording(file: string): Recording {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new HubError(
      'SOURCE_FAILED',
      `the recording ${file} cannot be read (${messageOf(error)}); a path in hub.yaml starts from its own folder, and the demo's recording is made by: npm run build`,
      { cause: error, path: ['file'] },
    );
  }
  const events: RecordedEvent[] = [];
  let line = 0;
  for (const content of text.split('\n')) {
    line += 1;
    if (content.trim() !== '') events.push(parseLine(content, `${file}:${line}`));
  }
  const first = events[0];
  const last = events.at(-1);
  if (!first || !last) throw new HubError('SOURCE_FAILED', `the recording ${file} holds no event`);
  events.sort((a, b) => a.timeMs - b.timeMs);
  return { events, periodMs: Math.ceil((last.timeMs - first.timeMs + 1) / DAY_MS) * DAY_MS };
}

function parseLine(content: string, place: string): RecordedEvent {
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch {
    // The parser's own words quote the line, and so what a customer wrote.
    throw new HubError('SOURCE_FAILED', `${place}: is not JSON`);
  }
  const timeMs = Date.parse(String((raw as { time?: unknown } | null)?.time));
  if (Number.isNaN(timeMs)) {
    throw new HubError('SOURCE_FAILED', `${place}: has no "time" such as 2026-03-10T09:00:00Z`);
  }
  return { timeMs, raw: raw as Record<string, unknown> };
}

const TIMES = ['published', 'startsAt', 'endsAt'] as const;
const NAMES = ['externalId', 'threadId', 'shareOf', 'contact'] as const;

/**
 * The event as it happens again in another round: its times moved, and its names made new, so that it is not taken
 * for a repeat. Round 0 is the recording itself.
 */
export function inRound(
  { timeMs, raw }: RecordedEvent,
  round: number,
  periodMs: number,
): RecordedEvent {
  if (round === 0) return { timeMs, raw };
  const shiftMs = round * periodMs;
  const data: Record<string, unknown> = { ...(raw['data'] as object) };
  for (const key of TIMES) {
    if (typeof data[key] === 'string') data[key] = isoAfter(data[key], shiftMs);
  }
  const promise = data['promise'] as { dueAt?: unknown } | null | undefined;
  if (typeof promise?.dueAt === 'string') {
    data['promise'] = { ...promise, dueAt: isoAfter(promise.dueAt, shiftMs) };
  }
  for (const key of NAMES) {
    if (typeof data[key] === 'string') data[key] = `${data[key]}~${round}`;
  }
  return {
    timeMs: timeMs + shiftMs,
    raw: {
      ...raw,
      id: `${String(raw['id'])}~${round}`,
      time: new Date(timeMs + shiftMs).toISOString(),
      data,
    },
  };
}

const isoAfter = (time: string, shiftMs: number): string =>
  new Date(Date.parse(time) + shiftMs).toISOString();
