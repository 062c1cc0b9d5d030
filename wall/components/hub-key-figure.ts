import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';

/** Places on a bar of 0 to 1. */
export interface FigureScale {
  value: number;
  target: number | null;
  band: { low: number; high: number } | null;
}

const HERO_U = 5.6;
const LEAST_HERO_U = 3;
const HEADING_U = 1.35;
const BAR_U = 0.85;
const FACT_U = 1.05;
const PICTURE_GAP_U = 0.3;
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
      font-size: calc(var(--u) * 1.25);
      line-height: 1.15;
      font-weight: 600;
      color: var(--ink-2);
      padding: calc(var(--u) * 0.5) 0;
    }
    .bar {
      position: relative;
      height: calc(var(--u) * 0.5);
      margin: calc(var(--u) * 0.12) 0 calc(var(--u) * 0.2);
      background: var(--surface);
    }
    .bar > * {
      position: absolute;
      top: 0;
      bottom: 0;
    }
    .band {
      background: var(--soft);
    }
    .fill {
      left: 0;
      top: 32%;
      bottom: 32%;
      background: var(--ink);
      transform-origin: left;
      width: 100%;
      transition: transform var(--move) var(--ease);
    }
    .over.fill {
      background: var(--warn);
    }
    .target {
      width: calc(var(--u) * 0.12);
      margin-left: calc(var(--u) * -0.06);
      background: var(--ink-2);
    }
    .picture {
      margin: calc(var(--u) * 0.1) 0 calc(var(--u) * 0.2);
    }
    p {
      margin: 0;
      font-size: calc(var(--u) * 0.85);
      line-height: 1.22;
      color: var(--ink-2);
      font-feature-settings: 'tnum';
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    p.strong {
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
  @property({ attribute: false }) scale: FigureScale | null = null;
  /** Height of the picture in the slot; 0: there is none. */
  @property({ type: Number }) pictureU = 0;
  @property({ attribute: false }) facts: readonly { text: string; over?: boolean }[] = [];
  /** What a screen reader says. */
  @property() label = '';
  /** Room, in u. */
  @property({ type: Number }) widthU = 11;
  @property({ type: Number }) heightU = 6.9;

  protected override render(): unknown {
    const { scale } = this;
    const unitU = this.unit === '' ? 0 : wallMeasureEm(this.unit) + 0.6;
    const widestU = (this.widthU - unitU) / (wallMeasureEm(this.figure) * BOLD_RATIO || 1);
    const pictureU = this.pictureU === 0 ? 0 : this.pictureU + PICTURE_GAP_U;
    const roomU = this.heightU - HEADING_U - (scale ? BAR_U : 0) - pictureU;
    // As many facts as leave the figure its least size; those that matter most come first.
    const count = Math.floor((roomU - LEAST_HERO_U * LINE_HEIGHT) / FACT_U);
    const facts = this.facts.slice(0, Math.max(1, count));
    const highestU = (roomU - facts.length * FACT_U) / LINE_HEIGHT;
    const heroU = Math.max(LEAST_HERO_U, Math.min(HERO_U, widestU, highestU));
    return html`
      ${
        this.figure === ''
          ? html`<div class="missing">${this.missing}</div>`
          : html`<div
              class="figure ${this.over ? 'over' : ''}"
              role="img"
              aria-label=${this.label || this.figure}
              style=${styleText({ 'font-size': `calc(var(--u) * ${heroU.toFixed(2)})` })}
            >
              ${this.figure}${this.unit && html`<small>${this.unit}</small>`}
            </div>`
      }
      ${
        scale
          ? html`<div class="bar" aria-hidden="true">
              ${
                scale.band
                  ? html`<span
                      class="band"
                      style=${styleText({
                        left: place(scale.band.low),
                        right: `calc(100% - ${place(scale.band.high)})`,
                      })}
                    ></span>`
                  : nothing
              }
              <span
                class="fill ${this.over ? 'over' : ''}"
                style=${styleText({ transform: `scaleX(${clamp(scale.value).toFixed(4)})` })}
              ></span>
              ${
                scale.target === null
                  ? nothing
                  : html`<span
                      class="target"
                      style=${styleText({ left: place(scale.target) })}
                    ></span>`
              }
            </div>`
          : nothing
      }
      ${
        pictureU === 0
          ? nothing
          : html`<div
              class="picture"
              style=${styleText({ height: `calc(var(--u) * ${this.pictureU})` })}
            >
              <slot></slot>
            </div>`
      }
      ${facts.map(
        ({ text, over = false }, index) =>
          html`<p class=${over ? 'over' : index === 0 ? 'strong' : ''}>${text}</p>`,
      )}
    `;
  }
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const place = (value: number): string => `${(clamp(value) * 100).toFixed(2)}%`;

declare global {
  interface HTMLElementTagNameMap {
    'hub-key-figure': HubKeyFigure;
  }
}
