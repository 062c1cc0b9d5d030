import { css } from 'lit';

export const headerStyles = css`
  :host {
    display: flex;
    align-items: center;
    justify-content: space-between;
    height: 100%;
    white-space: nowrap;
    color: var(--ink);
  }
  .name {
    min-width: 0;
    flex: 1 1 auto;
    display: flex;
    align-items: baseline;
    overflow: hidden;
  }
  h1 {
    margin: 0;
    font-size: calc(var(--u) * 1.3);
    line-height: 1.25;
    font-weight: 600;
    letter-spacing: -0.015em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  img {
    flex: none;
    align-self: center;
    height: calc(var(--u) * 1.6);
    max-width: calc(var(--u) * 9);
    object-fit: contain;
    margin-right: calc(var(--u) * 0.6);
  }
  .scene {
    margin-left: calc(var(--u) * 0.7);
    font-size: calc(var(--u) * 1);
    color: var(--ink-2);
  }
  .demo {
    flex: none;
    margin-left: calc(var(--u) * 1);
    padding-left: calc(var(--u) * 0.45);
    border-left: calc(var(--u) * 0.1) solid var(--ink-2);
    font-size: calc(var(--u) * 0.8);
    line-height: 1.12;
    color: var(--ink-2);
  }
  .demo b {
    display: block;
    color: var(--ink);
    font-weight: 600;
  }
  .beat {
    flex: none;
    display: flex;
    align-items: center;
    margin-left: calc(var(--u) * 1.1);
    font-size: calc(var(--u) * 0.8);
    color: var(--ink-2);
  }
  [part='heartbeat'] {
    position: relative;
    width: calc(var(--u) * 1.15);
    height: calc(var(--u) * 1.15);
  }
  svg {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    fill: none;
  }
  .ring {
    stroke: var(--rule);
    stroke-width: 2.4;
  }
  /* A picture of its own: only a box is turned without the page drawing each frame. */
  .arc {
    stroke: var(--ink);
    stroke-width: 3.4;
    stroke-linecap: round;
    transition: transform 600ms var(--ease);
  }
  time {
    flex: none;
    margin-left: calc(var(--u) * 1.1);
    font-size: calc(var(--u) * 1.75);
    line-height: 1;
    font-weight: 500;
    letter-spacing: -0.02em;
    font-feature-settings: 'tnum';
  }
  :host([portrait]) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    grid-template-rows: calc(var(--u) * 1.9) calc(var(--u) * 1.2);
    align-items: center;
  }
  :host([portrait]) .scene {
    display: none;
  }
  :host([portrait]) .demo {
    grid-row: 2;
    grid-column: 1 / 4;
    justify-self: end;
    margin-left: 0;
  }
  :host([portrait]) .demo b {
    display: inline;
    margin-right: 0.5em;
  }
  :host([banner='alarm']) .name,
  :host([banner='warning']) .name {
    visibility: hidden;
  }
  :host([banner='warning']) {
    --ink-2: #1a1200;
    --rule: rgba(26, 18, 0, 0.45);
    --ink: #1a1200;
  }
  :host([banner='alarm']) {
    --ink-2: #ffffff;
    --rule: rgba(255, 255, 255, 0.5);
    --ink: #ffffff;
  }
  @media (prefers-reduced-motion: reduce) {
    .arc {
      transition: none;
    }
  }
`;
