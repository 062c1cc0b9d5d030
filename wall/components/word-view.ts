import { html, nothing } from 'lit';
import type { PlacedWord } from '../lib/cloud/types.ts';
import { styleText } from '../lib/style-text.ts';
import type { Sprite } from './word-change.ts';
import { transformOf } from './word-motion.ts';

export interface CloudTerm {
  text: string;
  /** Above 0; the word's area is in proportion to it. */
  weight: number;
  /** As in CSS. @default the element's own colour */
  colour?: string;
  /** Clearly negative or positive: drawn as − or + beside the word. @default 0 */
  sign?: -1 | 0 | 1;
  /** Far above usual (▲), or not said before (○): drawn beside the word. @default none */
  mark?: 'rising' | 'new' | undefined;
  /** For a screen reader. @default the text */
  label?: string;
}

/** Whether nothing of it has to be drawn anew. */
export const looksSame = (a: CloudTerm, b: CloudTerm): boolean =>
  a.label === b.label && a.colour === b.colour && a.sign === b.sign && a.mark === b.mark;

/** A word on the page, with the marks that it has room for; undefined: nothing is known of it any more. */
export const drawSprite = (
  { word, setPx, state: stage }: Sprite,
  term: CloudTerm | undefined,
): unknown => {
  const leaving = stage === 'leaving';
  return html`<div
    class="word ${stage} ${leaving ? '' : marksOf(word, term)}"
    part="word"
    role=${leaving ? nothing : 'listitem'}
    aria-hidden=${leaving ? 'true' : nothing}
    aria-label=${leaving ? nothing : (term?.label ?? word.text)}
    data-term=${leaving ? nothing : word.text}
    style=${styleText({
      'font-size': `${setPx}px`,
      transform: transformOf(word, setPx),
      color: term?.colour,
    })}
  >
    <bdi>${word.label}</bdi>
  </div>`;
};

/** Marks are drawn where the layout has kept room for them, so never over a neighbour. */
function marksOf({ leadEm }: PlacedWord, { sign = 0, mark }: Partial<CloudTerm> = {}): string {
  if (leadEm === 0) return '';
  return `${sign < 0 ? 'negative' : sign > 0 ? 'positive' : ''} ${mark ?? ''}`;
}
