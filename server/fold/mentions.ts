/** Counts what customers say: per brand, term, channel and language, each message once and as its newest version is. */
import type { Mention, MentionDeletion } from '../../shared/event.ts';
import { DAY_MS, HOUR_MS } from '../../shared/units.ts';
import type { Analysis } from '../analyse/analyse.ts';
import { createCoOccurrence, topicsOf, type MessageSample } from './co-occurrence.ts';
import { cellKey } from './counts.ts';
import type { Contribution, LedgerChange, MentionLedger } from './mention-ledger.ts';
import { createMentionWindows, type MentionKeys, type WindowState } from './mention-windows.ts';
import { joinParts, type FoldPart } from './part.ts';
import { createRecent, type RecentMessages } from './recent.ts';
import { createSharedPosts, type SharedPosts } from './shared-posts.ts';
import { createThemeFinder, type Theme } from './themes.ts';
import { createVoices, type VoiceSample } from './voices.ts';

/** An hour over the day's window: an edit may still correct a message at its edge. */
const LEDGER_KEPT_MS = DAY_MS + HOUR_MS;
const LAST_MENTION = 'last-mention/';

export interface MentionOptions {
  /** Id of our own brand: a message that names no brand is about us. */
  ownBrand: string;
  /** What our customers care about. @default none */
  themes?: readonly Theme[];
  /** Of the log's partitions, the one that is counted. @default 0 */
  partition?: number;
  /** How many the log has. @default 1 */
  partitions?: number;
}

/** For reading only. */
export interface MentionState extends WindowState {
  /** Which topics are said in the same messages of the last hour. */
  readonly together: MessageSample;
  /** The newest negative messages, to say what a rise is about. */
  readonly recent: RecentMessages;
  /** How many people said a term in the last hour. */
  readonly voices: VoiceSample;
  readonly sharedPosts: SharedPosts;
  /** Newest message per source. */
  readonly lastMentionMs: ReadonlyMap<string, number>;
}

export interface MentionDeps {
  /** Told of every event and what it changed, after it is counted: conversations follow messages. */
  onMessage?: ((event: Mention | MentionDeletion, change: LedgerChange) => void) | undefined;
  /** @default a table of its own */
  keys?: MentionKeys | undefined;
}

export interface Mentions extends FoldPart {
  readonly state: MentionState;
  /** May throw what the analysis throws; then nothing has changed. @param offset where the log has the event. */
  apply(event: Mention | MentionDeletion, offset: number): void;
}

export function createMentions(
  analyse: (text: string) => Analysis,
  ledger: MentionLedger,
  { ownBrand, themes = [], partition = 0, partitions = 1 }: MentionOptions,
  { onMessage, keys }: MentionDeps = {},
): Mentions {
  const windows = createMentionWindows({ ownBrand, partition, keys });
  const themesOf = createThemeFinder(themes, analyse);
  const together = createCoOccurrence();
  const recent = createRecent(partition, watchedBy, partitions);
  const voices = createVoices();
  const sharedPosts = createSharedPosts(windows.state.day);
  const lastMentionMs = new Map<string, number>();
  const changedSources = new Set<string>();

  const newestPerSource: FoldPart = {
    takeChanges() {
      const put = [...changedSources].map((source): [string, unknown] => [
        LAST_MENTION + source,
        lastMentionMs.get(source),
      ]);
      changedSources.clear();
      return { put, remove: [] };
    },
    restore(key, value) {
      if (!key.startsWith(LAST_MENTION)) return false;
      const source = key.slice(LAST_MENTION.length);
      if (value === undefined) lastMentionMs.delete(source);
      else lastMentionMs.set(source, value as number);
      return true;
    },
  };

  return {
    state: { ...windows.state, together, recent, voices, sharedPosts, lastMentionMs },
    apply(event, offset) {
      // An edit of what the ledger has forgotten would count the message a second time.
      if (event.type === 'mention' && event.publishedMs < event.atMs - LEDGER_KEPT_MS) {
        return ledger.pass(offset);
      }
      const change = ledger.apply(event, offset, contribute);
      const { before, after } = change;
      recent.note(event, offset, change);
      if (event.type === 'mention') noteLastMention(event);
      if (before) count(before, -1);
      if (after) count(after, 1);
      if (before || after) noteWords(event, after);
      onMessage?.(event, change);
    },
    ...joinParts([windows, together, recent, voices, sharedPosts, ledger, newestPerSource]),
  };

  /** What a message adds; null for our own replies, which are no customer's mood. */
  function contribute(mention: Mention, publishedMs: number): Contribution | null {
    if (mention.direction === 'outbound') return null;
    const followers = mention.author?.followers ?? 0;
    if (mention.kind === 'share') {
      const shared: Contribution = {
        atMs: publishedMs,
        channel: mention.channel,
        label: 'share',
        language: 'other',
        brands: aboutBrands(mention.brand, []),
        terms: [],
      };
      if (followers > 0) shared.reach = followers;
      if (mention.shareOf !== undefined) shared.post = postKey(mention, mention.shareOf);
      return shared;
    }
    const analysis = analyse(mention.content);
    const { label, language, terms, forms, pairs, brands, brandScores } = analysis;
    const named = aboutBrands(mention.brand, brands);
    // The words on the wall are what is said of us, where they may be shown: a rival's outage is not our topic, and a
    // word of a text that is only to be counted could be a name.
    const isOurs = named.includes(ownBrand);
    const about = isOurs ? themesOf(analysis) : [];
    const isShown = isOurs && mention.display !== 'aggregate';
    const contribution: Contribution = {
      atMs: publishedMs,
      channel: mention.channel,
      label,
      language,
      brands: named,
      terms: isShown ? terms : [],
    };
    // Set one by one, and few of them: literals with spreads are slow to make.
    if (followers > 0) contribution.reach = followers;
    const moods = Object.entries(brandScores).filter(([, mood]) => mood.label !== label);
    if (moods.length > 0) {
      contribution.moods = Object.fromEntries(moods.map(([id, mood]) => [id, mood.label]));
    }
    if (about.length > 0) contribution.themes = about;
    if (isShown && forms.length + pairs.length > 0) contribution.words = wordKeys(forms, pairs);
    return contribution;
  }

  /** The source knows best; else the brands that the text names; else it is about us. */
  function aboutBrands(told: string | undefined, named: readonly string[]): readonly string[] {
    if (told !== undefined) return [told];
    return named.length > 0 ? named : [ownBrand];
  }

  function count(contribution: Contribution, sign: 1 | -1): void {
    windows.count(contribution, sign);
    if (!contribution.brands.includes(ownBrand)) return;
    together.add(topicsOf(contribution), contribution.atMs, sign);
  }

  /** Keys of the brands that a message is negative about, and of the themes that it does not praise. */
  function watchedBy({ brands, themes: about = [], moods = {}, label }: Contribution): string[] {
    const moodAbout = (brand: string) => moods[brand] ?? label;
    const worried = ['negative', 'neutral'].includes(moodAbout(ownBrand));
    return [
      ...brands.filter((brand) => moodAbout(brand) === 'negative').map(cellKey.brand),
      ...(worried ? about.map(cellKey.theme) : []),
    ];
  }

  function noteWords(event: Mention | MentionDeletion, after: Contribution | null): void {
    if (after?.label === 'share') {
      if (after.post !== undefined) sharedPosts.share(after.post);
      return;
    }
    sharedPosts.tell(postKey(event, event.externalId), after?.terms ?? []);
    if (!after || event.type !== 'mention') return;
    // Who is not told apart, as callers in notes are, is one person a message.
    const author = event.author?.key ?? event.externalId;
    for (const term of after.terms) voices.add(term, author, after.atMs);
  }

  function noteLastMention({ sourceId, publishedMs }: Mention): void {
    if (publishedMs <= (lastMentionMs.get(sourceId) ?? Number.NEGATIVE_INFINITY)) return;
    lastMentionMs.set(sourceId, publishedMs);
    changedSources.add(sourceId);
  }
}

const postKey = ({ sourceId }: { sourceId: string }, externalId: string): string =>
  `${sourceId}/${externalId}`;

/**
 * Keys that a message's forms and pairs are counted under. Whether a pair is one idea is decided from the sums alone,
 * at publish: so it does not depend on the order in which messages came.
 */
function wordKeys(forms: Analysis['forms'], pairs: Analysis['pairs']): string[] {
  const keys: string[] = [];
  for (const { term, language, text } of forms) {
    const key = cellKey.form(term, language, text);
    if (!keys.includes(key)) keys.push(key);
  }
  for (const { text, terms } of pairs) keys.push(cellKey.pair(text, terms));
  return keys;
}
