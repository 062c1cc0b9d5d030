#!/usr/bin/env node
// Runs the compiled command line; plain JavaScript, so that it can say what is missing before anything is built.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const main = new URL('../dist/server/main.js', import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or later`);
} else if (!existsSync(main)) {
  fail('it is not built yet: npm run build');
} else {
  await import(main.href);
}

/** @param {string} reason */
function fail(reason) {
  process.stderr.write(`hubwall: ${reason}\n`);
  process.exitCode = 1;
}
