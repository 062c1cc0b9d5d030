import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { each } from '../lib/each.ts';
import { Growing } from '../lib/growing.ts';
import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';
import { targetBar, targetBarStyles, type BarScale } from './target-bar.ts';

/** A channel as the board shows it; every text already written. */
export interface BoardRow {
  channel: string;
  name: string;
  state: 'live' | 'quiet' | 'stale' | 'down';
  /** Over the figures of a row that is not to be trusted. */
  notice: string;
  waiting: string;
  waitingOver: boolean;
  waitingTarget: string;
  wait: string;
  waitOver: boolean;
  waitTarget: string;
  level: string;
  levelOver: boolean;
  /** Null without a level. */
  levelScale: BarScale | null;
  /** In words; empty: there is none. */
  levelTargetText: string;
  facts: readonly { text: string; over?: boolean }[];
  alarm: boolean;
}

/** Size of the number of those who wait. */
const WAITING_EM = 1.65;

const COLUMN_GAP_EM = 0.6;

/** Widths of the columns in em: the least, and the share of what room there is besides; the bar's has most of it. */
const COLUMNS = {
  name: { leastEm: 4.9, share: 0.19 },
  waiting: { leastEm: 4.6, share: 0.18 },
  wait: { leastEm: 4.7, share: 0.14 },
  level: { leastEm: 4.4, share: 0.39 },
  facts: { leastEm: 8, share: 0.1 },
} as const;

/** From this width on a level's target stands beside it. */
const LEVEL_TARGET_EM = 6.4;

type ColumnWidths = Record<keyof typeof COLUMNS, number>;

function columnWidths(widthEm: number): ColumnWidths {
  const columns = Object.entries(COLUMNS);
  const leastEm = columns.reduce((sum, [, column]) => sum + column.leastEm, 0);
  const moreEm = Math.max(0, widthEm - leastEm - (columns.length - 1) * COLUMN_GAP_EM);
  return Object.fromEntries(
    columns.map(([name, column]) => [name, column.leastEm + column.share * moreEm]),
  ) as ColumnWidths;
}

/**
 * Channels as rows, in the order given: who waits, how long the first, how many were helped in time.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-service-board')
export class HubServiceBoard extends HubElement {
  static override styles = css`
    ${targetBarStyles}
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
      font-feature-settings: 'tnum';
    }
    .row {
      flex: 1 1 0;
      min-height: 0;
      display: grid;
      grid-template-columns: var(--columns);
      grid-column-gap: ${COLUMN_GAP_EM}em;
      align-items: center;
      font-size: var(--u);
      border-top: 2px solid var(--hairline);
      position: relative;
    }
    .narrow .row,
    .narrow .head {
      grid-template-columns: minmax(4.6em, 1.3fr) 3.6em 5.4em minmax(3.4em, 1fr);
    }
    .wrap {
      display: flex;
      flex-direction: column;
      flex: 1 1 auto;
      min-height: 0;
    }
    .head {
      flex: none;
      min-height: 0;
      border: 0;
      height: 1.15em;
    }
    .head span {
      font-size: 0.82em;
      color: var(--ink-2);
      white-space: nowrap;
    }
    .row.alarm::before {
      content: '';
      position: absolute;
      left: -0.35em;
      top: 12%;
      bottom: 12%;
      width: 0.16em;
      background: var(--warn);
    }
    .name {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-height: 1.1;
      font-weight: 500;
      overflow: hidden;
      word-break: break-word;
    }
    .narrow .name {
      -webkit-line-clamp: 1;
    }
    .waiting {
      font-size: ${WAITING_EM}em;
      line-height: 1.05;
      font-weight: 600;
      letter-spacing: -0.02em;
      white-space: nowrap;
    }
    .wait,
    .level b {
      font-size: 1.12em;
      font-weight: 600;
      line-height: 1.1;
      white-space: nowrap;
    }
    small {
      display: block;
      font-size: 0.82em;
      font-weight: 400;
      line-height: 1.15;
      letter-spacing: 0;
      color: var(--ink-2);
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .level small {
      display: inline;
      margin-left: 0.6em;
    }
    .tight .level small,
    .narrow .level small {
      display: none;
    }
    .waiting small {
      display: inline;
      font-size: 0.5em;
      margin-left: 0.5em;
    }
    /* A long number and its target, one below the other. */
    .wrap:not(.narrow) .waiting.long {
      font-size: 1.12em;
    }
    .wrap:not(.narrow) .waiting.long small {
      display: block;
      font-size: 0.73em;
      margin: 0;
    }
    .over {
      color: var(--warn);
    }
    .bar {
      --bar: 0.42em;
      margin-top: 0.18em;
    }
    .facts {
      min-width: 0;
    }
    .facts .over {
      color: var(--warn);
    }
    .narrow .waiting small {
      display: block;
      margin: 0;
    }
    .narrow .facts {
      grid-column: 1 / -1;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .narrow .facts small {
      display: inline;
      margin-right: 1.4em;
    }
    .narrow .row {
      align-content: center;
    }
    /* The notice would lie over what cannot be believed. */
    .away > :not(.name):not(.notice) {
      opacity: 0;
    }
    .notice {
      position: absolute;
      left: var(--after-name, 7em);
      right: 0;
      top: 50%;
      transform: translateY(-50%);
      padding: 0.1em 0.4em;
      background: repeating-linear-gradient(
        -45deg,
        rgba(179, 192, 209, 0.14) 0 0.16em,
        transparent 0.16em 0.62em
      );
      border-left: 0.14em solid var(--ink-2);
      font-size: 1.05em;
      font-weight: 600;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .down .notice {
      border-left-color: var(--warn);
    }
  `;

  @property({ attribute: false }) rows: readonly BoardRow[] = [];
  /** What the columns are called. */
  @property({ attribute: false }) columns: readonly [string, string, string] = ['', '', ''];
  /** One line a channel; else the facts stand under it. */
  @property({ type: Boolean }) wide = false;
  /** Room, in u. */
  @property({ type: Number }) widthU = 29;

  readonly #drawn = new Growing(this, 1);

  protected override render(): unknown {
    const rows = this.#drawn.of(this.rows);
    const widths = columnWidths(this.widthU);
    const columns = Object.values(widths).map((em) => `${em.toFixed(3)}em`);
    return html`<div
      class="wrap ${this.wide ? '' : 'narrow'} ${widths.level < LEVEL_TARGET_EM ? 'tight' : ''}"
      style=${styleText({
        '--columns': columns.join(' '),
        '--after-name': this.wide ? `${(widths.name + COLUMN_GAP_EM).toFixed(3)}em` : undefined,
      })}
    >
      <div class="row head" aria-hidden="true">
        <span></span>${this.columns.map((name) => html`<span>${name}</span>`)}
      </div>
      ${each(
        rows,
        ({ channel }) => channel,
        (row) => this.#row(row, widths),
      )}
      ${this.rows.slice(rows.length).map(() => html`<div class="row"></div>`)}
    </div>`;
  }

  #row(row: BoardRow, widths: ColumnWidths): TemplateResult {
    const away = row.state === 'stale' || row.state === 'down';
    return html`<div
      class="row ${row.state} ${away ? 'away' : ''} ${row.alarm ? 'alarm' : ''}"
      data-channel=${row.channel}
      data-state=${row.state}
    >
      <div class="name">${row.name}</div>
      <div
        class="waiting ${row.waitingOver ? 'over' : ''} ${isLong(row, widths.waiting) ? 'long' : ''}"
      >
        ${row.waiting}${row.waitingTarget && html`<small>${row.waitingTarget}</small>`}
      </div>
      <div class="wait ${row.waitOver ? 'over' : ''}">
        ${row.wait}<small>${row.waitTarget}</small>
      </div>
      <div class="level">
        <b class=${row.levelOver ? 'over' : ''}>${row.level}</b
        >${row.levelTargetText && html`<small>${row.levelTargetText}</small>`}
        ${row.levelScale ? targetBar(row.levelScale, row.levelOver) : nothing}
      </div>
      <div class="facts">
        ${row.facts.map(({ text, over }) => html`<small class=${over ? 'over' : ''}>${text}</small>`)}
      </div>
      ${away ? html`<div class="notice" role="status">${row.notice}</div>` : nothing}
    </div>`;
  }
}

/** Whether the number and its target are too wide for one line of their column. */
const isLong = ({ waiting, waitingTarget }: BoardRow, roomEm: number): boolean =>
  wallMeasureEm(waiting) * WAITING_EM * BOLD_RATIO + wallMeasureEm(waitingTarget) * 0.82 + 0.5 >
  roomEm;

declare global {
  interface HTMLElementTagNameMap {
    'hub-service-board': HubServiceBoard;
  }
}
