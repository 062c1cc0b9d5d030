import { html, noChange, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { each } from '../lib/each.ts';
import { BoxSize } from '../lib/box-size.ts';
import { requestLayout } from '../lib/cloud/client.ts';
import { layoutNeed } from '../lib/cloud/need.ts';
import type { CloudFont, CloudLayout, CloudRequest, RelatedPair } from '../lib/cloud/types.ts';
import { HubElement } from '../lib/hub-element.ts';
import { prefersStill } from '../lib/motion.ts';
import { FontLook } from '../lib/font-look.ts';
import { Pace } from '../lib/pace.ts';
import { report } from '../lib/report.ts';
import { afterFrame, isLoading } from '../lib/turns.ts';
import { wordCloudStyles } from './hub-word-cloud.styles.ts';
import { COME_AFTER_MS, comeWord, fadeWord, planMotion, slideWord } from './word-motion.ts';
import {
  planChange,
  settled,
  startSome,
  type Change,
  type Going,
  type Sprite,
  type Start,
} from './word-change.ts';
import { drawSprite, looksSame, type CloudTerm } from './word-view.ts';

export type { CloudTerm } from './word-view.ts';

/** Detail of `cloud:placed`. */
export interface CloudPlaced {
  placed: readonly string[];
  /** Words that found no room, or would be too small to read. */
  dropped: readonly string[];
}

/** How many newcomers a frame sets, and how many movements it starts. */
const SETTING = { first: 5, least: 3, most: 40 };
const SET_WHILE_LOADING = 30;
const STARTING = { first: 8, least: 4, most: 80 };

/** What is wrong with less than this share of the picture can wait for {@link SMALL_NEED_WAITS} times as long. */
const SMALL_NEED = 0.06;
const SMALL_NEED_WAITS = 3;

/** A frame that changes its size is laid out when it has kept one for so long. */
const RESIZE_MS = 200;

/** Largest font as a multiple of the smallest, by the heaviest weight: a quiet hour must not shout. */
const largestRatio = (heaviest: number): number => Math.min(4.2, 1.6 + 0.5 * Math.sqrt(heaviest));

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

  @state() private sprites: readonly Sprite[] = [];

  readonly #box = new BoxSize(this);
  /** What each sprite's element shows. */
  #drawn: ReadonlyMap<number, Drawn> = new Map();
  /** The newest; its words are on the page when its {@link #change} is over. */
  #layout: CloudLayout | null = null;
  /** Of the words that are asked for or on the screen: one that is gone keeps its looks until it has left. */
  #looks: ReadonlyMap<string, CloudTerm> = new Map();
  /** What is yet to be drawn of the newest layout: newcomers, then the movements; a few a frame. */
  #change: { newcomers: readonly Sprite[]; go: Change['go']; going: Going | null } | null = null;
  /** Movements that start with the update that is under way. */
  #starts: ReadonlyMap<number, Start> | null = null;
  readonly #settingPace = new Pace(SETTING);
  readonly #startingPace = new Pace(STARTING);
  /** Sprites that have left, until they are taken from the page. */
  #gone = new Set<number>();
  #stopGoing = (): void => {};
  #stopClearing = (): void => {};
  /** Newcomers wait until what leaves has made room for them. */
  #comeAfterMs = 0;
  #lastId = 0;
  /** Between the request for a layout and the last word of it. */
  #busy = false;
  #laidOutMs = Number.NEGATIVE_INFINITY;
  readonly #font = new FontLook(this);
  #resized: { key: string; atMs: number } = { key: '', atMs: 0 };
  #later: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // What was under way when it left the page, it shows at once.
    if (this.#layout && this.#change) this.#settle(this.#layout);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#later);
    this.#stopGoing();
    this.#clear();
    this.sprites = this.sprites.filter((sprite) => sprite.state !== 'leaving');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('terms')) return;
    const looks = new Map(
      this.terms.map((term) => {
        const before = this.#looks.get(term.text);
        return [term.text, before && looksSame(before, term) ? before : term];
      }),
    );
    const keep = (text: string): void => {
      const gone = looks.has(text) ? undefined : this.#looks.get(text);
      // How often it is said now is not known.
      if (gone) looks.set(text, { ...gone, label: text });
    };
    for (const { word } of this.sprites) keep(word.text);
    for (const { text } of this.#layout?.placed ?? []) keep(text);
    this.#looks = looks;
  }

  protected override render(): unknown {
    const before = this.#drawn;
    const drawn = new Map<number, Drawn>();
    this.#drawn = drawn;
    if (this.sprites.length === 0) return this.#standIn();
    return html`<div
      class="words"
      role="list"
      aria-label=${this.label}
      aria-busy=${this.#change !== null}
    >
      ${each(
        this.sprites,
        ({ id }) => id,
        (sprite) => {
          const term = this.#looks.get(sprite.word.text);
          const was = before.get(sprite.id);
          drawn.set(sprite.id, { sprite, term });
          // Most words are as they were: to look through all that is said of them takes a slow player long.
          return was?.sprite === sprite && was.term === term ? noChange : drawSprite(sprite, term);
        },
      )}
    </div>`;
  }

  /** A sentence, where there are no words, or none has its place yet; nothing where there is room for none. */
  #standIn(): unknown {
    if (this.terms.length === 0) return html`<p class="empty" part="empty">${this.empty}</p>`;
    return this.#layout
      ? nothing
      : html`<p class="empty arranging" part="empty">${this.arranging}</p>`;
  }

  protected override updated(): void {
    if (this.#starts) {
      this.#start(this.#starts);
      this.#starts = null;
      if (this.#change) this.#goOnLater();
      else this.#placed();
    }
    this.#layOut();
  }

  #goOnLater(): void {
    this.#stopGoing();
    this.#stopGoing = afterFrame((drawnMs) => this.#goOn(drawnMs));
  }

  /** Draws the next part of a change after every frame until it is over; a part is as large as the last frame allows. */
  #goOn(drawnMs: number | null): void {
    const change = this.#change;
    if (!change) return;
    if (change.newcomers.length > 0) {
      const pace = this.#settingPace.next(drawnMs);
      const count = isLoading() ? SET_WHILE_LOADING : pace;
      this.sprites = [...this.sprites, ...change.newcomers.slice(0, count)];
      change.newcomers = change.newcomers.slice(count);
      // The next when these are drawn.
      void this.updateComplete.then(() => {
        if (this.#change === change && this.isConnected) this.#goOnLater();
      });
      return;
    }
    const isFirst = change.going === null;
    change.going ??= change.go(this.sprites);
    const count = this.#startingPace.next(isFirst ? null : drawnMs);
    const { sprites, starts, rest } = startSome(this.sprites, change.going, count);
    change.going = rest;
    if (!rest) this.#change = null;
    this.sprites = sprites;
    this.#starts = starts;
  }

  /** Everything of a layout at once. */
  #settle(layout: CloudLayout): void {
    this.#change = null;
    this.#starts = new Map();
    this.sprites = settled(this.sprites, layout, this.#nextId);
  }

  readonly #nextId = (): number => {
    this.#lastId += 1;
    return this.#lastId;
  };

  /** Starts the movements of what has just been drawn. */
  #start(starts: ReadonlyMap<number, Start>): void {
    if (starts.size === 0) return;
    const elements = this.renderRoot.querySelector('.words')!.children;
    for (const [index, { id, word, setPx }] of this.sprites.entries()) {
      const start = starts.get(id);
      if (!start) continue;
      const element = elements[index] as HTMLElement;
      if (start === 'leave') fadeWord(element, () => this.#left(id));
      else if (start === 'come') comeWord(element, this.#comeAfterMs);
      else slideWord(element, start.from, word, setPx);
    }
  }

  /** Those that leave together are taken from the page together. */
  #left(id: number): void {
    if (this.#gone.size === 0) this.#stopClearing = afterFrame(() => this.#clear());
    this.#gone.add(id);
  }

  #clear(): void {
    this.#stopClearing();
    const gone = this.#gone;
    this.#gone = new Set();
    if (gone.size > 0) this.sprites = this.sprites.filter(({ id }) => !gone.has(id));
  }

  /** All of the newest layout is on the page. */
  #placed(): void {
    this.#busy = false;
    const { placed = [], dropped = [] } = this.#layout ?? {};
    const detail: CloudPlaced = { placed: placed.map(({ text }) => text), dropped };
    this.dispatchEvent(new CustomEvent('cloud:placed', { detail, bubbles: true, composed: true }));
  }

  #layOut(): void {
    const { widthPx, heightPx } = this.#box;
    if (this.#busy || widthPx < 64 || heightPx < 64) return;
    if (this.terms.length === 0 && !this.#layout) return;
    const font = this.#font.lately();
    if (!font) return;
    const request = this.#request(widthPx, heightPx, font);
    const need = layoutNeed(request);
    if (need === 0) return;
    const restMs = this.#waitMs(need, `${widthPx} ${heightPx}`);
    if (restMs > 0) {
      clearTimeout(this.#later);
      this.#later = setTimeout(() => {
        // Just before a frame, as to ask makes the page reckon its styles. In a scene that is not up it waits for its
        // next words.
        requestAnimationFrame(() => {
          if (this.checkVisibility?.() ?? true) this.requestUpdate();
        });
      }, restMs);
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

  #request(widthPx: number, heightPx: number, font: CloudFont): CloudRequest {
    const smallestPx = this.readableFontPx || this.minFontPx;
    const heaviest = this.terms.reduce((most, { weight }) => Math.max(most, weight), 1);
    return {
      words: this.terms.map(({ text, weight, sign = 0, mark }) => ({
        text,
        weight,
        marked: sign !== 0 || mark !== undefined,
      })),
      previous: this.#layout,
      seed: this.seed,
      widthPx,
      heightPx,
      font,
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
    if (need === 1) return this.#layout ? this.#resized.atMs + RESIZE_MS - nowMs : 0;
    const everyMs = this.everyMs * (need < SMALL_NEED ? SMALL_NEED_WAITS : 1);
    return this.#laidOutMs + everyMs - nowMs;
  }

  #show(layout: CloudLayout): void {
    const before = this.#layout;
    this.#layout = layout;
    this.#laidOutMs = performance.now();
    const still = prefersStill() || !this.isConnected;
    const motion = still ? null : planMotion(before, layout);
    if (!motion) {
      this.#settle(layout);
      return;
    }
    if (before?.widthPx !== layout.widthPx || before.heightPx !== layout.heightPx)
      this.sprites = [];
    this.#comeAfterMs = motion.leaving.length > 0 ? COME_AFTER_MS : 0;
    const { newcomers, go } = planChange(this.sprites, layout, motion, this.#nextId);
    this.#change = { newcomers, go, going: null };
    this.#goOn(null);
  }
}

interface Drawn {
  sprite: Sprite;
  term: CloudTerm | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-word-cloud': HubWordCloud;
  }
}
