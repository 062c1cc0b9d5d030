import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Alert } from '../shared/snapshot.ts';
import type { WallConfig } from '../shared/wall-config.ts';
import type { WarningFigures } from '../shared/warning-figures.ts';
import { createChime, type Chime } from './lib/chime.ts';
import { ring, type Heard, type Raised } from './store/ringing.ts';

/** How long it is said that the browser allows no sound. */
const NOTE_MS = 60_000;

/** Sounds for what is new on a wall that wants it, and knows whether the browser lets it; fetched when it is wanted. */
export class WallSound implements ReactiveController {
  /** The browser lets the page make no sound, and that is to be said. */
  isRefused = false;

  #wanted: WallConfig['sound'];
  #chime: Chime | undefined;
  #heard: Heard = null;
  #note: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#note);
    this.#chime?.close();
  }

  /** Tries the sound when it is wanted first, and says for a while if the browser refuses. */
  async want(sound: WallConfig['sound']): Promise<void> {
    this.#wanted = sound;
    if (!sound) {
      this.#chime?.close();
      this.#chime = undefined;
      return;
    }
    const isNew = this.#chime === undefined;
    this.#chime ??= createChime();
    this.#chime.volume = sound.volume;
    if (!isNew) return;
    this.#say(!(await this.#chime.isAllowed()));
    this.#note = setTimeout(() => this.#say(false), NOTE_MS);
  }

  /** Sounds once for what has come up since it was last told; while it is silent, that counts as heard. */
  follow(alerts: readonly Alert[], raised: readonly WarningFigures[], isSilent: boolean): void {
    const { heard, level } = ring(this.#heard, [
      ...alerts.map(({ id }): Raised => ({ id, level: 'queue', acknowledged: false })),
      ...raised.map(({ id, state: is, acknowledged }): Raised => ({
        id,
        level: is === 'crisis' ? 'crisis' : 'warning',
        acknowledged: acknowledged !== null,
      })),
    ]);
    this.#heard = heard;
    if (level === null || isSilent || !this.#wanted?.for.includes(level)) return;
    void this.#chime?.play(level);
  }

  #say(isRefused: boolean): void {
    if (isRefused === this.isRefused) return;
    this.isRefused = isRefused;
    this.#host.requestUpdate();
  }
}
