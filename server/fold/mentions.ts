/** Counts what customers say: per brand, term, channel and language, each message once and as its newest version is. */
import type { Mention, MentionDeletion } from '../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/units.ts';
import type { Analysis } from '../analyse/analyse.ts';
import { createCoOccurrence, topicsOf, type MessageSample } from './co-occurrence.ts';
import { cellKey, moodCount } from './counts.ts';
import { createMentionLedger, type Contribution } from './mention-ledger.ts';
import { joinParts, type FoldPart } from './part.ts';
import { createRollingCells, type WindowCounts } from './rolling-cells.ts';

/** An hour over the day's window: an edit may still correct a message at its edge. */
const LEDGER_KEPT_MS = DAY_MS + HOUR_MS;
const LAST_MENTION = 'last-mention/';

export interface MentionOptions {
  /** Id of our own brand: a message that names no brand is about us. */
  ownBrand: string;
}

/** For reading only. */
export interface MentionState {
  /** One-minute cells of the last hour. */
  readonly hour: WindowCounts;
  /** Ten-minute cells of the last 24 hours; of terms, channels and languages. */
  readonly day: WindowCounts;
  /** Ten-minute cells of the last four weeks and a day; of brands. */
  readonly weeks: WindowCounts;
  /** Which topics are said in the same messages of the last hour. */
  readonly together: MessageSample;
  /** Newest message per source. */
  readonly lastMentionMs: ReadonlyMap<string, number>;
}

export interface Mentions extends FoldPart {
  readonly state: MentionState;
  /** May throw what the analysis throws; then nothing has changed. */
  apply(event: Mention | MentionDeletion): void;
}

export function createMentions(
  analyse: (text: string) => Analysis,
  { ownBrand }: MentionOptions,
): Mentions {
  const hour = createRollingCells('hour', MINUTE_MS, 60);
  const day = createRollingCells('day', 10 * MINUTE_MS, 144);
  const weeks = createRollingCells('weeks', 10 * MINUTE_MS, (28 + 1) * 144);
  const together = createCoOccurrence();
  const ledger = createMentionLedger();
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
    state: { hour, day, weeks, together, lastMentionMs },
    apply(event) {
      // An edit of what the ledger has forgotten would count the message a second time.
      if (event.type === 'mention' && event.publishedMs < event.atMs - LEDGER_KEPT_MS) return;
      const { before, after } = ledger.apply(event, contribute);
      if (event.type === 'mention') noteLastMention(event);
      if (before) count(before, -1);
      if (after) count(after, 1);
    },
    ...joinParts([hour, day, weeks, together, ledger, newestPerSource]),
    forget: (nowMs) => ledger.forgetBefore(nowMs - LEDGER_KEPT_MS),
  };

  /** What a message adds; null for our own replies, which are no customer's mood. */
  function contribute(mention: Mention, publishedMs: number): Contribution | null {
    if (mention.direction === 'outbound') return null;
    const base = { atMs: publishedMs, channel: mention.channel };
    if (mention.kind === 'share') {
      return {
        ...base,
        label: 'share',
        language: 'other',
        brands: aboutBrands(mention.brand, []),
        terms: [],
      };
    }
    const { label, language, terms, forms, pairs, brands, brandScores } = analyse(mention.content);
    const named = aboutBrands(mention.brand, brands);
    const moods = Object.fromEntries(
      Object.entries(brandScores).flatMap(([id, mood]) =>
        mood.label === label ? [] : [[id, mood.label] as const],
      ),
    );
    // The words on the wall are what is said of us, where they may be shown: a rival's outage is not our topic, and a
    // word of a text that is only to be counted could be a name.
    const isShown = named.includes(ownBrand) && mention.display !== 'aggregate';
    return {
      ...base,
      label,
      language,
      brands: named,
      terms: isShown ? terms : [],
      ...(Object.keys(moods).length > 0 && { moods }),
      ...(isShown && forms.length + pairs.length > 0 && { words: wordKeys(forms, pairs) }),
    };
  }

  /** The source knows best; else the brands that the text names; else it is about us. */
  function aboutBrands(told: string | undefined, named: readonly string[]): readonly string[] {
    if (told !== undefined) return [told];
    return named.length > 0 ? named : [ownBrand];
  }

  function count(contribution: Contribution, sign: 1 | -1): void {
    const { atMs, label, brands, terms, channel, language, moods = {}, words = [] } = contribution;
    for (const brand of brands) {
      const counts = moodCount(moods[brand] ?? label);
      hour.add(cellKey.brand(brand), atMs, counts, sign);
      weeks.add(cellKey.brand(brand), atMs, counts, sign);
    }
    if (!brands.includes(ownBrand)) return;
    together.add(topicsOf(contribution), atMs, sign);
    const counts = moodCount(moods[ownBrand] ?? label);
    for (const key of [
      cellKey.channel(channel),
      cellKey.language(language),
      ...terms.map(cellKey.term),
      ...words,
    ]) {
      hour.add(key, atMs, counts, sign);
      day.add(key, atMs, counts, sign);
    }
  }

  function noteLastMention({ sourceId, publishedMs }: Mention): void {
    if (publishedMs <= (lastMentionMs.get(sourceId) ?? Number.NEGATIVE_INFINITY)) return;
    lastMentionMs.set(sourceId, publishedMs);
    changedSources.add(sourceId);
  }
}

/**
 * Keys that a message's forms and pairs are counted under. Whether a pair is one idea is decided from the sums alone,
 * at publish: so it does not depend on the order in which messages came.
 */
function wordKeys(forms: Analysis['forms'], pairs: Analysis['pairs']): string[] {
  const keys = new Set(forms.map(({ term, language, text }) => cellKey.form(term, language, text)));
  for (const { text, terms } of pairs) {
    const space = text.indexOf(' ');
    keys.add(cellKey.pair(text, terms));
    keys.add(cellKey.firstOfPair(text.slice(0, space)));
    keys.add(cellKey.secondOfPair(text.slice(space + 1)));
    keys.add(cellKey.allPairs());
  }
  return [...keys];
}
