import { anchorFor, type Arrangement } from './arrangement.ts';
import type { Wish } from './search.ts';
import type { Newcomer } from './settle.ts';
import type { SizedWord } from './sizing.ts';
import { MIDDLE_EM, type CloudRequest } from './types.ts';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** How far out the smallest words of a first layout start, as a share of the half frame. */
const REACH = 0.95;

/** First layout: the place in the pattern, and even spacing. */
const FIRST = { farness: 1, crowding: 0.35 } as const;

/** Another frame: the place it had on the old one, before all else. */
const MOVED = { farness: 1, crowding: 0.02 } as const;

/** A newcomer goes to where it is emptiest. */
const NEW = { farness: 0.12, crowding: 1 } as const;

/** A newcomer goes to its related words, all the more the stronger they are. */
const RELATED = { farness: 1, crowding: 0.25 } as const;

/** Where words that have no place yet would like to be. */
export function wishesFor(
  words: readonly SizedWord[],
  request: CloudRequest,
  on: Arrangement,
): (newcomer: Newcomer) => Wish {
  const { previous, widthPx, heightPx, seed } = request;
  const { cellPx } = on;
  const isUpdate = previous !== null && previous.placed.length > 0;
  const before = new Map(previous?.placed.map((word) => [word.text, word]));
  const firstPlaces = isUpdate ? new Map<string, Place>() : patternOf(words, request);
  const friends = friendsOf(request);

  return ({ word }) => {
    const old = before.get(word.text);
    if (previous && old) {
      const xPx = ((old.xPx + old.widthPx / 2) / previous.widthPx) * widthPx;
      const yPx = ((old.yPx - MIDDLE_EM * old.fontPx) / previous.heightPx) * heightPx;
      return { start: anchorFor(word, cellPx, { xPx, yPx }), ...MOVED };
    }
    const drawn = drawnTo(friends.get(word.text) ?? [], on);
    if (drawn) {
      const { place, strength } = drawn;
      return {
        start: anchorFor(word, cellPx, place),
        farness: NEW.farness + strength * (RELATED.farness - NEW.farness),
        crowding: NEW.crowding + strength * (RELATED.crowding - NEW.crowding),
      };
    }
    const first = firstPlaces.get(word.text);
    if (first) return { start: anchorFor(word, cellPx, first), ...FIRST };
    const place = {
      xPx: widthPx * chanceOf(`x${word.text}`, seed),
      yPx: heightPx * chanceOf(`y${word.text}`, seed),
    };
    return { start: anchorFor(word, cellPx, place), ...NEW };
  };
}

interface Place {
  xPx: number;
  yPx: number;
}

/** The largest in the middle, the others on a golden-angle spiral outwards in the frame's shape. */
function patternOf(
  words: readonly SizedWord[],
  { widthPx, heightPx, seed }: CloudRequest,
): Map<string, Place> {
  const turn = (seed * GOLDEN_ANGLE) % (2 * Math.PI);
  const areas = words.map(({ fontPx, widthEm }) => fontPx * fontPx * widthEm);
  const total = areas.reduce((sum, area) => sum + area, 0) || 1;
  let placed = 0;
  return new Map(
    words.map(({ text }, index) => {
      const radius = REACH * Math.sqrt(placed / total);
      placed += areas[index]!;
      const angle = turn + index * GOLDEN_ANGLE;
      // Between an ellipse and a rectangle: corners fill too.
      const stretch = 1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))) ** 0.7;
      const xPx = (widthPx / 2) * (1 + radius * stretch * Math.cos(angle));
      const yPx = (heightPx / 2) * (1 + radius * stretch * Math.sin(angle));
      return [text, { xPx, yPx }];
    }),
  );
}

interface Friend {
  text: string;
  strength: number;
}

function friendsOf({ related = [] }: CloudRequest): Map<string, Friend[]> {
  const friends = new Map<string, Friend[]>();
  const add = (text: string, friend: Friend): void => {
    friends.set(text, [...(friends.get(text) ?? []), friend]);
  };
  for (const [a, b, strength] of related) {
    add(a, { text: b, strength });
    add(b, { text: a, strength });
  }
  return friends;
}

/** The middle of a word's friends that have a place, and how strongly they draw. */
function drawnTo(
  friends: readonly Friend[],
  on: Arrangement,
): { place: Place; strength: number } | null {
  let sum = 0;
  let xPx = 0;
  let yPx = 0;
  let strongest = 0;
  for (const { text, strength } of friends) {
    const friend = on.find(text);
    if (!friend || strength <= 0) continue;
    const { fontPx, widthEm } = friend.word;
    xPx += strength * (friend.x * on.cellPx + (widthEm * fontPx) / 2);
    yPx += strength * (friend.y * on.cellPx - MIDDLE_EM * fontPx);
    sum += strength;
    strongest = Math.max(strongest, strength);
  }
  return sum > 0
    ? { place: { xPx: xPx / sum, yPx: yPx / sum }, strength: Math.min(1, strongest) }
    : null;
}

/** A number from 0 to 1 that depends on the text and the seed alone (FNV-1a). */
function chanceOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of text) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
