import { firstNames } from './names.ts';
import type { Token } from './scan.ts';
import { listWords } from './word-list.ts';

const titles = new Set(
  listWords(`
    mevrouw mevr mw meneer dhr heer mijnheer familie fam dokter dr mr mrs ms miss madam groet groetjes gr mvg regards
    agent collega met
  `),
);

/** Whether a person is named at a place: nobody's subject, and on a wall nobody's business. */
export const isPerson = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined) return false;
  if (firstNames.has(token.key)) return true;
  // "^Daan" signs an agent's reply; after a title or a first name comes a name.
  if (before?.kind === 'break') {
    if (before.text.endsWith('^')) return true;
    return token.capital && before.text === '.' && titles.has(tokens[at - 2]?.key ?? '');
  }
  return (
    token.capital &&
    before?.kind === 'word' &&
    (titles.has(before.key) || firstNames.has(before.key))
  );
};
