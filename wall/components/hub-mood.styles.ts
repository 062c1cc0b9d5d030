import { css } from 'lit';

export const moodStyles = css`
  :host {
    display: block;
  }
  .top {
    display: flex;
    align-items: flex-end;
    justify-content: space-between;
    height: calc(var(--u) * 3.8);
  }
  hub-figure {
    line-height: calc(var(--u) * 3.6);
    font-weight: 600;
    letter-spacing: -0.035em;
    margin-left: -0.04em;
  }
  .few {
    font-size: calc(var(--u) * 1.5);
    line-height: 1.15;
    font-weight: 600;
    max-width: 6em;
    align-self: center;
  }
  dl {
    margin: 0 0 calc(var(--u) * 0.15);
    text-align: right;
    font-size: calc(var(--u) * 0.85);
    line-height: 1.25;
    font-feature-settings: 'tnum';
    white-space: nowrap;
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    margin: 0;
  }
  .short dt,
  .short dd {
    display: inline;
  }
  .short dd {
    margin-left: 0.1em;
  }
  .why {
    height: calc(var(--u) * 1.19);
    font-size: calc(var(--u) * 0.85);
    line-height: calc(var(--u) * 1.19);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    font-feature-settings: 'tnum';
  }
  .scale {
    position: relative;
    height: calc(var(--u) * 0.62);
    margin: calc(var(--u) * 0.42) 0 calc(var(--u) * 0.15);
  }
  .scale > * {
    position: absolute;
  }
  .line {
    left: 0;
    right: 0;
    top: 50%;
    height: 2px;
    margin-top: -1px;
    background: var(--rule);
  }
  .band {
    top: 0;
    bottom: 0;
    background: var(--soft);
    border-radius: calc(var(--u) * 0.12);
  }
  .zero {
    left: 50%;
    width: 2px;
    margin-left: -1px;
    top: 18%;
    bottom: 18%;
    background: var(--rule);
  }
  .target {
    width: calc(var(--u) * 0.09);
    margin-left: calc(var(--u) * -0.045);
    top: -12%;
    bottom: -12%;
    background: var(--ink);
  }
  .value {
    left: 0;
    width: 100%;
    top: 50%;
    height: 0;
    transition: transform var(--move) var(--ease);
  }
  .value i {
    position: absolute;
    width: calc(var(--u) * 0.5);
    height: calc(var(--u) * 0.5);
    margin: calc(var(--u) * -0.25);
    border-radius: 50%;
    background: currentColor;
    box-shadow: 0 0 0 calc(var(--u) * 0.1) var(--ground);
  }
`;
