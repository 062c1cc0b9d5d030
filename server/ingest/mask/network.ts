/** What tells a connection from all others: IP and MAC addresses, and where a link leads to. */
import { isIPv6 } from 'node:net';

const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)/g;
const VERSION_BEFORE =
  /(?:\bv|versie|version|\bver\.?|firmware|\bfw|software|release|build|update|\bos)[ :=]{0,2}$/i;
const IPV6 = /(?<![\p{L}\d:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\p{L}\d:])/giu;
const MAC = /(?<![\p{L}\d])[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4,6}(?![\p{L}\d])/giu;
const CISCO_MAC = /(?<![\p{L}\d.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\p{L}\d.])/giu;
const MAC_WORD = /\bmac(?:[- ]?(?:adres|address))?[ :=]{1,3}(?:is )?[0-9a-f]{12}\b/gi;

/** IPv4 that is no version number. */
export const maskIpv4 = (text: string): string =>
  text.replace(IPV4, (address, at: number) => {
    const isAddress = address.split('.').every((part) => Number(part) <= 255);
    const isVersion = VERSION_BEFORE.test(text.slice(Math.max(0, at - 12), at));
    return isAddress && !isVersion ? '[ip]' : address;
  });

/** Two colons also stand between words of code: an address has three parts, or a first one as long as they get. */
const isIpv6Address = (candidate: string): boolean => {
  if (!isIPv6(candidate) || !/\d/.test(candidate)) return false;
  const parts = candidate.split(':').filter(Boolean);
  return parts.length >= 3 || (parts[0]?.length ?? 0) >= 3;
};

/** MAC addresses and IPv6. */
export const maskColonAddresses = (text: string): string =>
  text.replace(MAC, '[mac]').replace(IPV6, (found) => (isIpv6Address(found) ? '[ip]' : found));

/** MAC addresses written otherwise than with colons. */
export const maskOtherMacs = (text: string): string =>
  text
    .replace(MAC, '[mac]')
    .replace(CISCO_MAC, (found) => (/[a-f]/i.test(found) && /\d/.test(found) ? '[mac]' : found))
    .replace(MAC_WORD, 'mac [mac]');

const SCHEME_URL = /(?<![\p{L}\d])([a-z][a-z0-9+.-]{1,15}:\/\/)([^\s<>"'`]+)/giu;
const BARE_URL =
  /(?<![\p{L}\d.@/-])((?:[a-z0-9-]{1,63}\.){1,5}(?:nl|com|net|org|eu|be|de|uk|io|ly|app|me|info|gl|co|tv|fr|shop|online|dev|page|link|to|gg|gd))([/?#][^\s<>"'`]*)/giu;
const TRAILING = /[.,;:!?)\]}]+$/;

/** `tail` without the punctuation of the sentence it ends, which is put back behind. */
const withoutSentenceEnd = (tail: string, rest: (inner: string) => string): string => {
  // A placeholder's bracket and the mark of a dropped path are no sentence end.
  const end = /(?:\[[a-z-]{2,8}\]|…)$/.test(tail) ? '' : lastSigns(tail);
  return rest(tail.slice(0, tail.length - end.length)) + end;
};

/** Only the last few: on a long run of full stops the pattern would start anew at each. */
const lastSigns = (tail: string): string => TRAILING.exec(tail.slice(-4))?.[0] ?? '';

const dropPath = (rest: string): string => (rest === '' || rest === '/' ? rest : '/…');

const maskSchemeUrls = (text: string): string =>
  text.replace(SCHEME_URL, (_, scheme: string, tail: string) =>
    withoutSentenceEnd(tail, (inner) => {
      const hostEnd = inner.search(/[/?#]/);
      const authority = hostEnd < 0 ? inner : inner.slice(0, hostEnd);
      const host = authority.slice(authority.lastIndexOf('@') + 1);
      return scheme + host + (hostEnd < 0 ? '' : dropPath(inner.slice(hostEnd)));
    }),
  );

const maskBareUrls = (text: string): string =>
  text.replace(BARE_URL, (_, host: string, tail: string) =>
    withoutSentenceEnd(tail, (inner) => host + dropPath(inner)),
  );

/** Links keep their host; a path or a query can hold a name, an order, a token to log in with. */
export function maskUrls(text: string): string {
  const masked = text.includes('://') ? maskSchemeUrls(text) : text;
  return /\.[a-z]{2,6}[/?#]/i.test(masked) ? maskBareUrls(masked) : masked;
}
