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
