/** Which of a wall's scenes is up: pure, on the screen's own steady clock. */

export interface Rotation {
  /** Index of the scene that is up. */
  readonly index: number;
  readonly sinceMs: number;
}

interface Timed {
  readonly id: string;
  readonly seconds: number;
}

/** Goes on to the next scene when the one that is up has had its time; one scene alone stays. */
export function rotate(
  { index, sinceMs }: Rotation,
  scenes: readonly Timed[],
  nowMs: number,
): Rotation {
  const scene = scenes[index];
  if (!scene) return { index: 0, sinceMs: nowMs };
  if (scenes.length < 2 || nowMs - sinceMs < scene.seconds * 1_000) return { index, sinceMs };
  return { index: (index + 1) % scenes.length, sinceMs: nowMs };
}

/** The same scene in a list that has changed; the first, anew, when it is gone. */
export function follow(
  { index, sinceMs }: Rotation,
  before: readonly Timed[],
  now: readonly Timed[],
  nowMs: number,
): Rotation {
  const found = now.findIndex(({ id }) => id === before[index]?.id);
  return found < 0 ? { index: 0, sinceMs: nowMs } : { index: found, sinceMs };
}

/** How much of its time the scene has had, 0 to 1. */
export const progressOf = (
  { index, sinceMs }: Rotation,
  scenes: readonly Timed[],
  nowMs: number,
): number => {
  const seconds = scenes[index]?.seconds ?? 0;
  return seconds === 0 ? 0 : Math.max(0, Math.min(1, (nowMs - sinceMs) / (seconds * 1_000)));
};

/** What decides which scene is up besides its turn; each an id, or null. */
export interface SceneWishes {
  /** Asked for on this screen alone. */
  here: string | null;
  pin: string | null;
  /** Of a scene that takes over now. */
  takeOver: string | null;
}

/**
 * The scene that is up: one that is asked for here, else one that takes over, else a pinned one, else the next in turn.
 * Who gives a screen one scene by its address means that scene; the banner of an alert is over every scene.
 */
export function sceneUp<Scene extends Timed>(
  scenes: readonly Scene[],
  { takeOver, here, pin }: SceneWishes,
  { index }: Rotation,
): Scene {
  const wished = [here, takeOver, pin].flatMap(
    (id) => scenes.find((scene) => scene.id === id) ?? [],
  );
  return wished[0] ?? scenes[index] ?? scenes[0]!;
}
