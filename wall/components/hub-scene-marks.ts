import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HubElement } from '../lib/hub-element.ts';
import { styleText } from '../lib/style-text.ts';

/**
 * A mark for each scene of the round; that of the scene which is up fills while its time goes by, in steps, with the
 * wall's other changes. Nothing for a wall of one scene.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-scene-marks')
export class HubSceneMarks extends HubElement {
  static override styles = css`
    :host {
      display: flex;
      justify-content: center;
      align-items: center;
      pointer-events: none;
    }
    i {
      position: relative;
      overflow: hidden;
      width: calc(var(--u) * 0.9);
      height: calc(var(--u) * 0.13);
      margin: 0 calc(var(--u) * 0.12);
      border-radius: calc(var(--u) * 0.07);
      background: var(--soft);
    }
    i.up {
      width: calc(var(--u) * 1.8);
    }
    b {
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      background: var(--rule);
      transform-origin: 0 0;
    }
  `;

  @property({ type: Number }) count = 1;
  /** Index of the scene that is up. */
  @property({ type: Number }) up = 0;
  /** How much of its time it has had, 0 to 1. */
  @property({ type: Number }) progress = 0;

  protected override render(): unknown {
    if (this.count < 2) return html``;
    return Array.from({ length: this.count }, (_, index) =>
      index === this.up
        ? html`<i class="up"
            ><b style=${styleText({ transform: `scaleX(${this.progress.toFixed(3)})` })}></b
          ></i>`
        : html`<i></i>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-scene-marks': HubSceneMarks;
  }
}
