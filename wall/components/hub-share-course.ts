import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BoxSize } from '../lib/box-size.ts';
import { HubElement } from '../lib/hub-element.ts';
import { linePath } from '../lib/line-path.ts';
import { linearScale } from '../lib/linear-scale.ts';
import { chartStyles } from './chart.styles.ts';

/** The least that the line's height spans: a change of a tenth of this is no trend. */
const LEAST_SPAN = 0.1;

/**
 * How a share went until now, as a small line without an axis, with its target where that lies near.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-share-course')
export class HubShareCourse extends HubElement {
  static override styles = [
    chartStyles,
    css`
      .dot {
        fill: var(--ink);
      }
    `,
  ];

  /** Each 0 to 1, evenly apart, the newest last; null where it is not known. */
  @property({ attribute: false }) values: readonly (number | null)[] = [];
  @property({ attribute: false }) target: number | null = null;
  /** What a screen reader says. */
  @property() label = '';
  /** `--u` in px. */
  @property({ type: Number }) uPx = 0;

  readonly #box = new BoxSize(this);

  protected override render(): unknown {
    const { widthPx, heightPx } = this.#box;
    const u = this.uPx;
    const known = this.values.filter((value) => value !== null);
    if (widthPx === 0 || u === 0 || known.length === 0) return nothing;
    const middle = (Math.min(...known) + Math.max(...known)) / 2;
    const span = Math.max(LEAST_SPAN, Math.max(...known) - Math.min(...known));
    const low = Math.max(0, middle - span * 0.6);
    const high = low + span * 1.2;
    const x = linearScale([0, Math.max(1, this.values.length - 1)], [u * 0.1, widthPx - u * 0.3]);
    const y = linearScale([low, high], [heightPx - u * 0.1, u * 0.1]);
    const points = this.values.map((value, at): [number, number] | null =>
      value === null ? null : [x(at), y(value)],
    );
    const last = points[points.length - 1];
    const { target } = this;
    return html`<svg width=${widthPx} height=${heightPx} role="img" aria-label=${this.label}>
      ${
        target === null || target < low || target > high
          ? nothing
          : svg`<line class="target" x1="0" x2=${widthPx} y1=${y(target)} y2=${y(target)}></line>`
      }
      <path class="course" stroke-width=${u * 0.1} d=${linePath(points)}></path>
      ${last ? svg`<circle class="dot" r=${u * 0.18} cx=${last[0]} cy=${last[1]}></circle>` : nothing}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-share-course': HubShareCourse;
  }
}
