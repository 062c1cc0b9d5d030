/** Every panel of contacts in its four states, on the glass. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { mentions, post, smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, overflows, panelStates, SIZES, untilSays } from '../helpers/wall-page.ts';

const FIGURES = [
  'conversations',
  'outside-hours',
  'repeat-contacts',
  'promises',
  'service-gap',
  'wait-forecast',
  'key-figure',
] as const;
const SCREEN = 'screen: { diagonalInch: 75, viewingDistanceM: 4 }';
const SCENES = `
    scenes:
      - { id: care, name: Zorg, areas: [a b c, d e f],
          panels: { a: conversations, b: outside-hours, c: repeat-contacts, d: promises, e: service-gap, f: wait-forecast } }
      - { id: wait, name: Wacht, areas: [a a, b c], panels: { a: service-board, b: key-figure, c: service-gap } }`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** States of the panels of both scenes, and of the board's rows by channel. */
async function statesOn(care: Page, wait: Page): Promise<Record<string, string>> {
  const rows = await wait
    .locator('hub-service-board [data-channel]')
    .evaluateAll((elements) =>
      elements.map((element) => [
        `row ${element.getAttribute('data-channel')}`,
        element.getAttribute('data-state'),
      ]),
    );
  return {
    ...(await panelStates(wait)),
    ...(await panelStates(care)),
    ...(Object.fromEntries(rows) as Record<string, string>),
  };
}

async function openBoth(hub: HubProcess): Promise<[Page, Page]> {
  const pages = await Promise.all(
    ['care', 'wait'].map(async (scene) => {
      const { page } = await openPage(browser, `${hub.url}/wall/hal?scene=${scene}`, SIZES[0]!);
      onTestFinished(() => page.context().close());
      await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
      return page;
    }),
  );
  return [pages[0]!, pages[1]!];
}

async function allAre(
  state: string,
  names: readonly string[],
  [care, wait]: [Page, Page],
  timeoutMs = 30_000,
): Promise<void> {
  let states: Record<string, string> = {};
  const isSo = async (): Promise<boolean> => {
    states = await statesOn(care, wait);
    return names.every((name) => states[name] === state);
  };
  await waitFor(isSo, { timeoutMs, what: `all to be ${state}` }).catch((cause: unknown) => {
    throw new Error(`not all are ${state}: ${JSON.stringify(states)}`, { cause });
  });
}

const contact = (channel: string, name: string, waitS: number, handled = true) =>
  ['offered', 'answered', ...(handled ? ['closed'] : [])].map((event) => ({
    type: 'contact.event',
    data: {
      channel,
      contact: name,
      event,
      customerRef: `klant-${name}`,
      ...(event === 'answered' && { waitS }),
      ...(event === 'closed' && { handleS: 60 }),
    },
  }));
const readings = ['phone', 'social'].map((channel) => ({
  type: 'queue.reading',
  data: { channel, waiting: 2, longestWaitS: 20 },
}));
const message = (secondsAgo: number, content: string, more: object) => ({
  type: 'mention.created',
  time: new Date(Date.now() - secondsAgo * 1_000).toISOString(),
  data: { platform: 'x', kind: 'message', content, threadId: 'draad', ...more },
});

test('quiet before anything came, live with figures, stale when nothing comes any more', async () => {
  const config = smallHub()
    .replace(
      'targets: { waiting: 8, longestWait: 2m }',
      'targets: { waiting: 8, serviceLevel: 80% in 30s }',
    )
    .replace('staleAfter: 8s', 'staleAfter: 10s')
    .replace(
      'kind: social',
      'kind: social\n    staleAfter: 10s\n    targets: { serviceLevel: 80% in 30m }',
    )
    .replace('type: webhook,', 'type: webhook, staleAfter: 10s,')
    .replace(
      `- { id: hal, name: Hal, ${SCREEN} }`,
      `- id: hal\n    name: Hal\n    ${SCREEN}${SCENES}`,
    );
  const HUB_DATA = await mkdtemp(join(tmpdir(), 'hubwall-panels-'));
  onTestFinished(() => rm(HUB_DATA, { recursive: true, force: true }));
  const first = await startHub({ config, env: { HUB_DATA } });
  onTestFinished(() => first.kill());
  await allAre('quiet', [...FIGURES, 'row phone', 'row social'], await openBoth(first));

  await post(first.url, [
    ...Array.from({ length: 12 }, (_, at) => contact('phone', `p${at}`, 90)).flat(),
    ...Array.from({ length: 12 }, (_, at) => contact('social', `s${at}`, 60)).flat(),
    {
      type: 'contact.event',
      data: {
        channel: 'phone',
        contact: 'belofte',
        event: 'offered',
        promise: { dueAt: new Date(Date.now() + 10 * 60_000).toISOString() },
      },
    },
    message(30, 'Alles ligt eruit, wat een drama', { author: { ref: 'jan' } }),
    message(20, 'Dat is vervelend, we kijken mee', { direction: 'outbound', agentKind: 'bot' }),
    message(10, 'Het werkt weer, dank', { author: { ref: 'jan' } }),
    ...readings,
  ]);
  // What is reckoned once a minute is there at once in a hub that starts.
  await first.stop();
  const hub = await startHub({ config, env: { HUB_DATA } });
  onTestFinished(async () => void (await hub.stop()));
  const [care, wait] = await openBoth(hub);
  await post(hub.url, [...readings, ...mentions('Nog steeds bezig')]);
  await allAre('live', [...FIGURES, 'row phone', 'row social'], [care, wait]);
  // 0 % of 80 against 100 % of 80.
  await untilSays(care, /Servicekloof[^]*100[^]*punten[^]*Telefoon 0%, doel 80%/);
  await untilSays(care, /1 loopt bijna af/);
  await untilSays(care, /Gesprekken[^]*1[^]*open[^]*1 van 1 beantwoord[^]*eerst mens 0, bot 1/);
  await untilSays(care, /Buiten openingstijd[^]*contacten 0 van 25/);
  await untilSays(care, /Geen voorspelling/);
  await untilSays(wait, /Telefoon[^]*0%/);
  for (const page of [care, wait]) expect(await overflows(page)).toEqual([]);

  await allAre('stale', [...FIGURES, 'row phone', 'row social'], [care, wait]);
});

test('with a day behind them, then down with the name of the source that ended', async () => {
  const demo = await readFile(new URL('../../fixtures/hub.yaml', import.meta.url), 'utf8');
  const day = fileURLToPath(new URL('../../fixtures/day.ndjson', import.meta.url));
  const config = demo
    .replace('file: day.ndjson', `file: ${day}`)
    .replace("at: '10:30'", "at: '23:57'")
    .replace('speed: 10', 'speed: 20\n    loop: false')
    .replace(`name: Hal\n    ${SCREEN}`, `name: Hal\n    ${SCREEN}${SCENES}`);
  const hub = await startHub({ config });
  onTestFinished(async () => void (await hub.stop()));
  const [care, wait] = await openBoth(hub);
  await allAre('live', [...FIGURES, 'row whatsapp'], [care, wait]);
  await untilSays(care, /Beloften[^]*\d+%/);
  await untilSays(care, /Kwam terug[^]*\d+%/);
  await expect
    .poll(() => care.locator('hub-share-course svg path').count(), { timeout: 10_000 })
    .toBe(1);
  await expect.poll(() => care.locator('hub-mood-shift .bar').count(), { timeout: 10_000 }).toBe(2);
  expect(await overflows(care)).toEqual([]);

  await allAre('down', [...FIGURES, 'row whatsapp'], [care, wait], 40_000);
  await untilSays(care, /Demo-dag ligt eruit/);
});
