import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { legibleCapPx, legibleFontPx } from '../../shared/legibility.ts';
import { boxFont } from '../helpers/box-font.ts';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { mentions, post, smallHub } from '../helpers/small-hub.ts';
import { startHub, temporaryFolder } from '../helpers/start-hub.ts';
import { untilFull } from '../helpers/wall-page.ts';

const CAP_HEIGHT_EM = 0.6;
const SCREEN = { diagonalInch: 75, viewingDistanceM: 3 };

/** Half a Latin-1 font: what it has not, the wall's own stands in for. */
const houseFont = boxFont({ capHeight: CAP_HEIGHT_EM * 1_000, advance: 560 });

test('a hub’s own font is on the glass and in the cloud, with capitals as high as the gate reckons', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'house.ttf');
  await writeFile(file, houseFont);
  const [hub, browser] = await Promise.all([
    startHub({
      config: smallHub({
        extra: `look:\n  font: { family: House, files: [{ file: "${file}", weight: "100 900" }] }\n`,
      }).replace('viewingDistanceM: 4', `viewingDistanceM: ${SCREEN.viewingDistanceM}`),
    }),
    launchChromium(),
  ]);
  try {
    await post(
      hub.url,
      mentions(
        ...Array.from({ length: 6 }, () => 'Geen internet in Zwolle @PolderNet'),
        ...Array.from({ length: 6 }, () => 'Mooi modem gekregen @PolderNet'),
      ),
    );
    const size = { width: 1920, height: 1080 };
    const { page, problems } = await openPage(browser, hub.url, size);
    await untilFull(page);
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const wall = document.querySelector('hub-wall')!;
      const cloud = wall.shadowRoot!.querySelector('hub-word-cloud')!;
      const word = cloud.shadowRoot!.querySelector<HTMLElement>('[data-term]')!;
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = `500 1000px ${getComputedStyle(wall).fontFamily}`;
      return {
        capEm: context.measureText('H').actualBoundingBoxAscent / 1_000,
        uPx: Number.parseFloat(wall.style.getPropertyValue('--u')),
        family: getComputedStyle(word).fontFamily,
        // Width of the box on the page ÷ what its letters take in this font.
        letters: word.textContent.trim().length,
        widthEm: word.getBoundingClientRect().width / word.getBoundingClientRect().height,
        loaded: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      };
    });
    expect(Math.abs(seen.capEm - CAP_HEIGHT_EM)).toBeLessThan(0.015);
    const viewing = {
      widthPx: size.width,
      heightPx: size.height,
      ...SCREEN,
      capHeightEm: CAP_HEIGHT_EM,
    };
    expect(seen.uPx).toBeGreaterThanOrEqual(legibleFontPx(viewing) - 0.5);
    expect(seen.uPx * seen.capEm).toBeGreaterThanOrEqual(legibleCapPx(viewing) - 0.5);
    expect(seen.family).toMatch(/^"?House"?/);
    expect(seen.widthEm).toBeCloseTo(seen.letters * 0.56, 1);
    expect(seen.loaded).toContain('/look/font/0');
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
    await hub.stop();
    await rm(folder, { recursive: true });
  }
});
