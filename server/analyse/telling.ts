/**
 * How a message is told, beside its words of mood: whether it asks, whom it speaks to, what it counts and quotes. A few
 * words of mood mean more in a story told to "jullie" than in a question, so the way of telling narrows or widens the
 * band that is called neutral, and leans a little to one side.
 */
import { fold } from './characters.ts';
import type { Token } from './scan.ts';
import { intern, vocabularySize } from './vocabulary.ts';
import { listWords } from './word-list.ts';

interface Cue {
  /** Points that it adds. */
  readonly lean: number;
  /** Of the factor on the neutral band, the natural logarithm: above 0 the message counts as neutral the sooner. */
  readonly width: number;
}

interface WordCue extends Cue {
  readonly dutch: string;
  readonly english: string;
}

// Fitted with a penalty to all development sets, our own and blindly written messages; none of it is a word of mood.
const wordCues: readonly WordCue[] = [
  {
    lean: -0.02,
    width: -0.02,
    dutch: 'euro euros eur €',
    english: 'euro euros eur quid pound pounds dollar dollars bucks usd gbp',
  },
  {
    lean: 0.01,
    width: 0.2,
    dutch: 'kan kun kunt kunnen mag mogen',
    english: 'can could may',
  },
  {
    lean: 0,
    width: 0.37,
    dutch: 'graag gelieve aub svp alstublieft alsjeblieft gaarne',
    english: 'please pls plz kindly',
  },
  {
    lean: 0.01,
    width: 0.38,
    dutch: 'ga gaat gaan zal zullen',
    english: "will going gonna i'll we'll",
  },
  { lean: -0.07, width: -0.27, dutch: 'waarom hoezo', english: 'why' },
  { lean: -0.02, width: 0.01, dutch: 'nou ja oh ah tja zo lekker', english: 'oh ah yes yeah well' },
  {
    lean: -0.06,
    width: -0.18,
    dutch: 'elke elk iedere ieder steeds telkens altijd',
    english: 'every always each constantly',
  },
  {
    lean: -0.02,
    width: -0.68,
    dutch: 'niemand nergens niks niets nooit',
    english: 'nobody nothing never none nowhere',
  },
  { lean: 0, width: -0.28, dutch: 'geen gene zonder', english: 'no without' },
  {
    lean: -0.07,
    width: 0.25,
    dutch: 'niet nie ni nt',
    english: `
      not don't doesn't didn't isn't wasn't can't won't couldn't wouldn't haven't hasn't aren't weren't cannot dont didnt
      cant doesnt isnt wasnt wont
    `,
  },
  { lean: 0.02, width: 0, dutch: 'ze zij hij hun hen', english: 'they he she them their his her' },
  {
    lean: -0.04,
    width: -0.63,
    dutch: 'jullie je jij jou u uw jouw ge gij',
    english: "you your yours you're you've",
  },
  { lean: -0.04, width: -0.29, dutch: 'was waren werd werden', english: 'was were' },
  { lean: 0, width: -0.42, dutch: 'en', english: 'and' },
  { lean: 0.04, width: -0.28, dutch: 'maar echter', english: 'but however' },
  { lean: 0.04, width: -0.03, dutch: 'omdat want', english: 'because cause cos' },
  {
    lean: -0.02,
    width: -0.24,
    dutch: `
      seconden minuut minuten min kwartier uur uren dag dagen week weken maand maanden jaar jaren avond avonden
    `,
    english: `
      seconds minute minutes min mins hour hours hrs day days week weeks month months year years
    `,
  },
  { lean: -0.01, width: -0.56, dutch: 'nu vandaag', english: 'now today' },
  {
    lean: 0.02,
    width: -0.5,
    dutch: 'kreeg krijg krijgt kregen gekregen',
    english: 'got get gets getting',
  },
  { lean: 0.02, width: -0.41, dutch: 'nog', english: 'still' },
  { lean: 0.04, width: -0.13, dutch: 'zelf', english: 'myself ourselves yourself' },
  { lean: 0.02, width: 0.15, dutch: 'wel toch', english: '' },
  { lean: -0.01, width: 0, dutch: 'gewoon simpelweg', english: 'just simply' },
  {
    lean: 0,
    width: -0.04,
    dutch: "ik mijn m'n mn me mij wij we ons onze",
    english: "i my me we our us i'm i've",
  },
  { lean: 0, width: 0.09, dutch: 'er daar', english: 'there' },
  {
    lean: -0.05,
    width: -0.1,
    dutch: 'zegt zeggen zei zeiden gezegd noemt heet belooft beweert volgens',
    english: 'say says said saying tell tells told telling claims claimed',
  },
];

const MONEY = 0;

/** Cues of marks, after those of words. */
const markCues: readonly Cue[] = [
  { lean: -0.01, width: 0.87 },
  { lean: -0.05, width: 0.16 },
  { lean: 0.08, width: -0.48 },
  { lean: -0.09, width: -0.21 },
  { lean: 0, width: -0.16 },
  { lean: -0.02, width: -0.41 },
];

const QUESTION = wordCues.length;
/** A question after something was told. */
const LATE_QUESTION = QUESTION + 1;
const CRY = QUESTION + 2;
const QUOTE = QUESTION + 3;
const PICTURE = QUESTION + 4;
/** A sentence of a few words. */
const FRAGMENT = QUESTION + 5;

const cues: readonly Cue[] = [...wordCues, ...markCues];
const leans = Float64Array.from(cues, ({ lean }) => lean);
const widths = Float64Array.from(cues, ({ width }) => width);
const FRAGMENT_WORDS = 4;
/** So much of what narrows the band is passed over, so that the faintest word of mood tips no short message. */
const PASSED_OVER = 0.25;
const NARROWEST = -0.8;
const WIDEST = 1.4;

/** Bits of the cues that each word of a language is, by its number. */
export const cueBits = (language: 'dutch' | 'english'): Int32Array => {
  const found = wordCues.flatMap((cue, at) =>
    listWords(cue[language]).map((word) => [intern(fold(word)), 1 << at] as const),
  );
  const bits = new Int32Array(vocabularySize());
  for (const [id, bit] of found) bits[id] = (bits[id] ?? 0) | bit;
  return bits;
};

// What a mark is: one or more of these.
const QUOTES = 1;
const ASKS = 2;
const CRIES = 4;
const ENDS = 8;
const COSTS = 16;
const marks = new Uint8Array(128);
for (const mark of `"'`) marks[mark.charCodeAt(0)] = QUOTES;
marks[0x3f] = ASKS | ENDS;
marks[0x21] = CRIES | ENDS;
marks[0x2e] = ENDS;
marks[0x0a] = ENDS;
marks[0x24] = COSTS;

/** Of a mark beyond ASCII: curly quotation marks, an ellipsis, pounds and euros. */
const widerMark = (code: number): number => {
  if (code === 0x2026) return ENDS;
  if (code === 0xa3 || code === 0x20ac) return COSTS;
  return code >= 0x2018 && code <= 0x201e && code !== 0x201a && code !== 0x201b ? QUOTES : 0;
};

/** Which cues a message has, a bit each. */
export const cuesOf = (tokens: readonly Token[], bits: Int32Array): number => {
  let found = 0;
  let words = 0;
  let sentences = 0;
  let quotes = 0;
  const known = bits.length;
  const count = tokens.length;
  for (let at = 0; at < count; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const { kind, id } = token;
    if (kind === 'word') {
      words += 1;
      if (id < known) found |= bits[id] ?? 0;
    } else if (kind === 'break') {
      const { text } = token;
      let is = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        const mark = code < 128 ? (marks[code] ?? 0) : widerMark(code);
        if (mark === QUOTES) quotes += 1;
        is |= mark;
      }
      if (is <= QUOTES) continue;
      if ((is & COSTS) !== 0) found |= 1 << MONEY;
      if ((is & CRIES) !== 0) found |= 1 << CRY;
      if ((is & ASKS) !== 0) {
        found |= 1 << QUESTION;
        if (sentences > 0) found |= 1 << LATE_QUESTION;
      }
      if ((is & ENDS) !== 0 && words > 0) {
        sentences += 1;
        if (words <= FRAGMENT_WORDS) found |= 1 << FRAGMENT;
        words = 0;
      }
    } else if (kind === 'number') words += 1;
    else if (kind === 'emoji') found |= 1 << PICTURE;
  }
  if (words > 0 && words <= FRAGMENT_WORDS) found |= 1 << FRAGMENT;
  return quotes > 1 ? found | (1 << QUOTE) : found;
};

/** The sum of a message's moods as its way of telling makes them count. */
export const toldAs = (total: number, found: number): number => {
  let lean = 0;
  let width = 0;
  for (let rest = found; rest !== 0; rest &= rest - 1) {
    const at = 31 - Math.clz32(rest & -rest);
    lean += leans[at] ?? 0;
    width += widths[at] ?? 0;
  }
  const change =
    width >= 0 ? Math.min(WIDEST, width) : Math.max(NARROWEST, Math.min(0, width + PASSED_OVER));
  return (total + lean) * Math.exp(-change);
};
