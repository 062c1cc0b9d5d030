/** The Chromium that benchmarks measure, without what it does by itself. */
import { chromium } from 'playwright-core';
import { findSystem } from '../../helpers/system.mjs';

/** @param {readonly string[]} [more] Arguments besides those of every benchmark. */
export const launchBrowser = (more = []) =>
  chromium.launch({
    executablePath: findSystem().chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...more,
    ],
  });
