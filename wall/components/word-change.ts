import type { CloudLayout, PlacedWord } from '../lib/cloud/types.ts';
import type { Motion } from './word-motion.ts';

/** A word on the page: one element for as long as it stands or slides; one that appears elsewhere gets another. */
export interface Sprite {
  readonly id: number;
  readonly word: PlacedWord;
  /** Font size that its text is set in; another size is a scale of it, which asks for no new layout of the page. */
  readonly setPx: number;
  /** `waiting`: on the page, not to be seen yet. */
  readonly state: 'waiting' | 'here' | 'leaving';
}

/** How a sprite gets to where it now stands; `from`: slides or changes its size. */
export type Start = 'come' | 'leave' | { from: PlacedWord };

/**
 * From one layout to the next: newcomers are set a few a frame, unseen; then the movements start, again a few a frame. So
 * no frame of a slow player has all the work.
 */
export interface Change {
  /** What each frame sets. */
  batches: readonly (readonly Sprite[])[];
  /** The sprites once everything is set, and how they get there. */
  go: (sprites: readonly Sprite[]) => {
    sprites: readonly Sprite[];
    starts: ReadonlyMap<number, Start>;
  };
}

/** What a page sets in one frame without a stutter on a slow player. */
const BATCH = 5;
/** Where nothing is seen yet, nothing can stutter. */
const FIRST_BATCH = 30;

export function planChange(
  sprites: readonly Sprite[],
  { placed }: CloudLayout,
  motion: Motion,
  nextId: () => number,
): Change {
  const words = new Map(placed.map((word) => [word.text, word]));
  const stays = ({ state, word: { text } }: Sprite): boolean =>
    state !== 'leaving' && words.has(text) && !motion.coming.has(text);
  const staying = new Set(sprites.flatMap((sprite) => (stays(sprite) ? [sprite.word.text] : [])));
  const newcomers = placed.flatMap((word) =>
    staying.has(word.text) ? [] : [newSprite(word, nextId, 'waiting')],
  );
  const size = sprites.length === 0 ? FIRST_BATCH : BATCH;
  return {
    batches: Array.from({ length: Math.ceil(newcomers.length / size) }, (_, index) =>
      newcomers.slice(index * size, (index + 1) * size),
    ),
    go(all) {
      const starts = new Map<number, Start>();
      const after = all.map((sprite): Sprite => {
        if (sprite.state === 'waiting') {
          starts.set(sprite.id, 'come');
          return { ...sprite, state: 'here' };
        }
        if (stays(sprite)) {
          const from = motion.sliding.get(sprite.word.text);
          if (from) starts.set(sprite.id, { from });
          return { ...sprite, word: words.get(sprite.word.text)! };
        }
        if (sprite.state === 'here') starts.set(sprite.id, 'leave');
        return { ...sprite, state: 'leaving' };
      });
      return { sprites: after, starts };
    },
  };
}

/** Movements that start in one frame, and the sprites from then on. */
export interface StartPart {
  starts: ReadonlyMap<number, Start>;
  apply: (sprites: readonly Sprite[]) => readonly Sprite[];
}

/** Movements that a page starts in one frame without a stutter on a slow player. */
const STARTS = 8;

const ORDER = (start: Start): number => (start === 'leave' ? 0 : start === 'come' ? 2 : 1);

/** The movements of a change a few a frame, those that make room first; what does not move is set with the first. */
export function startParts({ sprites, starts }: ReturnType<Change['go']>): readonly StartPart[] {
  const after = new Map(sprites.map((sprite) => [sprite.id, sprite]));
  const ids = [...starts.keys()].sort((a, b) => ORDER(starts.get(a)!) - ORDER(starts.get(b)!));
  return Array.from({ length: Math.max(1, Math.ceil(ids.length / STARTS)) }, (_, part) => {
    const going = ids.slice(part * STARTS, (part + 1) * STARTS);
    const set = new Set(going);
    return {
      starts: new Map(going.map((id) => [id, starts.get(id)!])),
      apply: (now) =>
        now.map((sprite) => {
          const isSet = starts.has(sprite.id) ? set.has(sprite.id) : part === 0;
          return (isSet && after.get(sprite.id)) || sprite;
        }),
    };
  });
}

/** The sprites of a layout that is shown at once, each in the element that it had. */
export function settled(
  sprites: readonly Sprite[],
  { placed }: CloudLayout,
  nextId: () => number,
): readonly Sprite[] {
  const words = new Map(placed.map((word) => [word.text, word]));
  const stay = sprites.flatMap((sprite): Sprite[] => {
    const word = sprite.state === 'leaving' ? undefined : words.get(sprite.word.text);
    if (!word) return [];
    words.delete(word.text);
    return [{ ...sprite, word, state: 'here' }];
  });
  return [...stay, ...[...words.values()].map((word) => newSprite(word, nextId, 'here'))];
}

const newSprite = (word: PlacedWord, nextId: () => number, state: Sprite['state']): Sprite => ({
  id: nextId(),
  word,
  setPx: word.fontPx,
  state,
});
