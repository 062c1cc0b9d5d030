import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, SIZES } from '../helpers/wall-page.ts';

let hub: HubProcess;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub({ config: smallHub() }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

test('a list whose entries come, go and change places leaves nothing behind, and keeps their elements', async () => {
  const { page, problems } = await openPage(browser, hub.url, SIZES[0]!);
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
  const seen = await page.evaluate(async () => {
    document.body.replaceChildren();
    const list = document.createElement('hub-trending');
    list.style.cssText = 'display:block;width:900px;height:900px';
    list.uPx = 20;
    const show = async (terms: readonly string[]): Promise<void> => {
      list.rows = terms.map((term) => ({
        term,
        rise: '×2',
        history: [1, 2, 3],
        why: 'since 10:00',
        count: '4',
        colour: 'red',
        label: term,
      }));
      await list.updateComplete;
    };
    const items = (): HTMLElement[] => [...list.renderRoot.querySelectorAll<HTMLElement>('li')];
    const nodes = (): number => list.renderRoot.querySelector('ul')!.childNodes.length;
    document.body.append(list);
    await show(['a', 'b', 'c']);
    // How many have room is known when the page has been laid out.
    while (items().length < 3) await new Promise(requestAnimationFrame);
    const before = nodes();
    const [a, b, c] = items();
    await show(['c', 'x', 'a', 'b']);
    const moved = items();
    const kept = moved[0] === c && moved[2] === a && moved[3] === b;
    const order = moved.map(({ dataset }) => dataset['term']).join('');
    for (let round = 0; round < 200; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one update after the other
      await show([`new ${round}`, round % 2 ? 'a' : 'b', `old ${round % 7}`].slice(round % 3));
    }
    await show(['a', 'b', 'c']);
    const after = nodes();
    const watch = new MutationObserver(() => undefined);
    watch.observe(list.renderRoot.querySelector('ul')!, { childList: true });
    await show(['a', 'b']);
    await show(['b']);
    const put = watch.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]).length;
    return { before, after, kept, order, put };
  });
  // What goes moves none of the others: to be put in again costs each its layout.
  expect(seen).toMatchObject({ kept: true, order: 'cxab', put: 0 });
  expect(seen.after).toBe(seen.before);
  expect(problems).toEqual([]);
  await page.context().close();
});
