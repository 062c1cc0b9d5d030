/** What is doubtful in a configuration's own words, though nothing is broken by it. */
import { findClashes } from '../analyse/concepts.ts';
import { shippedMoodOf } from '../analyse/own-moods.ts';
import type { Words } from '../kernel/config/schema.ts';

/** A line for each, without the file's name. */
export function wordWarnings({ mood, concepts, stop }: Words): string[] {
  const stopped = new Set(stop.map((word) => word.toLowerCase()));
  const clashes = findClashes(concepts).map(
    ({ form, lists: [first, second] }) =>
      `words.concepts[${second}]: "${form}" is in words.concepts[${first}] as well; the later counts`,
  );
  const hidden = concepts.flatMap((forms, list) =>
    forms
      .filter((form) => stopped.has(form.toLowerCase()))
      .map(
        (form) => `words.concepts[${list}]: "${form}" is in words.stop as well; it is not shown`,
      ),
  );
  const turned = Object.entries(mood).flatMap(([word, points]) => {
    const shipped = shippedMoodOf(word);
    return shipped !== undefined && shipped * points < 0
      ? [`words.mood.${word}: ${points} turns the shipped lexicon's ${round(shipped)} round`]
      : [];
  });
  return [...clashes, ...hidden, ...turned];
}

const round = (value: number): number => Math.round(value * 100) / 100;
