/** Which of the hub's themes a message is about. */
import type { Analysis } from '../analyse/analyse.ts';

export interface Theme {
  id: string;
  /** Words and phrases as hub.yaml has them. */
  words: readonly string[];
}

/** Ids of the themes of a message, each once, in the order of the configuration. */
export type ThemeFinder = (analysis: Analysis) => readonly string[];

/**
 * A message is of a theme when it holds one of the theme's words, or a term that such a word is counted as: "outage"
 * brings a message into the theme of "storing". Words of a phrase have to follow each other.
 * @param analyse the same that reads the messages.
 */
export function createThemeFinder(
  themes: readonly Theme[],
  analyse: (text: string) => Analysis,
): ThemeFinder {
  const byTerm = new Map<string, Set<string>>();
  const byToken = new Map<string, Set<string>>();
  /** Phrases by their first word. */
  const phrases = new Map<string, { rest: readonly string[]; theme: string }[]>();
  const note = (map: Map<string, Set<string>>, key: string, theme: string): void => {
    const held = map.get(key);
    if (held) held.add(theme);
    else map.set(key, new Set([theme]));
  };
  for (const { id, words } of themes) {
    for (const word of words) {
      const { tokens, terms } = analyse(word);
      const [first, ...rest] = tokens;
      if (first === undefined) continue;
      if (rest.length === 0) note(byToken, first, id);
      else phrases.set(first, [...(phrases.get(first) ?? []), { rest, theme: id }]);
      // A phrase that is counted as one of its words alone is more than that word.
      const [term] = terms;
      if (term !== undefined && terms.length === 1 && (rest.length === 0 || term.includes(' '))) {
        note(byTerm, term, id);
      }
    }
  }
  const order = themes.map(({ id }) => id);

  return ({ terms, tokens }) => {
    if (order.length === 0) return order;
    const found = new Set<string>();
    for (const term of terms) byTerm.get(term)?.forEach((theme) => found.add(theme));
    tokens.forEach((token, at) => {
      byToken.get(token)?.forEach((theme) => found.add(theme));
      for (const { rest, theme } of phrases.get(token) ?? []) {
        if (rest.every((word, place) => tokens[at + 1 + place] === word)) found.add(theme);
      }
    });
    return order.filter((id) => found.has(id));
  };
}
