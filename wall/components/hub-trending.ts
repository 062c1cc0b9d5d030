import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { each } from '../lib/each.ts';
import { BoxSize } from '../lib/box-size.ts';
import { HubElement } from '../lib/hub-element.ts';
import { linePath } from '../lib/line-path.ts';
import { cutText } from '../lib/measure-text.ts';
import { styleText } from '../lib/style-text.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';

export interface TrendingRow {
  term: string;
  /** How far above usual, or that it is new. */
  rise: string;
  /** Counts at even steps of time, oldest first. */
  history: readonly number[];
  /** Since when, and what else there is to say; on a line of its own where there is room. */
  why: string;
  count: string;
  colour: string;
  label: string;
}

const ROW_U = 1.18;
/** With the second line and the space after it. */
const TALL_ROW_U = 2.42;
const TALL_GAP_EM = 0.25;
/** Rows that must have room with a second line before any gets one. */
const TALL_ROWS = 4;
/** With room to spare tall rows are drawn larger, up to so many times, but not at the cost of their history; then farther apart. */
const MOST_SCALE = 1.35;
const MOST_GAP_EM = 1;
/** From this width on the rows have room for their history. */
const HISTORY_FROM_U = 15;
const HISTORY_EM = { least: 2.4, wished: 3.4, most: 5 } as const;
const HISTORY_GAP_EM = 0.5;
const HISTORY_HEIGHT_EM = 0.86;

/** Least widths of the columns of counts and rises, and the gaps beside them, in em. */
const COUNT_EM = 1.3;
const RISE_EM = 2.8;
const GAPS_EM = 0.9;

/**
 * Terms that stand out: term, its small history, how many messages, how far above usual; and where there is room, since
 * when. As many as have room.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-trending')
export class HubTrending extends HubElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      height: 100%;
    }
    ul {
      /* Takes the room there is, and asks for none. */
      position: absolute;
      top: 0;
      left: 0;
      right: 0;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      display: flex;
      align-items: baseline;
      line-height: 1.18;
      font-feature-settings: 'tnum';
      white-space: nowrap;
    }
    bdi {
      flex: 1 1 auto;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      font-weight: 600;
      /* Tabular figures would make a hyphen as wide as one. */
      font-feature-settings: normal;
    }
    .tall {
      flex-wrap: wrap;
      margin-bottom: var(--gap);
    }
    .why {
      flex: none;
      width: 100%;
      font-size: 0.85em;
      color: var(--ink-2);
      overflow: hidden;
      text-overflow: ellipsis;
    }
    svg {
      flex: none;
      align-self: center;
      /* Clear of the line below. */
      margin: 0 0 0.2em ${HISTORY_GAP_EM}em;
      overflow: visible;
    }
    path {
      fill: none;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    .count {
      flex: none;
      min-width: ${COUNT_EM}em;
      text-align: right;
      margin-left: 0.35em;
      color: var(--ink-2);
    }
    .rise {
      flex: none;
      min-width: ${RISE_EM}em;
      margin-left: 0.5em;
      text-align: right;
    }
    p {
      margin: 0;
      font-size: var(--u);
      line-height: 1.25;
      color: var(--ink-2);
    }
  `;

  @property({ attribute: false }) rows: readonly TrendingRow[] = [];
  /** Said when there are no rows. */
  @property() empty = '';
  /** `--u` in px. */
  @property({ type: Number }) uPx = 0;

  readonly #box = new BoxSize(this);

  protected override render(): unknown {
    if (this.rows.length === 0) return html`<p>${this.empty}</p>`;
    const { widthPx, heightPx } = this.#box;
    const fitting = (rowU: number): number => Math.floor((heightPx + 1) / (this.uPx * rowU));
    const tall = fitting(TALL_ROW_U) >= Math.min(TALL_ROWS, this.rows.length);
    const room = Math.max(1, fitting(tall ? TALL_ROW_U : ROW_U));
    const shown = this.rows.slice(0, room);
    const rowPx = heightPx / shown.length;
    const wide = widthPx >= HISTORY_FROM_U * this.uPx;
    // What is said comes first, then its history, then how large both are.
    const saidEm = Math.max(
      ...shown.map((row) => wallMeasureEm(row.term) * BOLD_RATIO + besideEm(row)),
    );
    const wishedEm = saidEm + (wide ? HISTORY_EM.wished + HISTORY_GAP_EM : 0);
    const largest = Math.min(MOST_SCALE * this.uPx, widthPx / wishedEm, rowPx / TALL_ROW_U);
    const emPx = tall ? Math.max(this.uPx, largest) : this.uPx;
    const freeEm = widthPx / emPx - saidEm - HISTORY_GAP_EM;
    const historyEm = wide ? Math.min(HISTORY_EM.most, Math.max(HISTORY_EM.least, freeEm)) : 0;
    const gapEm = Math.max(0, Math.min(MOST_GAP_EM, rowPx / emPx - TALL_ROW_U)) + TALL_GAP_EM;
    const look = { 'font-size': `${emPx.toFixed(2)}px`, '--gap': `${gapEm.toFixed(2)}em` };
    return html`<ul style=${styleText(look)}>
      ${each(
        shown,
        ({ term }) => term,
        (row) =>
          html`<li class=${tall ? 'tall' : ''} aria-label=${row.label} data-term=${row.term}>
            <bdi style=${styleText({ color: row.colour })}>${this.#cut(row, historyEm, emPx)}</bdi>
            ${wide ? this.#history(row, historyEm * emPx, emPx) : nothing}
            <span class="count">${row.count}</span><span class="rise">${row.rise}</span>
            ${tall ? html`<span class="why">${row.why}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
  }

  #history({ history, colour }: TrendingRow, width: number, emPx: number): unknown {
    const most = Math.max(1, ...history);
    const height = HISTORY_HEIGHT_EM * emPx;
    const step = width / Math.max(1, history.length - 1);
    const points = history.map((count, at): [number, number] => [
      at * step,
      height * (1 - count / most),
    ]);
    return html`<svg width=${width} height=${height} aria-hidden="true">
      ${svg`<path stroke=${colour} stroke-width=${emPx * 0.09} d=${linePath(points)}></path>`}
    </svg>`;
  }

  #cut(row: TrendingRow, historyEm: number, emPx: number): string {
    const historyAndGapEm = historyEm > 0 ? historyEm + HISTORY_GAP_EM : 0;
    const roomEm = this.#box.widthPx / emPx - besideEm(row) - historyAndGapEm;
    return cutText(row.term, roomEm, (text) => wallMeasureEm(text) * BOLD_RATIO);
  }
}

/** Room of a row's figures and the gaps beside them. */
const besideEm = ({ count, rise }: TrendingRow): number =>
  Math.max(COUNT_EM, wallMeasureEm(count)) + Math.max(RISE_EM, wallMeasureEm(rise)) + GAPS_EM;

declare global {
  interface HTMLElementTagNameMap {
    'hub-trending': HubTrending;
  }
}
