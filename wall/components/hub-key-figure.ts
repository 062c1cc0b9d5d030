import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';
import { targetBar, targetBarStyles, type BarScale } from './target-bar.ts';

const HERO_U = 5.6;
const LEAST_HERO_U = 3;
const HEADING_U = 1.35;
/** Between the figure and what is said about it, for a bar or a picture: the same for figures that stand side by side. */
const SLOT_U = 1.05;
const BAR_U = 0.5;
/** Size of a fact, and how high a line of it is. */
export const FACT_SIZE = 0.85;
const FACT_U = 1.05;
/** The same of what is said in the figure's place, and the space around it. */
const MISSING_SIZE = 1.25;
const MISSING_U = 1.44;
const MISSING_GAP_U = 0.5;
const WRAP_LOSS = 1.12;
/** What a figure's size is reckoned from: figures side by side are of one size. */
const WIDEST = '100%';
/** Lines of facts that every figure leaves room for; from some height on one more. */
const FACT_LINES = 2;
const MORE_FACTS_FROM_U = 8.7;
const LINE_HEIGHT = 1.05;

/**
 * One figure, large, with a bar that has its target as a tick and its normal band, and what is to be said about it.
 *
 * @slot - A small picture between the figure and what is said about it.
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-key-figure')
export class HubKeyFigure extends HubElement {
  static override styles = css`
    ${targetBarStyles}
    :host {
      display: block;
      height: 100%;
      overflow: hidden;
    }
    .figure {
      font-weight: 600;
      line-height: 1.05;
      letter-spacing: -0.03em;
      font-feature-settings: 'tnum';
      white-space: nowrap;
    }
    .figure small {
      font-size: calc(var(--u) * 1);
      font-weight: 500;
      letter-spacing: 0;
      margin-left: 0.4em;
    }
    .over {
      color: var(--warn);
    }
    .missing {
      font-size: calc(var(--u) * ${MISSING_SIZE});
      line-height: 1.15;
      font-weight: 600;
      color: var(--ink-2);
      padding: calc(var(--u) * 0.25) 0;
    }
    .slot {
      --bar: calc(var(--u) * ${BAR_U});
      display: flex;
      flex-direction: column;
      justify-content: center;
    }
    ::slotted(*) {
      flex: 1 1 auto;
      min-height: 0;
    }
    p {
      margin: 0;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      font-size: calc(var(--u) * ${FACT_SIZE});
      line-height: 1.22;
      color: var(--ink-2);
      overflow: hidden;
      word-break: break-word;
    }
    .missing + p {
      color: var(--ink);
    }
    p.over {
      color: var(--warn);
    }
  `;

  /** Already written; empty: there is none, and `missing` says why. */
  @property() figure = '';
  @property() missing = '';
  /** What the figure is in, beside it in small type. */
  @property() unit = '';
  /** It misses its target. */
  @property({ type: Boolean }) over = false;
  @property({ attribute: false }) scale: BarScale | null = null;
  /** Height of a picture that needs more than the room of a bar. */
  @property({ type: Number }) pictureU = 0;
  @property({ attribute: false }) facts: readonly { text: string; over?: boolean }[] = [];
  /** What a screen reader says. */
  @property() label = '';
  /** Room, in u. */
  @property({ type: Number }) widthU = 11;
  @property({ type: Number }) heightU = 6.9;

  protected override render(): unknown {
    const { scale } = this;
    const isMissing = this.figure === '';
    const roomU = this.heightU - HEADING_U;
    const slotU = Math.max(SLOT_U, this.pictureU);
    const unitU = this.unit === '' ? 0 : wallMeasureEm(this.unit) + 0.6;
    const factLines = FACT_LINES + (this.heightU >= MORE_FACTS_FROM_U ? 1 : 0);
    const widthOf = (figure: string): number => wallMeasureEm(figure) * BOLD_RATIO;
    const heroU = Math.max(
      LEAST_HERO_U,
      Math.min(
        HERO_U,
        this.widthU / widthOf(WIDEST),
        (this.widthU - unitU) / (widthOf(this.figure) || 1),
        (roomU - slotU - factLines * FACT_U) / LINE_HEIGHT,
      ),
    );
    const missingU = this.#lines(this.missing, MISSING_SIZE) * MISSING_U + MISSING_GAP_U;
    const facts = this.#facts(roomU - (isMissing ? missingU : heroU * LINE_HEIGHT + slotU));
    return html`
      ${
        isMissing
          ? html`<div class="missing">${this.missing}</div>`
          : html`<div
                class="figure ${this.over ? 'over' : ''}"
                role="img"
                aria-label=${this.label || this.figure}
                style=${styleText({ 'font-size': `calc(var(--u) * ${heroU.toFixed(2)})` })}
              >
                ${this.figure}${this.unit && html`<small>${this.unit}</small>`}
              </div>
              <div class="slot" style=${styleText({ height: `calc(var(--u) * ${slotU})` })}>
                ${scale ? targetBar(scale, this.over) : nothing}<slot></slot>
              </div>`
      }
      ${facts.map(
        ({ text, over, lines }) =>
          html`<p
            class=${over ? 'over' : ''}
            style=${styleText({ '-webkit-line-clamp': String(lines) })}
          >
            ${text}
          </p>`,
      )}
    `;
  }

  /** As many facts as have room, those that matter most first: each on one line, or whole on more where it is long. */
  #facts(roomU: number): { text: string; over: boolean; lines: number }[] {
    const fitting: { text: string; over: boolean; lines: number }[] = [];
    let leftLines = Math.max(1, Math.floor(roomU / FACT_U + 0.01));
    for (const { text, over = false } of this.facts) {
      const lines = this.#lines(text, FACT_SIZE);
      if (lines > leftLines && fitting.length > 0) continue;
      fitting.push({ text, over, lines: Math.min(lines, leftLines) });
      leftLines -= lines;
      if (leftLines <= 0) break;
    }
    return fitting;
  }

  /** How many lines a text takes; words that go to the next line leave some of one empty. */
  #lines(text: string, sizeU: number): number {
    const em = wallMeasureEm(text) * sizeU;
    return em <= this.widthU ? 1 : Math.ceil((em * WRAP_LOSS) / this.widthU);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-key-figure': HubKeyFigure;
  }
}
