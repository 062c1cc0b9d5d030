/**
 * What the posts are about that others pass on. A share has no words of its own: it is counted under its post, and the
 * post's terms are kept here from its first share on, as long as it is shared.
 */
import { cellKey } from './counts.ts';
import { recordsOf, type FoldPart } from './part.ts';
import type { WindowCounts } from './rolling-cells.ts';

/** For reading only. */
export interface SharedPosts {
  /** The posts shared in the last 24 hours whose terms are known. */
  posts(): IterableIterator<[post: string, terms: readonly string[]]>;
}

export interface SharedPostBoard extends FoldPart, SharedPosts {
  /** Notes what a post says now; nothing when it was deleted or is not to be shown. */
  tell(post: string, terms: readonly string[]): void;
  /** Notes that a post was shared. */
  share(post: string): void;
}

export const joinSharedPosts = (boards: () => readonly SharedPosts[]): SharedPosts => ({
  *posts() {
    for (const board of boards()) yield* board.posts();
  },
});

/** So many posts at least have their terms at hand when their first share comes; a share of an older one has none. */
const REMEMBERED = 20_000;
const PREFIX = 'text/shared/';

/** @param day where shares are counted under their post. */
export function createSharedPosts(day: WindowCounts): SharedPostBoard {
  /** The newest, and those before them: the first of a map from which many were deleted is slow to find. */
  let recent = new Map<string, readonly string[]>();
  let before = new Map<string, readonly string[]>();
  const shared = new Map<string, readonly string[]>();
  const changed = new Set<string>();

  const forgetPost = (post: string): void => {
    if (!shared.delete(post)) return;
    changed.add(post);
  };

  return {
    posts: () => shared.entries(),
    tell(post, terms) {
      if (terms.length === 0) {
        recent.delete(post);
        before.delete(post);
        forgetPost(post);
        return;
      }
      if (recent.size >= REMEMBERED) [recent, before] = [new Map(), recent];
      recent.set(post, terms);
      if (!shared.has(post) && day.total(cellKey.sharesOf(post))[3] === 0) return;
      shared.set(post, terms);
      changed.add(post);
    },
    share(post) {
      const terms = recent.get(post) ?? before.get(post);
      if (!terms || shared.has(post)) return;
      shared.set(post, terms);
      changed.add(post);
    },
    forget() {
      for (const post of shared.keys()) {
        if (day.total(cellKey.sharesOf(post))[3] === 0) forgetPost(post);
      }
    },
    ...recordsOf(PREFIX, shared, changed),
  };
}
