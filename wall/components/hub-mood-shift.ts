import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';

export interface MoodRow {
  label: string;
  parts: { positive: number; neutral: number; negative: number };
}

const ORDER = ['negative', 'neutral', 'positive'] as const;

/**
 * The moods of the same conversations at several moments, a bar each: negative, neutral, positive.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-mood-shift')
export class HubMoodShift extends HubElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
    }
    .rows {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: calc(var(--u) * 0.14) calc(var(--u) * 0.5);
      align-items: center;
      height: 100%;
      font-size: calc(var(--u) * 0.85);
      line-height: 1.1;
      color: var(--ink-2);
    }
    .bar {
      display: flex;
      height: calc(var(--u) * 0.6);
      background: var(--surface);
    }
    .bar span {
      flex: none;
      min-width: 0;
    }
    .negative {
      background: var(--mood-n5);
    }
    .neutral {
      background: var(--rule);
    }
    .positive {
      background: var(--mood-p5);
    }
  `;

  @property({ attribute: false }) rows: readonly MoodRow[] = [];
  /** What a screen reader says. */
  @property() label = '';

  protected override render(): unknown {
    return html`<div class="rows" role="img" aria-label=${this.label}>
      ${this.rows.map(({ label, parts }) => {
        const all = Math.max(1, parts.positive + parts.neutral + parts.negative);
        return html`<span>${label}</span>
          <div class="bar">
            ${ORDER.map(
              (mood) =>
                html`<span
                  class=${mood}
                  style=${styleText({ width: `${((parts[mood] / all) * 100).toFixed(2)}%` })}
                ></span>`,
            )}
          </div>`;
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-mood-shift': HubMoodShift;
  }
}
