import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { BoxSize } from '../lib/box-size.ts';
import { requestLayout } from '../lib/cloud/client.ts';
import { layoutNeed } from '../lib/cloud/need.ts';
import type { CloudLayout, CloudRequest, PlacedWord, RelatedPair } from '../lib/cloud/types.ts';
import { HubElement } from '../lib/hub-element.ts';
import { prefersStill } from '../lib/motion.ts';
import { report } from '../lib/report.ts';
import { wordCloudStyles } from './hub-word-cloud.styles.ts';
import { fadeWord, moveWord, planMotion, transformOf, type Motion } from './word-motion.ts';

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

/** Detail of `cloud:placed`. */
export interface CloudPlaced {
  placed: readonly string[];
  /** Words that found no room, or would be too small to read. */
  dropped: readonly string[];
}

/** What is wrong with less than this share of the picture can wait for {@link SMALL_NEED_WAITS} times as long. */
const SMALL_NEED = 0.06;
const SMALL_NEED_WAITS = 3;

/** A frame that changes its size is laid out when it has kept one for so long. */
const RESIZE_MS = 200;

/** Largest font as a multiple of the smallest, by the heaviest weight: a quiet hour must not shout. */
const largestRatio = (heaviest: number): number => Math.min(4.2, 1.6 + 0.5 * Math.sqrt(heaviest));

interface Leaving {
  id: number;
  word: PlacedWord;
  term: CloudTerm | undefined;
}

/**
 * A word cloud that keeps its places: a word's area is in proportion to its weight, and what did not change stays
 * where it is. Works alone on any page: give it a size and {@link terms}, as often as you like. See docs/word-cloud.md.
 *
 * @fires cloud:placed - A layout is on the screen; detail: {@link CloudPlaced}.
 * @csspart word - Each word; `data-term` names it.
 * @csspart empty - The sentence that stands in for no words, or for those that have no place yet.
 * @cssproperty [--cloud-weight=600] - Font weight of the words; their family is inherited.
 * @cssproperty [--ink] - Colour of the marks for new and rising; the word's own without it.
 * @cssproperty [--ink-2] - Colour of the sentence that stands in for no words.
 * @cssproperty [--u=1.2em] - Unit of that sentence's size.
 * @cssproperty [--move=800ms] - How long a change of colour takes.
 * @cssproperty [--ease=ease-out] - Its course.
 */
@customElement('hub-word-cloud')
export class HubWordCloud extends HubElement {
  static override styles = wordCloudStyles;

  /** Any order; texts are unique. */
  @property({ attribute: false }) terms: readonly CloudTerm[] = [];
  /** Terms that belong together; a newcomer is drawn to its own, where there is room. */
  @property({ attribute: false }) related: readonly RelatedPair[] = [];
  /** No word is set smaller than this, in px. */
  @property({ type: Number, attribute: 'min-font-px' }) minFontPx = 12;
  /** Nor one of the first 45 smaller than this; 0: than {@link minFontPx}. */
  @property({ type: Number, attribute: 'readable-font-px' }) readableFontPx = 0;
  /** No word is set larger, in px; 0: up to 4.2 times the smallest, less while the weights are small. */
  @property({ type: Number, attribute: 'max-font-px' }) maxFontPx = 0;
  /** Layouts are at least so far apart, in ms, so that the words can be read. */
  @property({ type: Number, attribute: 'every-ms' }) everyMs = 4_000;
  /** Same seed and words, same picture. */
  @property({ type: Number }) seed = 1;
  /** Names the list for a screen reader. */
  @property() label = '';
  /** Said when there are no words. */
  @property() empty = '';
  /** Said while the first layout takes longer than a moment. */
  @property() arranging = '';

  @state() private layout: CloudLayout | null = null;
  @state() private leaving: readonly Leaving[] = [];

  readonly #box = new BoxSize(this);
  /** Of the words that are asked for or on the screen: one that is gone keeps its looks until it has left. */
  #shown: ReadonlyMap<string, CloudTerm> = new Map();
  #order: readonly string[] = [];
  /** Of the layout that is drawn next. */
  #motion: Motion | null = null;
  #lastLeaving = 0;
  readonly #fading = new WeakSet<Element>();
  #busy = false;
  #laidOutMs = Number.NEGATIVE_INFINITY;
  #resized: { key: string; atMs: number } = { key: '', atMs: 0 };
  #later: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#later);
    this.leaving = [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('terms')) return;
    const terms = new Map(this.terms.map((term) => [term.text, term]));
    for (const { text } of this.layout?.placed ?? []) {
      const gone = terms.has(text) ? undefined : this.#shown.get(text);
      // How often it is said now is not known.
      if (gone) terms.set(text, { ...gone, label: text });
    }
    this.#shown = terms;
  }

  protected override render(): unknown {
    const placed = this.layout?.placed ?? [];
    if (placed.length === 0 && this.leaving.length === 0) {
      return this.#standIn();
    }
    return html`<div class="words" role="list" aria-label=${this.label}>
        ${repeat(
          this.#inOrder(placed),
          ({ text }) => text,
          (word) => drawWord(word, this.#shown.get(word.text)),
        )}
      </div>
      <div class="words" aria-hidden="true">
        ${repeat(
          this.leaving,
          ({ id }) => id,
          ({ word, term, id }) => drawLeaving(word, term, id),
        )}
      </div>`;
  }

  /** A sentence, where there are no words, or none has its place yet; nothing where there is room for none. */
  #standIn(): unknown {
    if (this.terms.length === 0) return html`<p class="empty" part="empty">${this.empty}</p>`;
    return this.layout
      ? nothing
      : html`<p class="empty waiting" part="empty">${this.arranging}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('layout') && this.layout) {
      const { placed, dropped } = this.layout;
      if (this.#motion) this.#move(this.layout, this.#motion);
      this.#motion = null;
      const detail: CloudPlaced = { placed: placed.map(({ text }) => text), dropped };
      this.dispatchEvent(
        new CustomEvent('cloud:placed', { detail, bubbles: true, composed: true }),
      );
    }
    this.#layOut();
  }

  /** Words as they stand in the page, newcomers at the end: an element that changes its place is drawn anew. */
  #inOrder(placed: readonly PlacedWord[]): readonly PlacedWord[] {
    const at = new Map(this.#order.map((text, index) => [text, index]));
    const rank = ({ text }: PlacedWord): number => at.get(text) ?? at.size;
    const ordered = [...placed].sort((a, b) => rank(a) - rank(b));
    this.#order = ordered.map(({ text }) => text);
    return ordered;
  }

  /** Starts the movements of the layout that has just been drawn. */
  #move(layout: CloudLayout, motion: Motion): void {
    const words = new Map(layout.placed.map((word) => [word.text, word]));
    for (const element of this.renderRoot.querySelectorAll<HTMLElement>('.word[data-term]')) {
      const word = words.get(element.dataset['term']!);
      if (word) moveWord(element, word, motion);
    }
    for (const element of this.renderRoot.querySelectorAll<HTMLElement>('.word.leaving')) {
      if (this.#fading.has(element)) continue;
      this.#fading.add(element);
      const id = Number(element.dataset['leaving']);
      fadeWord(element, () => {
        this.leaving = this.leaving.filter((entry) => entry.id !== id);
      });
    }
  }

  #layOut(): void {
    const { widthPx, heightPx } = this.#box;
    if (this.#busy || widthPx < 64 || heightPx < 64) return;
    if (this.terms.length === 0 && !this.layout) return;
    const request = this.#request(widthPx, heightPx);
    const need = layoutNeed(request);
    if (need === 0) return;
    const restMs = this.#waitMs(need, `${widthPx} ${heightPx}`);
    if (restMs > 0) {
      clearTimeout(this.#later);
      this.#later = setTimeout(() => this.requestUpdate(), restMs);
      return;
    }
    this.#busy = true;
    requestLayout(request).then(
      (layout) => this.#show(layout),
      (error) => {
        report(error);
        this.#laidOutMs = performance.now();
        this.#busy = false;
      },
    );
  }

  #request(widthPx: number, heightPx: number): CloudRequest {
    const { fontFamily, fontWeight } = getComputedStyle(this);
    const smallestPx = this.readableFontPx || this.minFontPx;
    const heaviest = this.terms.reduce((most, { weight }) => Math.max(most, weight), 1);
    return {
      words: this.terms.map(({ text, weight, sign = 0, mark }) => ({
        text,
        weight,
        marked: sign !== 0 || mark !== undefined,
      })),
      previous: this.layout,
      seed: this.seed,
      widthPx,
      heightPx,
      font: { family: fontFamily, weight: Number(fontWeight) },
      minFontPx: this.minFontPx,
      readableFontPx: smallestPx,
      maxFontPx: this.maxFontPx || smallestPx * largestRatio(heaviest),
      related: this.related,
    };
  }

  /** How long a layout for this need has to wait yet. */
  #waitMs(need: number, size: string): number {
    const nowMs = performance.now();
    if (size !== this.#resized.key) this.#resized = { key: size, atMs: nowMs };
    if (need === 1) return this.layout ? this.#resized.atMs + RESIZE_MS - nowMs : 0;
    const everyMs = this.everyMs * (need < SMALL_NEED ? SMALL_NEED_WAITS : 1);
    return this.#laidOutMs + everyMs - nowMs;
  }

  #show(layout: CloudLayout): void {
    this.#busy = false;
    this.#laidOutMs = performance.now();
    // Asked once: every question makes the page reckon its styles.
    this.#motion = prefersStill() ? null : planMotion(this.layout, layout);
    const left = (this.#motion?.leaving ?? []).map((word): Leaving => {
      this.#lastLeaving += 1;
      return { id: this.#lastLeaving, word, term: this.#shown.get(word.text) };
    });
    this.leaving = [...this.leaving, ...left];
    this.layout = layout;
  }
}

function drawWord(word: PlacedWord, term: CloudTerm | undefined): unknown {
  return html`<div
    class="word ${marksOf(word, term)}"
    part="word"
    role="listitem"
    data-term=${word.text}
    aria-label=${term?.label ?? word.text}
    style=${styleMap(styleOf(word, term))}
  >
    <bdi>${word.label}</bdi>
  </div>`;
}

const drawLeaving = (word: PlacedWord, term: CloudTerm | undefined, id: number): unknown =>
  html`<div class="word leaving" data-leaving=${id} style=${styleMap(styleOf(word, term))}>
    <bdi>${word.label}</bdi>
  </div>`;

const styleOf = (word: PlacedWord, term: CloudTerm | undefined): Record<string, string> => ({
  fontSize: `${word.fontPx}px`,
  transform: transformOf(word),
  ...(term?.colour !== undefined && { color: term.colour }),
});

/** Marks are drawn where the layout has kept room for them, so never over a neighbour. */
function marksOf({ leadEm }: PlacedWord, { sign = 0, mark }: Partial<CloudTerm> = {}): string {
  if (leadEm === 0) return '';
  return `${sign < 0 ? 'negative' : sign > 0 ? 'positive' : ''} ${mark ?? ''}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-word-cloud': HubWordCloud;
  }
}
