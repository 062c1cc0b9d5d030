import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scene } from '../shared/scene.ts';
import { MOVE_MS } from './lib/motion.ts';
import { follow, progressOf, rotate, sceneUp, type Rotation } from './store/rotation.ts';

/** How often it is looked whether a scene's time is over. */
const ROTATE_MS = 500;

/** How long a scene that goes can be seen yet. */
const LEAVING_MS = MOVE_MS + 100;

export interface SceneTurnsDeps {
  /** The wall's scenes; undefined while they stand still. */
  scenes: () => readonly Scene[] | undefined;
  /** A scene has begun to leave, or is gone, and that is drawn. */
  onLeave: () => void;
}

/** Which of the scenes is up, in turn or by wish, and which one is still leaving. */
export class SceneTurns implements ReactiveController {
  /** Id of the scene that goes, until it is gone. */
  leaving: string | null = null;

  #rotation: Rotation = { index: 0, sinceMs: performance.now() };
  #up: string | null = null;
  #rotating: ReturnType<typeof setInterval> | undefined;
  #left: ReturnType<typeof setTimeout> | undefined;
  #isLeaveDrawn = true;
  readonly #host: ReactiveControllerHost;
  readonly #deps: SceneTurnsDeps;

  constructor(host: ReactiveControllerHost, deps: SceneTurnsDeps) {
    this.#host = host;
    this.#deps = deps;
    host.addController(this);
  }

  hostConnected(): void {
    this.#rotating = setInterval(() => this.#rotate(), ROTATE_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#rotating);
    clearTimeout(this.#left);
  }

  hostUpdated(): void {
    if (this.#isLeaveDrawn) return;
    this.#isLeaveDrawn = true;
    this.#deps.onLeave();
  }

  /** The scenes have become others: what was up goes on where it is among them. */
  change(before: readonly Scene[], scenes: readonly Scene[]): void {
    this.#rotation = follow(this.#rotation, before, scenes, performance.now());
  }

  /** The scene that is up, and how much of its time is over, 0 to 1; called while the wall is drawn. */
  take(
    scenes: readonly Scene[],
    wishes: Parameters<typeof sceneUp>[1],
  ): { up: Scene; progress: number } {
    const up = sceneUp(scenes, wishes, this.#rotation);
    this.#bring(up.id);
    const isInTurn = up === scenes[this.#rotation.index];
    return { up, progress: isInTurn ? progressOf(this.#rotation, scenes, performance.now()) : 1 };
  }

  /** Lets the scene that was up fade before it is put away. */
  #bring(up: string): void {
    if (up === this.#up) return;
    this.#leave(this.#up);
    this.#up = up;
    clearTimeout(this.#left);
    this.#left = setTimeout(() => {
      this.#leave(null);
      this.#host.requestUpdate();
    }, LEAVING_MS);
  }

  #leave(scene: string | null): void {
    if (scene === this.leaving) return;
    this.leaving = scene;
    this.#isLeaveDrawn = false;
  }

  #rotate(): void {
    const scenes = this.#deps.scenes();
    if (!scenes || scenes.length < 2) return;
    const next = rotate(this.#rotation, scenes, performance.now());
    if (next.index === this.#rotation.index) return;
    this.#rotation = next;
    this.#host.requestUpdate();
  }
}
