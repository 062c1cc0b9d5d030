import { css } from 'lit';

// A word is one em high with its baseline at its foot, whatever the font: the strut alone makes the line. Marks stand in
// the room kept for them, 0.48 em left of the word, from the baseline up to its capitals.
export const wordCloudStyles = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    contain: strict;
    font-weight: var(--cloud-weight, 600);
    text-rendering: geometricPrecision;
  }
  .words,
  .word,
  .word::before,
  .word::after {
    position: absolute;
  }
  .words,
  .word {
    top: 0;
    left: 0;
  }
  .word {
    line-height: 0;
    white-space: nowrap;
    transform-origin: 0 100%;
  }
  .waiting {
    opacity: 0;
  }
  .waiting,
  .leaving,
  .moving {
    z-index: 1;
  }
  bdi {
    white-space: pre;
  }
  bdi::before {
    content: '';
    display: inline-block;
    height: 1em;
  }
  .word::before,
  .word::after {
    right: 100%;
    bottom: 0.14em;
    margin-right: 0.16em;
    width: 0.28em;
    height: 0.28em;
  }
  .negative::before,
  .positive::before {
    content: '';
    background: linear-gradient(currentColor, currentColor) center / 100% 0.1em no-repeat;
  }
  .positive::before {
    background:
      linear-gradient(currentColor, currentColor) center / 100% 0.1em no-repeat,
      linear-gradient(currentColor, currentColor) center / 0.1em 100% no-repeat;
  }
  .rising::after,
  .new::after {
    content: '';
    box-sizing: border-box;
    border: 0.075em solid var(--ink, currentColor);
    border-radius: 50%;
  }
  .word.rising::after {
    height: 0;
    border: solid transparent;
    border-width: 0 0.14em 0.24em;
    border-bottom-color: var(--ink, currentColor);
    border-radius: 0;
  }
  .word.negative::after,
  .word.positive::after {
    bottom: 0.48em;
  }
  .empty {
    margin: 0;
    font-size: calc(var(--u, 1.2em) * 1.2);
    font-weight: 400;
    color: var(--ink-2, currentColor);
  }
  /* Words that have their places in a moment need no announcement. */
  .arranging {
    animation: tell 400ms ease-out 800ms backwards;
  }
  @keyframes tell {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .arranging {
      animation: none;
    }
  }
`;
