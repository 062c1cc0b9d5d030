/** The Chromium that benchmarks measure, without what it does by itself. */
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findSystem } from '../../helpers/system.mjs';

/** @param {readonly string[]} [more] Arguments besides those of every benchmark. */
export const launchBrowser = (more = []) =>
  chromium.launch({
    executablePath: findSystem().chromiumPath,
    args: [...CHROMIUM_ARGS, ...more],
  });
