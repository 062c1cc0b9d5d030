/** Scores messages of a file or of standard input, one JSON line each, in constant memory. */
import { createReadStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { createReader, type Analyser } from '../analyse/analyse.ts';
import { analyserOptions, brandNames } from '../kernel/config/views.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { loadCalibrator } from './calibration-file.ts';
import { findConfig, loadConfig, type Environment } from './load-config.ts';
import { linesOf } from './lines.ts';

export interface ScoreOptions {
  /** Adds the words and rules that made the score. */
  explain?: boolean;
  /** The input is CSV with a heading; its texts are in this column, its ids in the column `id`. */
  csv?: string;
  /** Configuration whose brands and words count; default: what `start` would take. */
  config?: string;
}

export interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

/** A message, or why a line is none. */
type Row = { id: string | number; text: string } | { line: number; reason: string };

const Line = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
});

/** How many messages were scored and how many lines skipped. @throws HubError when nothing can be read. */
export async function score(
  file: string | undefined,
  { explain = false, csv, config }: ScoreOptions,
  env: Environment,
  { stdin, stdout, stderr }: Streams,
): Promise<{ scored: number; skipped: number }> {
  const reader = readerOf(config, env);
  const input = file === undefined || file === '-' ? stdin : createReadStream(file);
  const counts = { scored: 0, skipped: 0 };

  async function* results(rows: AsyncIterable<Row>): AsyncGenerator<string> {
    for await (const row of rows) {
      if ('reason' in row) {
        counts.skipped += 1;
        stderr.write(`line ${row.line}: ${row.reason}\n`);
        continue;
      }
      counts.scored += 1;
      yield `${JSON.stringify(resultOf(reader, row, explain))}\n`;
    }
  }

  try {
    const rows = csv === undefined ? jsonRows : csvRows(csv);
    await pipeline(input, rows, results, stdout, { end: false });
  } catch (error) {
    // Whoever read the results has seen enough.
    if (codeOf(error) === 'EPIPE') return counts;
    if (error instanceof HubError) throw error;
    const what = file === undefined || file === '-' ? 'standard input' : file;
    throw new HubError('INPUT_UNREADABLE', `${what} cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
  return counts;
}

/** The analyser that a hub of this configuration would have. */
function readerOf(config: string | undefined, env: Environment): Analyser {
  const file = config ?? findConfig(env).file;
  const hub = loadConfig(file);
  return createReader({
    brands: brandNames(hub),
    ...analyserOptions(hub),
    calibrator: loadCalibrator(hub, file),
  });
}

/** The same without what was learnt from corrections. */
export function uncalibratedReader(config: string | undefined, env: Environment): Analyser {
  const hub = loadConfig(config ?? findConfig(env).file);
  return createReader({ brands: brandNames(hub), ...analyserOptions(hub) });
}

function resultOf(
  reader: Analyser,
  { id, text }: { id: string | number; text: string },
  explain: boolean,
) {
  const explained = explain ? reader.explain(text) : undefined;
  const analysis = explained ?? reader.analyse(text);
  const round = (value: number): number => Math.round(value * 1_000) / 1_000;
  return {
    id,
    score: round(analysis.score),
    label: analysis.label,
    lang: analysis.language,
    brands: Object.fromEntries(
      Object.entries(analysis.brandScores).map(([brand, mood]) => [
        brand,
        { score: round(mood.score), label: mood.label },
      ]),
    ),
    ...(explained && {
      evidence: explained.evidence.map(({ word, points, rules }) => ({
        word,
        points: round(points),
        rules,
      })),
    }),
  };
}

async function* jsonRows(source: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  for await (const { number, text, isTooLong } of linesOf(source)) {
    if (isTooLong) {
      yield { line: number, reason: 'is longer than 1 MB' };
    } else if (text.trim() !== '') yield readLine(text, number);
  }
}

function readLine(text: string, line: number): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, reason: 'is not JSON' };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) return { line, reason: 'is not an object with a "text"' };
  return { id: parsed.data.id ?? line, text: parsed.data.text };
}

interface Csv {
  record: Record<string, string>;
  info: { lines: number };
}

const csvRows = (column: string) =>
  async function* rows(source: AsyncIterable<Buffer>): AsyncGenerator<Row> {
    const bad: Row[] = [];
    const parser = parse({
      bom: true,
      // What spreadsheets write: a comma, or a semicolon where the comma is the decimal sign.
      delimiter: [',', ';', '\t'],
      info: true,
      skipEmptyLines: true,
      skipRecordsWithError: true,
      maxRecordSize: 1_000_000,
      columns(heading: string[]) {
        if (heading.includes(column)) return heading;
        throw new HubError(
          'INPUT_UNREADABLE',
          `the CSV has no column "${column}" (it has: ${heading.join(', ')})`,
        );
      },
      onSkip(error) {
        const line = error && 'lines' in error ? Number(error.lines) : 0;
        bad.push({ line, reason: `is not a row of the table: ${error?.message ?? ''}` });
        return undefined;
      },
    });
    const feeding = pipeline(source, parser).catch((error: unknown) => {
      parser.destroy(error instanceof Error ? error : new Error(messageOf(error)));
    });
    for await (const { record, info } of parser as AsyncIterable<Csv>) {
      yield* bad.splice(0);
      yield { id: record['id'] ?? info.lines, text: record[column] ?? '' };
    }
    yield* bad.splice(0);
    await feeding;
  };

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
