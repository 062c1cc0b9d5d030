/**
 * What each message has added to the cells, so that an edit or deletion can take it back. The newest version wins in
 * whatever order versions come; a deletion is final.
 *
 * A day holds millions of messages, so the ledger keeps of each one entry of a few bytes in the store: its time, its
 * standing version and where the log has it. Words are not kept: what a version had added is worked out again from its
 * text, as long as the log has that and the analyser is still the same; if not, the mood and what goes with it are
 * taken back, and words and reach age out of their windows.
 */
import type { Mention, MentionDeletion } from '../../shared/event.ts';
import type { EventLog, LoggedEvent } from '../store/event-log.ts';
import type { EntryCache } from './entry-cache.ts';
import type { Erasures } from './erasures.ts';
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
  /** Of a share: the post that is passed on. */
  post?: string;
  /** Keys of the cells that are counted beside the terms: their forms and pairs. */
  words?: readonly string[];
}

/** What is remembered of a contribution when its text is gone: that in which few messages differ. */
type Core = Omit<Contribution, 'atMs' | 'terms' | 'words' | 'reach' | 'post'>;

/** What a conversation has to know of a message. */
export interface Said {
  by: 'customer' | 'person' | 'bot';
  /** Sent to the hub itself, not said in public. */
  direct: boolean;
  channel: string;
  mood: 'positive' | 'neutral' | 'negative';
  /** No other thread was told than that which it begins. */
  own: boolean;
}

/** A message as the ledger holds it. */
export interface Noted {
  /** The earliest that any version says. */
  publishedMs: number;
  /** Of the version that counts; null: of no conversation, as a share or a colleague's note. */
  said: Said | null;
}

interface Kind {
  analyser: string;
  core: Core | null;
  said: Said | null;
}

interface Standing {
  publishedMs: number;
  /** Of the version that counts: its time, and where it is in the log; the greater event id wins at one time. */
  versionMs: number;
  offset: number;
  /** Number of what it adds, see `kinds`; 0 when it is deleted. */
  kind: number;
}

export interface LedgerChange {
  before: Contribution | null;
  after: Contribution | null;
  /** The message before the event and after it; null: not known, or deleted. */
  was: Noted | null;
  is: Noted | null;
}

/** What a version adds, given when the message was first published. */
export type Contribute = (mention: Mention, publishedMs: number) => Contribution | null;

export interface MentionLedger extends FoldPart {
  /**
   * Brings in what is known of the messages that these events are about; called before any of them is applied.
   * @param others keys of entries to be prefetched with them. @default none
   */
  prepare(batch: readonly LoggedEvent[], others?: readonly string[]): Promise<void>;
  /** Notes a version or deletion; what it changes in the cells. Throws what `contribute` throws; then nothing changes. */
  apply(event: Mention | MentionDeletion, offset: number, contribute: Contribute): LedgerChange;
  /** A message of a source; null when none is known or it is deleted. Its key has to be prefetched. */
  noted(sourceId: string, externalId: string): Noted | null;
  /** An event that is not to be counted: its text is not kept either. */
  pass(offset: number): void;
}

export interface LedgerDeps {
  entries: EntryCache;
  erasures: Erasures;
  /** Events of this partition that are in the log at these offsets. */
  eventsAt: (offsets: readonly number[]) => ReturnType<EventLog['get']>;
  /** Names the analyser: texts that another one has read are not worked out again. */
  analyser: string;
}

const PREFIX = 'counted/';
const DELETED = 0;
const NOTHING: LedgerChange = { before: null, after: null, was: null, is: null };
const DIRECT: ReadonlySet<Mention['kind']> = new Set(['message', 'email']);

export function createMentionLedger(deps: LedgerDeps): MentionLedger {
  const { entries, erasures, eventsAt, analyser } = deps;
  /** Every kind of contribution met, by number from 1: few, so that an entry needs only the number. */
  const kinds = new Map<number, Kind>();
  const numbers = new Map<string, number>();
  const added: number[] = [];
  /** The versions that may have to be taken back. */
  let versions = new Map<number, Mention>();

  const numberOf = (contribution: Contribution | null, event: Mention): number => {
    const said = saidOf(event, contribution);
    const name = kindName(analyser, contribution, said);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = kinds.size + 1;
    numbers.set(name, number);
    kinds.set(number, { analyser, core: contribution && coreOf(contribution), said });
    added.push(number);
    return number;
  };

  const contributionOf = (
    { kind, offset, publishedMs }: Standing,
    contribute: Contribute,
  ): Contribution | null => {
    const known = kinds.get(kind);
    if (!known?.core) return null;
    const version = versions.get(offset);
    // A share has no text that another analyser could read differently.
    if (version && (known.analyser === analyser || known.core.label === 'share')) {
      return contribute(version, publishedMs);
    }
    return { atMs: publishedMs, ...known.core, terms: [] };
  };

  const notedOf = ({ publishedMs, kind }: Standing): Noted | null =>
    kind === DELETED ? null : { publishedMs, said: kinds.get(kind)?.said ?? null };

  return {
    noted(sourceId, externalId) {
      const entry = entries.get(keyOf({ sourceId, externalId }));
      return entry ? notedOf(decode(entry)) : null;
    },
    async prepare(batch, others = []) {
      const mentions = batch.flatMap(({ offset, event }) =>
        isAboutMention(event) ? [{ offset, event }] : [],
      );
      const keys = new Set(mentions.map(({ event }) => keyOf(event)));
      await entries.prefetch([...keys, ...others]);
      const offsets: number[] = [];
      for (const key of keys) {
        const entry = entries.get(key);
        const standing = entry && decode(entry);
        if (standing && standing.kind !== DELETED) offsets.push(standing.offset);
      }
      const earlier = offsets.length === 0 ? [] : await eventsAt(offsets);
      versions = new Map(
        [...earlier, ...mentions].flatMap(({ offset, event }) =>
          event.type === 'mention' ? [[offset, event]] : [],
        ),
      );
    },
    apply(event, offset, contribute) {
      const key = keyOf(event);
      const entry = entries.get(key);
      const old = entry && decode(entry);
      const was = old ? notedOf(old) : null;
      const isDeletion = event.type === 'mention-deletion';
      if (old?.kind === DELETED) {
        if (!isDeletion) erasures.add(offset);
        return NOTHING;
      }
      if (isDeletion) {
        const publishedMs = Math.min(old?.publishedMs ?? event.atMs, event.atMs);
        const before = old ? contributionOf(old, contribute) : null;
        if (old) erasures.add(old.offset);
        const standing = { publishedMs, versionMs: event.atMs, offset, kind: DELETED };
        entries.put(key, encode(standing));
        return { before, after: null, was, is: null };
      }
      if (old && !isNewer(event, old)) {
        erasures.add(offset);
        // An older version that comes late may still know better when the message was first published.
        const { publishedMs } = event;
        if (publishedMs >= old.publishedMs) return { before: null, after: null, was, is: was };
        const before = contributionOf(old, contribute);
        const standing = { ...old, publishedMs };
        entries.put(key, encode(standing));
        const after = before && { ...before, atMs: publishedMs };
        return { before, after, was, is: notedOf(standing) };
      }
      const publishedMs = Math.min(old?.publishedMs ?? event.publishedMs, event.publishedMs);
      const after = contributeOrPass();
      const before = old ? contributionOf(old, contribute) : null;
      if (old) erasures.add(old.offset);
      const standing = { publishedMs, versionMs: event.atMs, offset, kind: numberOf(after, event) };
      entries.put(key, encode(standing));
      return { before, after, was, is: notedOf(standing) };

      function contributeOrPass(): Contribution | null {
        try {
          return contribute(event as Mention, publishedMs);
        } catch (error) {
          // In no figure, and nothing would find its text again when the message is deleted.
          erasures.add(offset);
          throw error;
        }
      }
    },
    pass: (offset) => erasures.add(offset),
    takeChanges() {
      const put = added
        .splice(0)
        .map((number): [string, unknown] => [`${PREFIX}${number}`, kinds.get(number)]);
      return { put, remove: [] };
    },
    restore(recordKey, value) {
      if (!recordKey.startsWith(PREFIX)) return false;
      if (value === undefined) return true;
      // Releases before format 2 did not note what was said how.
      const kind = { said: null, ...(value as Pick<Kind, 'analyser' | 'core'>) };
      const number = Number(recordKey.slice(PREFIX.length));
      kinds.set(number, kind);
      numbers.set(kindName(kind.analyser, kind.core, kind.said), number);
      return true;
    },
  };

  function isNewer(event: Mention, old: Standing): boolean {
    if (event.atMs !== old.versionMs) return event.atMs > old.versionMs;
    const standing = versions.get(old.offset);
    return standing !== undefined && event.id > standing.id;
  }
}

/** The entry's key of a message. */
export const keyOf = ({ sourceId, externalId }: Pick<Mention, 'sourceId' | 'externalId'>): string =>
  `${sourceId}/${externalId}`;

function saidOf(event: Mention, contribution: Contribution | null): Said | null {
  const { kind, channel, direction, threadId, externalId } = event;
  if (kind === 'share' || kind === 'note') return null;
  const label = contribution?.label ?? 'neutral';
  return {
    by: direction === 'inbound' ? 'customer' : (event.agentKind ?? 'person'),
    direct: DIRECT.has(kind),
    channel,
    mood: label === 'share' ? 'neutral' : label,
    own: threadId === undefined || threadId === externalId,
  };
}

/** A message, or that it is gone. */
export const isAboutMention = (event: LoggedEvent['event']): event is Mention | MentionDeletion =>
  event.type === 'mention' || event.type === 'mention-deletion';

const coreOf = ({
  atMs: _1,
  terms: _2,
  words: _3,
  reach: _4,
  post: _5,
  ...core
}: Contribution): Core => core;

/** Two kinds have the same name when they are the same; ids and languages hold none of its marks. */
function kindName(analyser: string, core: Core | null, said: Said | null): string {
  let name = analyser;
  if (core !== null) {
    const { label, channel, language, brands, themes = [], moods } = core;
    name += `\n${label}\t${channel}\t${language}\t${brands.join(',')}\t${themes.join(',')}`;
    if (moods !== undefined) name += JSON.stringify(moods);
  }
  if (said === null) return name;
  return `${name}\n\n${said.by}\t${said.channel}\t${said.mood}\t${said.direct}\t${said.own}`;
}

const TIME_BYTES = 6;
const KIND_BYTES = 3;
const OFFSET_AT = 2 * TIME_BYTES;
const KIND_AT = OFFSET_AT + 7;
const TWO_32 = 2 ** 32;

function encode({ publishedMs, versionMs, offset, kind }: Standing): Uint8Array {
  // Of a shared piece of memory, since there are many; every byte of it is written.
  const bytes = Buffer.allocUnsafe(KIND_AT + KIND_BYTES);
  bytes.writeIntBE(publishedMs, 0, TIME_BYTES);
  bytes.writeIntBE(versionMs, TIME_BYTES, TIME_BYTES);
  // Seven bytes: six are the most that one call writes.
  bytes.writeUIntBE(Math.floor(offset / TWO_32), OFFSET_AT, 3);
  bytes.writeUInt32BE(offset % TWO_32, OFFSET_AT + 3);
  bytes.writeUIntBE(kind, KIND_AT, KIND_BYTES);
  return bytes;
}

function decode(entry: Uint8Array): Standing {
  const bytes = Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength);
  return {
    publishedMs: bytes.readIntBE(0, TIME_BYTES),
    versionMs: bytes.readIntBE(TIME_BYTES, TIME_BYTES),
    offset: bytes.readUIntBE(OFFSET_AT, 3) * TWO_32 + bytes.readUInt32BE(OFFSET_AT + 3),
    kind: bytes.readUIntBE(KIND_AT, KIND_BYTES),
  };
}
