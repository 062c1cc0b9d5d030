import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hub-figure.ts';
import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';
import { moodStyles } from './hub-mood.styles.ts';

/** A caption and its value, e.g. target and +10. */
export interface MoodFact {
  caption: string;
  value: string;
}

/** Room at either end of the scale, in percent of its width, for a mark at the very end. */
const EDGE_PCT = 1.6;

/** Size of the figure: the largest, and the least for the sake of longer facts beside it; in u. */
const HERO_U = 4.3;
const LEAST_HERO_U = 3;
/** Room for the facts, wished and at least, in u. */
const FACTS_U = { wished: 6.1, least: 5.3 } as const;

/** Width of a figure's glyph in em. */
export const GLYPH_EM = 0.61;

/** Font size of the facts, and the least space between them and the figure, in u. */
export const FACT_U = 0.85;
export const FACTS_GAP_U = 0.7;

/** Size of the figure in a panel of that width, in u. */
export function heroU(figure: string, widthU: number): number {
  const beside = (factsU: number): number => (widthU - factsU) / (figure.length * GLYPH_EM);
  return Math.min(
    HERO_U,
    Math.max(beside(FACTS_U.wished), Math.min(LEAST_HERO_U, beside(FACTS_U.least))),
  );
}

/** Place of a net figure in percent on the scale from −100 to +100, in percent of its width. */
const place = (netPct: number): string =>
  `${EDGE_PCT + ((Math.max(-100, Math.min(100, netPct)) + 100) / 200) * (100 - 2 * EDGE_PCT)}%`;

/**
 * Net sentiment as a large signed figure over a scale from −100 to +100, with the target as a tick and what is normal
 * at this hour as a soft band. A bad mood says in the scale's place what it is about. Without a figure it says so and takes
 * no colour.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-mood')
export class HubMood extends HubElement {
  static override styles = moodStyles;

  /** Net sentiment in percent, −100 to 100; null: too few messages. */
  @property({ attribute: false }) netPct: number | null = null;
  @property() colour = '';
  @property({ attribute: false }) write: (netPct: number) => string = String;
  @property() label = '';
  /** Stands in the figure's place when there is none. */
  @property() missing = '';
  @property({ attribute: false }) targetPct: number | null = null;
  @property({ attribute: false }) band: { lowPct: number; highPct: number } | null = null;
  @property({ attribute: false }) facts: readonly MoodFact[] = [];

  /** What a bad mood is about, in the scale's place; null: nothing to say. */
  @property({ attribute: false }) why: string | null = null;

  /** Room for the panel, in `--u`. */
  @property({ type: Number }) widthU = 15;

  protected override render(): unknown {
    const { netPct } = this;
    return html`
      <div class="top">
        ${
          netPct === null
            ? html`<div class="few">${this.missing}</div>`
            : html`<hub-figure
                style=${styleText({ color: this.colour, 'font-size': `calc(var(--u) * ${heroU(this.write(netPct), this.widthU)})` })}
                .value=${netPct}
                .write=${this.write}
                .label=${this.label}
              ></hub-figure>`
        }
        <dl>
          ${this.facts.map(
            ({ caption, value }) =>
              html`<div class=${value.length > 4 ? '' : 'short'}>
                <dt>${caption}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </div>
      ${this.why === null ? this.#scale() : html`<div class="why">${this.why}</div>`}
    `;
  }

  #scale(): unknown {
    const { netPct, band, targetPct } = this;
    return html`
      <div class="scale" aria-hidden="true">
        ${
          band
            ? html`<span
                class="band"
                style=${styleText({
                  left: place(band.lowPct),
                  right: `calc(100% - ${place(band.highPct)})`,
                })}
              ></span>`
            : nothing
        }
        <span class="line"></span><span class="zero"></span>
        ${
          targetPct === null
            ? nothing
            : html`<span class="target" style=${styleText({ left: place(targetPct) })}></span>`
        }
        ${
          netPct === null
            ? nothing
            : html`<span
                class="value"
                style=${styleText({ transform: `translateX(${place(netPct)})`, color: this.colour })}
                ><i></i
              ></span>`
        }
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-mood': HubMood;
  }
}
