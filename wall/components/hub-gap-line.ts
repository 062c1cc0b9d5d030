import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';

/**
 * Two shares on one line from 0 to 1 and what lies between them.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-gap-line')
export class HubGapLine extends HubElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      margin: 0 calc(var(--u) * 0.25);
    }
    span {
      position: absolute;
      top: 50%;
      height: calc(var(--u) * 0.16);
      margin-top: calc(var(--u) * -0.08);
      background: var(--surface);
    }
    .between {
      background: var(--rule);
    }
    i {
      position: absolute;
      top: 50%;
      width: calc(var(--u) * 0.5);
      height: calc(var(--u) * 0.5);
      margin: calc(var(--u) * -0.25);
      border-radius: 50%;
      background: var(--ink);
    }
    .over {
      background: var(--warn);
    }
  `;

  /** The worse of the two, 0 to 1. */
  @property({ type: Number }) from = 0;
  @property({ type: Number }) to = 1;
  /** The worse one misses its target. */
  @property({ type: Boolean }) over = false;

  protected override render(): unknown {
    const at = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`;
    const { from, to } = this;
    const between = { left: at(Math.min(from, to)), width: at(Math.abs(to - from)) };
    return html`<span style="left:0;right:0"></span
      ><span class="between" style=${styleText(between)}></span
      ><i class=${this.over ? 'over' : ''} style=${styleText({ left: at(from) })}></i
      ><i style=${styleText({ left: at(to) })}></i>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-gap-line': HubGapLine;
  }
}
