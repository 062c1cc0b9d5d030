import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hub-queue-tile.ts';
import type { QueueTile } from './hub-queue-tile.ts';
import { each } from '../lib/each.ts';
import { HubElement } from '../lib/hub-element.ts';

/**
 * All channels' queues side by side, in an even grid.
 *
 * @cssproperty --u - Font size of the smallest text that must be read.
 */
@customElement('hub-queue-board')
export class HubQueueBoard extends HubElement {
  static override styles = css`
    :host {
      display: grid;
      height: 100%;
      grid-auto-rows: minmax(0, 1fr);
      grid-column-gap: calc(var(--u) * 0.9);
      grid-row-gap: calc(var(--u) * 0.6);
    }
    hub-queue-tile {
      min-width: 0;
    }
  `;

  @property({ attribute: false }) tiles: readonly QueueTile[] = [];
  @property({ type: Number }) columns = 1;
  /** Width of a tile in `--u`. */
  @property({ type: Number }) tileWidthU = 8;
  @property({ type: Boolean }) wide = false;
  /** Lines that a tile has for its facts. */
  @property({ type: Number }) factLines = 1;
  @property({ attribute: false }) writeCount: (value: number) => string = String;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns'))
      this.style.gridTemplateColumns = `repeat(${this.columns}, minmax(0, 1fr))`;
  }

  protected override render(): unknown {
    return each(
      this.tiles,
      ({ channel }) => channel,
      (tile) =>
        html`<hub-queue-tile
          .tile=${tile}
          .widthU=${this.tileWidthU}
          .wide=${this.wide}
          .factLines=${this.factLines}
          .writeCount=${this.writeCount}
        ></hub-queue-tile>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-queue-board': HubQueueBoard;
  }
}
