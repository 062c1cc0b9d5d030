import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';
import { headerStyles } from './hub-header.styles.ts';

/** Beats in one turn of the heartbeat's arc. */
const BEATS_A_TURN = 12;

/**
 * The wall's top line: whose hub this is, whether it shows a demo, the heartbeat and the hub's time of day. The
 * heartbeat's arc moves on by one step for each beat of the server and never by itself.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 * @csspart heartbeat - The ring.
 */
@customElement('hub-header')
export class HubHeader extends HubElement {
  static override styles = headerStyles;

  @property() name = '';
  /** Address of a picture; null: none. */
  @property({ attribute: false }) logo: string | null = null;
  @property() scene = '';
  /** Time of day; empty: not known yet. */
  @property() clock = '';
  /** Two lines: that it is a demo, and what that means; null: no demo. */
  @property({ attribute: false }) demo: readonly [string, string] | null = null;
  /** Counts the server's beats. */
  @property({ type: Number }) beats = 0;
  /** State of the connection in a word. */
  @property() link = '';
  @property({ type: Boolean, reflect: true }) portrait = false;
  /**
   * What colour of banner lies behind this line, which then takes the banner's ink, while the name makes room: a red one
   * (`alarm`), an amber one (`warning`), or none.
   */
  @property({ reflect: true }) banner: 'none' | 'alarm' | 'warning' = 'none';

  protected override render(): unknown {
    const turned = `rotate(${(this.beats * 360) / BEATS_A_TURN}deg)`;
    return html`
      <div class="name">
        ${this.logo === null ? nothing : html`<img src=${this.logo} alt="" />`}
        <h1>${this.name}</h1>
        <span class="scene">${this.scene}</span>
      </div>
      ${this.demo ? html`<div class="demo"><b>${this.demo[0]}</b>${this.demo[1]}</div>` : nothing}
      <div class="beat" role="img" aria-label=${this.link}>
        <div part="heartbeat" data-beats=${this.beats}>
          <svg class="ring" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="9.5"></circle>
          </svg>
          <svg
            class="arc"
            viewBox="0 0 24 24"
            aria-hidden="true"
            style=${styleText({ transform: turned })}
          >
            <path d="M12 2.5a9.5 9.5 0 0 1 8.2 4.7"></path>
          </svg>
        </div>
      </div>
      <time>${this.clock}</time>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-header': HubHeader;
  }
}
