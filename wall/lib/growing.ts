import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * How many parts of a large picture are drawn: a few more with each frame until all are there, so that drawing it for the
 * first time is no long task of a slow player. Later updates draw all.
 */
export class Growing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #step: number;
  #count: number;
  #total = 0;
  #frame = 0;

  constructor(host: ReactiveControllerHost, step: number) {
    this.#host = host;
    this.#step = step;
    this.#count = step;
    host.addController(this);
  }

  /** Those that are drawn with this update. */
  of<Part>(parts: readonly Part[]): readonly Part[] {
    this.#total = parts.length;
    return parts.slice(0, this.#count);
  }

  hostUpdated(): void {
    if (this.#count >= this.#total || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#count += this.#step;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
