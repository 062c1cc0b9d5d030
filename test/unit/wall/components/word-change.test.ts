import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planMotion } from '../../../../wall/components/word-motion.ts';
import {
  planChange,
  settled,
  startSome,
  type Going,
  type Sprite,
  type Start,
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

/** All of a change, so many newcomers and movements a frame. */
function change(
  sprites: readonly Sprite[],
  before: CloudLayout,
  now: CloudLayout,
  nextId: () => number,
  aFrame = 4,
) {
  const { newcomers, go } = planChange(sprites, now, planMotion(before, now), nextId);
  const frames = [sprites];
  for (let count = 0; count < newcomers.length; count += aFrame)
    frames.push([...sprites, ...newcomers.slice(0, count + aFrame)]);
  let shownNow = frames.at(-1)!;
  let going: Going | null = go(shownNow);
  const parts: ReadonlyMap<number, Start>[] = [];
  while (going) {
    const part = startSome(shownNow, going, aFrame);
    parts.push(part.starts);
    shownNow = part.sprites;
    going = part.rest;
  }
  const started = parts.flatMap((starts) => [...starts]);
  return { frames, parts, started, starts: new Map(started), sprites: shownNow };
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

test('however many move a frame, all end alike and start once, what makes room first', () => {
  fc.assert(
    fc.property(layout, layout, fc.integer({ min: 1, max: 12 }), (before, now, aFrame) => {
      const old = settled([], before, counter());
      const whole = change(old, before, now, counter(), 1_000);
      const few = change(old, before, now, counter(), aFrame);
      expect(few.sprites).toEqual(whole.sprites);
      expect(few.starts).toEqual(whole.starts);
      expect(few.started).toHaveLength(whole.starts.size);
      for (const starts of few.parts) expect(starts.size).toBeLessThanOrEqual(aFrame);
      const ranks = few.started.map(([, start]) =>
        start === 'leave' ? 0 : start === 'come' ? 2 : 1,
      );
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }),
  );
});

test('a word that stays where it stood is the same sprite: nothing of it is drawn', () => {
  fc.assert(
    fc.property(layout, (placed) => {
      const nextId = counter();
      const old = settled([], placed, nextId);
      const again = structuredClone(placed);
      const { sprites, started } = change(old, placed, again, nextId);
      expect(started).toEqual([]);
      for (const [index, sprite] of sprites.entries()) expect(sprite).toBe(old[index]);
      for (const [index, sprite] of settled(old, again, nextId).entries())
        expect(sprite).toBe(old[index]);
    }),
  );
});
