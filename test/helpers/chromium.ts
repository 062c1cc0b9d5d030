/** The system's Chromium, driven by Playwright. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { CHROMIUM_ARGS } from './system.mjs';

/** Headless, with a profile of its own, and silent towards the network. */
export const launchChromium = (...furtherArgs: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: inject('chromiumPath'),
    headless: true,
    args: [...CHROMIUM_ARGS, ...furtherArgs],
  });

export interface OpenedPage {
  page: Page;
  /** What the page has complained of so far: errors in its console, and errors that nothing caught. */
  problems: readonly string[];
}

/** A page in a context of its own, at the address; its problems are kept from its first byte on. */
export async function openPage(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  await page.goto(url);
  return { page, problems };
}
