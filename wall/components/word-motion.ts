import { MIDDLE_EM, type CloudLayout, type PlacedWord } from '../lib/cloud/types.ts';

/** A word that moves farther than this share of the diagonal fades over rather than flies. */
const FAR_SHARE = 0.05;

/** A move that nobody sees, in px. */
const STILL_PX = 0.5;

const SLIDE_MS = 700;
const LEAVE_MS = 350;
/** Words come when those that went have made room. */
const COME_AFTER_MS = 300;
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

export const transformOf = ({ xPx, yPx, fontPx }: PlacedWord): string =>
  `translate(${xPx.toFixed(2)}px, ${(yPx - fontPx).toFixed(2)}px)`;

/** Lets a word's element come or slide as planned; its own style already says where it ends. */
export function moveWord(element: HTMLElement, word: PlacedWord, motion: Motion): void {
  if (motion.coming.has(word.text)) {
    element.animate([{ opacity: 0 }, { opacity: 1 }], {
      duration: COME_MS,
      delay: COME_AFTER_MS,
      fill: 'backwards',
      easing: 'ease-out',
    });
    return;
  }
  const from = motion.sliding.get(word.text);
  if (!from) return;
  const start = `translate(${from.xPx}px, ${from.yPx - word.fontPx}px) scale(${from.fontPx / word.fontPx})`;
  element.animate([{ transform: start }, { transform: `${transformOf(word)} scale(1)` }], {
    duration: SLIDE_MS,
    easing: EASING,
  });
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
