import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CloudFont } from './cloud/types.ts';

/** How often it is looked whether the page has another font now. */
const LOOK_MS = 10_000;

/** The font that an element's texts are set in, as it was lately. */
export class FontLook implements ReactiveController {
  #font: CloudFont | undefined;
  #lookedMs = Number.NEGATIVE_INFINITY;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lookedMs = Number.NEGATIVE_INFINITY;
  }

  /**
   * Undefined before it is known; then the element is drawn again. It is looked at just before a frame, as to ask makes the
   * page reckon its styles there and then.
   */
  lately(): CloudFont | undefined {
    const nowMs = performance.now();
    if (nowMs - this.#lookedMs > LOOK_MS) {
      this.#lookedMs = nowMs;
      requestAnimationFrame(() => {
        if (!this.#host.isConnected) return;
        const isFirst = this.#font === undefined;
        const { fontFamily, fontWeight } = getComputedStyle(this.#host);
        this.#font = { family: fontFamily, weight: Number(fontWeight) };
        if (isFirst) this.#host.requestUpdate();
      });
    }
    return this.#font;
  }
}
