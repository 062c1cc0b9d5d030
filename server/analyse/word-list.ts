/** The words of a table written as one text, parted by white space. */
export const listWords = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** The entries of a table written one or more to a line, parted by commas or new lines. */
export const listPhrases = (phrases: string): string[] =>
  phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
