import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { BoxSize } from '../lib/box-size.ts';
import { HubElement } from '../lib/hub-element.ts';
import { cutText } from '../lib/measure-text.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';

export interface TrendingRow {
  term: string;
  /** How far above usual, or that it is new. */
  rise: string;
  count: string;
  colour: string;
  label: string;
}

const ROW_U = 1.18;

/** Least width of the column of rises, and the gaps beside it, in em. */
const RISE_EM = 2.8;
const GAPS_EM = 0.75;

/**
 * Terms that stand out, one a line: term, how many messages, how far above usual. As many as have room.
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
      font-size: var(--u);
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
    }
    .count {
      flex: none;
      margin-left: 0.35em;
      color: var(--ink-2);
    }
    .rise {
      flex: none;
      min-width: 2.8em;
      margin-left: 0.4em;
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
    const room = Math.max(1, Math.floor((this.#box.heightPx + 1) / (this.uPx * ROW_U)));
    return html`<ul>
      ${repeat(
        this.rows.slice(0, room),
        ({ term }) => term,
        ({ term, rise, count, colour, label }) =>
          html`<li aria-label=${label} data-term=${term}>
            <bdi style=${styleMap({ color: colour })}>${this.#cut(term, count, rise)}</bdi>
            <span class="count">${count}</span><span class="rise">${rise}</span>
          </li>`,
      )}
    </ul>`;
  }

  #cut(term: string, count: string, rise: string): string {
    const besideEm = wallMeasureEm(count) + Math.max(RISE_EM, wallMeasureEm(rise)) + GAPS_EM;
    const roomEm = this.#box.widthPx / this.uPx - besideEm;
    return cutText(term, roomEm, (text) => wallMeasureEm(text) * BOLD_RATIO);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-trending': HubTrending;
  }
}
