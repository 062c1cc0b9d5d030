/**
 * What each message has added to the cells, so that an edit or deletion can take it back. The newest version wins in
 * whatever order versions come; a deletion is final.
 */
import type { Mention, MentionDeletion } from '../../shared/event.ts';
import type { FoldPart } from './part.ts';

export interface Contribution {
  atMs: number;
  label: 'positive' | 'neutral' | 'negative' | 'share';
  channel: string;
  language: string;
  brands: readonly string[];
  terms: readonly string[];
  /** The mood about each of the brands, where it is not `label`. */
  moods?: Readonly<Record<string, 'positive' | 'neutral' | 'negative'>>;
  themes?: readonly string[];
  /** Followers of the author, where they are known. */
  reach?: number;
  /** Keys of the cells that are counted beside the terms: their forms and pairs. */
  words?: readonly string[];
}

interface Entry {
  publishedMs: number;
  /** Of the version that counts: its time, then its event id, so that two nodes choose alike. */
  versionMs: number;
  versionId: string;
  deleted: boolean;
  contribution: Contribution | null;
}

export interface LedgerChange {
  before: Contribution | null;
  after: Contribution | null;
}

export interface MentionLedger extends FoldPart {
  /**
   * Notes a version or deletion; what it changes in the cells.
   * @param contribute what a version adds, given when the message was first published.
   */
  apply(
    event: Mention | MentionDeletion,
    contribute: (mention: Mention, publishedMs: number) => Contribution | null,
  ): LedgerChange;
  /** Forgets messages published before `ms`. */
  forgetBefore(ms: number): void;
}

const PREFIX = 'mention/';
const NOTHING: LedgerChange = { before: null, after: null };

export function createMentionLedger(): MentionLedger {
  const entries = new Map<string, Entry>();
  const changed = new Set<string>();
  const gone: string[] = [];

  return {
    apply(event, contribute) {
      const key = `${event.sourceId}/${event.externalId}`;
      const old = entries.get(key);
      const isNewer =
        !old ||
        event.atMs > old.versionMs ||
        (event.atMs === old.versionMs && event.id > old.versionId);
      const isDeletion = event.type === 'mention-deletion';
      if (old?.deleted) return NOTHING;
      if (old && !isNewer && !isDeletion) {
        // An older version that comes late may still know better when the message was first published.
        if (event.publishedMs >= old.publishedMs) return NOTHING;
        const after = old.contribution && { ...old.contribution, atMs: event.publishedMs };
        entries.set(key, { ...old, publishedMs: event.publishedMs, contribution: after });
        changed.add(key);
        return { before: old.contribution, after };
      }
      const publishedMs = Math.min(
        old?.publishedMs ?? Number.POSITIVE_INFINITY,
        isDeletion ? event.atMs : event.publishedMs,
      );
      const contribution = isDeletion ? null : contribute(event, publishedMs);
      entries.set(key, {
        publishedMs,
        versionMs: event.atMs,
        versionId: event.id,
        deleted: isDeletion,
        contribution,
      });
      changed.add(key);
      return { before: old?.contribution ?? null, after: contribution };
    },
    forgetBefore(ms) {
      for (const [key, entry] of entries) {
        if (Math.max(entry.publishedMs, entry.deleted ? entry.versionMs : 0) >= ms) continue;
        entries.delete(key);
        changed.delete(key);
        gone.push(PREFIX + key);
      }
    },
    takeChanges() {
      const put = [...changed].map((key): [string, unknown] => [PREFIX + key, entries.get(key)]);
      changed.clear();
      return { put, remove: gone.splice(0) };
    },
    restore(recordKey, value) {
      if (!recordKey.startsWith(PREFIX)) return false;
      const key = recordKey.slice(PREFIX.length);
      if (value === undefined) entries.delete(key);
      else entries.set(key, value as Entry);
      return true;
    },
  };
}
