import { customElement, property } from 'lit/decorators.js';
import { nothing } from 'lit';
import { HubElement } from '../lib/hub-element.ts';

/**
 * A panel's place in a scene: draws what it is given, among its own children, when it is its turn. `data-drawn` tells that it has
 * since its scene is up: all panels of a scene that comes back, laid out and painted in one frame, would be a stutter.
 */
@customElement('hub-area')
export class HubArea extends HubElement {
  /** Another function with every update. */
  @property({ attribute: false }) draw: () => unknown = () => nothing;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override get isNewToPage(): boolean {
    return !this.hasAttribute('data-drawn');
  }

  protected override updated(): void {
    this.toggleAttribute('data-drawn', true);
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
