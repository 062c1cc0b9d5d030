import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HubElement } from '../lib/hub-element.ts';

export interface AlertLine {
  /** A warning, a crisis, or a queue over its limit. @default 'alarm' */
  level?: 'warning' | 'crisis' | 'alarm';
  /** Who it is about and what is wrong, in a few words. */
  what: string;
  /** Limit and since when. */
  detail: string;
}

/** The sign says how bad it is where colour does not: a triangle, or the stop sign of a crisis. */
const TRIANGLE = 'M11 0.5 21.5 19.5 0.5 19.5Z';
const OCTAGON = 'M7 0.5h8l5.5 5.5v8L15 19.5H7L1.5 14V6Z';

/**
 * The alert over the scene's top line: a field, red, or amber for a warning, that fades and slides in without moving anything else. Shows one
 * alert in words and says how many more there are. Keeps its last words while it leaves.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 * @cssproperty [--bleed=0px] - How far the field reaches beyond its place, on three sides.
 * @cssproperty --pad - Space to the left of the words.
 * @cssproperty [--what=1.25 u] - Size of the first line.
 * @cssproperty --keep-right - Room at the right that stays free of words.
 * @cssproperty --keep-right-below - The same for the second line.
 */
@customElement('hub-alert-banner')
export class HubAlertBanner extends HubElement {
  static override styles = css`
    :host {
      display: block;
      position: absolute;
      top: calc(0px - var(--bleed, 0px));
      left: calc(0px - var(--bleed, 0px));
      right: calc(0px - var(--bleed, 0px));
      overflow: hidden;
      pointer-events: none;
    }
    .field {
      display: grid;
      grid-template-columns: auto minmax(0, auto) 1fr;
      grid-template-rows: 1.45fr 1fr;
      align-items: center;
      box-sizing: border-box;
      height: 100%;
      padding: calc(var(--pad) * 0.28 + var(--bleed, 0px)) var(--bleed, 0px) calc(var(--pad) * 0.2)
        calc(var(--pad) + var(--bleed, 0px));
      background: var(--field);
      color: var(--on-field);
      border-bottom: calc(var(--u) * 0.08) solid var(--field-edge);
      white-space: nowrap;
      font-feature-settings: 'tnum';
      transform: translateY(-102%);
      opacity: 0;
      transition:
        transform var(--move) var(--ease),
        opacity var(--move) var(--ease);
    }
    .field {
      --field: var(--alarm);
      --on-field: var(--on-alarm);
      --field-edge: var(--alarm-edge);
    }
    .field.warning {
      /* Amber is a warning's alone, in every theme; the words on it stand out by more than 10 to 1. */
      --field: #ffc44d;
      --on-field: #1a1200;
      --field-edge: #8a5a00;
    }
    .field.up {
      transform: none;
      opacity: 1;
    }
    svg {
      grid-row: 1 / 3;
      width: calc(var(--u) * 1.5);
      height: calc(var(--u) * 1.36);
      fill: var(--on-field);
      color: var(--field);
      margin-right: calc(var(--u) * 0.55);
    }
    .what {
      display: flex;
      align-items: center;
      min-width: 0;
      font-size: var(--what, calc(var(--u) * 1.25));
      line-height: 1.15;
      font-weight: 600;
      letter-spacing: -0.01em;
      grid-column: 2 / 4;
      margin-right: var(--keep-right);
    }
    .what span {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .detail {
      font-size: calc(var(--u) * 0.85);
      line-height: 1.15;
      overflow: hidden;
      text-overflow: ellipsis;
      grid-column: 2 / 4;
      margin-right: var(--keep-right-below);
    }
    .more {
      flex: none;
      margin-left: 0.6em;
      padding: 0 0.35em;
      font-size: 0.8em;
      line-height: 1.3;
      background: var(--on-field);
      color: var(--field);
      border-radius: 0.2em;
    }
  `;

  /** The worst alert; null: none, the banner leaves. */
  @property({ attribute: false }) alert: AlertLine | null = null;
  /** How many alerts there are besides. */
  @property({ type: Number }) more = 0;
  /** Says the same of `more` to a screen reader. */
  @property() moreLabel = '';

  #lastAlert: AlertLine | null = null;

  protected override willUpdate(): void {
    this.#lastAlert = this.alert ?? this.#lastAlert;
    this.toggleAttribute('data-up', this.alert !== null);
  }

  protected override render(): unknown {
    const line = this.#lastAlert;
    const up = this.alert !== null;
    return html`<div
      class="field ${line?.level ?? 'alarm'} ${up ? 'up' : ''}"
      role="alert"
      aria-hidden=${!up}
    >
      ${
        line
          ? html`<svg viewBox="0 0 22 20" aria-hidden="true">
                <path d=${line.level === 'crisis' ? OCTAGON : TRIANGLE}></path>
                <path d="M9.8 7h2.4l-.4 6h-1.6zM9.9 14.6h2.2v2.3H9.9z" fill="currentColor"></path>
              </svg>
              <div class="what">
                <span>${line.what}</span>${
                  this.more > 0
                    ? html`<b class="more" role="img" aria-label=${this.moreLabel}
                        >+${this.more}</b
                      >`
                    : nothing
                }
              </div>
              <div class="detail">${line.detail}</div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-alert-banner': HubAlertBanner;
  }
}
