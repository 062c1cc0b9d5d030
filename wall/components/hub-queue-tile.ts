import { html, noChange, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import './hub-figure.ts';
import './hub-panel.ts';
import type { PanelState } from './hub-panel.ts';
import { HubElement } from '../lib/hub-element.ts';
import { cutText } from '../lib/measure-text.ts';
import { styleText } from '../lib/style-text.ts';
import { wallMeasureEm } from '../lib/wall-measure.ts';
import { SMALL_U } from './hub-queue-tile.sizes.ts';
import { queueTileStyles } from './hub-queue-tile.styles.ts';

export interface QueueTile {
  channel: string;
  name: string;
  state: PanelState;
  /** Of a state that is not live. */
  notice: string;
  noticeDetail: string;
  /** Null: no reading yet. */
  waiting: number | null;
  /** Stands in the count's place when there is none. */
  waitingText: string;
  waitingLabel: string;
  waitingOver: boolean;
  /** Longest wait as text; empty when nobody waits. */
  wait: string;
  /** The same, coarser. */
  waitShort: string;
  waitOver: boolean;
  /** Longest wait ÷ its target; null without a target. */
  waitShare: number | null;
  waitTarget: string;
  /** Agents at work; empty when not known. */
  agents: string;
  agentsLabel: string;
  /** An alert is up for this queue. */
  alarm: boolean;
  /** Further figures, the most important first; those without room are left out. */
  facts: readonly TileFact[];
}

export interface TileFact {
  text: string;
  /** The same in fewer words, where others would have no room. */
  short?: string;
  /** What is left of it where the wait's target stands beside the wait; empty: nothing. */
  beside?: string;
  /** Misses its target. */
  over?: boolean;
  /** Is shortened, and shortens others, rather than left out. */
  needed?: boolean;
}

/** The bar shows waits up to this many times the target; beyond it is full. */
const BAR_SPAN = 1.6;

/** A change of the bar by more than this share of it glides. */
const LEAP_SHARE = 0.05;

/** From this width on the figures stand together at the left. */
const BROAD_U = 14;

/** Width of a bold digit in em of the figure. */
const GLYPH_EM = 0.62;

/** Width of the warning sign and the gap before it, in u. */
const SIGN_U = 1.25;

const COUNT_U = 2.3;

/** Between two facts on one line, in em of theirs. */
const FACT_GAP_EM = 0.9;

/** Below this size of the count, what stands beside it makes room. */
const MIN_COUNT_U = 1.5;

/**
 * One channel's queue: how many wait (large), the longest wait on a bar with its target as a tick, agents at work, and
 * as many further facts as have room. Beyond a target it says so by a sign and amber; an alert by a red sign.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-queue-tile')
export class HubQueueTile extends HubElement {
  static override styles = queueTileStyles;

  @property({ attribute: false }) tile!: QueueTile;
  /** Room for text, in `--u`. */
  @property({ type: Number }) widthU = 8;
  /** Puts the wait beside the count. */
  @property({ type: Boolean }) wide = false;
  /** Lines for facts. */
  @property({ type: Number }) factLines = 1;
  /** How the count is written. */
  @property({ attribute: false }) writeCount: (value: number) => string = String;

  #barShare = 0;
  #factsKey = '';
  /** The wait has changed by more than time goes by. */
  #leaps = false;

  protected override willUpdate(): void {
    const { channel, state, alarm, waitShare } = this.tile;
    const share = Math.min(1, (waitShare ?? 0) / BAR_SPAN);
    this.#leaps = Math.abs(share - this.#barShare) > LEAP_SHARE;
    this.#barShare = share;
    this.dataset['channel'] = channel;
    this.dataset['state'] = state;
    this.toggleAttribute('data-broad', this.widthU > BROAD_U);
    this.dataset['level'] = alarm ? 'alarm' : this.#warns() ? 'over' : 'fine';
  }

  protected override render(): unknown {
    const { tile } = this;
    const wait = html`<span class=${classMap({ wait: true, over: tile.waitOver })}
      >${this.#wait()}</span
    >`;
    const agents =
      tile.agents === ''
        ? nothing
        : html`<span class="agents" role="img" aria-label=${tile.agentsLabel}
            >${person}${tile.agents}</span
          >`;
    const warned = this.#isWarned();
    return html`<header>
        <h3 aria-label=${tile.name}>${this.#name(warned && this.wide)}</h3>
        ${warned && this.wide ? warningSign : nothing}
      </header>
      <hub-panel .state=${tile.state} .notice=${tile.notice} .noticeDetail=${tile.noticeDetail}>
        <div class="figures">
          <div class=${classMap({ waiting: true, over: tile.waitingOver })}>${this.#waiting()}</div>
          <div class="right">
            ${this.#showsAgents() ? agents : nothing}${this.wide ? wait : nothing}
          </div>
        </div>
        ${
          this.wide
            ? nothing
            : html`<div class="row">
                ${wait}${warned ? warningSign : html`<small>${this.#rowTarget()}</small>`}
              </div>`
        }
        ${this.#bar()} ${this.#facts()}
      </hub-panel>`;
  }

  #isWarned(): boolean {
    return this.tile.alarm || this.#warns();
  }

  /** Beyond a target; figures that cannot be believed warn of nothing. */
  #warns(): boolean {
    const { state, waitOver, waitingOver } = this.tile;
    return (state === 'live' || state === 'quiet') && (waitOver || waitingOver);
  }

  /** As much of the name as has room, beside the warning sign or alone. */
  #name(besideSign: boolean): string {
    return cutText(this.tile.name, this.widthU - (besideSign ? SIGN_U : 0) - 0.1, wallMeasureEm);
  }

  #waiting(): TemplateResult {
    const { waiting, waitingText, waitingLabel } = this.tile;
    if (waiting === null) return html`<span class="none">${waitingText}</span>`;
    const sizeU = Math.min(COUNT_U, this.#countU(this.#wait(), this.#showsAgents()));
    return html`<hub-figure
      style=${styleText({ 'font-size': `calc(var(--u) * ${sizeU.toFixed(3)})` })}
      .value=${waiting}
      .write=${this.writeCount}
      .label=${waitingLabel}
    ></hub-figure>`;
  }

  /** Largest size of the count beside this wait, with or without the agents. */
  #countU(wait: string, withAgents: boolean): number {
    const { agents, waiting } = this.tile;
    const agentsU = withAgents && agents !== '' ? (wallMeasureEm(agents) + 1.2) * SMALL_U : 0;
    const waitU = this.wide ? wallMeasureEm(wait) * 1.12 : 0;
    const rightU = Math.max(agentsU, waitU);
    const countEm = this.writeCount(waiting ?? 0).length * GLYPH_EM;
    return (this.widthU - rightU - (rightU > 0 ? 0.7 : 0)) / countEm;
  }

  /** The wait, to the hour where the count would otherwise be too small. */
  #wait(): string {
    const { wait, waitShort } = this.tile;
    return this.#countU(wait, false) < MIN_COUNT_U ? waitShort : wait;
  }

  #showsAgents(): boolean {
    return (
      this.#countU(this.#wait(), true) >= Math.min(MIN_COUNT_U, this.#countU(this.#wait(), false))
    );
  }

  /** The target beside the wait, where both have room. */
  #rowTarget(): string {
    const { wait, waitTarget } = this.tile;
    const neededU = wallMeasureEm(wait) * 1.12 + wallMeasureEm(waitTarget) * SMALL_U + 0.5;
    return neededU <= this.widthU ? waitTarget : '';
  }

  #bar(): TemplateResult {
    const { waitShare, waitOver } = this.tile;
    if (waitShare === null) return html`<div class="bar bare"></div>`;
    const transform = `scaleX(${this.#barShare.toFixed(3)})`;
    return html`<div class="bar" aria-hidden="true">
      <span class="fill"
        ><i
          class=${classMap({ hot: waitOver, leaps: this.#leaps })}
          style=${styleText({ transform })}
        ></i
      ></span>
      <span class="tick" style=${styleText({ left: `${100 / BAR_SPAN}%` })}></span>
    </div>`;
  }

  /** Most seconds they are as they were: then neither reckoned nor drawn. */
  #facts(): unknown {
    const { facts } = this.tile;
    const besideWait = !this.wide && !this.#isWarned() && this.#rowTarget() !== '';
    // A text's width tells of another font.
    const given = [this.widthU, this.factLines, besideWait, wallMeasureEm(facts[0]?.text ?? '')];
    const key = [...given, ...facts.map(({ text, over }) => `${over} ${text}`)].join('\n');
    if (key === this.#factsKey) return noChange;
    this.#factsKey = key;
    return this.#factLines(besideWait).map(
      (line) =>
        html`<p class="facts">
          ${line.map(({ text, over }) => html`<span class=${over ? 'over' : ''}>${text}</span>`)}
        </p>`,
    );
  }

  /** The facts that have room, line by line: with as few of them shortened, the last first, as lets all that are needed in. */
  #factLines(besideWait: boolean): TileFact[][] {
    const facts = this.tile.facts.flatMap((fact): TileFact[] => {
      const { beside } = fact;
      if (!besideWait || beside === undefined) return [fact];
      return beside === '' ? [] : [{ ...fact, text: beside, short: beside }];
    });
    const shortened = facts.filter(({ short }) => short !== undefined);
    let best: { lines: TileFact[][]; needed: number } | undefined;
    for (let count = 0; count <= shortened.length; count++) {
      const short = new Set(shortened.slice(shortened.length - count));
      const lines = this.#packed(
        facts.map((fact) => (short.has(fact) ? { ...fact, text: fact.short! } : fact)),
      );
      const needed = lines.flat().filter((fact) => fact.needed).length;
      if (!best || needed > best.needed) best = { lines, needed };
    }
    return best!.lines;
  }

  /** Each fact, in this order, on the first line that has room for it. */
  #packed(facts: readonly TileFact[]): TileFact[][] {
    const lines = Array.from({ length: this.factLines }, () => ({
      leftEm: this.widthU / SMALL_U,
      facts: [] as TileFact[],
    }));
    for (const fact of facts) {
      const ownEm = wallMeasureEm(fact.text);
      const line = lines.find(
        ({ leftEm, facts: { length } }) => ownEm + (length > 0 ? FACT_GAP_EM : 0) <= leftEm,
      );
      if (!line) continue;
      line.leftEm -= ownEm + (line.facts.length > 0 ? FACT_GAP_EM : 0);
      line.facts.push(fact);
    }
    return lines.map((line) => line.facts);
  }
}

const warningSign = html`<svg class="sign" viewBox="0 0 22 20" aria-hidden="true">
  <path d="M11 0.5 21.5 19.5 0.5 19.5Z"></path>
  <path d="M9.8 7h2.4l-.4 6h-1.6zM9.9 14.6h2.2v2.3H9.9z" fill="currentColor"></path>
</svg>`;

const person = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="8" cy="4.2" r="3.6"></circle>
  <path d="M1 16a7 7 0 0 1 14 0z"></path>
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'hub-queue-tile': HubQueueTile;
  }
}
