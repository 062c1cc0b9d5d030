const KEY = 'hubwall:reloaded-for';

/**
 * Reloads the page to get to `target` (a server's build), at most once per target and tab: when the server keeps
 * handing out an old page, the wall lives on with it rather than reload forever.
 */
export function reloadOnceFor(
  target: string,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  reload: () => void,
): void {
  try {
    if (storage.getItem(KEY) === target) return;
    storage.setItem(KEY, target);
  } catch {
    // Without storage there is no guard against a loop, so no reload.
    return;
  }
  reload();
}
