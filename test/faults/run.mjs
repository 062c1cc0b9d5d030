/**
 * npm run test:faults -- [--minutes N | --kills N] [--seed N] [FILE…]: the kill tests, so long together or with so many
 * SIGKILLs in each arrangement (and a fifth as many of its Redis); what became of each is told at the end.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string' }, kills: { type: 'string' }, seed: { type: 'string' } },
});
for (const option of /** @type {const} */ (['minutes', 'kills'])) {
  if (values[option] === undefined || Number(values[option]) > 0) continue;
  process.stderr.write(`test:faults: --${option} takes a number above 0\n`);
  process.exit(1);
}
const minutes = Number(values.minutes ?? (values.kills === undefined ? 3 : 0));
const here = fileURLToPath(new URL('.', import.meta.url));
const tests = positionals.length > 0 ? positionals : readdirSync(here);
const files = tests.filter((name) => name.endsWith('.test.ts'));
const folder = mkdtempSync(join(tmpdir(), 'hubwall-faults-'));
const outcomes = join(folder, 'outcomes.ndjson');
const env = {
  ...process.env,
  FAULTS_SECONDS: String(Math.round((minutes * 60) / Math.max(files.length, 1))),
  FAULTS_KILLS: values.kills ?? '0',
  FAULTS_OUTCOMES: outcomes,
  ...(values.seed !== undefined && { FAULTS_SEED: values.seed }),
};
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const args = [vitest, 'run', '--project', 'faults', ...positionals];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });

for (const line of existsSync(outcomes) ? readFileSync(outcomes, 'utf8').trim().split('\n') : []) {
  /** @type {Record<'accepted' | 'resent' | 'lost' | 'acceptedTwice' | 'falseRepeats' | 'wrongCells', number> & { arrangement: string, kills: { nodes: number, redis?: number }, staleWithinMs?: number, liveWithinMs?: number }} */
  const told = JSON.parse(line);
  const { kills, staleWithinMs, liveWithinMs } = told;
  const lines = [
    `${told.arrangement}: ${kills.nodes} SIGKILLs of nodes${kills.redis === undefined ? '' : `, ${kills.redis} of Redis`}`,
    `  ${told.accepted} events accepted, ${told.resent} deliveries sent again`,
    `  ${told.lost} accepted events lost, ${told.acceptedTwice} accepted twice, ${told.falseRepeats} refused as repeats that were none, ${told.wrongCells} cells wrong`,
  ];
  if (staleWithinMs !== undefined) {
    lines.push(`  walls stale within ${staleWithinMs} ms, live within ${liveWithinMs} ms`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);
