import { LitElement } from 'lit';
import { report } from './report.ts';
import { inTurn } from './turns.ts';

/**
 * Base of the wall's elements, which are drawn in turns. An element that cannot draw what it was given says so with a bubbling
 * `panel:failed` event (detail: the error), so that its panel is replaced and the rest of the wall lives on.
 */
export class HubElement extends LitElement {
  protected override scheduleUpdate(): void | Promise<unknown> {
    return inTurn(() => this.performUpdate(), this.isNewToPage);
  }

  /** Whether the page has all of its layout and paint to do when it has been drawn. */
  protected get isNewToPage(): boolean {
    return !this.hasUpdated;
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      report(error);
      this.dispatchEvent(
        new CustomEvent('panel:failed', { detail: error, bubbles: true, composed: true }),
      );
    }
  }
}
