/** How many messages a second are read on one core, beside the packages. */
import { demoMentions } from './lib/demo-mentions.mjs';
import { hubwallScorer, moodScorer, packageScorers } from './lib/mood-scorers.mjs';
import { median } from './lib/statistics.mjs';

export const description =
  'messages a second: mood alone, whole analysis, and the packages (--rounds 25 --messages 2000)';

/** @typedef {import('./lib/mood-scorers.mjs').Scorer} Scorer */

/** Before it is measured: V8 goes on optimising the whole analysis for some 8,000 messages. */
const WARM_UP_ROUNDS = 5;

/** Of a slow package only the first ones are read. */
const SLOW_SHARE = 0.1;
const SLOW = new Set(['vader-sentiment']);

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const rounds = number('rounds', 25);
  const texts = demoMentions(number('messages', 2_000)).map(({ data }) => ({
    text: data.content,
    language: data['language'] === 'en' ? 'en' : 'nl',
  }));
  const parties = [await moodScorer(), await hubwallScorer(), ...packageScorers()].map(
    (scorer) => ({
      scorer,
      texts: SLOW.has(scorer.name) ? texts.slice(0, texts.length * SLOW_SHARE) : texts,
      /** @type {number[]} */
      microseconds: [],
    }),
  );

  progress(`${texts.length} messages, ${WARM_UP_ROUNDS} rounds to warm up, ${rounds} measured`);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const { scorer, texts: own } of parties) await timeOf(scorer, own);
  }
  for (let round = 0; round < rounds; round++) {
    for (const party of parties) {
      party.microseconds.push(await timeOf(party.scorer, party.texts));
    }
  }

  const natural = parties.find(({ scorer }) => scorer.name === 'natural');
  const floor = natural === undefined ? NaN : perSecond(natural.microseconds);
  const goals = { 'scan + mood': '≥ 150k', hubwall: '≥ 100k' };
  const figures = parties.map(({ scorer, microseconds }) => ({
    name: scorer.name === 'hubwall' ? 'whole analysis' : scorer.name,
    value: perSecond(microseconds),
    unit: 'messages/s',
    ...(scorer.name !== 'natural' && { peer: { name: 'natural', value: floor } }),
    ...(scorer.name in goals && {
      goal: goals[/** @type {keyof typeof goals} */ (scorer.name)],
    }),
  }));
  const length = median(texts.map(({ text }) => text.length));
  const notes = [
    `Medians of ${rounds} rounds in turns, after ${WARM_UP_ROUNDS} to warm up; messages of ${length} characters in the median.`,
    'natural and its like split at letters only and know neither negation scope, phrases nor emoji.',
  ];
  return { figures, notes };
}

/** @param {readonly number[]} microseconds */
const perSecond = (microseconds) => 1_000_000 / median(microseconds);

/** Microseconds a message. @param {Scorer} scorer @param {readonly { text: string, language: string }[]} texts */
async function timeOf({ score }, texts) {
  const startMs = performance.now();
  for (const { text, language } of texts) {
    const result = score(text, language);
    // Only what is a promise is waited for: the others would pay for it.
    if (typeof result === 'object') await result;
  }
  return ((performance.now() - startMs) * 1_000) / texts.length;
}
