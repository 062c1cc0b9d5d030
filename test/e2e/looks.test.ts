import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAP_HEIGHT_EM, legibleCapPx } from '../../shared/legibility.ts';
import { READY_SCENE_NAMES } from '../../shared/ready-scenes.ts';
import { axeViolations } from '../helpers/axe.ts';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { mentions, post, smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, overflows, untilAtRest } from '../helpers/wall-page.ts';

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
  { width: 2560, height: 1080 },
  { width: 1366, height: 768 },
];

const SCREEN = { diagonalInch: 75, viewingDistanceM: 4 };
const SCENES = READY_SCENE_NAMES.join(', ');
const LONG = 'Particuliere klanten en retouren noord-oo';

/** A wall in each language and theme, for channels with names as long as they may be. */
const config = smallHub()
  .replace('name: Telefoon', `name: "${LONG.slice(0, 40)}"`)
  .replace('name: Webcare', `name: "${LONG.slice(0, 39)}!"`)
  .replace(
    /walls:\n.*\n/,
    `walls:\n${['nl', 'en']
      .flatMap((locale) =>
        ['dark', 'light'].map(
          (theme) =>
            `  - { id: ${locale}-${theme}, name: ${theme}, locale: ${locale}, theme: ${theme}, screen: { diagonalInch: ${SCREEN.diagonalInch}, viewingDistanceM: ${SCREEN.viewingDistanceM} }, scenes: [${SCENES}] }\n`,
        ),
      )
      .join('')}`,
  );

let browser: Browser;
let hub: HubProcess;

beforeAll(async () => {
  browser = await launchChromium();
  hub = await startHub({ config });
  await post(hub.url, [
    ...mentions(
      ...Array.from({ length: 60 }, (_, nr) =>
        nr % 3 === 0
          ? `Heel blij met de topservice van monteur ${nr}`
          : `Weer storing, het internet doet het niet en de klantenservice is slecht`,
      ),
    ),
    {
      type: 'queue.reading',
      data: {
        channel: 'phone',
        waiting: 99_999,
        longestWaitS: 12 * 3_600,
        agents: { online: 99_999 },
      },
    },
    { type: 'queue.reading', data: { channel: 'social', waiting: 0, longestWaitS: 0 } },
    { type: 'campaign.started', data: { markerId: 'm', label: LONG, kind: 'notice' } },
  ]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const open = async (wall: string, scene: string, size = SIZES[0]!) => {
  const opened = await openPage(browser, 'about:blank', size);
  const { page } = opened;
  // A word that is coming has less contrast for a moment.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${hub.url}/wall/${wall}?scene=${scene}`);
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
  await waitFor(async () => (await page.locator('main.up [data-panel]').count()) > 0, {
    what: 'its panels',
  });
  return opened;
};

describe.each(READY_SCENE_NAMES)('scene %s', (scene) => {
  test.each(['nl-dark', 'nl-light', 'en-dark', 'en-light'])(
    'axe: nothing amiss on %s',
    async (wall) => {
      const { page, problems } = await open(wall, scene);
      expect(await page.locator('html').getAttribute('data-theme')).toBe(wall.slice(3));
      await untilAtRest(page);
      expect(await axeViolations(page)).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test.each(['nl-dark', 'en-light'])(
    'fits every screen, with extreme values, on %s',
    async (wall) => {
      const { page } = await open(wall, scene);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        // Words on their way may still be outside.
        await expect.poll(() => overflows(page), { timeout: 15_000 }).toEqual([]);
      }
      await page.context().close();
    },
  );

  test.each(SIZES.slice(0, 3))(
    'no text is smaller than the gate says at $width × $height',
    async (size) => {
      const { page } = await open('nl-dark', scene, size);
      await untilAtRest(page);
      const smallest = await page.evaluate(() => {
        const found: { px: number; capPx: number; text: string }[] = [];
        const context = document.createElement('canvas').getContext('2d')!;
        const visit = (root: Document | ShadowRoot): void => {
          for (const element of root.querySelectorAll<HTMLElement>('*')) {
            if (element.closest('main[aria-hidden=true]')) continue;
            if (element.shadowRoot) visit(element.shadowRoot);
            const own = [...element.childNodes].some(
              (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
            );
            const style = getComputedStyle(element);
            if (!own || element instanceof HTMLStyleElement || element.tagName === 'TITLE')
              continue;
            if (style.clipPath !== 'none' || style.visibility === 'hidden') continue;
            // A word of the cloud may be set in another size and scaled.
            const { transform } = getComputedStyle(element.closest('.word') ?? element);
            const scale = transform === 'none' ? 1 : new DOMMatrix(transform).a;
            const px = Number.parseFloat(style.fontSize) * scale;
            // Ten times as large: a measure in whole pixels is too coarse.
            context.font = `${style.fontWeight} ${px * 10}px ${style.fontFamily}`;
            found.push({
              px,
              capPx: context.measureText('H').actualBoundingBoxAscent / 10,
              text: element.textContent?.trim() ?? '',
            });
          }
        };
        visit(document);
        return found.sort((a, b) => a.capPx - b.capPx);
      });
      const viewing = { widthPx: size.width, heightPx: size.height, ...SCREEN };
      // The arithmetic's capitals are the ones that are drawn.
      for (const { px, capPx } of smallest) {
        expect(Math.abs(capPx - px * CAP_HEIGHT_EM)).toBeLessThan(0.01 * px);
      }
      // Only a cloud's further words are below what explains a figure.
      const leastArcmin = scene === 'pulse' ? 12 : 16;
      const { capPx, text } = smallest[0]!;
      expect(`${capPx >= legibleCapPx(viewing, leastArcmin) - 0.5} ${text}`).toBe(`true ${text}`);
      await page.context().close();
    },
  );
});
