/** The words of the last hour, and which of them rise above what this hour usually brings. */
import type { Normal } from '../../shared/snapshot.ts';
import { DAY_MS, HOUR_MS } from '../../shared/units.ts';
import { cellKey, termOf, pairOf, sharesIn, toMood } from '../fold/counts.ts';
import type { FoldState } from '../fold/fold.ts';
import { peopleIn } from '../fold/voices.ts';
import { risingTerms, type Candidate } from './rising-terms.ts';
import { wordFigures, type WordFigures } from './term-figures.ts';

/** Of what is usual at this hour no more is made than this, or less than its inverse. */
const MAX_SCALE = 4;

export interface TrendOptions {
  ownBrand: string;
  /** The hub's language: of a concept said in both, the form to show. @default 'nl' */
  locale?: 'nl' | 'en';
  /** Whether a word is one of the language, and so no slip of the pen. @default always */
  isWord?: (word: string) => boolean;
}

export function trendFigures(
  { nowMs, fold }: { nowMs: number; fold: FoldState },
  { ownBrand, locale = 'nl', isWord }: TrendOptions,
  normalVolume: Normal | null,
): WordFigures {
  const scale = scaleOf(normalVolume, usualVolume());
  const posts = [...fold.sharedPosts.posts()].map(([post, terms]) => ({
    terms,
    shares: sharesIn(fold.day.total(cellKey.sharesOf(post))),
  }));
  return wordFigures(fold, nowMs, locale, {
    scale,
    messages: toMood(fold.hour.total(cellKey.brand(ownBrand))).n,
    ...(isWord && { isWord }),
    rise: (terms) =>
      risingTerms(fold, terms, {
        nowMs,
        scale,
        authorsOf: (term) => peopleIn(namesOf(term).flatMap((name) => fold.voices.voicesOf(name))),
        sharesOf: (term) => {
          const names = new Set(namesOf(term));
          return posts
            .filter((post) => post.terms.some((name) => names.has(name)))
            .reduce((sum, { shares }) => sum + shares, 0);
        },
      }),
  });

  /** Messages of an hour of the 24 before this one; undefined while less than an hour of them is known. */
  function usualVolume(): number | undefined {
    const key = cellKey.brand(ownBrand);
    const fromMs = Math.max(nowMs - DAY_MS, fold.weeks.firstMs() ?? nowMs);
    const hours = (nowMs - fromMs) / HOUR_MS - 1;
    if (hours < 1) return undefined;
    return toMood(fold.weeks.between(key, fromMs, nowMs - HOUR_MS)).n / hours;
  }
}

/** The terms whose messages make the figure up: of a pair, those that it is counted as. */
const namesOf = ({ keys }: Candidate): string[] =>
  keys.flatMap((key) => termOf(key) ?? pairOf(key)?.terms ?? []);

/** While it is not known what this weekday and hour bring, an hour is taken for an hour. */
function scaleOf(normal: Normal | null, usual: number | undefined): number {
  if (normal?.basis !== 'weeks' || usual === undefined || usual <= 0) return 1;
  return Math.min(MAX_SCALE, Math.max(1 / MAX_SCALE, normal.median / usual));
}
