import { max } from 'd3';
import { css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { BoxSize } from '../lib/box-size.ts';
import { requestLayout } from '../lib/cloud/client.ts';
import type { CloudLayout, CloudRequest, PlacedWord } from '../lib/cloud/types.ts';
import { layoutNeed } from '../lib/cloud/need.ts';
import { HubElement } from '../lib/hub-element.ts';
import { animateLeave, animateWords } from './word-motion.ts';

export interface CloudTerm {
  text: string;
  /** Above 0; the word's area is in proportion to it. */
  weight: number;
  colour: string;
  /** Clearly negative or positive; drawn as a sign beside the word. */
  sign: -1 | 0 | 1;
  /** New, or far above usual; drawn as an arrow beside the word. */
  rising: boolean;
  /** For a screen reader. */
  label: string;
}

/** Layouts are at least this far apart, so that the words can be read. */
const LAYOUT_EVERY_MS = 4_000;

/** What is wrong with less than this share of the picture can wait for so long. */
const SMALL_NEED = 0.06;
const SMALL_NEED_WAITS_MS = 15_000;

const FONT = { family: "'Inter Variable'", weight: 600 } as const;

/** Where Inter's baseline lies in a line as tall as its font, in em from the top. */
const BASELINE_EM = 0.864;

/** Largest font as a multiple of the smallest allowed, by the heaviest weight: a quiet hour must not shout. */
const largestRatio = (heaviest: number): number => Math.min(3.6, 1.6 + 0.5 * Math.sqrt(heaviest));

/**
 * What customers talk about: the size of a word is how much, its colour how they feel. Words keep their places; between
 * two layouts only colours and signs change.
 *
 * @csspart word - Each word; `data-term` names it.
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-word-cloud')
export class HubWordCloud extends HubElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      height: 100%;
      contain: strict;
      font-weight: ${FONT.weight};
    }
    .words,
    .word {
      position: absolute;
      top: 0;
      left: 0;
    }
    .word {
      line-height: 1;
      white-space: nowrap;
      transform-origin: 0 ${BASELINE_EM * 100}%;
    }
    bdi {
      transition: color var(--move) var(--ease);
    }
    .word::before {
      position: absolute;
      right: 100%;
      top: 0.36em;
      margin-right: 0.05em;
      font-size: 0.54em;
      font-weight: 700;
      line-height: 1;
      color: inherit;
      transition: color var(--move) var(--ease);
    }
    .word.negative::before {
      content: '−';
      top: 0.54em;
    }
    .word.positive::before {
      content: '+';
      top: 0.54em;
    }
    .word.rising::after {
      content: '';
      position: absolute;
      right: 100%;
      top: 0.14em;
      margin-right: 0.045em;
      border: solid transparent;
      border-width: 0 0.085em 0.15em;
      border-bottom-color: var(--ink);
    }
    .empty {
      margin: 0;
      font-size: calc(var(--u) * 1.2);
      font-weight: 400;
      color: var(--ink-2);
    }
  `;

  /** Any order. */
  @property({ attribute: false }) terms: readonly CloudTerm[] = [];
  /** No word is set smaller than this. */
  @property({ type: Number }) minFontPx = 12;
  /** Same seed and words, same picture. */
  @property({ type: Number }) seed = 1;
  @property() label = '';
  /** Said when there are no words. */
  @property() empty = '';

  @state() private layout: CloudLayout | null = null;

  readonly #box = new BoxSize(this);
  #previous: readonly PlacedWord[] = [];
  #busy = false;
  #laidOutMs = Number.NEGATIVE_INFINITY;
  #later: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#later);
  }

  protected override render(): unknown {
    const placed = this.layout?.placed ?? [];
    if (placed.length === 0)
      return html`<p class="empty">${this.terms.length ? '' : this.empty}</p>`;
    const terms = new Map(this.terms.map((term) => [term.text, term]));
    return html`<div class="words" role="list" aria-label=${this.label}>
      ${repeat(
        placed,
        ({ text }) => text,
        (word) => this.#word(word, terms.get(word.text)),
      )}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('layout') && this.layout) {
      const words = this.renderRoot.querySelectorAll<HTMLElement>('.words > .word');
      animateWords(words, this.#previous, this.layout);
      this.#previous = this.layout.placed;
    }
    this.#layOut();
  }

  #word(word: PlacedWord, term: CloudTerm | undefined): unknown {
    const sign = term?.sign === -1 ? 'negative' : term?.sign === 1 ? 'positive' : '';
    const style = {
      fontSize: `${word.fontPx}px`,
      transform: transformOf(word),
      ...(term && { color: term.colour }),
    };
    return html`<div
      class="word ${sign} ${term?.rising ? 'rising' : ''}"
      part="word"
      role="listitem"
      data-term=${word.text}
      aria-label=${term?.label ?? word.text}
      style=${styleMap(style)}
    >
      <bdi>${word.label}</bdi>
    </div>`;
  }

  #layOut(): void {
    const { widthPx, heightPx } = this.#box;
    if (this.#busy || widthPx < 64 || heightPx < 64) return;
    const request: CloudRequest = {
      words: this.terms.map(({ text, weight }) => ({ text, weight })),
      previous: this.layout,
      seed: this.seed,
      widthPx,
      heightPx,
      font: FONT,
      minFontPx: this.minFontPx,
      maxFontPx: this.minFontPx * largestRatio(max(this.terms, ({ weight }) => weight) ?? 1),
    };
    if (this.terms.length === 0 && !this.layout) return;
    const need = layoutNeed(request);
    if (need === 0) return;
    const everyMs = need === 1 ? 0 : need < SMALL_NEED ? SMALL_NEED_WAITS_MS : LAYOUT_EVERY_MS;
    const restMs = this.#laidOutMs + everyMs - performance.now();
    if (restMs > 0) {
      clearTimeout(this.#later);
      this.#later = setTimeout(() => this.requestUpdate(), restMs);
      return;
    }
    this.#busy = true;
    void requestLayout(request).then((layout) => {
      this.#busy = false;
      this.#laidOutMs = performance.now();
      this.#fadeOut(layout);
      this.layout = layout;
    });
  }

  /** Words that go leave a copy behind that fades. */
  #fadeOut(next: CloudLayout): void {
    const stays = new Set(next.placed.map(({ text }) => text));
    for (const word of this.renderRoot.querySelectorAll<HTMLElement>('.words > .word')) {
      if (!stays.has(word.dataset['term']!)) animateLeave(word, this.renderRoot as ShadowRoot);
    }
  }
}

const transformOf = ({ xPx, yPx, fontPx }: PlacedWord): string =>
  `translate(${xPx.toFixed(1)}px, ${(yPx - fontPx * BASELINE_EM).toFixed(1)}px)`;

declare global {
  interface HTMLElementTagNameMap {
    'hub-word-cloud': HubWordCloud;
  }
}
