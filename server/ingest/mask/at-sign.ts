/** E-mail addresses and handles: what stands around an at sign, or around a word written for one. */

const EMAIL = '[e-mail]';
const HANDLE = '@…';

// Longer than any address may be (RFC 5321: 64 and 255): bounds the look around each sign.
const LONGEST_LOCAL = 96;
const LONGEST_DOMAIN = 255;

const LINK_BEFORE = /:\/\/[^\s/?#@]*$/;
const LOCAL_SIGN = /[\p{L}\p{N}\p{M}._%+'-]/u;
const DOMAIN =
  /(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:\p{L}{2,63}|xn--[a-z0-9-]{2,59})|(?:\d{1,3}\.){3}\d{1,3}|\[ip\]/uy;
const NAME = /[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/uy;
const PROVIDERS =
  /^(?:gmail|googlemail|hotmail|outlook|live|icloud|yahoo|ziggo|kpnmail|kpnplanet|xs4all|planet|telenet|proton|protonmail|upcmail|casema|chello|home|hetnet|freeler|solcon|quicknet|msn|aol|gmx)$/i;

/** What a sticky pattern matches at a position, within `most` characters. */
const matchAt = (pattern: RegExp, text: string, at: number, most: number): string => {
  pattern.lastIndex = 0;
  return pattern.exec(text.slice(at, at + most))?.[0] ?? '';
};

/** The local part that ends at a position, not before `least`, without the quotes and dots of the sentence before it. */
const localBefore = (text: string, least: number, end: number): string => {
  let start = end;
  // By hand: a pattern that is anchored at its end tries every start.
  while (start > least && end - start < LONGEST_LOCAL && LOCAL_SIGN.test(text.charAt(start - 1))) {
    start -= 1;
  }
  return text.slice(start, end).replace(/^[.'%-]+/, '');
};

/** E-mail addresses; also without an ending ("jan.d@ziggo"), and handles with a server ("@jan@example.social"). */
export function maskEmails(text: string, isKept: (name: string) => boolean): string {
  let masked = '';
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < done) continue;
    const local = localBefore(text, done, at);
    if (local === '') continue;
    const domain = matchAt(DOMAIN, text, at + 1, LONGEST_DOMAIN);
    const name = domain || matchAt(NAME, text, at + 1, LONGEST_DOMAIN);
    const isEmail =
      domain !== '' || (name !== '' && (/[\d._]/.test(local) || PROVIDERS.test(name)));
    if (!isEmail || (domain === '' && isKept(name))) continue;
    const start = at - local.length;
    // The name and password of a link go with its path.
    if (LINK_BEFORE.test(text.slice(Math.max(0, start - LONGEST_LOCAL), start))) continue;
    const isFederated = text.charAt(start - 1) === '@';
    if (isFederated && isKept(`${local}@${name}`)) continue;
    masked += isFederated ? text.slice(done, start - 1) + HANDLE : text.slice(done, start) + EMAIL;
    done = at + 1 + name.length;
  }
  return masked + text.slice(done);
}

const HANDLE_NAME = /@([\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*)(@[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu;
/** "@10", "@10u", "@20h30": a time or a price. */
const AMOUNT =
  /^\d{1,4}(?:[.-]\d{1,4})*(?:[uh]\d{2}|u|uur|h|am|pm|x|k|st|euro?|mbit|gbit|mb|gb)?$/i;

/**
 * Handles, as "@…". A kept one stays, also with the rest of a compound or a sentence behind it ("@Brand-klant",
 * "@Brand.Wat").
 */
export const maskHandles = (text: string, isKept: (name: string) => boolean): string =>
  text.replace(HANDLE_NAME, (handle, name: string, server: string | undefined) => {
    if (server !== undefined) return isKept(name + server) ? handle : HANDLE;
    if (AMOUNT.test(name) || isKept(name)) return handle;
    const first = /^[\p{L}\p{N}_]+/u.exec(name)?.[0] ?? '';
    const isSplit =
      name.charAt(first.length) === '-' || /^\.\p{Lu}/u.test(name.slice(first.length));
    return isSplit && isKept(first) ? handle : HANDLE;
  });

const AT_WORD =
  /\s{0,2}[([{<]\s?(?:at|apenstaart(?:je)?|@)\s?[)\]}>]\s{0,2}|\s{1,2}(?:at|apenstaart(?:je)?|@)\s{1,2}/gi;
const DOT_WORD = String.raw`(?:\s?[([{<]\s?(?:dot|punt|\.)\s?[)\]}>]\s?|\s(?:dot|punt)\s)`;
const DOT = String.raw`(?:${DOT_WORD}|\.)`;
const SPELT_LOCAL = new RegExp(
  String.raw`[\p{L}\p{N}_+-]{1,64}(?:${DOT}[\p{L}\p{N}_+-]{1,64}){0,4}$`,
  'iu',
);
const SPELT_DOMAIN = new RegExp(
  String.raw`[\p{L}\p{N}-]{1,63}(?:${DOT}[\p{L}\p{N}-]{1,63}){0,3}${DOT}\p{L}{2,24}`,
  'iuy',
);
const HAS_DOT_WORD = new RegExp(DOT_WORD, 'i');
const SPELT_REACH = 120;

/** Whether a text may hold a spelt address: cheaper than looking for one. */
export const mayHoldSpelt = (text: string): boolean =>
  /[([{<]\s?(?:at|@)|apenstaart|\s(?:at|@)\s/i.test(text);

/** Addresses spelt to get past a search: "naam (at) example (punt) nl", "naam @ example.nl". */
export function maskSpeltEmails(text: string): string {
  let masked = '';
  let done = 0;
  for (const { 0: sign, index } of text.matchAll(AT_WORD)) {
    if (index < done) continue;
    const end = index + sign.length;
    const local = SPELT_LOCAL.exec(text.slice(Math.max(done, index - SPELT_REACH), index))?.[0];
    const domain = matchAt(SPELT_DOMAIN, text, end, SPELT_REACH);
    if (!local || !domain) continue;
    // "look at example.nl" is English; "jan at gmail.com" and "jan at example dot nl" are addresses.
    const isPlainWord = /^\s*at\s*$/i.test(sign);
    const host = domain.slice(0, domain.search(/[^\p{L}\p{N}-]/u));
    if (isPlainWord && !HAS_DOT_WORD.test(domain) && !PROVIDERS.test(host)) continue;
    masked += text.slice(done, index - local.length) + EMAIL;
    done = end + domain.length;
  }
  return masked + text.slice(done);
}
