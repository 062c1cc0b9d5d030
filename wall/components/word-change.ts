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

/** From one layout to the next: newcomers are set, unseen; then what moves starts, what makes room first. Both a few a frame. */
export interface Change {
  /** To be added at the end, in any number of steps. */
  readonly newcomers: readonly Sprite[];
  /** What is to be done with the sprites once all newcomers are among them. */
  go: (sprites: readonly Sprite[]) => Going;
}

/** What a change has yet to do with the sprites that are on the page. */
export interface Going {
  /** Sprites as they are to be, by id. */
  readonly after: ReadonlyMap<number, Sprite>;
  /** How those get there that move, in the order in which they start. */
  readonly starts: ReadonlyMap<number, Start>;
}

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
  return {
    newcomers: placed.flatMap((word) =>
      staying.has(word.text) ? [] : [newSprite(word, nextId, 'waiting')],
    ),
    go(all) {
      const starts = new Map<number, Start>();
      const after = new Map<number, Sprite>();
      for (const sprite of all) {
        const { id, state, word } = sprite;
        if (state === 'waiting') {
          starts.set(id, 'come');
          after.set(id, { ...sprite, state: 'here' });
        } else if (stays(sprite)) {
          const from = motion.sliding.get(word.text);
          if (from) starts.set(id, { from });
          after.set(id, standing(sprite, words.get(word.text)!));
        } else if (state === 'here') {
          starts.set(id, 'leave');
          after.set(id, { ...sprite, state: 'leaving' });
        }
      }
      const inOrder = [...starts].sort(([, a], [, b]) => ORDER(a) - ORDER(b));
      return { after, starts: new Map(inOrder) };
    },
  };
}

const ORDER = (start: Start): number => (start === 'leave' ? 0 : start === 'come' ? 2 : 1);

/** The sprites with as many movements started; what does not move is set with the first. */
export function startSome(
  sprites: readonly Sprite[],
  { after, starts }: Going,
  count: number,
): { sprites: readonly Sprite[]; starts: ReadonlyMap<number, Start>; rest: Going | null } {
  const first = [...starts].slice(0, count);
  const later = [...starts].slice(count);
  const waits = new Set(later.map(([id]) => id));
  return {
    sprites: sprites.map((sprite) =>
      waits.has(sprite.id) ? sprite : (after.get(sprite.id) ?? sprite),
    ),
    starts: new Map(first),
    rest: later.length === 0 ? null : { after, starts: new Map(later) },
  };
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
    return [standing(sprite, word)];
  });
  return [...stay, ...[...words.values()].map((word) => newSprite(word, nextId, 'here'))];
}

/** The very same sprite where its word is as it was: nothing of it has to be drawn. */
const standing = (sprite: Sprite, word: PlacedWord): Sprite =>
  sprite.state === 'here' && isSame(sprite.word, word)
    ? sprite
    : { ...sprite, word, state: 'here' };

const isSame = (a: PlacedWord, b: PlacedWord): boolean =>
  a.xPx === b.xPx &&
  a.yPx === b.yPx &&
  a.fontPx === b.fontPx &&
  a.leadEm === b.leadEm &&
  a.widthPx === b.widthPx &&
  a.label === b.label;

const newSprite = (word: PlacedWord, nextId: () => number, state: Sprite['state']): Sprite => ({
  id: nextId(),
  word,
  setPx: word.fontPx,
  state,
});
