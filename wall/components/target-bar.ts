import { css, html, nothing, type TemplateResult } from 'lit';
import { styleText } from '../lib/style-text.ts';

/** Places on a bar of 0 to 1; beyond it counts as its end. */
export interface BarScale {
  value: number;
  target: number | null;
  /** What is normal. */
  band: { low: number; high: number } | null;
}

/** Of a bar by {@link targetBar}; `--bar` is its height. */
export const targetBarStyles = css`
  .bar {
    position: relative;
    height: var(--bar);
    background: var(--surface);
  }
  .bar > * {
    position: absolute;
    top: 0;
    bottom: 0;
  }
  .bar .band {
    background: var(--soft);
  }
  .bar .fill {
    left: 0;
    top: 31%;
    bottom: 31%;
    width: 100%;
    background: var(--ink);
    transform-origin: left;
    transition: transform var(--move) var(--ease);
  }
  .bar .fill.over {
    background: var(--warn);
  }
  .bar .target {
    width: calc(var(--u) * 0.12);
    margin-left: calc(var(--u) * -0.06);
    background: var(--ink-2);
  }
`;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const place = (value: number): string => `${(clamp(value) * 100).toFixed(2)}%`;

/** A value as a bar, its target as a tick, what is normal as a soft band behind it. */
export const targetBar = ({ value, target, band }: BarScale, over: boolean): TemplateResult =>
  html`<div class="bar" aria-hidden="true">
    ${
      band
        ? html`<span
            class="band"
            style=${styleText({ left: place(band.low), right: `calc(100% - ${place(band.high)})` })}
          ></span>`
        : nothing
    }
    <span
      class="fill ${over ? 'over' : ''}"
      style=${styleText({ transform: `scaleX(${clamp(value).toFixed(4)})` })}
    ></span>
    ${
      target === null
        ? nothing
        : html`<span class="target" style=${styleText({ left: place(target) })}></span>`
    }
  </div>`;
