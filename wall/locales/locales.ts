/** The wall's words by language: Dutch comes with the page, and says what is said before the server tells the language. */
import type { Locale } from '../../shared/wall-config.ts';
import type { Messages } from '../lib/messages.ts';
import { untilFetched } from '../lib/until-fetched.ts';
import { nl } from './nl.ts';

export const FIRST_TEXT = nl;

const here = new Map<Locale, Messages>([['nl', nl]]);

/** Undefined: not fetched yet. */
export const messagesIn = (locale: Locale): Messages | undefined => here.get(locale);

/** Fetches a language's words where they are not here yet, and then tells. */
export function fetchMessages(locale: Locale, onMessages: () => void): void {
  if (here.has(locale)) return;
  untilFetched(
    () => import('./en.ts'),
    ({ en }) => {
      here.set('en', en);
      onMessages();
    },
  );
}
