import { css } from 'lit';

/** What the drawings over time have alike: texts, the normal band, the target, the course. */
export const chartStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  svg {
    display: block;
    overflow: visible;
  }
  text {
    font-family: var(--font);
    font-size: calc(var(--u) * 0.8);
    fill: var(--ink-2);
    font-feature-settings: 'tnum';
  }
  .band {
    fill: var(--soft);
  }
  .target {
    stroke: var(--ink-2);
    stroke-width: 2;
    stroke-dasharray: 2 10;
    stroke-linecap: round;
  }
  .course {
    fill: none;
    stroke: var(--ink);
    stroke-linejoin: round;
    stroke-linecap: round;
  }
`;
