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
    transition:
      opacity var(--move) var(--ease),
      transform 2s ease-in-out;
  }
  .night {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: #000;
    pointer-events: none;
    transition: opacity 10s linear;
  }
  .note {
    position: absolute;
    /* Over the panels' headings rather than their figures. */
    left: var(--pad);
    top: calc(var(--pad) + var(--header) + var(--header-gap) * 0.6);
    max-width: calc(100% - 2 * var(--pad));
    box-sizing: border-box;
    margin: 0;
    padding: calc(var(--u) * 0.15) calc(var(--u) * 0.5);
    background: var(--surface);
    border-left: calc(var(--u) * 0.14) solid var(--ink-2);
    font-size: calc(var(--u) * 0.85);
    line-height: 1.25;
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
    --bleed: 24px;
    height: calc(var(--header) + var(--pad) + var(--header-gap) * 0.4 + var(--bleed));
  }
  .scenes {
    position: relative;
    flex: 1 1 auto;
    min-height: 0;
  }
  main {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .scenes > main {
    transition: opacity var(--move) var(--ease);
    opacity: 0;
  }
  .scenes > main.up {
    transition: opacity var(--move) var(--ease) var(--move);
    opacity: 1;
  }
  /* Costs nothing while it is not seen, and keeps what was reckoned for it. */
  .scenes > main.down {
    content-visibility: hidden;
  }
  @supports not (content-visibility: hidden) {
    .scenes > main.down {
      visibility: hidden;
    }
  }
  .grid {
    display: grid;
    height: 100%;
  }
  /* A tile's size is the grid's: what changes in it moves nothing outside. */
  .area {
    contain: size layout style;
    min-width: 0;
    min-height: 0;
  }
  /* Panel by panel, while their scene is not seen yet; for who wants no motion, all at once. */
  @media (prefers-reduced-motion: no-preference) {
    .area:not([data-drawn]) {
      content-visibility: hidden;
    }
  }
  .area > * {
    display: block;
    height: 100%;
  }
  .area > hub-panel {
    display: flex;
  }
  hub-scene-marks {
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: var(--pad);
  }
  a {
    color: var(--ink);
    font-size: calc(var(--u) * 1.4);
    line-height: 1.6;
    margin-right: 1em;
  }
`;
