import { MIDDLE_EM, type CloudLayout, type PlacedWord } from '../lib/cloud/types.ts';

/** A word that moves farther than this share of the diagonal fades over rather than flies. */
const FAR_SHARE = 0.05;

/** A move that nobody sees, in px. */
const STILL_PX = 0.5;

const SLIDE_MS = 700;
const LEAVE_MS = 350;
/** Words come when those that went have made room. */
export const COME_AFTER_MS = 300;
const COME_MS = 600;
const EASING = 'cubic-bezier(0.3, 0, 0.15, 1)';

/** How words get from one layout to the next. */
export interface Motion {
  /** Words that were not there, or that appear elsewhere. */
  coming: ReadonlySet<string>;
  /** What is to be left behind for a moment: words that are gone, and those that appear elsewhere. */
  leaving: readonly PlacedWord[];
  /** Where words start from that slide or change their size where they are. */
  sliding: ReadonlyMap<string, PlacedWord>;
}

/** Without a layout of the same frame before, every word comes anew. */
export function planMotion(before: CloudLayout | null, now: CloudLayout): Motion {
  const known =
    before?.widthPx === now.widthPx && before.heightPx === now.heightPx ? before.placed : [];
  const old = new Map(known.map((word) => [word.text, word]));
  const farPx = Math.hypot(now.widthPx, now.heightPx) * FAR_SHARE;
  const coming = new Set<string>();
  const leaving: PlacedWord[] = [];
  const sliding = new Map<string, PlacedWord>();
  for (const word of now.placed) {
    const from = old.get(word.text);
    old.delete(word.text);
    if (!from) {
      coming.add(word.text);
      continue;
    }
    const movePx = Math.hypot(middleX(word) - middleX(from), middleY(word) - middleY(from));
    if (movePx > farPx) {
      coming.add(word.text);
      leaving.push(from);
    } else if (movePx > STILL_PX || from.fontPx !== word.fontPx) {
      sliding.set(word.text, from);
    }
  }
  return { coming, leaving: [...leaving, ...old.values()], sliding };
}

const middleX = ({ xPx, widthPx }: PlacedWord): number => xPx + widthPx / 2;
const middleY = ({ yPx, fontPx }: PlacedWord): number => yPx - fontPx * MIDDLE_EM;

/** Where a word stands whose text is set in `setPx`: a box of that height, its foot on the baseline, scaled from there. */
export const transformOf = ({ xPx, yPx, fontPx }: PlacedWord, setPx: number): string =>
  `translate(${xPx.toFixed(2)}px, ${(yPx - setPx).toFixed(2)}px) scale(${Number((fontPx / setPx).toFixed(4))})`;

/** Lets a new word's element appear, after so many ms. */
export function comeWord(element: HTMLElement, afterMs: number): void {
  const fade = element.animate([{ opacity: 0 }, { opacity: 1 }], {
    duration: COME_MS,
    delay: afterMs,
    fill: 'backwards',
    easing: 'ease-out',
  });
  lift(element, fade);
}

/** Lets a word's element slide and change its size; its own style already says where it ends. */
export function slideWord(
  element: HTMLElement,
  from: PlacedWord,
  word: PlacedWord,
  setPx: number,
): void {
  const slide = element.animate(
    [{ transform: transformOf(from, setPx) }, { transform: transformOf(word, setPx) }],
    {
      duration: SLIDE_MS,
      easing: EASING,
    },
  );
  lift(element, slide);
}

/** What moves lies over what stands: else each that stands between two that move would be a layer of its own. */
function lift({ classList }: HTMLElement, movement: Animation): void {
  classList.add('moving');
  movement.addEventListener('finish', () => classList.remove('moving'));
}

/** Fades a leaving word's element; then tells. */
export function fadeWord(element: HTMLElement, gone: () => void): void {
  const fade = element.animate([{ opacity: 1 }, { opacity: 0 }], {
    duration: LEAVE_MS,
    fill: 'forwards',
    easing: 'ease-out',
  });
  fade.addEventListener('finish', gone);
}
