/** The file that `hubwall calibrate` writes and hub.yaml names. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { CalibrationModel, createCalibrator, type Calibrator } from '../analyse/calibrator.ts';
import type { HubConfig } from '../kernel/config/read-config.ts';
import { HubError } from '../kernel/errors.ts';
import { withLine } from './load-config.ts';

/** What the configuration's `words.calibration` names; undefined where it names none. @throws HubError CONFIG_INVALID */
export function loadCalibrator(config: HubConfig, configFile: string): Calibrator | undefined {
  const named = config.words.calibration;
  if (named === undefined) return undefined;
  const file = resolve(dirname(resolve(configFile)), named);
  return withLine(configFile, ['words'], () => {
    const refuse = (what: string, cause?: unknown): HubError =>
      new HubError('CONFIG_INVALID', what, { path: ['calibration'], cause });
    if (!existsSync(file)) {
      throw refuse(`there is no file ${file}: write one with hubwall calibrate`);
    }
    try {
      return createCalibrator(CalibrationModel.parse(JSON.parse(readFileSync(file, 'utf8'))));
    } catch (error) {
      throw refuse(`${file} is no calibration: ${reasonOf(error)}`, error);
    }
  });
}

/** What is the matter with it first. */
const reasonOf = (error: unknown): string => {
  const [issue] = error instanceof z.ZodError ? error.issues : [];
  if (!issue) return 'it is not JSON; write one with hubwall calibrate';
  return [issue.path.join('.'), issue.message].filter((part) => part !== '').join(': ');
};
