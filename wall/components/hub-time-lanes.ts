import { area, line, max, min, scaleLinear } from 'd3';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BoxSize } from '../lib/box-size.ts';
import { axisLabels, markLabels } from '../lib/chart-labels.ts';
import { Growing } from '../lib/growing.ts';
import { HubElement } from '../lib/hub-element.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';
import { chartStyles } from './chart.styles.ts';
import { placedText } from './placed-text.ts';

export interface TimeValue {
  atMs: number;
  /** Null: unknown, a gap. */
  value: number | null;
}

export interface TimeBand {
  atMs: number;
  normal: { low: number; high: number } | null;
}

/** One measure over the whole of the time. */
export interface TimeLane {
  id: string;
  heading: string;
  /** A line about zero, bars from zero, or an area from zero. */
  form: 'line' | 'bars' | 'area';
  /** In order of time; of bars the start of each. */
  points: readonly TimeValue[];
  /** How long a bar lasts. */
  stepMs: number;
  /** What is normal: by the start of each step; null where it is not known. */
  band: readonly TimeBand[];
  /** What the band says, beside it. */
  bandLabel: string;
  target: number | null;
  targetLabel: string;
  /** The newest value, in large type; empty: none. */
  current: string;
  colour: string;
  /** Writes the highest value. */
  write: (value: number) => string;
}

export interface TimeMark {
  atMs: number;
  label: string;
}

/** Share of the height that each form has. */
const HEIGHT = { line: 1.25, bars: 1, area: 0.85 } as const;

/** A lane of lines spans at least this much, so that a calm day does not look like a storm. */
const MIN_LINE_SPAN = 0.5;
const MIN_PEAK = 4;

const HEADING_U = 1.15;
/** Under the heading, for the highest value. */
const PEAK_U = 0.8;
const HOURS_U = 1.25;
const MARKS_U = 1.15;
const LANE_GAP_U = 0.45;
/** Room at the right, when no label there needs more. */
const MIN_RIGHT_U = 2.6;
const LABEL_U = 0.8;
/** Between the middles of two labels at the right. */
const LABEL_LINE_U = 0.9;
/** Size of the newest values. */
const CURRENT_U = 1.6;

/**
 * Several measures of one day above each other on one time line, with marked moments through all of them, the moment
 * that is now, and nothing to look up: each lane is named, its newest value stands beside its end, its normal behind it.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-time-lanes')
export class HubTimeLanes extends HubElement {
  static override styles = [
    chartStyles,
    css`
      text {
        paint-order: stroke;
        stroke: var(--ground);
        stroke-width: calc(var(--u) * 0.22);
        stroke-linejoin: round;
      }
      .heading,
      .shut {
        stroke: none;
      }
      .heading {
        font-size: calc(var(--u) * 0.85);
        font-weight: 500;
      }
      .current {
        font-size: calc(var(--u) * ${CURRENT_U});
        font-weight: 600;
      }
      .before {
        fill: none;
        stroke: var(--rule);
        stroke-width: calc(var(--u) * 0.09);
      }
      .zero {
        stroke: var(--rule);
        stroke-width: 2;
      }
      .mark {
        stroke: var(--rule);
        stroke-width: 2;
      }
      .now {
        stroke: var(--ink-2);
        stroke-width: 2;
      }
      /* A shade of the ground, in any theme. */
      .closed {
        fill: var(--ink);
        fill-opacity: 0.04;
      }
      .course {
        stroke-width: calc(var(--u) * 0.13);
      }
      .bar {
        fill: var(--mood-0);
      }
      .bar.running {
        fill-opacity: 0.55;
      }
      .area {
        fill: var(--mood-0);
        fill-opacity: 0.28;
      }
    `,
  ];

  @property({ attribute: false }) lanes: readonly TimeLane[] = [];
  @property({ type: Number }) startMs = 0;
  @property({ type: Number }) endMs = 1;
  @property({ type: Number }) nowMs = 0;
  /** Hours to be named under the lanes. */
  @property({ attribute: false }) hours: readonly TimeMark[] = [];
  /** Marked moments; the labels are cut where they have no room. */
  @property({ attribute: false }) marks: readonly TimeMark[] = [];
  /** When nobody answers. */
  @property({ attribute: false }) closed: readonly { fromMs: number; toMs: number }[] = [];
  /** Says so, where that has room. */
  @property() closedLabel = '';
  @property() label = '';
  /** `--u` in px. */
  @property({ type: Number }) uPx = 0;

  readonly #box = new BoxSize(this);
  readonly #drawn = new Growing(this, 1);

  protected override render(): unknown {
    const { widthPx, heightPx } = this.#box;
    const u = this.uPx;
    if (widthPx === 0 || u === 0) return nothing;
    const labels = this.lanes.flatMap(({ targetLabel, bandLabel }) => [targetLabel, bandLabel]);
    const widestU = Math.max(...labels.map((label) => wallMeasureEm(label) * LABEL_U + 0.3));
    const right = widthPx - u * Math.max(MIN_RIGHT_U, widestU);
    const x = scaleLinear([this.startMs, this.endMs], [0, right]);
    const top = this.marks.length > 0 ? u * MARKS_U : 0;
    const bottom = heightPx - u * HOURS_U;
    const roomPx = bottom - top - u * LANE_GAP_U * (this.lanes.length - 1);
    const parts = this.lanes.reduce((sum, { form }) => sum + HEIGHT[form], 0);
    let nextPx = top;
    const placed = this.lanes.map((lane) => {
      const fromPx = nextPx;
      const toPx = fromPx + (roomPx * HEIGHT[lane.form]) / parts;
      nextPx = toPx + u * LANE_GAP_U;
      return { lane, fromPx, toPx };
    });
    const nowX = x(Math.min(Math.max(this.nowMs, this.startMs), this.endMs));
    const room = { fromX: 0, toX: widthPx, emPx: u * LABEL_U, measureEm: wallMeasureEm };
    const marks = this.marks.map(({ atMs, label }) => ({ atX: x(atMs), text: label }));
    const labelled = markLabels(marks, room);
    return html`<svg width=${widthPx} height=${heightPx} role="img" aria-label=${this.label}>
      ${this.closed.map(
        ({ fromMs, toMs }) =>
          svg`<rect class="closed" x=${x(fromMs)} width=${Math.max(0, x(toMs) - x(fromMs))} y=${top} height=${bottom - top}></rect>`,
      )}
      ${this.#shut(x, placed[0])}
      ${this.#drawn.of(placed).map(({ lane, fromPx, toPx }) => this.#lane(lane, x, fromPx, toPx, right, nowX))}
      ${marks.map(({ atX }, index) => {
        const label = labelled[index];
        return svg`<line class="mark" x1=${atX} x2=${atX} y1=${label && !label.isOver ? u * 0.1 : top} y2=${bottom}></line>
          ${label ? placedText(label, u * 0.8) : nothing}`;
      })}
      <line class="now" x1=${nowX} x2=${nowX} y1=${top} y2=${bottom}></line>
      ${axisLabels(
        this.hours.map(({ atMs, label }) => ({ atX: x(atMs), text: label })),
        room,
      ).map((hour) => placedText(hour, heightPx - u * 0.2))}
    </svg>`;
  }

  /** The longest closed time says that it is, at the foot of the first lane, before its course begins. */
  #shut(
    x: (atMs: number) => number,
    lane: { lane: TimeLane; toPx: number } | undefined,
  ): TemplateResult | typeof nothing {
    const [longest] = [...this.closed].sort((a, b) => b.toMs - b.fromMs - (a.toMs - a.fromMs));
    const widthPx = wallMeasureEm(this.closedLabel) * LABEL_U * this.uPx;
    if (!lane || !longest) return nothing;
    const { fromMs } = longest;
    const begins = lane.lane.points.find(({ atMs, value }) => value !== null && atMs >= fromMs);
    const toMs = Math.min(longest.toMs, begins?.atMs ?? longest.toMs);
    if (x(toMs) - x(fromMs) < widthPx) return nothing;
    return svg`<text class="shut" x=${(x(fromMs) + x(toMs)) / 2} y=${lane.toPx - this.uPx * 0.2} text-anchor="middle">${this.closedLabel}</text>`;
  }

  #lane(
    lane: TimeLane,
    x: (atMs: number) => number,
    fromPx: number,
    toPx: number,
    right: number,
    nowX: number,
  ): TemplateResult {
    const u = this.uPx;
    const aboveU = HEADING_U + (lane.form === 'line' ? 0 : PEAK_U);
    const y = scaleLinear(domainOf(lane), [toPx, fromPx + u * aboveU]);
    const known = lane.points.filter(({ value }) => value !== null);
    const last = known[known.length - 1];
    // Clear of the running half hour's bar.
    const endX = lane.form === 'bars' && last ? Math.max(nowX, x(last.atMs + lane.stepMs)) : nowX;
    const currentPx = wallMeasureEm(lane.current) * BOLD_RATIO * CURRENT_U * u;
    // Late in the day it stands before the end, clear of the labels at the right.
    const isBefore = endX + u * 0.4 + currentPx > right;
    const currentX = isBefore ? nowX - u * 0.4 : endX + u * 0.4;
    // Beside its point, but within its lane, and clear of the heading.
    const currentY = Math.min(
      toPx - u * 0.1,
      Math.max(fromPx + u * 1.7, y(last?.value ?? 0) + u * CURRENT_U * 0.36),
    );
    const normal = lastNormal(lane);
    const labels = placedLabels(
      [
        ...(lane.target === null ? [] : [{ text: lane.targetLabel, y: y(lane.target) }]),
        ...(lane.form === 'line' ? [{ text: '0', y: y(0) }] : []),
      ],
      normal && { text: lane.bandLabel, y: y((normal.low + normal.high) / 2) },
      { fromY: fromPx + u * 0.4, toY: toPx + u * 0.3, lineY: u * LABEL_LINE_U },
    );
    return svg`<g data-lane=${lane.id}>
      ${this.#band(lane, x, y)}
      <line class="zero" x1="0" x2=${right} y1=${y(0)} y2=${y(0)}></line>
      ${
        lane.target === null
          ? nothing
          : svg`<line class="target" x1="0" x2=${right} y1=${y(lane.target)} y2=${y(lane.target)}></line>`
      }
      ${labels.map((label) => svg`<text x=${right + u * 0.2} y=${label.y + u * 0.28}>${label.text}</text>`)}
      ${this.#course(lane, x, y)}
      ${this.#peak(lane, x, y, nowX)}
      <text class="heading" x="0" y=${fromPx + u * 0.8}>${lane.heading}</text>
      ${
        last && lane.current !== ''
          ? svg`${
              lane.form === 'line'
                ? svg`<circle r=${u * 0.26} cx=${x(last.atMs)} cy=${y(last.value!)} fill=${lane.colour}></circle>`
                : nothing
            }<text class="current" x=${currentX} y=${currentY} text-anchor=${isBefore ? 'end' : 'start'} style=${`fill:${lane.colour}`}>${lane.current}</text>`
          : nothing
      }
    </g>`;
  }

  #band({ band, stepMs }: TimeLane, x: (atMs: number) => number, y: (value: number) => number) {
    const wide = band.some(({ normal }) => normal && normal.high > normal.low);
    const atX = ({ atMs }: TimeBand): number => x(atMs + stepMs / 2);
    const isKnown = ({ normal }: TimeBand): boolean => normal !== null;
    const drawn = wide
      ? area<TimeBand>()
          .defined(isKnown)
          .x(atX)
          .y0(({ normal }) => y(normal!.low))
          .y1(({ normal }) => y(normal!.high))
      : line<TimeBand>()
          .defined(isKnown)
          .x(atX)
          .y(({ normal }) => y(normal!.high));
    return svg`<path class=${wide ? 'band' : 'before'} d=${drawn([...band]) ?? ''}></path>`;
  }

  #course(
    { form, points, stepMs }: TimeLane,
    x: (atMs: number) => number,
    y: (value: number) => number,
  ): unknown {
    if (form === 'bars') {
      const gapPx = Math.max(1, this.uPx * 0.07);
      return points.map(({ atMs, value }) => {
        if (value === null) return nothing;
        const running = atMs + stepMs > this.nowMs;
        return svg`<rect class=${running ? 'bar running' : 'bar'} x=${x(atMs) + gapPx}
          width=${Math.max(1, x(atMs + stepMs) - x(atMs) - 2 * gapPx)} y=${y(value)} height=${Math.max(0, y(0) - y(value))}></rect>`;
      });
    }
    const course = line<TimeValue>()
      .defined(({ value }) => value !== null)
      .x(({ atMs }) => x(atMs))
      .y(({ value }) => y(value!));
    const under = area<TimeValue>()
      .defined(({ value }) => value !== null)
      .x(({ atMs }) => x(atMs))
      .y0(y(0))
      .y1(({ value }) => y(value!));
    return svg`${form === 'area' ? svg`<path class="area" d=${under([...points]) ?? ''}></path>` : nothing}
      <path class="course" d=${course([...points]) ?? ''}></path>`;
  }

  /** The day's highest value, where it stood; not where the newest one is written. */
  #peak(
    { form, points, stepMs, write }: TimeLane,
    x: (atMs: number) => number,
    y: (value: number) => number,
    nowX: number,
  ): unknown {
    if (form === 'line') return nothing;
    const u = this.uPx;
    const highest = points.reduce<TimeValue | null>(
      (found, point) => (point.value !== null && point.value > (found?.value ?? 0) ? point : found),
      null,
    );
    if (highest?.value == null) return nothing;
    const text = write(highest.value);
    const atX = x(highest.atMs + (form === 'bars' ? stepMs / 2 : 0));
    const widthPx = wallMeasureEm(text) * u * 0.8;
    if (atX + widthPx / 2 > nowX - u * 0.3) return nothing;
    return svg`<text text-anchor="middle" x=${Math.max(widthPx / 2, atX)} y=${y(highest.value) - u * 0.25}>${text}</text>`;
  }
}

const lastNormal = ({ band }: TimeLane): TimeBand['normal'] =>
  band.reduce<TimeBand['normal']>((last, { normal }) => normal ?? last, null);

interface SideLabel {
  text: string;
  y: number;
}

/**
 * Labels at one side: of lines, each at its line, and left out where one before it stands there; and of an area, as near
 * its middle as those leave room within the lane.
 */
function placedLabels(
  lines: readonly SideLabel[],
  ofArea: SideLabel | null,
  { fromY, toY, lineY }: { fromY: number; toY: number; lineY: number },
): SideLabel[] {
  const placed: SideLabel[] = [];
  const isClear = (y: number): boolean =>
    placed.every((other) => Math.abs(other.y - y) > lineY - 0.01);
  for (const label of lines) if (isClear(label.y)) placed.push(label);
  if (!ofArea) return placed;
  const wished = Math.min(toY, Math.max(fromY, ofArea.y));
  const [y] = [wished, ...placed.flatMap((other) => [other.y - lineY, other.y + lineY])]
    .filter((at) => at >= fromY && at <= toY && isClear(at))
    .sort((a, b) => Math.abs(a - wished) - Math.abs(b - wished));
  return y === undefined ? placed : [...placed, { ...ofArea, y }];
}

function domainOf({ form, points, band, target }: TimeLane): [number, number] {
  const values = points.flatMap(({ value }) => value ?? []);
  const normals = band.flatMap(({ normal }) => (normal ? [normal.low, normal.high] : []));
  const all = [...values, ...normals, target ?? 0, 0];
  const low = min(all)!;
  const high = max(all)!;
  if (form !== 'line') return [0, Math.max(MIN_PEAK, high)];
  const missing = Math.max(0, MIN_LINE_SPAN - (high - low)) / 2;
  return [low - missing - 0.02, high + missing + 0.02];
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-time-lanes': HubTimeLanes;
  }
}
