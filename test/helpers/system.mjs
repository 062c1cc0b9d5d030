/**
 * Finds the programs that the tests drive: Chromium and redis-server. Run as a script (`npm test` does), it installs
 * what is missing where it may, and otherwise stops with the command to run. A missing program never skips a test.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The machine, as the decisions below see it.
 * @typedef {object} System
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} isProgram Whether there is an executable file.
 * @property {(command: string, args: readonly string[], options?: { loud?: boolean }) => boolean} run Whether it
 *   exited with 0; `loud` shows its output.
 */

/** @typedef {'chromium' | 'redis'} ProgramId */

/** @type {Readonly<Record<ProgramId, { variable: string, commands: string[], packages: string[] }>>} */
const PROGRAMS = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    // The demo's customers use emoji, and a bare machine has no font that holds them.
    packages: ['chromium', 'fonts-noto-color-emoji'],
  },
  redis: {
    variable: 'REDIS_SERVER_PATH',
    commands: ['redis-server'],
    packages: ['redis-server'],
  },
};

/** What a Chromium is started with that tests or measures pages: silent towards the network, drawing in software. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** One line for the person at the terminal. */
export class SystemError extends Error {}

/**
 * Both programs' paths; installs nothing.
 * @param {System} system
 * @returns {{ chromiumPath: string, redisServerPath: string }}
 * @throws {SystemError} naming the command that installs what is missing
 */
export function findSystem(system = thisSystem) {
  const chromiumPath = findProgram('chromium', system);
  const redisServerPath = findProgram('redis', system);
  if (chromiumPath === undefined || redisServerPath === undefined) {
    const missing = missingPrograms(system);
    const { manual } = installation(missing, system);
    throw new SystemError(`the tests need ${missing.map(nameOf).join(' and ')}: ${manual}`);
  }
  return { chromiumPath, redisServerPath };
}

/**
 * As `findSystem`, after installing what is missing where apt-get may be used without asking.
 * @param {System} system
 * @throws {SystemError}
 */
export function provideSystem(system = thisSystem) {
  const { commands } = installation(missingPrograms(system), system);
  for (const [command = '', ...args] of commands) {
    if (!system.run(command, args, { loud: true })) {
      throw new SystemError(`"${[command, ...args].join(' ')}" failed: its output is above`);
    }
  }
  return findSystem(system);
}

/**
 * How to install programs: the commands that may be run at once (none when it takes a person), and what to tell one.
 * @param {readonly ProgramId[]} programs
 * @param {System} system
 * @returns {{ commands: string[][], manual: string }}
 */
function installation(programs, system) {
  if (programs.length === 0) return { commands: [], manual: '' };
  const variables = programs.map((id) => `${PROGRAMS[id].variable}=/path/to/it`).join(' ');
  if (onPath('apt-get', system) === undefined) {
    return { commands: [], manual: `install them and run: ${variables} npm test` };
  }
  const packages = programs.flatMap((id) => PROGRAMS[id].packages);
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const line = `apt-get ${install.join(' ')}`;
  const manual = system.isRoot
    ? `apt-get update && ${line}`
    : `sudo apt-get update && sudo ${line}`;
  if (!system.isRoot && !system.run('sudo', ['-n', 'true'])) return { commands: [], manual };
  const aptGet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const prefix = system.isRoot ? aptGet : ['sudo', '-n', ...aptGet];
  return {
    commands: [
      [...prefix, 'update'],
      [...prefix, ...install],
    ],
    manual,
  };
}

/** @param {System} system */
const missingPrograms = (system) =>
  /** @type {ProgramId[]} */ (Object.keys(PROGRAMS)).filter(
    (id) => findProgram(id, system) === undefined,
  );

/**
 * @param {ProgramId} id
 * @param {System} system
 */
function findProgram(id, system) {
  const { variable, commands } = PROGRAMS[id];
  const given = system.env[variable] ?? '';
  if (given !== '') {
    if (system.isProgram(given)) return given;
    throw new SystemError(`${variable} is ${given}, and no program is there`);
  }
  return commands.map((command) => onPath(command, system)).find((path) => path !== undefined);
}

/**
 * @param {string} command
 * @param {System} system
 */
const onPath = (command, { env, isProgram }) =>
  (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, command))
    .find(isProgram);

/** @param {ProgramId} id */
const nameOf = (id) => PROGRAMS[id].commands[0];

/** @type {System} */
const thisSystem = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  run: (command, args, { loud = false } = {}) =>
    spawnSync(command, [...args], { stdio: loud ? 'inherit' : 'ignore' }).status === 0,
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    provideSystem();
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
