/** The windows in which messages are counted: by brand, theme, channel, language, term, form and pair of terms. */
import { randomInt } from 'node:crypto';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import { createAdmission, type Admission, type Saying } from './admission.ts';
import type { Counts } from './count-table.ts';
import { cellKey, moodCount, OPEN_PREFIXES, PREFIX } from './counts.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import type { Contribution } from './mention-ledger.ts';
import { joinParts, type FoldPart } from './part.ts';
import { createRollingCells, type RollingCells, type WindowCounts } from './rolling-cells.ts';

/** A cell keeps this many terms at least, and of each other kind of words half as many: a start has to read them all. */
const TERMS_KEPT = 2_000;
const OTHERS_KEPT = 1_000;
const KEPT = OPEN_PREFIXES.map((prefix) => (prefix === PREFIX.term ? TERMS_KEPT : OTHERS_KEPT));
/** Keys of all windows together, up to which each new word is counted from its first message on, ... */
const ROOM = 100_000;
/** ... unless a cell had more words of its kind than it keeps, or so many waited to come again, this short a time ago. */
const CROWDED_MS = 10 * MINUTE_MS;

/** For reading only. Every window slides on event time. */
export interface WindowState {
  /** Five-second cells of the last five minutes; of all but forms and pairs. */
  readonly fiveMinutes: WindowCounts;
  /** One-minute cells of the last hour; of all. */
  readonly hour: WindowCounts;
  /** One-minute cells of the last three hours; of brands and themes. */
  readonly minutes: WindowCounts;
  /** Ten-minute cells of the last 24 hours; of terms, their forms and pairs, channels, languages and shared posts. */
  readonly day: WindowCounts;
  /** Ten-minute cells of the last five weeks; of brands and themes. */
  readonly weeks: WindowCounts;
}

export interface MentionWindows extends Required<FoldPart> {
  readonly state: WindowState;
  /** Adds what a message contributes, or takes it back with `sign` −1. */
  count(contribution: Contribution, sign: 1 | -1): void;
}

export interface MentionWindowOptions {
  ownBrand: string;
  /** Of the partitions that share their keys, the one that is counted: 0 to 254. @default 0 */
  partition?: number;
  /** @default its own */
  keys?: MentionKeys | undefined;
}

/** What windows of partitions share that are added up: keys, and what is noted of words that have none yet. */
export interface MentionKeys extends KeyTable {
  readonly admission: Admission;
  /** By partition: counts what was noted of a word that has got a key. */
  readonly counters: Map<number, (prefix: string, id: number, saying: Saying) => void>;
}

/** @param seed see {@link createAdmission}. @default a number of chance */
export const createMentionKeys = (seed = randomInt(2 ** 32)): MentionKeys =>
  Object.assign(createKeyTable(OPEN_PREFIXES), {
    admission: createAdmission(seed),
    counters: new Map<number, (prefix: string, id: number, saying: Saying) => void>(),
  });

/** What a message adds to each of its keys. */
interface Addition extends Saying {
  counts: Counts;
  sign: 1 | -1;
}

const PLACES = ['positive', 'neutral', 'negative', 'share'] as const;

export function createMentionWindows({
  ownBrand,
  partition = 0,
  keys = createMentionKeys(),
}: MentionWindowOptions): MentionWindows {
  const { admission } = keys;
  /** By family: until when its new words have to come again before they are counted. */
  const crowdedUntilMs = OPEN_PREFIXES.map(() => Number.NEGATIVE_INFINITY);
  /** By family: words that were noted since that was last put off. */
  const waiting = OPEN_PREFIXES.map(() => 0);
  let nowMs = Number.NEGATIVE_INFINITY;
  const noteCrowd = (family: number): void => {
    crowdedUntilMs[family] = nowMs + CROWDED_MS;
    waiting[family] = 0;
  };
  const kept = {
    keys,
    keptPerFamily: KEPT,
    onCut: noteCrowd,
  };
  const fiveMinutes = createRollingCells('5m', 5 * SECOND_MS, 60, kept);
  const hour = createRollingCells('hour', MINUTE_MS, 60, kept);
  const minutes = createRollingCells('3h', MINUTE_MS, 180, kept);
  const day = createRollingCells('day', 10 * MINUTE_MS, 144, kept);
  const weeks = createRollingCells('weeks', 10 * MINUTE_MS, (35 * DAY_MS) / (10 * MINUTE_MS), kept);
  const ofBrands = [fiveMinutes, hour, minutes, weeks];
  const ofChannels = [fiveMinutes, hour, day];
  const ofTerms = [fiveMinutes, hour, day];
  const ofWords = [hour, day];
  const ofPosts = [day];
  const windowsOf = (prefix: string): readonly RollingCells[] => {
    if (prefix === PREFIX.term) return ofTerms;
    return prefix === PREFIX.sharesOf ? ofPosts : ofWords;
  };
  const parts = joinParts([fiveMinutes, hour, minutes, day, weeks]);
  keys.counters.set(partition, (prefix, id, { atMs, place, reach }) => {
    const counts = moodCount(PLACES[place]!, reach);
    for (const window of windowsOf(prefix)) window.addId(id, atMs, counts);
  });

  /** The id of a word's key, held; −1 for one that has none and is to get none yet. */
  const holdWord = (prefix: string, word: string, saying: Saying, sign: 1 | -1): number => {
    const known = keys.findIn(prefix, word);
    if (known === -1) {
      if (sign < 0) {
        admission.strike(prefix, word, saying);
        return -1;
      }
      const family = OPEN_PREFIXES.indexOf(prefix);
      const isCrowded = family >= 0 && (keys.size >= ROOM || nowMs < crowdedUntilMs[family]!);
      if (isCrowded && !admission.admits(prefix, word, saying)) {
        if (++waiting[family]! > KEPT[family]!) noteCrowd(family);
        return -1;
      }
      const id = keys.idIn(prefix, word);
      keys.hold(id);
      admission.take(prefix, word, (noted) => keys.counters.get(noted.owner)?.(prefix, id, noted));
      return id;
    }
    keys.hold(known);
    return known;
  };

  const add = (
    windows: readonly RollingCells[],
    id: number,
    { atMs, counts, sign }: Addition,
  ): void => {
    keys.hold(id);
    for (const window of windows) window.addId(id, atMs, counts, sign);
    keys.release(id);
  };

  const addWord = (
    windows: readonly RollingCells[],
    prefix: string,
    word: string,
    addition: Addition,
  ): void => {
    const id = holdWord(prefix, word, addition, addition.sign);
    if (id === -1) return;
    const { atMs, counts, sign } = addition;
    for (const window of windows) window.addId(id, atMs, counts, sign);
    keys.release(id);
  };

  return {
    ...parts,
    state: { fiveMinutes, hour, minutes, day, weeks },
    advance(ms) {
      nowMs = Math.max(nowMs, ms);
      parts.advance(ms);
    },
    count(contribution, sign) {
      const { label: said, atMs, brands, moods = {}, reach = 0 } = contribution;
      const additionOf = (label: Contribution['label']): Addition => ({
        atMs,
        counts: moodCount(label, reach),
        sign,
        place: PLACES.indexOf(label),
        reach,
        owner: partition,
      });
      for (const brand of brands) {
        add(ofBrands, keys.idIn(PREFIX.brand, brand), additionOf(moods[brand] ?? said));
      }
      if (!brands.includes(ownBrand)) return;
      const { channel, language, terms, themes = [], words = [], post } = contribution;
      const addition = additionOf(moods[ownBrand] ?? said);
      for (const theme of themes) add(ofBrands, keys.idIn(PREFIX.theme, theme), addition);
      add(ofChannels, keys.idIn(PREFIX.channel, channel), addition);
      add(ofChannels, keys.idIn(PREFIX.language, language), addition);
      if (post !== undefined) addWord(ofPosts, PREFIX.sharesOf, post, addition);
      for (const term of terms) addWord(ofTerms, PREFIX.term, term, addition);
      for (const word of words) addWord(ofWords, word.slice(0, 2), word.slice(2), addition);
      for (const [prefix, word] of sidesOfPairs(words)) addWord(ofWords, prefix, word, addition);
    },
  };
}

/** Each word that begins a pair of the message, each that ends one, once; and the one key of all messages with pairs. */
function sidesOfPairs(words: readonly string[]): [prefix: string, name: string][] {
  const sides: [string, string][] = [];
  const note = (prefix: string, name: string): void => {
    if (!sides.some(([p, n]) => p === prefix && n === name)) sides.push([prefix, name]);
  };
  for (const word of words) {
    if (!word.startsWith(PREFIX.pair)) continue;
    const space = word.indexOf(' ');
    const tab = word.indexOf('\t');
    note(PREFIX.firstOfPair, word.slice(PREFIX.pair.length, space));
    note(PREFIX.secondOfPair, word.slice(space + 1, tab === -1 ? undefined : tab));
  }
  if (sides.length > 0) sides.push([cellKey.allPairs(), '']);
  return sides;
}
