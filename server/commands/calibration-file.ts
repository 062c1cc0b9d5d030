/** The file that `hubwall calibrate` writes and hub.yaml names. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CalibrationModel, createCalibrator, type Calibrator } from '../analyse/calibrator.ts';
import type { HubConfig } from '../kernel/config/read-config.ts';
import { HubError, messageOf } from '../kernel/errors.ts';

/** What the configuration's `words.calibration` names; undefined where it names none. @throws HubError CONFIG_INVALID */
export function loadCalibrator(config: HubConfig, configFile: string): Calibrator | undefined {
  const named = config.words.calibration;
  if (named === undefined) return undefined;
  const file = resolve(dirname(resolve(configFile)), named);
  try {
    return createCalibrator(CalibrationModel.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    throw new HubError(
      'CONFIG_INVALID',
      `${configFile} words.calibration: ${file} is no calibration (write one with hubwall calibrate): ${messageOf(error)}`,
      { cause: error },
    );
  }
}
