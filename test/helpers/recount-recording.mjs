// @ts-check
/**
 * Counts the contact events of a recording by their definitions, in one pass over the file, and prints a table: for the
 * eye, and for a test to hold the server's figures against. It shares no code with the server.
 *
 *     node test/helpers/recount-recording.mjs [fixtures/day.ndjson] [from] [to]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ offered: number, answered: number, abandoned: number, served: number, inTime: number, waitS: number, handled: number, handleS: number, due: number, kept: number }} Row */

/** What counts as in time, and as a short abandon, by channel. @type {Record<string, { withinS: number, shortS: number }>} */
export const DEMO_TARGETS = {
  phone: { withinS: 30, shortS: 10 },
  chat: { withinS: 60, shortS: 0 },
  whatsapp: { withinS: 15 * 60, shortS: 0 },
  email: { withinS: 8 * 3_600, shortS: 0 },
  social: { withinS: 30 * 60, shortS: 0 },
  reviews: { withinS: 12 * 3_600, shortS: 0 },
};

/**
 * Steps and due times within [fromMs, toMs), by channel.
 * @param {string} text @param {number} fromMs @param {number} toMs
 * @returns {Record<string, Row>}
 */
export function recountRecording(text, fromMs, toMs) {
  /** @type {Record<string, Row>} */
  const rows = {};
  /** @type {Map<string, { dueMs: number, channel: string, met: boolean }>} */
  const promises = new Map();
  /** @param {string} channel */
  const row = (channel) =>
    (rows[channel] ??= {
      offered: 0,
      answered: 0,
      abandoned: 0,
      served: 0,
      inTime: 0,
      waitS: 0,
      handled: 0,
      handleS: 0,
      due: 0,
      kept: 0,
    });
  for (const line of text.split('\n')) {
    if (!line.includes('"contact.event"')) continue;
    const { time, data } = JSON.parse(line);
    const atMs = Date.parse(time);
    const key = `${data.channel} ${data.contact}`;
    if (data.promise) {
      promises.set(key, {
        dueMs: Date.parse(data.promise.dueAt),
        channel: data.channel,
        met: false,
      });
    }
    const promise = promises.get(key);
    if (promise && ['answered', 'closed'].includes(data.event) && atMs <= promise.dueMs) {
      promise.met = true;
    }
    if (atMs < fromMs || atMs >= toMs) continue;
    const counts = row(data.channel);
    const target = DEMO_TARGETS[data.channel];
    if (data.event === 'offered') counts.offered += 1;
    if (data.event === 'answered') {
      counts.answered += 1;
      counts.waitS += data.waitS;
      counts.served += 1;
      if (target && data.waitS <= target.withinS) counts.inTime += 1;
    }
    if (data.event === 'abandoned') {
      counts.abandoned += 1;
      if (target && data.waitS > target.shortS) counts.served += 1;
    }
    if (data.event === 'closed') {
      counts.handled += 1;
      counts.handleS += data.handleS;
    }
  }
  for (const { dueMs, channel, met } of promises.values()) {
    if (dueMs < fromMs || dueMs >= toMs) continue;
    row(channel).due += 1;
    if (met) row(channel).kept += 1;
  }
  return rows;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file = 'fixtures/day.ndjson', from = '2026-03-10T06:00:00Z', to = '2026-03-10T11:00:00Z'] =
    process.argv.slice(2);
  const rows = recountRecording(readFileSync(file, 'utf8'), Date.parse(from), Date.parse(to));
  process.stdout.write(`contacts from ${from} to ${to}\n`);
  // oxlint-disable-next-line no-console -- a table for the person who asked for it
  console.table(rows);
}
