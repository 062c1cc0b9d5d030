/**
 * How surely two words stand together by more than chance: Dunning's log-likelihood ratio G², to be read as chi-squared
 * of one degree of freedom; 0 where they stand together less than chance would have it.
 * @param both pairs of first and second
 * @param first pairs that begin with the first
 * @param second pairs that end with the second
 * @see https://aclanthology.org/J93-1003.pdf
 */
export const associationOf = (both: number, first: number, second: number, all: number): number => {
  if (all <= 0 || both * all <= first * second) return 0;
  const term = (count: number, expected: number): number =>
    count <= 0 || expected <= 0 ? 0 : count * Math.log(count / expected);
  const notFirst = all - first;
  const notSecond = all - second;
  return (
    2 *
    (term(both, (first * second) / all) +
      term(first - both, (first * notSecond) / all) +
      term(second - both, (notFirst * second) / all) +
      term(all - first - second + both, (notFirst * notSecond) / all))
  );
};
