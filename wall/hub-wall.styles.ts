import { css } from 'lit';

export const wallStyles = css`
  :host {
    display: block;
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    overflow: hidden;
    background: var(--ground);
  }
  .wall {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    height: 100%;
    padding: var(--pad);
    transition: opacity var(--move) var(--ease);
  }
  .lost .wall {
    opacity: 0.28;
  }
  .lost,
  .present {
    height: 100%;
  }
  hub-header {
    position: relative;
    z-index: 1;
    flex: none;
    height: var(--header);
    margin-bottom: var(--header-gap);
  }
  hub-alert-banner {
    height: calc(var(--header) + var(--pad) + var(--header-gap) * 0.4);
  }
  main {
    flex: 1 1 auto;
    min-height: 0;
    display: grid;
    grid-gap: var(--gap);
  }
  .landscape main {
    grid-template-columns: minmax(0, 1fr) var(--side);
    grid-template-rows: minmax(0, 1fr) var(--queues);
  }
  .landscape .side {
    display: flex;
    flex-direction: column;
  }
  .landscape .side > * {
    flex: none;
    height: auto;
  }
  .landscape .side > [data-panel='mood-trend'] {
    flex: 1 1 0;
    min-height: 0;
    margin: calc(var(--u) * 0.55) 0 calc(var(--u) * 0.6);
  }
  .landscape .side > [data-panel='trending'] {
    height: calc(var(--u) * 7.3);
  }
  .bottom {
    grid-column: 1 / -1;
    min-width: 0;
    min-height: 0;
  }
  .bottom > * {
    display: block;
    height: 100%;
  }
  .portrait main {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr) var(--side) var(--queues);
  }
  .portrait .side {
    display: grid;
    grid-gap: calc(var(--u) * 0.6) calc(var(--u) * 1.1);
    grid-template-columns: var(--mood) minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
  }
  .portrait .side > [data-panel='mood-trend'] {
    grid-column: 1 / -1;
    grid-row: 2;
  }
  a {
    color: var(--ink);
    font-size: calc(var(--u) * 1.4);
    line-height: 1.6;
    margin-right: 1em;
  }
`;
