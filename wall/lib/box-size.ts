import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The content box of an element in CSS pixels, kept up to date; 0 × 0 until it is first laid out. */
export class BoxSize implements ReactiveController {
  widthPx = 0;
  heightPx = 0;
  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      if (width === this.widthPx && height === this.heightPx) return;
      this.widthPx = width;
      this.heightPx = height;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
