import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BoxSize } from '../lib/box-size.ts';
import { axisLabels } from '../lib/chart-labels.ts';
import { HubElement } from '../lib/hub-element.ts';
import { labelBeside, type BesidePlace, type Box } from '../lib/label-beside.ts';
import { linePath } from '../lib/line-path.ts';
import { linearScale } from '../lib/linear-scale.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';
import { chartStyles } from './chart.styles.ts';
import { placedText } from './placed-text.ts';

/** Size of the texts, in `u`. */
const LABEL_U = 0.8;

/** Height of a capital in em. */
const CAP_EM = 0.73;

export interface ForecastValue {
  afterMin: number;
  mid: number;
  low: number;
  high: number;
}

/**
 * A figure from now on: its course as a line, the band that should hold it, the target where there is one, and what is normal.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-forecast-line')
export class HubForecastLine extends HubElement {
  static override styles = [
    chartStyles,
    css`
      .value {
        font-size: var(--u);
        font-weight: 600;
        fill: var(--ink);
      }
      .over {
        fill: var(--warn);
      }
      .dot {
        fill: var(--ink);
      }
      .normal {
        stroke: var(--rule);
        stroke-width: calc(var(--u) * 0.09);
      }
    `,
  ];

  /** The first is now. */
  @property({ attribute: false }) values: readonly ForecastValue[] = [];
  @property({ attribute: false }) target: number | null = null;
  @property() targetText = '';
  /** What is usual at this hour; named only where that has room. */
  @property({ attribute: false }) normal: number | null = null;
  @property() normalText = '';
  @property({ attribute: false }) write: (value: number) => string = String;
  /** Under the line, by minutes. */
  @property({ attribute: false }) axis: readonly { afterMin: number; text: string }[] = [];
  /** The least that the axis of values spans. */
  @property({ type: Number }) leastSpan = 1;
  @property() label = '';
  /** `--u` in px. */
  @property({ type: Number }) uPx = 0;

  readonly #box = new BoxSize(this);

  protected override render(): unknown {
    const { widthPx, heightPx } = this.#box;
    const u = this.uPx;
    const first = this.values[0];
    const last = this.values[this.values.length - 1];
    if (widthPx === 0 || u === 0 || !first || !last) return nothing;
    const [nowText, thenText] = [this.write(first.mid), this.write(last.mid)];
    const roomOf = (text: string): number => u * (wallMeasureEm(text) * BOLD_RATIO + 0.7);
    const highest = Math.max(this.leastSpan, ...this.values.map(({ high }) => high));
    const top = Math.max(
      highest,
      this.target !== null && this.target < highest * 2 ? this.target : 0,
    );
    const x = linearScale([0, last.afterMin], [roomOf(nowText), widthPx - roomOf(thenText)]);
    const y = linearScale([0, top * 1.05], [heightPx - u * 1.25, u * 0.4]);
    const corner = ({ afterMin }: ForecastValue, value: number): string =>
      `${x(afterMin).toFixed(1)},${y(value).toFixed(1)}`;
    const highs = this.values.map((value) => corner(value, value.high));
    // Back along the lower edge; toReversed is too young for the oldest engine.
    const lows = this.values.reduceRight<string[]>(
      (corners, value) => [...corners, corner(value, value.low)],
      [],
    );
    const valueBox = (fromX: number, toX: number, value: number): Box => ({
      fromX,
      toX,
      fromY: y(value) - u * 0.42,
      toY: y(value) + u * 0.42,
    });
    const labelPxOf = (text: string): number => wallMeasureEm(text) * LABEL_U * u;
    const labelOf = (value: number, text: string, taken: readonly Box[]): BesidePlace =>
      labelBeside({
        course: this.values.map(({ afterMin, mid }) => [x(afterMin), y(mid)] as const),
        y: y(value),
        labelPx: labelPxOf(text),
        capPx: LABEL_U * CAP_EM * u,
        widthPx,
        taken,
      });
    const taken: Box[] = [
      valueBox(0, x(0), first.mid),
      valueBox(x(last.afterMin), widthPx, last.mid),
      { fromX: 0, toX: widthPx, fromY: heightPx - u, toY: heightPx },
    ];
    const target = this.target !== null && this.target <= top ? this.target : null;
    const targetLabel = target === null ? null : labelOf(target, this.targetText, taken);
    if (target !== null && targetLabel) {
      const [fromX, toX] = [targetLabel.x, targetLabel.x + labelPxOf(this.targetText)];
      taken.push(
        { fromX, toX, fromY: targetLabel.y - LABEL_U * CAP_EM * u, toY: targetLabel.y },
        { fromX: x(0), toX: x(last.afterMin), fromY: y(target), toY: y(target) },
      );
    }
    // A line that nothing names would be a riddle: without room for its name there is none.
    const normal = this.normal !== null && this.normal <= top ? this.normal : null;
    const named = normal === null ? null : labelOf(normal, this.normalText, taken);
    const normalLabel = named?.isFree ? named : null;
    const isOver = (value: number): boolean => this.target !== null && value > this.target;
    return html`<svg width=${widthPx} height=${heightPx} role="img" aria-label=${this.label}>
      <polygon class="band" points=${[...highs, ...lows].join(' ')}></polygon>
      ${
        normal === null || !normalLabel
          ? nothing
          : svg`<line class="normal" x1=${x(0)} x2=${x(last.afterMin)} y1=${y(normal)} y2=${y(normal)}></line>
            <text x=${normalLabel.x} y=${normalLabel.y}>${this.normalText}</text>`
      }
      ${
        target === null || !targetLabel
          ? nothing
          : svg`<line class="target" x1=${x(0)} x2=${x(last.afterMin)} y1=${y(target)} y2=${y(target)}></line>
            <text x=${targetLabel.x} y=${targetLabel.y}>${this.targetText}</text>`
      }
      <path
        class="course"
        stroke-width=${u * 0.13}
        d=${linePath(this.values.map(({ afterMin, mid }) => [x(afterMin), y(mid)]))}
      ></path>
      <circle class="dot" r=${u * 0.25} cx=${x(0)} cy=${y(first.mid)}></circle>
      <text
        class="value ${isOver(first.mid) ? 'over' : ''}"
        x=${x(0) - u * 0.45}
        y=${y(first.mid) + u * 0.36}
        text-anchor="end"
      >
        ${nowText}
      </text>
      <text
        class="value ${isOver(last.mid) ? 'over' : ''}"
        x=${x(last.afterMin) + u * 0.4}
        y=${y(last.mid) + u * 0.36}
      >
        ${thenText}
      </text>
      ${axisLabels(
        this.axis.map(({ afterMin, text }) => ({ atX: x(afterMin), text })),
        { fromX: x(0), toX: x(last.afterMin), emPx: u * LABEL_U, measureEm: wallMeasureEm },
      ).map((label) => placedText(label, heightPx - u * 0.15))}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-forecast-line': HubForecastLine;
  }
}
