import { describe, expect, test } from 'vitest';
import { createAnalyser, createReader, labelOf } from '../../../../server/analyse/analyse.ts';
import { createCalibrator, featuresOf } from '../../../../server/analyse/calibrator.ts';
import type { Example, Verdict } from '../../../../server/analyse/calibrator-fit.ts';
import { tryCalibration } from '../../../../server/analyse/calibrator-trial.ts';

/** A swimming pool's visitors: "wolk" is what they call cloudy water, "parel" a lane to oneself. */
const PLACES = ['het buitenbad', 'het diepe', 'baan drie', 'het peuterbad', 'de glijbaan'];
const TIMES = [
  'vanochtend',
  'gisteren',
  'na het werk',
  'op zondag',
  'om negen uur',
  'tijdens de les',
];

/** What the lexicon reads well, as most of any hub's messages. */
const ordinary: readonly (readonly [verdict: Verdict, text: string])[] = [
  [-1, 'slechte ontvangst bij'],
  [-1, 'wat een vieze boel in'],
  [-1, 'heel teleurgesteld over'],
  [1, 'heerlijk gezwommen in'],
  [1, 'vriendelijk geholpen bij'],
  [1, 'prima geregeld bij'],
  [0, 'tot hoe laat kan ik in'],
  [0, 'wanneer is er les in'],
];

const ownWords: readonly (readonly [verdict: Verdict, text: string])[] = [
  [-1, 'alweer wolk in'],
  [-1, 'ook nu was er wolk in'],
  [1, 'een echte parel in'],
  [1, 'weer parel gehad in'],
];

const messages = (
  openings: readonly (readonly [Verdict, string])[],
  moments: readonly string[],
): (readonly [Verdict, string])[] =>
  openings.flatMap(([verdict, opening]) =>
    PLACES.flatMap((place) =>
      moments.map((moment) => [verdict, `${opening} ${place} ${moment}`] as const),
    ),
  );

const reader = createReader({ brands: [] });
const asExample = ([verdict, text]: readonly [Verdict, string]): Example => {
  const { score, tokens } = reader.read(text);
  return { verdict, features: featuresOf(score, tokens) };
};

const corrected = TIMES.slice(0, 3);
const unseen = TIMES.slice(3);
const verdictFor = (label: string): Verdict =>
  label === 'positive' ? 1 : label === 'negative' ? -1 : 0;

describe('corrections with words that only this site has', { timeout: 30_000 }, () => {
  const corrections = [...messages(ordinary, corrected), ...messages(ownWords, corrected)];
  const trial = tryCalibration(corrections.map(asExample));

  test('are learnt from', () => {
    expect(trial.after).toBeGreaterThan(trial.before + 0.1);
    expect(trial.model?.words['wolk']?.[0]).toBeLessThan(0);
    expect(trial.model?.words['parel']?.[0]).toBeGreaterThan(0);
  });

  test('make later messages with those words read right, and no other wrong', () => {
    if (trial.model === undefined) throw new Error('it was refused');
    const calibrator = createCalibrator(trial.model);
    const analyse = createAnalyser({ brands: [], calibrator });
    const wrong = [...messages(ordinary, unseen), ...messages(ownWords, unseen)].filter(
      ([verdict, text]) => verdictFor(analyse(text).label) !== verdict,
    );
    expect(wrong).toEqual([]);
  });

  test('without them there is nothing to learn', () => {
    const plain = messages(ordinary, corrected);
    const { model, before } = tryCalibration(plain.map(asExample));
    expect(before).toBe(1);
    expect(model).toBeUndefined();
  });
});

test('the lexicon does not know those words', () => {
  for (const [, text] of ownWords) {
    expect(labelOf(reader.read(`${text} het diepe`).score)).not.toBe('positive');
  }
});
