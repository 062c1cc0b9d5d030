/** Labelled messages that whoever runs the benchmark brings along: JSON lines { id, text, label, lang }. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Labelled
 * @property {string} id
 * @property {string} text
 * @property {-1 | 0 | 1} label
 * @property {string} lang
 * @property {string} [ts] When it was written.
 * @property {string} [airline]
 */
/** @typedef {{ name: string, language: string, rows: Labelled[] }} LabelledSet */

/** Of the airlines, those whose messages were tuned on. */
const TUNED_AIRLINES = new Set(['United', 'US Airways']);

/** One of two halves, by the row's name alone. @param {string} id */
function isTuned(id) {
  let hash = 2_166_136_261 ^ 42;
  for (const character of id) {
    hash ^= character.charCodeAt(0);
    hash = Math.imul(hash, 16_777_619);
  }
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x5bd1e995);
  return ((hash >>> 16) & 1) === 1;
}

/** Whether the tables were tuned on it; unseen carriers say more than unseen messages. @param {Labelled} row */
const wasTunedOn = (row) =>
  row.airline === undefined ? isTuned(row.id) : TUNED_AIRLINES.has(row.airline);

/**
 * The sets of a folder in which each message is in one of the languages that are read.
 * @param {string} folder @param {boolean} unseenOnly Leave out what was tuned on. @returns {LabelledSet[]}
 */
export function readLabelledSets(folder, unseenOnly) {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  const sets = files.map((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
    /** @type {Labelled[]} */
    const all = lines.map((line) => {
      const row = JSON.parse(line);
      return { ...row, id: String(row.id) };
    });
    const rows = all.filter((row) => !(unseenOnly && wasTunedOn(row)));
    return { name: file.replace(/\.jsonl$/, ''), language: rows[0]?.lang ?? '', rows };
  });
  return sets.filter(({ language }) => language === 'nl' || language === 'en');
}
