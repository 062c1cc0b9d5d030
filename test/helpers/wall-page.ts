/** What a person sees of a wall in a browser, read from its own elements (through open shadow roots). */
import type { Page } from 'playwright-core';
import { waitFor } from './wait-for.ts';

export const SIZES = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
];

/** Waits until the wall is live and has drawn words. */
export const untilFull = (page: Page, timeoutMs = 15_000): Promise<unknown> =>
  waitFor(async () => (await linkOf(page)) === 'live' && (await words(page)).length > 0, {
    timeoutMs,
    what: 'a live wall with words',
  });

/** Waits until every word of each cloud, if there is one, is there and none is on its way. */
export const untilAtRest = (page: Page): Promise<unknown> =>
  waitFor(
    () =>
      page
        .locator('hub-word-cloud')
        .evaluateAll((clouds) =>
          clouds.every(
            ({ shadowRoot }) =>
              shadowRoot?.querySelector('.word, .empty:not(.arranging)') &&
              shadowRoot.querySelector('[aria-busy=true]') === null &&
              shadowRoot.getAnimations().length === 0,
          ),
        ),
    { what: 'the words to come to rest' },
  );

export const linkOf = (page: Page): Promise<string | null> =>
  page.locator('hub-wall').getAttribute('data-link');

export const seqOf = async (page: Page): Promise<number> =>
  Number(await page.locator('hub-wall').getAttribute('data-seq'));

/** The cloud's words, as terms. */
export const words = (page: Page): Promise<string[]> =>
  page
    .locator('hub-word-cloud [part~=word][data-term]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-term') ?? ''));

/** All text that is on the glass, shadow roots included, in document order. */
export const visibleText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const visit = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node.textContent?.trim() ?? '';
        if (text !== '') texts.push(text);
      }
      if (node instanceof HTMLStyleElement) return;
      const root = node instanceof Element ? node.shadowRoot : null;
      for (const child of [...(root?.childNodes ?? []), ...node.childNodes]) visit(child);
    };
    visit(document.body);
    return texts.join('\n');
  });

/** Waits until the text on the glass matches; a wall draws its parts one after the other. */
export const untilSays = (page: Page, pattern: RegExp): Promise<unknown> =>
  waitFor(async () => pattern.test(await visibleText(page)), {
    what: `the wall to say ${pattern}`,
  });

/** State of each panel and queue tile, by its name. */
export const panelStates = (page: Page): Promise<Record<string, string>> =>
  page.locator('[data-panel][data-state], hub-queue-tile[data-channel]').evaluateAll((elements) =>
    Object.fromEntries(
      elements.map((element) => {
        const name = element.getAttribute('data-panel') ?? element.getAttribute('data-channel');
        return [name, element.getAttribute('data-state')];
      }),
    ),
  );

/**
 * What does not fit: a scroll bar, text that lies outside the screen or is cut off, by a description of each. Text
 * that is left out as a whole, for want of room, is not cut off.
 */
export const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`page is ${scrollWidth} px wide`);
    if (scrollHeight > innerHeight) found.push(`page is ${scrollHeight} px high`);
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        // A scene that is not up.
        if (element.closest('main[aria-hidden=true]')) continue;
        if (element.shadowRoot) visit(element.shadowRoot);
        const ownText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
        if (!ownText || element instanceof HTMLStyleElement) continue;
        const style = getComputedStyle(element);
        // Hidden from sight on purpose, for screen readers.
        if (style.clipPath !== 'none' || style.visibility === 'hidden') continue;
        const range = document.createRange();
        range.selectNodeContents(element);
        const text = range.getBoundingClientRect();
        const label = `"${element.textContent?.trim().slice(0, 40)}" in ${element.tagName.toLowerCase()}.${element.className}`;
        const slack = 2;
        if (
          text.left < -slack ||
          text.top < -slack ||
          text.right > innerWidth + slack ||
          text.bottom > innerHeight + slack
        ) {
          found.push(`${label} lies outside the screen`);
        }
        for (let box: Element | null = element; box; box = box.parentElement) {
          if (getComputedStyle(box).overflowX === 'visible') continue;
          const frame = box.getBoundingClientRect();
          const shown =
            text.left < frame.right &&
            text.right > frame.left &&
            text.top < frame.bottom &&
            text.bottom > frame.top;
          if (shown && (text.right > frame.right + slack || text.left < frame.left - slack)) {
            found.push(`${label} is cut off`);
            break;
          }
        }
      }
    };
    visit(document);
    return found;
  });
