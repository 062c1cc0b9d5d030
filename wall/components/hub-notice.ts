import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HubElement } from '../lib/hub-element.ts';

/**
 * A calm sentence in the middle of the screen: while the wall has nothing to show (`tone="page"`), or over the last
 * picture with an amber frame around all of it (`tone="lost"`).
 *
 * @slot - Further content under the sentence.
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-notice')
export class HubNotice extends HubElement {
  static override styles = css`
    :host {
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      display: flex;
      align-items: center;
      justify-content: center;
      box-sizing: border-box;
      padding: calc(var(--u) * 2);
      animation: appear var(--move) var(--ease);
    }
    :host([tone='lost']) {
      border: calc(var(--u) * 0.34) solid var(--warn);
    }
    :host([tone='lost']) .words {
      background: var(--ground);
      padding: calc(var(--u) * 1.3) calc(var(--u) * 2);
      box-shadow: 0 0 0 2px var(--hairline);
    }
    .words {
      max-width: calc(var(--u) * 32);
    }
    p {
      margin: 0;
      font-size: calc(var(--u) * 1.3);
      line-height: 1.35;
      color: var(--ink-2);
    }
    .large {
      font-size: calc(var(--u) * 2.2);
      line-height: 1.15;
      font-weight: 600;
      letter-spacing: -0.02em;
      color: var(--ink);
      margin-bottom: calc(var(--u) * 0.4);
    }
    .lost-mark {
      width: calc(var(--u) * 1.6);
      height: calc(var(--u) * 1.6);
      display: block;
      margin-bottom: calc(var(--u) * 0.5);
      fill: none;
      stroke: var(--warn);
      stroke-width: 2;
      stroke-linecap: round;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `;

  @property({ reflect: true }) tone: 'page' | 'lost' = 'page';
  @property() sentence = '';
  @property({ attribute: false }) details: readonly string[] = [];

  protected override render(): unknown {
    return html`<div class="words" role="status">
      ${
        this.tone === 'lost'
          ? html`<svg class="lost-mark" viewBox="0 0 24 24" aria-hidden="true">
              <path
                d="M20.5 8A9.3 9.3 0 0 1 8 20.4M3.6 15.9A9.3 9.3 0 0 1 16 3.6M3.5 20.5l17-17"
              ></path>
            </svg>`
          : nothing
      }
      <p class="large">${this.sentence}</p>
      ${this.details.map((detail) => html`<p>${detail}</p>`)}
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-notice': HubNotice;
  }
}
