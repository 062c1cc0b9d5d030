/** Digits as people group them: "06-12 34 56 78" is one chain of five groups. */

export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What stands between this group and the one before it; empty for the first. */
  readonly gap: string;
}

export type DigitChain = readonly DigitGroup[];

/** What begins at a group: how many groups it takes, and its placeholder; without one they stay, but are used up. */
export interface Found {
  readonly groups: number;
  readonly placeholder?: string;
  /** Where it begins when that is before its first digit, as with "+31". */
  readonly start?: number;
}

/** Looks at what begins at `chain[at]`. It may look ahead only a fixed way: that keeps the whole linear. */
export type Finder = (chain: DigitChain, at: number, text: string) => Found | undefined;

const GAP = /^[ \t.()/_*~·•‐‑‒–—-]{1,3}$/;
const SHORTEST_YEAR = 4;

/** "12-03-2026", "2026-03-12", "3/4/1980". */
const isDate = (chain: DigitChain, at: number): boolean => {
  const [first, second, third, next] = chain.slice(at, at + 4);
  if (!first || !second || !third) return false;
  const gap = second.gap;
  if (!/^[-./]$/.test(gap) || third.gap !== gap || next?.gap === gap) return false;
  const lengths = [first, second, third].map((group) => group.digits.length);
  const [a = 0, b = 0, c = 0] = lengths;
  const year = a === SHORTEST_YEAR ? first.digits : third.digits;
  if (!/^(?:19|20)\d\d$/.test(year)) return false;
  return b <= 2 && Math.min(a, c) <= 2 && Math.max(a, c) === SHORTEST_YEAR;
};

const isHour = ({ digits }: DigitGroup): boolean => digits.length <= 2 && Number(digits) <= 24;
const isMinute = ({ digits }: DigitGroup): boolean => /^[0-5]\d$/.test(digits);

/** "09.15-10.30", "09.15 - 10.30". */
const isTimeRange = (chain: DigitChain, at: number): boolean => {
  const [h1, m1, h2, m2] = chain.slice(at, at + 4);
  if (!h1 || !m1 || !h2 || !m2 || m1.gap !== '.' || m2.gap !== '.') return false;
  return /^ ?[-–] ?$/.test(h2.gap) && isHour(h1) && isMinute(m1) && isHour(h2) && isMinute(m2);
};

/** Dates and opening hours are cut out: with a number beside them they would add up to a phone number. */
const withoutDates = (chain: DigitGroup[]): DigitGroup[][] => {
  if (chain.length < 3) return [chain];
  const parts: DigitGroup[][] = [];
  let part: DigitGroup[] = [];
  let at = 0;
  while (at < chain.length) {
    const skip = isDate(chain, at) ? 3 : isTimeRange(chain, at) ? 4 : 0;
    const group = chain[at];
    if (skip > 0) {
      parts.push(part);
      part = [];
      at += skip;
    } else if (group) {
      part.push(part.length === 0 ? { ...group, gap: '' } : group);
      at += 1;
    }
  }
  parts.push(part);
  return parts.filter(({ length }) => length > 0);
};

/** Every chain of digit groups in the text, in order, dates and opening hours left out. */
export function digitChains(text: string): DigitChain[] {
  const chains: DigitGroup[][] = [];
  let chain: DigitGroup[] = [];
  for (const { 0: digits, index: start } of text.matchAll(/[0-9]+/g)) {
    const gap = chain.length === 0 ? '' : text.slice(chain.at(-1)?.end, start);
    if (chain.length > 0 && (gap.length > 3 || !GAP.test(gap))) {
      chains.push(chain);
      chain = [];
    }
    chain.push({ start, end: start + digits.length, digits, gap: chain.length === 0 ? '' : gap });
  }
  if (chain.length > 0) chains.push(chain);
  return chains.flatMap(withoutDates);
}

/** Masks what the finders find, from left to right; of two that begin at the same group the first finder wins. */
export function maskDigits(text: string, finders: readonly Finder[]): string {
  let masked = '';
  let done = 0;
  for (const chain of digitChains(text)) {
    let at = 0;
    while (at < chain.length) {
      const found = firstOf(finders, chain, at, text);
      if (found?.placeholder !== undefined) {
        masked += text.slice(done, found.start ?? chain[at]?.start) + found.placeholder;
        done = chain[at + found.groups - 1]?.end ?? done;
      }
      at += found?.groups ?? 1;
    }
  }
  return masked + text.slice(done);
}

const firstOf = (
  finders: readonly Finder[],
  chain: DigitChain,
  at: number,
  text: string,
): Found | undefined => {
  for (const find of finders) {
    const found = find(chain, at, text);
    if (found) return found;
  }
  return undefined;
};

/** Some groups from `chain[at]` on, and all their digits in a row. */
export interface Window {
  readonly groups: DigitGroup[];
  readonly digits: string;
}

/** The windows that begin at a group and hold `least` to `most` digits, shortest first. */
export function windowsAt(chain: DigitChain, at: number, least: number, most: number): Window[] {
  const windows: Window[] = [];
  const groups: DigitGroup[] = [];
  let digits = '';
  for (let next = at; next < chain.length; next += 1) {
    const group = chain[next];
    if (!group || digits.length + group.digits.length > most) break;
    groups.push(group);
    digits += group.digits;
    if (digits.length >= least) windows.push({ groups: [...groups], digits });
  }
  return windows;
}

/** Whether a letter stands directly before the position: "SN0412345678". */
export const isAfterLetter = (text: string, at: number): boolean =>
  /\p{L}/u.test(text.charAt(at - 1));
