/** Names, where a word before them leaves no doubt. All other names are the business of the display rule. */

const NAME = '[name]';

const CAPITAL_WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*`;
const INITIALS = String.raw`\p{Lu}\.(?:\s?\p{Lu}\.){0,3}`;
const PARTICLES = String.raw`(?:(?:van|von|de|der|den|ten|ter|te|'t|el|al|la|le|du|da|dos|bin|ben)\s){0,3}`;
/** "Jan", "J. de Vries", "Anne-Marie van der Berg". */
const FULL_NAME = String.raw`(?:${INITIALS}(?:\s?${PARTICLES}${CAPITAL_WORD}(?: ${PARTICLES}${CAPITAL_WORD}){0,3})?|${CAPITAL_WORD}(?:\s${INITIALS})?(?: ${PARTICLES}${CAPITAL_WORD}){0,3})`;

const AFTER_INTRODUCTION = new RegExp(String.raw`[:\s]{1,2}(${FULL_NAME})`, 'uy');
const AFTER_TITLE = new RegExp(String.raw`\s(${PARTICLES}${FULL_NAME})`, 'uy');
const AFTER_GREETING = new RegExp(
  String.raw`[\s,.!:-]{1,6}(?:van\s)?(${FULL_NAME}(?: (?:en|and|&|\+) ${FULL_NAME})?)`,
  'uy',
);

const INTRODUCTION = /(?:mijn|m'n|my) (?:naam is|name is|name's)|ik heet/gi;
const TITLE = /(?:dhr|mevr|mevrouw|meneer|de heer|mw|mr|mrs)(?:\.|(?=\s))|Ms\./gi;
const GREETING =
  /(?:groet(?:jes|en)?|mvg|m\.v\.g\.|gr|regards|yours sincerely|yours faithfully)(?=[\s,.!:-])/gi;
const MAY_HOLD_NAME =
  /groet|m\.?v\.?g|naam is|ik heet|my name|dhr|mevr|meneer|heer|\bm[wrs]s?[.\s]|\bgr[\s,.]|regards|yours/i;

/** Words with a capital that follow a greeting and are nobody's name. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'team',
  'klantenservice',
  'webcare',
  'uit',
  'vanuit',
  'en',
  'ik',
  'de',
  'het',
  'een',
  'the',
  'to',
  'from',
  'i',
]);

/** An agent's sign-off: "We zoeken het uit. ^Daan". */
const SIGNATURE = /\^\p{Lu}\p{L}{1,20}(?!\p{L})/gu;

interface Cue {
  readonly words: RegExp;
  readonly name: RegExp;
  /** Whether a word with a capital may still be the next word of a sentence. */
  readonly isLoose: boolean;
}

const CUES: readonly Cue[] = [
  { words: INTRODUCTION, name: AFTER_INTRODUCTION, isLoose: true },
  { words: TITLE, name: AFTER_TITLE, isLoose: false },
  { words: GREETING, name: AFTER_GREETING, isLoose: true },
];

/** Neither the end of another word nor a unit: "10 MW". */
const isCueStart = (text: string, at: number): boolean =>
  !/[\p{L}\d]$|\d\s$/u.test(text.slice(Math.max(0, at - 2), at));

function maskAfter(text: string, cue: Cue, isKept: (word: string) => boolean): string {
  let masked = '';
  let done = 0;
  for (const { 0: words, index } of text.matchAll(cue.words)) {
    if (index < done || !isCueStart(text, index)) continue;
    cue.name.lastIndex = index + words.length;
    const found = cue.name.exec(text)?.[1];
    if (found === undefined) continue;
    const first = /^[^\s.,]+/.exec(found)?.[0].toLowerCase() ?? '';
    if ((cue.isLoose && NO_NAMES.has(first)) || isKept(first)) continue;
    masked += text.slice(done, cue.name.lastIndex - found.length) + NAME;
    done = cue.name.lastIndex;
  }
  return masked + text.slice(done);
}

/** Names after an introduction, a title or a greeting, and agents' sign-offs. `isKept` are the brands. */
export function maskNames(text: string, isKept: (word: string) => boolean): string {
  const unsigned = text.includes('^') ? text.replace(SIGNATURE, `^${NAME}`) : text;
  if (!MAY_HOLD_NAME.test(unsigned)) return unsigned;
  let masked = unsigned;
  for (const cue of CUES) masked = maskAfter(masked, cue, isKept);
  return masked;
}
