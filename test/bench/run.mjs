/**
 * npm run bench -- NAME [--json] [--option value ...]
 *
 * Runs one benchmark and prints its figures, each beside its goal and, where there is one, a peer or floor measured in
 * the same run. Without a name it lists them. Nothing is asserted: a figure of a busy machine is no failure.
 */
import { readdirSync } from 'node:fs';
import { missingBuild } from './lib/compiled.mjs';
import { printReport } from './lib/report.mjs';

/**
 * What each *.bench.mjs exports.
 * @typedef {object} Benchmark
 * @property {string} description One line.
 * @property {(options: Options) => Promise<import('./lib/report.mjs').Report>} run
 */
/** @typedef {{ number: (name: string, fallback: number) => number, progress: (text: string) => void }} Options */

const SUFFIX = '.bench.mjs';
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();

/** @param {string} name @returns {Promise<Benchmark>} */
const load = (name) => import(new URL(`${name}${SUFFIX}`, import.meta.url).href);

const args = process.argv.slice(2);
const json = args.includes('--json');
const [name] = args.filter((arg) => !arg.startsWith('--'));

try {
  if (name === undefined || args[0]?.startsWith('--')) await list();
  else if (!names.includes(name)) fail(`there is no benchmark "${name}", only ${names.join(', ')}`);
  else await runOne(name);
} catch (error) {
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

async function list() {
  const width = Math.max(...names.map((entry) => entry.length));
  for (const entry of names) {
    const { description } = await load(entry);
    process.stdout.write(`${entry.padEnd(width)}  ${description}\n`);
  }
  process.stdout.write('\nnpm run bench -- NAME [--json]\n');
}

/** @param {string} chosen */
async function runOne(chosen) {
  const missing = missingBuild();
  if (missing !== undefined) {
    fail(`${missing} is missing: npm run build first`);
    return;
  }
  const { description, run } = await load(chosen);
  const report = await run({
    number,
    progress: (text) => void process.stderr.write(`${text}\n`),
  });
  if (json) {
    const { figures, notes } = report;
    const when = new Date().toISOString();
    const line = JSON.stringify({
      name: chosen,
      when,
      node: process.versions.node,
      figures,
      notes,
    });
    process.stdout.write(`${line}\n`);
  } else {
    printReport(`${chosen}: ${description}`, report);
  }
}

/** @param {string} option @param {number} fallback */
function number(option, fallback) {
  const at = args.indexOf(`--${option}`);
  if (at === -1) return fallback;
  const value = Number(args[at + 1]);
  if (!Number.isInteger(value) || value < 1 || value > 100_000) {
    throw new Error(`--${option} takes a whole number from 1 to 100,000`);
  }
  return value;
}

/** @param {string} reason */
function fail(reason) {
  process.stderr.write(`bench: ${reason}\n`);
  process.exitCode = 1;
}
