import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BoxSize } from '../lib/box-size.ts';
import { axisLabels, markLabels } from '../lib/chart-labels.ts';
import { HubElement } from '../lib/hub-element.ts';
import { linePath } from '../lib/line-path.ts';
import { linearScale } from '../lib/linear-scale.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';
import { chartStyles } from './chart.styles.ts';
import { placedText } from './placed-text.ts';

export interface TrendPoint {
  atMs: number;
  /** −1 to 1; null: too few messages, a gap in the line. */
  net: number | null;
}

export interface TrendMark {
  atMs: number;
  /** When what began at `atMs` ended; null or absent: it is a moment. */
  endMs?: number | null;
  label: string;
}

/** Of a label's text, in `u`. */
const LABEL_SIZE = 0.8;

/** The values' axis spans at least this much, so that a calm day does not look like a storm. */
const MIN_SPAN = 0.4;

/**
 * A line of net sentiment over time with what is needed to read it and no more: zero, target, the normal band, marked
 * moments, some hours, and the newest value beside the line's end.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-trend-line')
export class HubTrendLine extends HubElement {
  static override styles = [
    chartStyles,
    css`
      .current {
        font-size: var(--u);
        font-weight: 600;
        fill: var(--ink);
      }
      .zero {
        stroke: var(--rule);
        stroke-width: 2;
      }
      .mark {
        stroke: var(--rule);
        stroke-width: 2;
      }
      .span {
        stroke-width: 4;
      }
      .dot {
        stroke: var(--ground);
      }
    `,
  ];

  /** In order of time. */
  @property({ attribute: false }) points: readonly TrendPoint[] = [];
  @property({ type: Number }) startMs = 0;
  @property({ type: Number }) endMs = 1;
  @property({ attribute: false }) target: number | null = null;
  @property({ attribute: false }) band: { low: number; high: number } | null = null;
  /** What the target and the band are called; each left out where it has no room. */
  @property() targetText = '';
  @property() bandText = '';
  /** The labels are cut where they have no room. */
  @property({ attribute: false }) marks: readonly TrendMark[] = [];
  /** Hours to be named under the line. */
  @property({ attribute: false }) hours: readonly TrendMark[] = [];
  /** Written beside the line's end. */
  @property() current = '';
  @property() colour = '';
  @property() label = '';
  /** `--u` in px. */
  @property({ type: Number }) uPx = 0;

  readonly #box = new BoxSize(this);

  protected override render(): unknown {
    const { widthPx, heightPx } = this.#box;
    const u = this.uPx;
    if (widthPx === 0 || u === 0) return nothing;

    const left = 0;
    const beside = Math.max(
      wallMeasureEm(this.current) * BOLD_RATIO,
      wallMeasureEm(this.targetText) * LABEL_SIZE,
    );
    const right = widthPx - u * Math.max(2.3, beside + 0.5);
    const top = this.marks.length > 0 ? u * 1.05 : u * 0.3;
    const bottom = heightPx - u * 1.1;
    const x = linearScale([this.startMs, this.endMs], [left, right]);
    const y = linearScale(this.#domain(), [bottom, top]);
    const drawn = this.points.filter(({ atMs }) => atMs >= this.startMs);
    const last = this.#lastDrawn(drawn);
    // Beside the line's end, what matters most first: nothing touches another.
    const takenY = last ? [y(last.net!)] : [];
    const named = [
      ...(this.target === null ? [] : [{ text: this.targetText, atY: y(this.target) }]),
      { text: '0', atY: y(0) },
    ].filter(({ atY }) => {
      const isFree = takenY.every((heldY) => Math.abs(heldY - atY) > u);
      if (isFree) takenY.push(atY);
      return isFree;
    });
    const band = this.#bandName(x, y, right, drawn);

    return html`<svg width=${widthPx} height=${heightPx} role="img" aria-label=${this.label}>
      ${
        this.band
          ? svg`<rect class="band" x=${left} width=${right - left} y=${y(this.band.high)}
              height=${y(this.band.low) - y(this.band.high)}></rect>`
          : nothing
      }
      <line class="zero" x1=${left} x2=${right} y1=${y(0)} y2=${y(0)}></line>
      ${
        this.target === null
          ? nothing
          : svg`<line class="target" x1=${left} x2=${right} y1=${y(this.target)} y2=${y(this.target)}></line>`
      }
      ${this.#placed(x, right).map(({ fromX, toX, label, begins, ends }) => [
        begins
          ? svg`<line class="mark" x1=${fromX} x2=${fromX} y1=${u * (label && !label.isOver ? 0.1 : 0.98)} y2=${bottom}></line>`
          : nothing,
        toX > fromX
          ? svg`<line class="mark span" x1=${fromX} x2=${toX} y1=${u * 0.98} y2=${u * 0.98}></line>`
          : nothing,
        ends
          ? svg`<line class="mark" x1=${toX} x2=${toX} y1=${u * 0.86} y2=${bottom}></line>`
          : nothing,
        label ? placedText(label, u * 0.75) : nothing,
      ])}
      ${axisLabels(
        this.hours.map(({ atMs, label }) => ({ atX: x(atMs), text: label })),
        this.#room(right),
      ).map((hour) => placedText(hour, heightPx - u * 0.1))}
      ${named.map(({ text, atY }) => svg`<text x=${right + u * 0.5} y=${atY + u * 0.29}>${text}</text>`)}
      ${band === undefined ? nothing : svg`<text x=${band.x} y=${band.y}>${this.bandText}</text>`}
      <path
        class="course"
        stroke-width=${u * 0.13}
        d=${linePath(drawn.map(({ atMs, net }) => (net === null ? null : [x(atMs), y(net)])))}
      ></path>
      ${
        last
          ? svg`<circle class="dot" r=${u * 0.27} stroke-width=${u * 0.1} fill=${this.colour}
              cx=${x(last.atMs)} cy=${y(last.net ?? 0)}></circle>
            <text class="current" x=${x(last.atMs) + u * 0.5} y=${y(last.net ?? 0) + u * 0.36}>${this.current}</text>`
          : nothing
      }
    </svg>`;
  }

  /** For texts above and below the line. */
  #room(toX: number) {
    return { fromX: 0, toX, emPx: LABEL_SIZE * this.uPx, measureEm: wallMeasureEm };
  }

  /** Where in the band its name begins, clear of the lines and the marks; undefined: nowhere. */
  #bandName(
    x: (atMs: number) => number,
    y: (net: number) => number,
    right: number,
    drawn: readonly TrendPoint[],
  ): { x: number; y: number } | undefined {
    const u = this.uPx;
    const { band } = this;
    if (!band || y(band.low) - y(band.high) < u) return undefined;
    const widthPx = wallMeasureEm(this.bandText) * LABEL_SIZE * u;
    const levels = [0, this.target ?? 0].map(y);
    for (const atY of [y(band.low) - u * 0.2, y(band.high) + u * 0.8]) {
      const isNear = (lineY: number, px: number): boolean => Math.abs(lineY - atY + u * 0.29) < px;
      if (levels.some((level) => isNear(level, u * 0.4))) continue;
      const taken = [
        ...drawn.filter(({ net }) => net !== null && isNear(y(net), u)),
        ...this.marks,
      ].map(({ atMs }) => x(atMs));
      for (let fromX = u * 0.3; fromX + widthPx < right; fromX += u) {
        if (!taken.some((at) => at > fromX - u && at < fromX + widthPx + u)) {
          return { x: fromX, y: atY };
        }
      }
    }
    return undefined;
  }

  /** The marks in px, each with its label or none. */
  #placed(x: (atMs: number) => number, right: number) {
    const spans = this.marks.map(({ atMs, endMs, label }) => ({
      begins: atMs >= this.startMs,
      ends: endMs !== null && endMs !== undefined && endMs <= this.endMs,
      fromX: x(Math.max(atMs, this.startMs)),
      toX: x(Math.min(endMs ?? atMs, this.endMs)),
      text: label,
    }));
    const labels = markLabels(
      spans.map(({ fromX, text }) => ({ atX: fromX, text })),
      this.#room(right),
    );
    return spans.map((span, index) => ({ ...span, label: labels[index] }));
  }

  #domain(): [number, number] {
    const nets = this.points.map(({ net }) => net).filter((net) => net !== null);
    const all = [...nets, 0, this.target ?? 0, this.band?.low ?? 0, this.band?.high ?? 0];
    const low = Math.min(...all);
    const high = Math.max(...all);
    const missing = Math.max(0, MIN_SPAN - (high - low)) / 2;
    return [low - missing - 0.02, high + missing + 0.02];
  }

  /** The newest point, if it carries a figure. */
  #lastDrawn(points: readonly TrendPoint[]): TrendPoint | undefined {
    const point = points[points.length - 1];
    return point?.net === null ? undefined : point;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-trend-line': HubTrendLine;
  }
}
