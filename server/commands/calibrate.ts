/** Learns from a hub's corrected messages what the lexicon reads wrongly there, if that is worth it. */
import { createReadStream, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Analyser } from '../analyse/analyse.ts';
import { featuresOf, type CalibrationModel } from '../analyse/calibrator.ts';
import type { Example, Verdict } from '../analyse/calibrator-fit.ts';
import { MIN_CORRECTIONS, MIN_PER_LABEL, tryCalibration } from '../analyse/calibrator-trial.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { linesOf } from './lines.ts';
import { findConfig, type Environment } from './load-config.ts';
import { uncalibratedReader } from './score.ts';

const VERDICTS: Record<string, Verdict> = {
  '-1': -1,
  '0': 0,
  '1': 1,
  negative: -1,
  neutral: 0,
  positive: 1,
};

const Correction = z.looseObject({
  text: z.string(),
  label: z
    .union([z.string(), z.number()])
    .transform((label) => VERDICTS[String(label)])
    .refine((verdict) => verdict !== undefined),
});

export interface CalibrateOptions {
  /** @default 'calibration.json' */
  out?: string;
  config?: string;
}

export interface CalibrateOutcome {
  /** What to tell the person. */
  lines: string[];
  /** Lines of the file that were no corrections. */
  skipped: string[];
  accepted: boolean;
}

/** Writes a model where it helps. @throws HubError when the corrections cannot be read or are too few. */
export async function calibrate(
  file: string,
  { out = 'calibration.json', config }: CalibrateOptions,
  env: Environment,
): Promise<CalibrateOutcome> {
  const { examples, skipped } = await readCorrections(file, uncalibratedReader(config, env));
  demandEnough(file, examples);
  const trial = tryCalibration(examples);
  const { corrections, before, after, certainty, model } = trial;
  const percent = (value: number): string => value.toFixed(3);
  const figures =
    `macro-F1 on corrections it had not seen: ${percent(before)} → ${percent(after)} ` +
    `(${corrections} corrections, 10 folds; better in ${Math.round(certainty * 100)} % of redrawn samples)`;
  if (model === undefined) {
    return {
      lines: [
        'refused: it would not help enough to be trusted; nothing was written',
        figures,
        'accepted from +0.010 and 90 % on; more corrections may get there',
      ],
      skipped,
      accepted: false,
    };
  }
  const round = (value: number): number => Math.round(value * 1_000) / 1_000;
  const written: CalibrationModel = {
    version: 2,
    corrections,
    macroF1: { before: round(before), after: round(after) },
    ...model,
  };
  try {
    writeFileSync(out, `${JSON.stringify(written, undefined, 2)}\n`);
  } catch (error) {
    throw new HubError('OUTPUT_FAILED', `${out} cannot be written: ${messageOf(error)}`, {
      cause: error,
    });
  }
  return {
    lines: [
      `accepted: written to ${out}`,
      figures,
      `to use it, put into hub.yaml: words: { calibration: ${namedBy(config ?? findConfig(env).file, out)} }`,
    ],
    skipped,
    accepted: true,
  };
}

/** A file as a configuration names it: from the configuration's own folder. */
const namedBy = (configFile: string, file: string): string =>
  relative(dirname(resolve(configFile)), resolve(file)).replaceAll(sep, '/');

async function readCorrections(
  file: string,
  reader: Analyser,
): Promise<{ examples: Example[]; skipped: string[] }> {
  const examples: Example[] = [];
  const skipped: string[] = [];
  try {
    for await (const { number, text, isTooLong } of linesOf(createReadStream(file))) {
      if (!isTooLong && text.trim() === '') continue;
      const parsed = Correction.safeParse(isTooLong ? undefined : parseJson(text));
      const verdict = parsed.data?.label;
      if (!parsed.success || verdict === undefined) {
        skipped.push(
          `line ${number}: expected {"text": ..., "label": -1, 0, 1, negative, neutral or positive}`,
        );
        continue;
      }
      const { score, tokens } = reader.read(parsed.data.text);
      examples.push({ features: featuresOf(score, tokens), verdict });
    }
  } catch (error) {
    throw new HubError('INPUT_UNREADABLE', `${file} cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
  return { examples, skipped };
}

function demandEnough(file: string, examples: readonly Example[]): void {
  const counts = [-1, 0, 1].map(
    (label) => examples.filter(({ verdict }) => verdict === label).length,
  );
  const labels = counts.filter((count) => count >= MIN_PER_LABEL).length;
  if (examples.length >= MIN_CORRECTIONS && labels >= 2) return;
  throw new HubError(
    'INPUT_UNREADABLE',
    `${file} has too few corrections: at least ${MIN_CORRECTIONS}, and ${MIN_PER_LABEL} of each of two labels, are needed ` +
      `(it has ${counts[0]} negative, ${counts[1]} neutral, ${counts[2]} positive)`,
  );
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
