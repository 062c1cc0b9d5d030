import { customElement, property } from 'lit/decorators.js';
import { nothing } from 'lit';
import { HubElement } from '../lib/hub-element.ts';

/** A panel's place in a scene: draws what it is given, among its own children, when it is its turn. */
@customElement('hub-area')
export class HubArea extends HubElement {
  /** Another function with every update. */
  @property({ attribute: false }) draw: () => unknown = () => nothing;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    return this.draw();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-area': HubArea;
  }
}
