/**
 * The stem that a noun's forms share. It is never shown: the wall shows the form that customers use most, so a stem
 * need not be a word, it need only be the same for singular and plural.
 */

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/lletjes?$/, 'l'],
  [/(?<!t)tjes$|(?<=.{3})jes?$/, ''],
  [/heden$/, 'heid'],
  [/(?<=[^aeiou])ies$/, 'y'],
  [/(?<=ss|x|ch|sh)es$/, ''],
  [/ieën$|ieen$/, 'ie'],
  [/eeën$|eeen$/, 'ee'],
  [/(?<!e)en$/, ''],
  [/'s$/, ''],
  [/s$/, ''],
];
const LEAST = 3;
/** Endings are taken off one after another: "keukens", "keuken", "keuk". */
const MOST_ENDINGS = 3;

/** "straat" and "strat", "deurbell" and "deurbel", "huiz" and "huis" come to the same. */
const level = (stem: string): string =>
  stem
    .replace(/([aeou])\1([^aeiou])$/, '$1$2')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f');

const shorten = (word: string): string => {
  for (const [ending, rest] of ENDINGS) {
    if (!ending.test(word)) continue;
    const stem = word.replace(ending, rest);
    return stem.length < LEAST || !/[aeiouy]/.test(stem) ? word : stem;
  }
  return word;
};

/** Of a lower-case Dutch or English noun, or of the last word of several. */
export const stemOf = (term: string): string => {
  const space = term.lastIndexOf(' ');
  let word = term.slice(space + 1);
  for (let i = 0; i < MOST_ENDINGS && word.length > LEAST; i++) {
    const stem = level(shorten(word));
    if (stem === word) break;
    word = stem;
  }
  return term.slice(0, space + 1) + word;
};
