import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { seqOf, SIZES, untilAtRest, untilFull } from '../helpers/wall-page.ts';

/** At ten times the speed of life. */
const BEATS_A_HUB_MINUTE = 6;

let hub: HubProcess;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([
    startHub({ args: ['demo', '--at', '11:05'] }),
    launchChromium(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

interface SeenWord {
  term: string;
  /** Middle, in px of the screen. */
  x: number;
  y: number;
}

const seen = (page: Page): Promise<SeenWord[]> =>
  page.locator('hub-word-cloud [data-term]').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const term = element.getAttribute('data-term') ?? '';
      return { term, x: left + width / 2, y: top + height * 0.64 };
    }),
  );

/** Pairs of words that can be seen (more than faintly) and whose bands of small letters meet, now. */
const meetings = (page: Page): Promise<string[]> =>
  page.locator('hub-word-cloud .word').evaluateAll((elements) => {
    const bands = elements.flatMap((element) => {
      if (Number(getComputedStyle(element).opacity) < 0.35) return [];
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return [
        { text: element.textContent?.trim(), left, right, top: top + (bottom - top) * 0.5, bottom },
      ];
    });
    return bands.flatMap((a, index) =>
      bands
        .slice(index + 1)
        .filter(
          (b) =>
            a.left < b.right - 1 &&
            b.left < a.right - 1 &&
            a.top < b.bottom - 1 &&
            b.top < a.bottom - 1,
        )
        .map((b) => `${a.text} meets ${b.text}`),
    );
  });

/** Waits until the server has beaten so many times more. */
async function untilBeats(page: Page, beats: number): Promise<void> {
  const from = await seqOf(page);
  await waitFor(async () => (await seqOf(page)) >= from + beats, {
    timeoutMs: 30_000,
    what: `${beats} beats`,
  });
}

test('a minute later the same words stand where they stood', async () => {
  const { page, problems } = await openPage(browser, hub.url, SIZES[0]!);
  await untilFull(page);
  await untilAtRest(page);
  const before = new Map((await seen(page)).map((word) => [word.term, word]));
  await untilBeats(page, BEATS_A_HUB_MINUTE);
  await untilAtRest(page);
  const stayed = (await seen(page)).filter(({ term }) => before.has(term));
  expect(stayed.length).toBeGreaterThanOrEqual(before.size * 0.6);
  const diagonal = Math.hypot(SIZES[0]!.width, SIZES[0]!.height);
  const moved = stayed.filter(({ term, x, y }) => {
    const old = before.get(term)!;
    return Math.hypot(x - old.x, y - old.y) > diagonal * 0.01;
  });
  expect(moved.length).toBeLessThanOrEqual(Math.ceil(stayed.length * 0.03));
  expect(problems).toEqual([]);
  await page.context().close();
});

test('words do not run over each other, in rest or on their way', async () => {
  const { page } = await openPage(browser, hub.url, SIZES[2]!);
  await untilFull(page);
  const samples: number[] = [];
  const from = await seqOf(page);
  // Over a few layouts, as often as the page can be asked.
  while ((await seqOf(page)) < from + 9) {
    // oxlint-disable-next-line no-await-in-loop -- one sample after the other
    samples.push((await meetings(page)).length);
  }
  // On its way a word may touch a neighbour that makes room for it; most of the time none does.
  const clear = samples.filter((count) => count === 0).length;
  expect(clear / samples.length).toBeGreaterThanOrEqual(0.75);
  expect(Math.max(...samples)).toBeLessThanOrEqual(4);
  await page.context().close();
});

test('a screen that is turned lays the same words out anew, clear of each other', async () => {
  const { page } = await openPage(browser, hub.url, SIZES[0]!);
  await untilFull(page);
  await untilAtRest(page);
  const before = new Set((await seen(page)).map(({ term }) => term));
  await page.setViewportSize(SIZES[2]!);
  const { width } = SIZES[2]!;
  await waitFor(
    async () => {
      const now = await seen(page);
      return now.length > 0 && now.every(({ x }) => x < width);
    },
    { what: 'the words to fit the turned screen' },
  );
  await untilAtRest(page);
  const now = (await seen(page)).map(({ term }) => term);
  expect(now.filter((term) => before.has(term)).length).toBeGreaterThanOrEqual(before.size * 0.6);
  expect(await meetings(page)).toEqual([]);
  await page.context().close();
});

test('for who wants no motion, words are just there', async () => {
  const context = await browser.newContext({ viewport: SIZES[0]!, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(hub.url);
  await untilFull(page);
  const first = (await seen(page)).map(({ term }) => term).join();
  let moving = 0;
  await waitFor(
    async () => {
      moving += await page
        .locator('hub-word-cloud')
        .evaluate((cloud) => cloud.shadowRoot!.getAnimations().length);
      return (await seen(page)).map(({ term }) => term).join() !== first;
    },
    { what: 'other words', timeoutMs: 30_000, pollMs: 20 },
  );
  expect(moving).toBe(0);
  expect(await meetings(page)).toEqual([]);
  await context.close();
});

test('an engine whose workers cannot draw lays out on the page, as well', async () => {
  const context = await browser.newContext({ viewport: SIZES[0]! });
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
  });
  const page = await context.newPage();
  await page.goto(hub.url);
  await untilFull(page);
  await untilAtRest(page);
  expect((await seen(page)).length).toBeGreaterThanOrEqual(40);
  expect(await meetings(page)).toEqual([]);
  expect(await page.evaluate(() => typeof OffscreenCanvas)).toBe('undefined');
  await context.close();
});

test('a clearly negative word carries a sign besides its colour', async () => {
  const { page } = await openPage(browser, hub.url, SIZES[0]!);
  await untilFull(page);
  const strong = await waitFor(
    async () => {
      const found = await page
        .locator('hub-word-cloud [data-term]')
        .evaluateAll((elements) =>
          elements
            .filter((element) => /−(2[5-9]|[3-9]\d|100)\b/.test(element.ariaLabel ?? ''))
            .map((element) => element.classList.contains('negative')),
        );
      // A sign is drawn with the layout that has made room for it.
      return found.length >= 5 && found.every(Boolean) ? found : undefined;
    },
    { what: 'a sign on every clearly negative word', timeoutMs: 40_000, pollMs: 250 },
  );
  expect(strong.length).toBeGreaterThanOrEqual(5);
  await page.context().close();
});

describe('by itself on a page', () => {
  interface Given {
    text: string;
    weight: number;
    sign?: -1 | 0 | 1;
  }

  /** Puts a cloud of its own over the page; what it placed and dropped. */
  const show = (
    page: Page,
    terms: readonly Given[],
  ): Promise<{ placed: string[]; dropped: string[] }> =>
    page.evaluate(
      (given) =>
        new Promise((resolve) => {
          document.body.replaceChildren();
          const cloud = document.createElement('hub-word-cloud');
          cloud.style.cssText = 'position:fixed;left:0;top:0;width:1000px;height:600px';
          cloud.setAttribute('min-font-px', '4');
          cloud.setAttribute('max-font-px', '90');
          cloud.setAttribute('empty', 'Nothing yet');
          cloud.addEventListener('cloud:placed', (event) =>
            resolve((event as CustomEvent<{ placed: string[]; dropped: string[] }>).detail),
          );
          cloud.terms = given;
          document.body.append(cloud);
        }),
      terms,
    );

  const odd = [
    '#samensneller',
    'geen internet',
    'arbeidsongeschiktheidsverzekering',
    'خدمة العملاء',
    'שירות',
    '客户服务',
    'カスタマー',
    '👍🏽',
    '👨‍👩‍👧‍👦',
    'ÅÇŁÉ',
    'x'.repeat(500),
  ];

  test.each([
    ['one word', [{ text: 'storing', weight: 3 }]],
    ['odd words', odd.map((text, index) => ({ text, weight: 20 - index, sign: -1 as const }))],
    [
      '400 words',
      Array.from({ length: 400 }, (_, rank) => ({
        text: `woord${rank}`,
        weight: 1_000 / (rank + 3) ** 0.85,
      })),
    ],
  ])('%s: all are placed, none meets another', async (_, terms) => {
    const { page, problems } = await openPage(browser, hub.url, SIZES[0]!);
    await untilFull(page);
    const { placed, dropped } = await show(page, terms);
    expect(dropped).toEqual([]);
    expect(placed).toHaveLength(terms.length);
    await untilAtRest(page);
    expect(await meetings(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('says that it is at work until the first layout has come', async () => {
    const { page } = await openPage(browser, hub.url, SIZES[0]!);
    await untilFull(page);
    const told = await page.evaluate(async () => {
      document.body.replaceChildren();
      const cloud = document.createElement('hub-word-cloud');
      cloud.style.cssText = 'width:1000px;height:600px';
      cloud.setAttribute('empty', 'Nothing yet');
      cloud.setAttribute('arranging', 'One moment');
      cloud.terms = [{ text: 'wifi', weight: 4 }];
      document.body.append(cloud);
      await cloud.updateComplete;
      return cloud.renderRoot.querySelector('[part~=empty]')?.textContent;
    });
    expect(told).toBe('One moment');
    const cloud = page.locator('hub-word-cloud');
    await waitFor(async () => (await cloud.locator('[role=listitem]').count()) === 1, {
      what: 'the word',
    });
    expect(await cloud.locator('[part~=empty]').count()).toBe(0);
    await page.context().close();
  });

  test('a word that is gone keeps its colour until it has left', async () => {
    const { page } = await openPage(browser, hub.url, SIZES[0]!);
    await untilFull(page);
    const colours = await page.evaluate(async () => {
      document.body.replaceChildren();
      const cloud = document.createElement('hub-word-cloud');
      cloud.style.cssText = 'width:1000px;height:600px';
      cloud.setAttribute('every-ms', '100');
      const placed = (): Promise<unknown> =>
        new Promise((resolve) => cloud.addEventListener('cloud:placed', resolve, { once: true }));
      const colourOf = (selector: string): string =>
        getComputedStyle(cloud.renderRoot.querySelector(selector)!).color;
      const wifi = { text: 'wifi', weight: 9, colour: 'rgb(255, 138, 91)' };
      const modem = { text: 'modem', weight: 9, colour: 'rgb(76, 201, 192)' };
      cloud.terms = [wifi, modem];
      const first = placed();
      document.body.append(cloud);
      await first;
      cloud.terms = [modem];
      const second = placed();
      await cloud.updateComplete;
      const waiting = colourOf('[data-term=wifi]');
      await second;
      return { waiting, leaving: colourOf('.leaving') };
    });
    expect(colours).toEqual({ waiting: 'rgb(255, 138, 91)', leaving: 'rgb(255, 138, 91)' });
    await page.context().close();
  });

  test('no words: says so, and is a list again when they come', async () => {
    const { page } = await openPage(browser, hub.url, SIZES[0]!);
    await untilFull(page);
    await page.evaluate(() => {
      document.body.replaceChildren();
      const cloud = document.createElement('hub-word-cloud');
      cloud.style.cssText = 'width:1000px;height:600px';
      cloud.setAttribute('empty', 'Nothing yet');
      document.body.append(cloud);
    });
    const cloud = page.locator('hub-word-cloud');
    await waitFor(
      async () => (await cloud.locator('[part~=empty]').textContent()) === 'Nothing yet',
      {
        what: 'the reason',
      },
    );
    await cloud.evaluate((element) => {
      (element as HTMLElementTagNameMap['hub-word-cloud']).terms = [
        { text: 'wifi', weight: 4, label: 'wifi: 4 messages' },
      ];
    });
    await waitFor(async () => (await cloud.locator('[role=listitem]').count()) === 1, {
      what: 'the word',
    });
    expect(await cloud.locator('[role=listitem]').getAttribute('aria-label')).toBe(
      'wifi: 4 messages',
    );
    await page.context().close();
  });
});
