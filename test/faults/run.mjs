/** npm run test:faults -- [--minutes N] [--seed N] [FILE…]: the kill tests, as long as wanted; each takes its share. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '3' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  process.stderr.write('test:faults: --minutes takes a number above 0\n');
  process.exit(1);
}
const folder = fileURLToPath(new URL('.', import.meta.url));
const tests = positionals.length > 0 ? positionals : readdirSync(folder);
const files = tests.filter((name) => name.endsWith('.test.ts'));
const env = {
  ...process.env,
  FAULTS_SECONDS: String(Math.round((minutes * 60) / Math.max(files.length, 1))),
  ...(values.seed !== undefined && { FAULTS_SEED: values.seed }),
};
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'faults', ...positionals],
  {
    stdio: 'inherit',
    env,
  },
);
process.exit(status ?? 1);
