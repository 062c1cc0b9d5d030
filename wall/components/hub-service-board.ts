import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { each } from '../lib/each.ts';
import { Growing } from '../lib/growing.ts';
import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';
import { targetBar, targetBarStyles, type BarScale } from './target-bar.ts';

/** A figure, and what it is held against: each written, or empty. */
export interface BoardFigure {
  text: string;
  over: boolean;
  /** Its target and what is normal, one below the other. */
  notes: readonly string[];
}

/** A channel as the board shows it; every text already written. */
export interface BoardRow {
  channel: string;
  name: string;
  state: 'live' | 'quiet' | 'stale' | 'down';
  /** Over the figures of a row that is not to be trusted. */
  notice: string;
  waiting: BoardFigure;
  wait: BoardFigure;
  level: BoardFigure;
  /** Null without a level. */
  levelScale: BarScale | null;
  /** What else there is to say, what matters most first; the short form where there is little room. */
  facts: readonly { text: string; short?: string; over?: boolean }[];
  alarm: boolean;
}

type FigureName = 'waiting' | 'wait' | 'level';

/** Largest size of a figure, and the room that it has at least; in em. */
const FIGURES: Record<FigureName, { sizeEm: number; leastEm: number }> = {
  waiting: { sizeEm: 1.65, leastEm: 3.1 },
  wait: { sizeEm: 1.3, leastEm: 4 },
  level: { sizeEm: 1.3, leastEm: 3.6 },
};
const FIGURE_NAMES = ['waiting', 'wait', 'level'] as const;

const SMALL_EM = 0.82;
const NOTE_GAP_EM = 0.5;
const COLUMN_GAP_EM = 0.95;
const NARROW_GAP_EM = 0.6;

/** Of the column of names, and of the bar's at its least. */
const NAME_EM = { least: 6, wished: 9.6 } as const;
const LEAST_BAR_EM = 2.5;
/** Shares of what room there is besides; between the columns of figures there is air. */
const SHARES = { waiting: 0.2, wait: 0.2, level: 0, bar: 0.6 } as const;
/** Columns of the narrow board, the last two as wide as there is room. */
const NARROW_EM = { waiting: 5, wait: 5.6, level: 4.4 } as const;

const noteEm = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => wallMeasureEm(text) * SMALL_EM));

interface Column {
  figureEm: number;
  notesEm: number;
  airEm: number;
}
type Columns = Record<FigureName, Column> & { nameEm: number; barEm: number };

/** Columns in which every row's figures and notes stand below each other; names give way before figures do. */
function columnsOf(rows: readonly BoardRow[], widthEm: number): Columns {
  const columnOf = (name: FigureName, whole: boolean): Column => {
    const { sizeEm, leastEm } = FIGURES[name];
    const widest = Math.max(0, ...rows.map((row) => wallMeasureEm(row[name].text)));
    return {
      figureEm: whole ? Math.max(leastEm, widest * sizeEm * BOLD_RATIO) : leastEm,
      notesEm: noteEm(rows.flatMap((row) => row[name].notes)),
      airEm: 0,
    };
  };
  const take = (whole: boolean, nameEm: number): Columns & { freeEm: number } => {
    const [waiting, wait, level] = FIGURE_NAMES.map((name) => columnOf(name, whole));
    const usedEm = [waiting!, wait!, level!].reduce(
      (sum, { figureEm, notesEm }) => sum + figureEm + notesEm + NOTE_GAP_EM + COLUMN_GAP_EM,
      nameEm + LEAST_BAR_EM + COLUMN_GAP_EM,
    );
    const freeEm = widthEm - usedEm;
    const moreEm = Math.max(0, freeEm);
    return {
      waiting: { ...waiting!, airEm: moreEm * SHARES.waiting },
      wait: { ...wait!, airEm: moreEm * SHARES.wait },
      level: level!,
      nameEm,
      barEm: LEAST_BAR_EM + moreEm * SHARES.bar,
      freeEm,
    };
  };
  const ways = [
    [true, NAME_EM.wished],
    [true, NAME_EM.least],
    [false, NAME_EM.least],
  ] as const;
  const taken = ways.map(([whole, nameEm]) => take(whole, nameEm));
  return taken.find(({ freeEm }) => freeEm >= 0) ?? taken[taken.length - 1]!;
}

/**
 * Channels as rows, in the order given: who waits, how long the first, how many were helped in time; beside each figure its
 * target and what is normal, below it where the board is narrow.
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
    .wrap {
      display: flex;
      flex-direction: column;
      flex: 1 1 auto;
      min-height: 0;
      font-size: var(--u);
    }
    .row {
      flex: 1 1 0;
      min-height: 0;
      display: grid;
      grid-template-columns: var(--columns);
      grid-column-gap: ${COLUMN_GAP_EM}em;
      align-items: center;
      align-content: center;
      border-top: 2px solid var(--hairline);
      position: relative;
    }
    .narrow .row {
      grid-column-gap: ${NARROW_GAP_EM}em;
      align-items: baseline;
    }
    .row.head {
      flex: none;
      border: 0;
      padding-bottom: 0.2em;
      align-items: end;
    }
    .head span {
      font-size: ${SMALL_EM}em;
      line-height: 1.15;
      color: var(--ink-2);
      white-space: pre;
    }
    .head .title {
      font-weight: 500;
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
    .name,
    .fact {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      overflow: hidden;
      word-break: break-word;
    }
    .name {
      /* Tabular figures would make a hyphen as wide as one. */
      font-feature-settings: normal;
      -webkit-line-clamp: 2;
      line-height: 1.1;
      font-weight: 500;
    }
    .told .name {
      -webkit-line-clamp: 1;
    }
    .fact,
    small {
      font-size: ${SMALL_EM}em;
      line-height: 1.15;
      color: var(--ink-2);
    }
    .fact {
      -webkit-line-clamp: 1;
    }
    .narrow .fact {
      -webkit-line-clamp: 2;
    }
    .cell {
      display: flex;
      align-items: center;
    }
    .narrow .cell {
      display: block;
    }
    b {
      flex: none;
      font-weight: 600;
      line-height: 1.05;
      letter-spacing: -0.02em;
      white-space: nowrap;
    }
    b.none {
      color: var(--ink-2);
      font-weight: 400;
    }
    small {
      display: block;
      white-space: nowrap;
    }
    .over {
      color: var(--warn);
    }
    .bar {
      --bar: 0.6em;
    }
    .narrow .bar {
      --bar: 0.42em;
      margin-top: 0.3em;
    }
    .notice {
      position: absolute;
      left: var(--after-name);
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
    .narrow .notice {
      line-height: 1.15;
      white-space: normal;
    }
  `;

  /** What the board is called, or what is to be said of all of it; left out where it has no room. */
  @property() heading = '';
  @property({ attribute: false }) rows: readonly BoardRow[] = [];
  /** What the columns are called. */
  @property({ attribute: false }) columns: readonly [string, string, string] = ['', '', ''];
  /** Over which time the last column is. */
  @property() span = '';
  /** Notes beside the figures; else below them. */
  @property({ type: Boolean }) wide = false;
  /** Room, in u. */
  @property({ type: Number }) widthU = 29;

  readonly #drawn = new Growing(this, 1);

  protected override render(): unknown {
    const rows = this.#drawn.of(this.rows);
    const columns = this.wide ? columnsOf(this.rows, this.widthU) : this.#narrow();
    const { nameEm, barEm } = columns;
    const tracks = [
      nameEm,
      ...FIGURE_NAMES.map((name) => {
        const { figureEm, notesEm, airEm } = columns[name];
        return this.wide ? figureEm + NOTE_GAP_EM + notesEm + airEm : figureEm;
      }),
      ...(this.wide ? [barEm] : []),
    ];
    const gapEm = this.wide ? COLUMN_GAP_EM : NARROW_GAP_EM;
    const [waiting, wait, level] = this.columns;
    const said = this.wide ? `${level}, ${this.span}` : `${level}\n${this.span}`;
    const spanEm = this.wide ? 0 : noteEm([this.span]);
    return html`<div
      class="wrap ${this.wide ? '' : 'narrow'}"
      style=${styleText({
        '--columns': tracks.map((em) => `${em.toFixed(3)}em`).join(' '),
        '--after-name': `${(nameEm + gapEm).toFixed(3)}em`,
      })}
    >
      <div class="row head" aria-hidden="true">
        <span class="title"
          >${noteEm([this.heading]) * BOLD_RATIO <= nameEm ? this.heading : ''}</span
        >
        <span>${waiting}</span><span>${wait}</span
        ><span>${spanEm <= columns.level.figureEm ? said : level}</span>
      </div>
      ${each(
        rows,
        ({ channel }) => channel,
        (row) => this.#row(row, columns),
      )}
      ${this.rows.slice(rows.length).map(() => html`<div class="row"></div>`)}
    </div>`;
  }

  #narrow(): Columns {
    const { waiting, wait, level } = NARROW_EM;
    const freeEm = Math.max(
      0,
      this.widthU - waiting - wait - level - 3 * NARROW_GAP_EM - NAME_EM.least,
    );
    const column = (figureEm: number): Column => ({ figureEm, notesEm: 0, airEm: 0 });
    return {
      nameEm: NAME_EM.least + freeEm / 2,
      waiting: column(waiting),
      wait: column(wait),
      level: column(level + freeEm / 2),
      barEm: 0,
    };
  }

  #row(row: BoardRow, columns: Columns): TemplateResult {
    const away = row.state === 'stale' || row.state === 'down';
    const facts = away ? [] : row.facts.slice(0, 1);
    return html`<div
      class="row ${row.state} ${row.alarm ? 'alarm' : ''}"
      data-channel=${row.channel}
      data-state=${row.state}
    >
      <div class="who ${facts.length > 0 ? 'told' : ''}">
        <div class="name">${row.name}</div>
        ${facts.map(({ text, short = text, over }) => {
          const fits = noteEm([text]) <= columns.nameEm * (this.wide ? 1 : 1.6);
          return html`<div class="fact ${over ? 'over' : ''}">${fits ? text : short}</div>`;
        })}
      </div>
      ${away ? nothing : this.#figures(row, columns)}
      ${away ? html`<div class="notice" role="status">${row.notice}</div>` : nothing}
    </div>`;
  }

  #figures(row: BoardRow, columns: Columns): TemplateResult {
    const bar = row.levelScale ? targetBar(row.levelScale, row.level.over) : nothing;
    const figure = (name: FigureName): TemplateResult => {
      const shown = row[name];
      // Where a bar stands below it, its band says what is normal.
      const below = !this.wide && name === 'level' && row.levelScale !== null;
      const held = below ? { ...shown, notes: shown.notes.slice(0, 1) } : shown;
      return this.#figure(held, FIGURES[name].sizeEm, columns[name].figureEm);
    };
    return html`<div class="cell">${figure('waiting')}</div>
      <div class="cell">${figure('wait')}</div>
      ${
        this.wide
          ? html`<div class="cell">${figure('level')}</div>
              <div>${bar}</div>`
          : html`<div class="cell">${figure('level')}${bar}</div>`
      }`;
  }

  /** As large as it may be and its column has room for, with its notes. */
  #figure({ text, over, notes }: BoardFigure, sizeEm: number, roomEm: number): TemplateResult {
    const fittingEm = Math.min(sizeEm, roomEm / (wallMeasureEm(text) * BOLD_RATIO || 1));
    const size = fittingEm.toFixed(3);
    const width = this.wide ? `${((roomEm + NOTE_GAP_EM) / fittingEm).toFixed(3)}em` : undefined;
    return html`<b
        class=${text === '–' ? 'none' : over ? 'over' : ''}
        style=${styleText({ 'font-size': `${size}em`, width })}
        >${text}</b
      >
      <div>${notes.map((note) => html`<small>${note}</small>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-service-board': HubServiceBoard;
  }
}
