import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap } from '../../../../../wall/lib/cloud/board.ts';
import { layoutCloud, layoutSteps } from '../../../../../wall/lib/cloud/layout.ts';
import type { CloudLayout, CloudRequest } from '../../../../../wall/lib/cloud/types.ts';
import { createBlockInk } from './block-ink.ts';
import { churned, cloudRequest, displacement, randomFrom, zipfWords } from './request.ts';

const STANDARD = { changed: 0.1, by: 0.2, replaced: 0.05 };
const HEAVY = { changed: 0.3, by: 0.5, replaced: 0.15 };
const ink = createBlockInk();
const layOut = (request: CloudRequest): CloudLayout => layoutCloud(request, ink);

/** Pairs of words that stand in each other's way, and words that stick out of the frame. */
function faults({ placed, widthPx, heightPx }: CloudLayout): string[] {
  const cellPx = Math.max(widthPx, heightPx) / 640;
  const sprites = ink.sprites(
    placed.map(({ label, fontPx, leadEm }) => ({ label, font: fontPx / cellPx, leadEm })),
  );
  const spots = placed.map(({ text, xPx, yPx }, index) => ({
    text,
    sprite: sprites[index]!,
    x: Math.round(xPx / cellPx),
    y: Math.round(yPx / cellPx),
  }));
  return spots.flatMap((spot, index) => [
    ...spots
      .slice(index + 1)
      .filter((other) => overlap(spot, other))
      .map((other) => `${spot.text} meets ${other.text}`),
    ...(spot.x + spot.sprite.ink.left < 0 ||
    spot.y + spot.sprite.ink.top < 0 ||
    (spot.x + spot.sprite.ink.right) * cellPx > widthPx + 0.01 ||
    (spot.y + spot.sprite.ink.bottom) * cellPx > heightPx + 0.01
      ? [`${spot.text} sticks out`]
      : []),
  ]);
}

/** A first layout and those after so many updates. */
function follow(
  request: CloudRequest,
  updates: number,
  churn: typeof STANDARD,
  seed: number,
): CloudLayout[] {
  const random = randomFrom(seed);
  let { words } = request;
  const layouts = [layOut(request)];
  for (let update = 0; update < updates; update += 1) {
    words = churned(words, random, churn);
    layouts.push(layOut({ ...request, words, previous: layouts.at(-1)! }));
  }
  return layouts;
}

describe('a first layout', () => {
  test.each([1, 8, 60, 120, 400])('places %d words, all of them, clear of each other', (count) => {
    const layout = layOut(cloudRequest({ words: zipfWords(count) }));
    expect(layout.placed).toHaveLength(count);
    expect(layout.dropped).toEqual([]);
    expect(faults(layout)).toEqual([]);
  });

  test('of no words is empty', () => {
    expect(layOut(cloudRequest({ words: [] }))).toMatchObject({ placed: [], dropped: [] });
  });

  test('reaches every part of the frame', () => {
    const { placed, widthPx, heightPx } = layOut(cloudRequest({ words: zipfWords(80) }));
    const cells = new Set(
      placed.flatMap(({ xPx, yPx, widthPx: wide, fontPx }) =>
        [0, 0.25, 0.5, 0.75, 1].map((part) => {
          const column = Math.floor(((xPx + part * wide * 0.99) / widthPx) * 8);
          return `${column} ${Math.floor(((yPx - fontPx * 0.3) / heightPx) * 5)}`;
        }),
      ),
    );
    expect(cells.size).toBeGreaterThanOrEqual(37);
  });

  test('is the same in one go and in pieces, whatever the order of the words', () => {
    const request = cloudRequest();
    const steps = layoutSteps({ ...request, words: request.words.toReversed() }, createBlockInk());
    let pieces = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pieces += 1;
    expect(pieces).toBeGreaterThan(30);
    expect(step.value).toEqual(layOut(request));
  });

  test('differs by seed', () => {
    expect(layOut(cloudRequest({ seed: 2 }))).not.toEqual(layOut(cloudRequest({ seed: 1 })));
  });

  test('stands related words together', () => {
    const words = zipfWords(60);
    const [a, b] = [words[20]!.text, words[50]!.text];
    const distance = (request: CloudRequest): number => {
      const { placed } = layOut(request);
      const [from, to] = [a, b].map((text) => placed.find((word) => word.text === text)!);
      return Math.hypot(from!.xPx - to!.xPx, from!.yPx - to!.yPx);
    };
    const apart = distance(cloudRequest({ words }));
    expect(distance(cloudRequest({ words, related: [[a, b, 1]] }))).toBeLessThan(
      Math.min(250, apart),
    );
  });
});

describe('an update', () => {
  test('of nothing moves nothing', () => {
    const first = layOut(cloudRequest());
    expect(layOut(cloudRequest({ previous: first }))).toEqual(first);
  });

  test('leaves its request as it was', () => {
    const request = cloudRequest({ previous: layOut(cloudRequest()), words: zipfWords(58) });
    const copy = structuredClone(request);
    layOut(request);
    expect(request).toEqual(copy);
  });

  test('never makes words meet, stick out, or get lost, whatever changes', () => {
    const word = fc.record({
      text: fc.string({ minLength: 1, maxLength: 14 }),
      weight: fc.double({ min: 0.5, max: 300, noNaN: true }),
      marked: fc.boolean(),
    });
    const words = fc.uniqueArray(word, { maxLength: 40, selector: ({ text }) => text });
    const size = fc.record({
      widthPx: fc.integer({ min: 200, max: 1_600 }),
      heightPx: fc.integer({ min: 200, max: 1_600 }),
    });
    fc.assert(
      fc.property(words, words, size, size, (first, second, small, large) => {
        const before = layOut(cloudRequest({ words: first, ...small }));
        const kept = [...first.slice(0, 20), ...second].filter(
          ({ text }, index, all) => all.findIndex((other) => other.text === text) === index,
        );
        for (const frame of [small, large]) {
          const request = cloudRequest({ words: kept, previous: before, ...frame });
          const after = layOut(request);
          expect(faults(after)).toEqual([]);
          expect(after).toEqual(layoutCloud(request, createBlockInk()));
          const shown = [...after.placed.map(({ text }) => text), ...after.dropped].sort();
          const asked = kept.map(({ text }) => text).filter((text) => text.trim() !== '');
          expect(shown).toEqual(asked.sort());
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test.each([
    ['standard', STANDARD, 0.0025],
    ['heavy', HEAVY, 0.006],
  ])('under %s churn hardly moves what stays', (_, churn, most) => {
    const layouts = follow(cloudRequest({ words: zipfWords(120), minFontPx: 4 }), 25, churn, 7);
    const moves = layouts.slice(1).map((now, index) => displacement(layouts[index]!, now));
    const mean = (pick: (move: (typeof moves)[number]) => number): number =>
      moves.reduce((sum, move) => sum + pick(move), 0) / moves.length;
    expect(mean((move) => move.mean)).toBeLessThanOrEqual(most);
    expect(mean((move) => move.still)).toBeGreaterThanOrEqual(0.97);
    for (const layout of layouts) {
      expect(faults(layout)).toEqual([]);
      expect(layout.dropped).toEqual([]);
    }
  });

  test('a word that grows stays around its middle', () => {
    const words = zipfWords(30);
    const first = layOut(cloudRequest({ words }));
    const grown = words.map((word, index) =>
      index === 12 ? { ...word, weight: word.weight * 1.1 } : word,
    );
    const next = layOut(cloudRequest({ words: grown, previous: first }));
    expect(displacement(first, next).mean).toBeLessThan(0.0005);
  });

  test('another frame keeps what was left on the left', () => {
    const first = layOut(cloudRequest());
    const turned = layOut(cloudRequest({ previous: first, widthPx: 680, heightPx: 1_200 }));
    const share = ({ placed, widthPx }: CloudLayout) =>
      new Map(placed.map((word) => [word.text, (word.xPx + word.widthPx / 2) / widthPx]));
    const before = share(first);
    const off = [...share(turned)].map(([text, at]) => Math.abs(at - before.get(text)!));
    expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.12);
    expect(turned.dropped).toEqual([]);
  });
});
