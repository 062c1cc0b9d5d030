import { css } from 'lit';
import { SMALL_U } from './hub-queue-tile.sizes.ts';

export const queueTileStyles = css`
  :host {
    display: block;
    position: relative;
    box-sizing: border-box;
    height: 100%;
    min-width: 0;
    border-top: 2px solid var(--hairline);
    padding-top: calc(var(--u) * 0.22);
  }
  :host([data-level='over']) {
    border-top-color: var(--warn);
  }
  :host([data-level='alarm']) {
    border-top-color: var(--alarm-edge);
  }
  hub-panel {
    height: calc(100% - var(--u) * 1.15);
    --notice: calc(var(--u) * 1.9);
    --stale-opacity: 0;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    height: calc(var(--u) * 1.15);
  }
  h3 {
    margin: 0;
    font-size: var(--u);
    line-height: 1.15;
    font-weight: 500;
    color: var(--ink-2);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    min-width: 0;
  }
  .sign {
    flex: none;
    width: calc(var(--u) * 0.95);
    height: calc(var(--u) * 0.86);
    margin-left: calc(var(--u) * 0.3);
    fill: var(--warn);
    color: var(--ground);
  }
  :host([data-level='alarm']) .sign {
    fill: var(--alarm-edge);
    color: #fff;
  }
  .figures {
    display: flex;
    justify-content: space-between;
    height: calc(var(--u) * 2.2);
    font-feature-settings: 'tnum';
    white-space: nowrap;
  }
  :host([data-broad]) .figures {
    justify-content: flex-start;
  }
  :host([data-broad]) .right {
    align-items: flex-start;
    margin-left: calc(var(--u) * 1.2);
  }
  :host([data-broad]) header {
    justify-content: flex-start;
  }
  .waiting {
    display: flex;
    align-items: center;
    font-weight: 600;
    letter-spacing: -0.03em;
    line-height: 1;
    margin-left: -0.035em;
  }
  .none {
    font-size: var(--u);
    font-weight: 400;
    letter-spacing: 0;
    color: var(--ink-2);
  }
  .over {
    color: var(--warn);
  }
  .right {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    justify-content: flex-end;
  }
  .agents {
    display: flex;
    align-items: center;
    font-size: calc(var(--u) * ${SMALL_U});
    line-height: 1.15;
    color: var(--ink-2);
  }
  .agents svg {
    width: 0.78em;
    height: 0.78em;
    margin-right: 0.28em;
    fill: currentColor;
  }
  .wait {
    font-size: calc(var(--u) * 1.08);
    line-height: 1.12;
    font-weight: 500;
  }
  .row {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    height: calc(var(--u) * 1.2);
    white-space: nowrap;
    font-feature-settings: 'tnum';
  }
  .row small,
  .facts {
    font-size: calc(var(--u) * ${SMALL_U});
    color: var(--ink-2);
  }
  .bar {
    position: relative;
    height: calc(var(--u) * 0.24);
    margin: calc(var(--u) * 0.1) 0 calc(var(--u) * 0.16);
    background: var(--soft);
    border-radius: calc(var(--u) * 0.06);
  }
  .bar.bare {
    background: none;
  }
  .fill {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    overflow: hidden;
    border-radius: inherit;
  }
  .fill i {
    display: block;
    height: 100%;
    background: var(--mood-0);
    transform-origin: 0 0;
  }
  /* A wait that grows by the second needs no movement; one that ends does. */
  .fill i.leaps {
    transition: transform var(--move) var(--ease);
  }
  .fill i.hot {
    background: var(--warn);
  }
  .tick {
    position: absolute;
    top: calc(var(--u) * -0.12);
    bottom: calc(var(--u) * -0.12);
    width: calc(var(--u) * 0.09);
    background: var(--ink);
    box-shadow: 0 0 0 2px var(--ground);
  }
  .facts {
    margin: 0;
    line-height: 1.2;
    height: 1.2em;
    white-space: nowrap;
  }
  .facts span + span::before {
    content: '·';
    padding: 0 0.3em;
  }
`;
