/**
 * The word cloud's layout. A pure function of its request and the font: the same words, previous layout, seed and
 * size give the same picture. What did not change stays where it is.
 */
import { anchorFor, Arrangement, type Resident } from './arrangement.ts';
import type { Sprite } from './board.ts';
import type { Ink } from './ink.ts';
import { sameFrame } from './ranking.ts';
import { roam } from './search.ts';
import { regrow, welcome, type Newcomer } from './settle.ts';
import { sizeCloud, type SizedCloud, type SizedWord } from './sizing.ts';
import { wishesFor } from './wishes.ts';
import { MIDDLE_EM, type CloudLayout, type CloudRequest, type PlacedWord } from './types.ts';

/** The longer side of the frame in cells: fine enough for the eye, and the same work on every screen. */
const CELLS_ALONG = 640;

/** Tries with smaller and smaller words until all have room; after the last, what has none is dropped. */
const SHRINKS = [1, 0.985, 0.96, 0.93, 0.88, 0.8, 0.7] as const;

/** The heaviest words have to be placed, and of all of them this share. */
const MUST_PLACE = 60;
const PLACED_SHARE = 0.995;

/** The whole layout at once. */
export function layoutCloud(request: CloudRequest, ink: Ink): CloudLayout {
  const steps = layoutSteps(request, ink);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The layout in pieces of a few milliseconds; between two of them other work may be done. */
export function* layoutSteps(request: CloudRequest, ink: Ink): Generator<void, CloudLayout> {
  const cellPx = Math.max(request.widthPx, request.heightPx) / CELLS_ALONG;
  let best: { arrangement: Arrangement; homeless: SizedWord[]; sized: SizedCloud } | undefined;
  for (const shrink of SHRINKS) {
    const sized = sizeCloud(request, ink.measureEm, shrink);
    yield;
    const arrangement = new Arrangement(request.widthPx, request.heightPx, cellPx);
    const homeless = yield* arrange(arrangement, sized, request, ink);
    if (!best || homeless.length < best.homeless.length) best = { arrangement, homeless, sized };
    if (isEnough(sized, homeless)) break;
  }
  const { arrangement, homeless, sized } = best!;
  const placed = [...arrangement.residents].map((resident) => placedWord(resident, cellPx));
  placed.sort((a, b) => b.fontPx - a.fontPx || (a.text < b.text ? -1 : 1));
  return {
    placed,
    dropped: [...homeless.map(({ text }) => text), ...sized.dropped],
    scale: sized.scale,
    widthPx: request.widthPx,
    heightPx: request.heightPx,
    font: request.font,
  };
}

const isEnough = ({ words }: SizedCloud, homeless: readonly SizedWord[]): boolean =>
  homeless.length <= words.length * (1 - PLACED_SHARE) &&
  homeless.every((word) => words.indexOf(word) >= MUST_PLACE);

/** Puts the words at their places, those that stay first; gives those for which there is no room. */
function* arrange(
  on: Arrangement,
  sized: SizedCloud,
  request: CloudRequest,
  ink: Ink,
): Generator<void, SizedWord[]> {
  const sprites = yield* spritesOf(sized.words, on.cellPx, ink);
  const newcomers = sized.words.map((word, index): Newcomer => ({ word, sprite: sprites[index]! }));
  const staying = sameFrame(request) ? request.previous!.placed : [];
  const settled = yield* keep(on, newcomers, staying, ink);

  const wishes = wishesFor(sized.words, request, on);
  const homeless: Newcomer[] = [];
  for (const newcomer of newcomers) {
    if (settled.has(newcomer.word.text)) continue;
    const isSettled = yield* welcome(on, newcomer, wishes(newcomer));
    if (!isSettled) homeless.push(newcomer);
    yield;
  }
  return homeless
    .filter(({ word, sprite }) => {
      const cell = roam(on.board, sprite, { start: { x: 0, y: 0 }, farness: 0, crowding: 1 });
      if (cell) on.put({ word, sprite, ...cell });
      return cell === null;
    })
    .map(({ word }) => word);
}

/** Puts the words that were there before: unchanged ones as they were, then smaller ones, then those that grew. */
function* keep(
  on: Arrangement,
  newcomers: readonly Newcomer[],
  staying: readonly PlacedWord[],
  ink: Ink,
): Generator<void, Set<string>> {
  const settled = new Set<string>();
  const now = new Map(newcomers.map((newcomer) => [newcomer.word.text, newcomer]));
  const before = staying.filter(({ text }) => now.has(text));
  const sizes = before.map((old): SizedWord => ({ ...old, widthEm: old.widthPx / old.fontPx }));
  const oldSprites = yield* spritesOf(sizes, on.cellPx, ink);
  for (const [index, sprite] of oldSprites.entries()) {
    const word = sizes[index]!;
    const { xPx, yPx } = before[index]!;
    const x = Math.round(xPx / on.cellPx);
    const y = Math.round(yPx / on.cellPx);
    if (!on.board.isFree(sprite, x, y)) continue;
    on.put({ word, sprite, x, y });
  }

  const changed: { old: Resident; newcomer: Newcomer; at: { x: number; y: number } }[] = [];
  for (const newcomer of newcomers) {
    const old = on.find(newcomer.word.text);
    if (!old) continue;
    const { word, sprite } = newcomer;
    if (word.fontPx === old.word.fontPx && word.leadEm === old.word.leadEm) {
      settled.add(word.text);
      continue;
    }
    const at = anchorFor(word, on.cellPx, {
      xPx: old.x * on.cellPx + (old.word.widthEm * old.word.fontPx) / 2,
      yPx: old.y * on.cellPx - MIDDLE_EM * old.word.fontPx,
    });
    on.take(old);
    if (on.board.isFree(sprite, at.x, at.y)) {
      on.put({ word, sprite, ...at });
      settled.add(word.text);
    } else {
      on.put(old);
      changed.push({ old, newcomer, at });
    }
  }
  yield;
  for (const { old, newcomer, at } of changed) {
    // Another one may have pushed it aside meanwhile.
    const here = on.find(old.word.text)!;
    on.take(here);
    const moved = { x: at.x + here.x - old.x, y: at.y + here.y - old.y };
    const isSettled = yield* regrow(on, newcomer, moved);
    if (isSettled) settled.add(newcomer.word.text);
    yield;
  }
  return settled;
}

/** Shapes that have to be drawn first take the longest of all: so many at a time. */
const DRAWN_AT_ONCE = 16;

function* spritesOf(
  words: readonly SizedWord[],
  cellPx: number,
  ink: Ink,
): Generator<void, Sprite[]> {
  const sprites: Sprite[] = [];
  for (let at = 0; at < words.length; at += DRAWN_AT_ONCE) {
    const some = words.slice(at, at + DRAWN_AT_ONCE);
    sprites.push(
      ...ink.sprites(
        some.map(({ label, fontPx, leadEm }) => ({ label, font: fontPx / cellPx, leadEm })),
      ),
    );
    yield;
  }
  return sprites;
}

const placedWord = ({ word, x, y }: Resident, cellPx: number): PlacedWord => ({
  text: word.text,
  label: word.label,
  xPx: x * cellPx,
  yPx: y * cellPx,
  fontPx: word.fontPx,
  widthPx: word.widthEm * word.fontPx,
  leadEm: word.leadEm,
});
