/** A wall has no hands: a pointer that lies still for this long is hidden. */
const IDLE_MS = 5_000;

/** Hides the cursor (class `idle` on the root) until it moves. */
export function hideIdleCursor(): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = (): void => {
    root.classList.remove('idle');
    clearTimeout(timer);
    timer = setTimeout(() => root.classList.add('idle'), IDLE_MS);
  };
  addEventListener('pointermove', moved, { passive: true });
  moved();
}

/** Asks the screen to stay on, again each time the page is shown; without the API or the right to it, nothing. */
export function keepAwake(): void {
  const ask = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
