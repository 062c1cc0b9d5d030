import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planMotion } from '../../../../wall/components/word-motion.ts';
import {
  planChange,
  settled,
  startParts,
  type Sprite,
} from '../../../../wall/components/word-change.ts';
import type { CloudLayout, PlacedWord } from '../../../../wall/lib/cloud/types.ts';

const FRAME = { widthPx: 1_000, heightPx: 600 };

const word = fc.record({
  text: fc.constantFrom(...Array.from({ length: 40 }, (_, index) => `woord${index}`)),
  xPx: fc.integer({ min: 0, max: 20 }).map((step) => step * 40),
  yPx: fc.integer({ min: 1, max: 12 }).map((step) => step * 40),
  fontPx: fc.constantFrom(20, 21, 40),
});

const layout = fc
  .uniqueArray(word, { selector: ({ text }) => text, maxLength: 40 })
  .map((words): CloudLayout => ({
    ...FRAME,
    placed: words.map((placed): PlacedWord => ({
      ...placed,
      label: placed.text,
      widthPx: 100,
      leadEm: 0,
    })),
    dropped: [],
    scale: 1,
    font: { family: 'sans-serif', weight: 600 },
  }));

const counter = (): (() => number) => {
  let id = 0;
  return () => ++id;
};

const shown = (sprites: readonly Sprite[]): PlacedWord[] =>
  sprites
    .flatMap((sprite) => (sprite.state === 'here' ? [sprite.word] : []))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));

const byText = ({ placed }: CloudLayout): PlacedWord[] =>
  [...placed].toSorted((a, b) => (a.text < b.text ? -1 : 1));

/** All of a change, frame after frame. */
function change(
  sprites: readonly Sprite[],
  before: CloudLayout,
  now: CloudLayout,
  nextId: () => number,
) {
  const { batches, go } = planChange(sprites, now, planMotion(before, now), nextId);
  const frames = batches.map((_, index) => [...sprites, ...batches.slice(0, index + 1).flat()]);
  return { batches, frames, ...go(frames[frames.length - 1] ?? sprites) };
}

test('a change ends with exactly the layout, whatever the page showed before', () => {
  fc.assert(
    fc.property(layout, layout, (before, now) => {
      const nextId = counter();
      const { sprites } = change(settled([], before, nextId), before, now, nextId);
      expect(shown(sprites)).toEqual(byText(now));
      expect(new Set(sprites.map(({ id }) => id)).size).toBe(sprites.length);
    }),
  );
});

test('until everything is set, the page shows what it showed', () => {
  fc.assert(
    fc.property(layout, layout, (before, now) => {
      const nextId = counter();
      const { frames } = change(settled([], before, nextId), before, now, nextId);
      for (const frame of frames) expect(shown(frame)).toEqual(byText(before));
    }),
  );
});

test('a word that stays keeps its element and is set but once, whatever its size', () => {
  fc.assert(
    fc.property(layout, layout, (before, now) => {
      const nextId = counter();
      const old = settled([], before, nextId);
      const motion = planMotion(before, now);
      const { sprites, starts } = change(old, before, now, nextId);
      const ids = new Map(old.map((sprite) => [sprite.id, sprite]));
      for (const {
        id,
        word: { text },
        setPx,
        state,
      } of sprites) {
        if (state !== 'here' || motion.coming.has(text)) continue;
        expect(ids.get(id)?.setPx).toBe(setPx);
        expect(starts.has(id)).toBe(motion.sliding.has(text));
      }
    }),
  );
});

test('shown at once it is the same, and a word that stays keeps its element', () => {
  fc.assert(
    fc.property(layout, layout, (before, now) => {
      const nextId = counter();
      const old = settled([], before, nextId);
      const sprites = settled(old, now, nextId);
      expect(shown(sprites)).toEqual(byText(now));
      const ids = new Map(old.map(({ id, word: { text } }) => [text, id]));
      for (const {
        id,
        word: { text },
      } of sprites) {
        expect(id).toBe(ids.get(text) ?? id);
      }
    }),
  );
});

test('no frame sets more than a few newcomers', () => {
  const words = (count: number, from: number): CloudLayout => ({
    ...FRAME,
    placed: Array.from({ length: count }, (_, index) => ({
      text: `woord${from + index}`,
      label: `woord${from + index}`,
      xPx: (index % 10) * 100,
      yPx: Math.floor(index / 10) * 50 + 40,
      fontPx: 30,
      widthPx: 90,
      leadEm: 0,
    })),
    dropped: [],
    scale: 1,
    font: { family: 'sans-serif', weight: 600 },
  });
  const nextId = counter();
  const { batches, starts } = change(
    settled([], words(50, 0), nextId),
    words(50, 0),
    words(50, 30),
    nextId,
  );
  expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(8);
  expect([...starts.values()].filter((start) => start === 'come')).toHaveLength(50);
});

test('movements that start a few a frame end as those that start together, each once, room first', () => {
  fc.assert(
    fc.property(layout, layout, (before, now) => {
      const nextId = counter();
      const old = settled([], before, nextId);
      const { batches, go } = planChange(old, now, planMotion(before, now), nextId);
      const set = [...old, ...batches.flat()];
      const whole = go(set);
      const parts = startParts(whole);
      const sprites = parts.reduce(
        (shownNow, part) => part.apply(shownNow),
        set as readonly Sprite[],
      );
      expect(sprites).toEqual(whole.sprites);
      const started = parts.flatMap(({ starts }) => [...starts]);
      expect(new Map(started)).toEqual(whole.starts);
      expect(started).toHaveLength(whole.starts.size);
      const ranks = started.map(([, start]) => (start === 'leave' ? 0 : start === 'come' ? 2 : 1));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }),
  );
});
