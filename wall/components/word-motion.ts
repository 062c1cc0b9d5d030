import type { CloudLayout, PlacedWord } from '../lib/cloud/types.ts';
import { MOVE_MS, prefersStill } from '../lib/motion.ts';

/** A word that moves farther than this share of the diagonal fades over rather than flies. */
const FAR_SHARE = 0.05;

const EASING = 'cubic-bezier(0.3, 0, 0.15, 1)';

/** Moves words from the places they had to those they have now; new ones fade in. */
export function animateWords(
  elements: Iterable<HTMLElement>,
  before: readonly PlacedWord[],
  { placed, widthPx, heightPx }: CloudLayout,
): void {
  if (prefersStill()) return;
  const old = new Map(before.map((word) => [word.text, word]));
  const now = new Map(placed.map((word) => [word.text, word]));
  const farPx = Math.hypot(widthPx, heightPx) * FAR_SHARE;
  for (const element of elements) {
    const text = element.dataset['term']!;
    const to = now.get(text);
    const from = old.get(text);
    if (!to) continue;
    if (!from) {
      element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: MOVE_MS, easing: 'ease-out' });
      continue;
    }
    const xPx = from.xPx - to.xPx;
    const yPx = from.yPx - to.yPx;
    const grow = from.fontPx / to.fontPx;
    if (Math.hypot(xPx, yPx) < 0.5 && Math.abs(grow - 1) < 0.001) continue;
    const end = element.style.transform;
    const start = `translate(${xPx}px, ${yPx}px) ${end} scale(${grow})`;
    if (Math.hypot(xPx, yPx) > farPx) {
      element.animate(
        [
          { transform: start, opacity: 1, offset: 0 },
          { transform: start, opacity: 0, offset: 0.45 },
          { transform: `${end} scale(1)`, opacity: 0, offset: 0.46 },
          { transform: `${end} scale(1)`, opacity: 1, offset: 1 },
        ],
        { duration: MOVE_MS * 1.3, easing: 'linear' },
      );
    } else {
      element.animate([{ transform: start }, { transform: `${end} scale(1)` }], {
        duration: MOVE_MS,
        easing: EASING,
      });
    }
  }
}

/** Leaves a fading copy of a word that is about to be taken away, out of reach of screen readers. */
export function animateLeave(element: HTMLElement, root: ShadowRoot): void {
  if (prefersStill()) return;
  const ghost = element.cloneNode(true) as HTMLElement;
  ghost.removeAttribute('role');
  ghost.removeAttribute('data-term');
  ghost.removeAttribute('part');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.classList.add('ghost');
  root.append(ghost);
  const fade = ghost.animate([{ opacity: 1 }, { opacity: 0 }], { duration: MOVE_MS * 0.75 });
  const remove = (): void => ghost.remove();
  fade.addEventListener('finish', remove);
  fade.addEventListener('cancel', remove);
}
