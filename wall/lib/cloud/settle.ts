import { areaOf, type Arrangement, type Resident } from './arrangement.ts';
import type { Sprite } from './board.ts';
import { roam, slide, type Cell, type Wish } from './search.ts';
import type { SizedWord } from './sizing.ts';

export interface Newcomer {
  word: SizedWord;
  sprite: Sprite;
}

/** Grid of the places at which a newcomer considers to push others aside, in cells. */
const PUSH_GRID = 6;

/** So many of the emptiest of them are looked at, and of those so many tried that cost least. */
const PUSH_PLACES = 48;
const PUSH_TRIES = 6;

/** A newcomer moves words that are together at most this many times as large as itself. */
const PUSH_AREA = 1.25;

/** How far those go that are pushed aside: hardly, a little, or wherever there is room. */
type Reach = 'short' | 'long' | 'anywhere';

/** Of the short slides, those at which a grown word considers to push others aside. */
const PUSH_EVERY = 9;

/**
 * Finds room for a word that grew, as near as can be: where it is or hardly beside it; there, with smaller neighbours
 * slid aside; a longer slide; there, with smaller neighbours sent away; anywhere. False: nowhere.
 */
export function* regrow(on: Arrangement, grown: Newcomer, wanted: Cell): Generator<void, boolean> {
  const { word, sprite } = grown;
  const at = on.inside(sprite, wanted);
  const put = (cell: Cell | null): boolean => {
    if (cell) on.put({ word, sprite, ...cell });
    return cell !== null;
  };
  if (put(slide(on.board, sprite, at, on.shortSteps))) return true;
  if (!on.board.holds(sprite, at.x, at.y)) return false;
  const nudged = on.shortSteps.some(
    (step, index) =>
      index % PUSH_EVERY === 0 &&
      push(on, { ...grown, x: at.x + step.x, y: at.y + step.y }, 'short'),
  );
  if (nudged) return true;
  yield;
  if (push(on, { ...grown, ...at }, 'long')) return true;
  if (put(slide(on.board, sprite, at, on.longSteps))) return true;
  yield;
  if (push(on, { ...grown, ...at }, 'anywhere')) return true;
  yield;
  return put(roam(on.board, sprite, { start: at, farness: 1, crowding: 0.1 }));
}

/** Finds room for a word that comes: where the wish is best met; else by pushing aside what is cheapest. */
export function* welcome(
  on: Arrangement,
  newcomer: Newcomer,
  wish: Wish,
): Generator<void, boolean> {
  const { word, sprite } = newcomer;
  const free = roam(on.board, sprite, wish);
  if (free) {
    on.put({ word, sprite, ...free });
    return true;
  }
  yield;
  const places: { cell: Cell; cover: number }[] = [];
  const { ink } = sprite;
  for (let y = -ink.top; y + ink.bottom <= on.board.rows; y += PUSH_GRID) {
    for (let x = -ink.left; x + ink.right <= on.board.columns; x += PUSH_GRID) {
      places.push({ cell: { x, y }, cover: on.board.density(sprite, x, y, 0) });
    }
  }
  places.sort((a, b) => a.cover - b.cover);
  const own = areaOf(newcomer) * PUSH_AREA;
  const cheapest = places
    .slice(0, PUSH_PLACES)
    .map(({ cell }) => ({ cell, cost: costOf(on, { ...newcomer, ...cell }) }))
    .filter(({ cost }) => cost <= own)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, PUSH_TRIES);
  for (const { cell } of cheapest) {
    yield;
    if (push(on, { ...newcomer, ...cell }, 'anywhere')) return true;
  }
  return false;
}

/** Area of the words in the way; Infinity where one of them is not smaller. */
function costOf(on: Arrangement, resident: Resident): number {
  let cost = 0;
  for (const other of on.inTheWay(resident)) {
    if (areaOf(other) >= areaOf(resident)) return Infinity;
    cost += areaOf(other);
  }
  return cost;
}

/** Puts the word where others are, when all of them are smaller and find other room within reach. */
function push(on: Arrangement, resident: Resident, reach: Reach): boolean {
  if (!on.board.holds(resident.sprite, resident.x, resident.y)) return false;
  const others = on.inTheWay(resident);
  if (others.some((other) => areaOf(other) >= areaOf(resident))) return false;
  for (const other of others) on.take(other);
  on.put(resident);
  const moved: Resident[] = [];
  for (const other of others) {
    const cell =
      slide(on.board, other.sprite, other, reach === 'short' ? on.shortSteps : on.longSteps) ??
      (reach === 'anywhere'
        ? roam(on.board, other.sprite, { start: other, farness: 1, crowding: 0.1 })
        : null);
    if (!cell) {
      for (const back of moved) on.take(back);
      on.take(resident);
      for (const back of others) on.put(back);
      return false;
    }
    const there = { ...other, ...cell };
    on.put(there);
    moved.push(there);
  }
  return true;
}
