/** The windows in which messages are counted: by brand, theme, channel, language, term, form and pair of terms. */
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import { createAdmission } from './admission.ts';
import type { Counts } from './count-table.ts';
import { cellKey, moodCount, OPEN_PREFIXES, PREFIX } from './counts.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import type { Contribution } from './mention-ledger.ts';
import { joinParts, type FoldPart } from './part.ts';
import { createRollingCells, type RollingCells, type WindowCounts } from './rolling-cells.ts';

/** Of each kind of words a cell keeps this many at least. */
const WORDS_KEPT = 2_000;
/** Keys of all windows together, up to which each new word is counted from its first message on, ... */
const ROOM = 100_000;
/** ... unless a cell had more words of its kind than it keeps, this short a time ago. */
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
  /** See {@link createAdmission}. */
  seed: number;
  /** See {@link createMentionKeys}. @default its own */
  keys?: KeyTable | undefined;
}

/** Keys for the windows of messages, to be shared by partitions that are added up. */
export const createMentionKeys = (): KeyTable => createKeyTable(OPEN_PREFIXES);

export function createMentionWindows({
  ownBrand,
  seed,
  keys = createMentionKeys(),
}: MentionWindowOptions): MentionWindows {
  const admission = createAdmission(seed);
  /** By family: until when its new words have to come again before they are counted. */
  const crowdedUntilMs = OPEN_PREFIXES.map(() => Number.NEGATIVE_INFINITY);
  let nowMs = Number.NEGATIVE_INFINITY;
  const kept = {
    keys,
    keptPerFamily: WORDS_KEPT,
    onCut: (family: number) => {
      crowdedUntilMs[family] = nowMs + CROWDED_MS;
    },
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
  const dayOnly = [day];
  const parts = joinParts([fiveMinutes, hour, minutes, day, weeks]);

  /** The key's id; −1 for one that has none and is to get none. */
  const wordId = (prefix: string, name: string, sign: 1 | -1): number => {
    const id = keys.findIn(prefix, name);
    if (id !== -1) return id;
    if (sign < 0) return -1;
    const isCrowded =
      keys.size >= ROOM || nowMs < (crowdedUntilMs[OPEN_PREFIXES.indexOf(prefix)] ?? -Infinity);
    return isCrowded && !admission.admits(name) ? -1 : keys.idIn(prefix, name);
  };

  return {
    ...parts,
    state: { fiveMinutes, hour, minutes, day, weeks },
    advance(ms) {
      nowMs = Math.max(nowMs, ms);
      admission.advance(ms);
      parts.advance(ms);
    },
    count(contribution, sign) {
      const { atMs, label, brands, moods = {}, reach } = contribution;
      const add = (windows: readonly RollingCells[], id: number, counts: Counts): void => {
        if (id === -1) return;
        keys.hold(id);
        for (const window of windows) window.addId(id, atMs, counts, sign);
        keys.release(id);
      };
      for (const brand of brands) {
        const counts = moodCount(moods[brand] ?? label, reach);
        add(ofBrands, keys.idIn(PREFIX.brand, brand), counts);
      }
      if (!brands.includes(ownBrand)) return;
      const { channel, language, terms, themes = [], words = [], post } = contribution;
      const counts = moodCount(moods[ownBrand] ?? label, reach);
      for (const theme of themes) add(ofBrands, keys.idIn(PREFIX.theme, theme), counts);
      add(ofChannels, keys.idIn(PREFIX.channel, channel), counts);
      add(ofChannels, keys.idIn(PREFIX.language, language), counts);
      if (post !== undefined) add(dayOnly, wordId(PREFIX.sharesOf, post, sign), counts);
      for (const term of terms) add(ofTerms, wordId(PREFIX.term, term, sign), counts);
      for (const word of words) {
        add(ofWords, wordId(word.slice(0, 2), word.slice(2), sign), counts);
      }
      for (const [prefix, name] of sidesOfPairs(words)) {
        add(ofWords, wordId(prefix, name, sign), counts);
      }
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
