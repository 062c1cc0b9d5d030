/** Mentions of the demo's day, as senders write them. */
import { readFileSync } from 'node:fs';
import { pathOf } from './compiled.mjs';

/** @typedef {{ id: string, type: string, data: Record<string, unknown> & { content: string } }} RawMention */

/**
 * The first ones, without their times: they happen when they arrive.
 * @param {number} count @returns {RawMention[]}
 */
export function demoMentions(count) {
  /** @type {RawMention[]} */
  const mentions = [];
  for (const line of readFileSync(pathOf('fixtures/day.ndjson'), 'utf8').split('\n')) {
    if (mentions.length === count) break;
    if (!line.includes('"type":"mention.created"')) continue;
    const { id, type, data } = JSON.parse(line);
    const { published: _, ...rest } = data;
    // Posts and messages; a share has no text of its own.
    if (rest.content) mentions.push({ id, type, data: rest });
  }
  return mentions;
}

/**
 * The nth of mentions that come again and again: each time under new names, so that none is a repeat, none edits another
 * and threads are as long as they were.
 * @param {readonly RawMention[]} mentions @param {number} n @returns {RawMention}
 */
export function nthMention(mentions, n) {
  const mention = /** @type {RawMention} */ (mentions[n % mentions.length]);
  const round = Math.floor(n / mentions.length);
  /** @type {Record<string, string>} */
  const names = {};
  for (const name of ['externalId', 'threadId']) {
    const value = mention.data[name];
    if (typeof value === 'string') names[name] = `${value}-${round}`;
  }
  return { ...mention, id: `${mention.id}-${round}`, data: { ...mention.data, ...names } };
}
