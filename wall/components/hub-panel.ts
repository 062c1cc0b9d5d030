import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BoxSize } from '../lib/box-size.ts';
import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';

export type PanelState = 'live' | 'quiet' | 'stale' | 'down' | 'failed';

const NOTICE_PADDING_U = 0.4;

/**
 * Frame of every panel: its heading, and how far what it shows can be believed. Stale is dimmed and striped with its
 * age in large type over it; down and failed show a sentence in the picture's place. Without a notice only the veil is
 * drawn: another panel says what is wrong.
 *
 * @slot - The picture.
 * @cssproperty --u - Font size of the smallest text that must be read.
 * @cssproperty [--stale-opacity=0.3] - How much of a stale picture is left; 0 where a notice would cover half of it.
 * @cssproperty [--notice=2.3 u] - Largest size of an age that lies over the picture.
 */
@customElement('hub-panel')
export class HubPanel extends HubElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      position: relative;
      min-width: 0;
      min-height: 0;
      height: 100%;
    }
    /* One line: an aside without room beside the heading is left out whole, a long heading ends in an ellipsis. */
    h2 {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      height: 1.2em;
      margin: 0 0 calc(var(--u) * 0.3);
      font-size: calc(var(--u) * 0.85);
      line-height: 1.2;
      font-weight: 500;
      color: var(--ink-2);
      overflow: hidden;
    }
    h2 span {
      display: -webkit-box;
      max-width: 100%;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 1;
      overflow: hidden;
      word-break: break-word;
    }
    h2 small {
      white-space: nowrap;
      font-size: inherit;
      font-weight: 400;
      margin-left: 0.6em;
    }
    h2 .end {
      margin-left: auto;
      padding-left: 0.6em;
    }
    h2.hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: 0;
      clip-path: inset(50%);
    }
    .body {
      position: relative;
      flex: 1 1 auto;
      min-height: 0;
    }
    .picture {
      height: 100%;
      transition: opacity var(--move) var(--ease);
    }
    .picture.stale {
      opacity: var(--stale-opacity, 0.3);
    }
    .picture.away {
      opacity: 0;
    }
    .veil {
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      display: flex;
      align-items: center;
    }
    .veil.stale {
      background: repeating-linear-gradient(
        -45deg,
        var(--stripe) 0 calc(var(--u) * 0.16),
        transparent calc(var(--u) * 0.16) calc(var(--u) * 0.62)
      );
    }
    .notice {
      box-sizing: border-box;
      max-width: 100%;
      padding: calc(var(--u) * 0.14) calc(var(--u) * ${NOTICE_PADDING_U});
      background: var(--surface);
      border-left: calc(var(--u) * 0.14) solid var(--ink-2);
    }
    .veil {
      --largest: calc(var(--u) * 1.3);
    }
    .veil.stale {
      --largest: var(--notice, calc(var(--u) * 2.3));
    }
    .down .notice {
      background: none;
      border-left-color: var(--warn);
    }
    .notice p {
      margin: 0;
      font-size: calc(var(--u) * 0.9);
      line-height: 1.2;
      color: var(--ink);
    }
    .notice .large {
      /* Room for what hangs below the line. */
      padding-bottom: 0.06em;
      line-height: 1.12;
      font-weight: 600;
      font-feature-settings: 'tnum';
      letter-spacing: -0.02em;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  `;

  /** Empty: no heading line. */
  @property() heading = '';
  /** The heading is for screen readers only: the picture speaks for itself. */
  @property({ type: Boolean }) headingHidden = false;
  /** Said quietly beside the heading, e.g. since when nothing came. */
  @property() aside = '';
  /** The aside says what stands at the picture's other side. */
  @property({ type: Boolean }) asideAtEnd = false;
  @property({ attribute: 'data-state', reflect: true }) state: PanelState = 'live';
  /** In large type over a picture that is not to be trusted: an age, or which source is down. */
  @property() notice = '';
  @property() noticeDetail = '';

  readonly #box = new BoxSize(this);

  protected override render(): unknown {
    const { state } = this;
    const veiled = state !== 'live' && state !== 'quiet';
    const away = state === 'down' || state === 'failed';
    return html`
      ${
        this.heading === ''
          ? nothing
          : html`<h2 class=${this.headingHidden ? 'hidden' : ''}>
              ${this.headingHidden ? this.heading : html`<span>${this.heading}</span>`}${
                this.aside &&
                html`<small class=${this.asideAtEnd ? 'end' : ''}>${this.aside}</small>`
              }
            </h2>`
      }
      <div class="body">
        <div class="picture ${away ? 'away' : state}" aria-hidden=${away}><slot></slot></div>
        ${veiled ? this.#veil() : nothing}
      </div>
    `;
  }

  #veil(): TemplateResult {
    if (this.notice === '') return html`<div class="veil ${this.state}"></div>`;
    const fitsPx = this.#box.widthPx / (wallMeasureEm(this.notice) * BOLD_RATIO + 1);
    const fontSize = `max(calc(var(--u) * 0.8), min(var(--largest), ${fitsPx.toFixed(1)}px))`;
    return html`<div class="veil ${this.state}" role="status">
      <div class="notice">
        <p class="large" style=${styleText({ 'font-size': fontSize })}>${this.notice}</p>
        <p>${this.noticeDetail}</p>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-panel': HubPanel;
  }
}
