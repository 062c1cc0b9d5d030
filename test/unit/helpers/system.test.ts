import { expect, test } from 'vitest';
import { findSystem, provideSystem, SystemError } from '../../helpers/system.mjs';

interface Machine {
  /** Programs that are there. */
  programs: string[];
  env?: Record<string, string>;
  isRoot?: boolean;
  /** Programs that an `apt-get install` brings. */
  brings?: string[];
  /** Commands that fail. */
  fails?: string[];
}

function machine({ programs, env = {}, isRoot = false, brings = [], fails = [] }: Machine) {
  const there = new Set(programs);
  const ran: string[] = [];
  return {
    ran,
    env: { PATH: '/sbin:/bin', ...env },
    isRoot,
    isProgram: (path: string) => there.has(path),
    run(command: string, args: readonly string[]) {
      const line = [command, ...args].join(' ');
      ran.push(line);
      if (fails.some((part) => line.includes(part))) return false;
      if (line.includes(' install ')) brings.forEach((path) => there.add(path));
      return true;
    },
  };
}

const both = ['/bin/chromium', '/sbin/redis-server'];

test('what is on PATH is found, and nothing is run', () => {
  const system = machine({ programs: both });
  expect(provideSystem(system)).toEqual({
    chromiumPath: '/bin/chromium',
    redisServerPath: '/sbin/redis-server',
  });
  expect(system.ran).toEqual([]);
});

test("a browser under another of Chromium's names is found", () => {
  const system = machine({ programs: ['/bin/google-chrome', '/bin/redis-server'] });
  expect(findSystem(system).chromiumPath).toBe('/bin/google-chrome');
});

test('the path in the environment goes before PATH', () => {
  const system = machine({
    programs: [...both, '/opt/chrome', '/opt/redis'],
    env: { CHROMIUM_PATH: '/opt/chrome', REDIS_SERVER_PATH: '/opt/redis' },
  });
  expect(findSystem(system)).toEqual({
    chromiumPath: '/opt/chrome',
    redisServerPath: '/opt/redis',
  });
});

test('a path in the environment at which nothing is stops at once, whatever PATH holds', () => {
  const system = machine({
    programs: [...both, '/bin/apt-get'],
    env: { REDIS_SERVER_PATH: '/opt/redis' },
    isRoot: true,
  });
  expect(() => provideSystem(system)).toThrow(
    new SystemError('REDIS_SERVER_PATH is /opt/redis, and no program is there'),
  );
  expect(system.ran).toEqual([]);
});

test('root installs what is missing with apt-get, and only that', () => {
  const system = machine({
    programs: ['/bin/chromium', '/bin/apt-get'],
    isRoot: true,
    brings: ['/sbin/redis-server'],
  });
  expect(provideSystem(system).redisServerPath).toBe('/sbin/redis-server');
  expect(system.ran).toEqual([
    'env DEBIAN_FRONTEND=noninteractive apt-get update',
    'env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends redis-server',
  ]);
});

test('one who may use sudo without a password installs with it, and gets a font for emoji with Chromium', () => {
  const system = machine({ programs: ['/bin/apt-get'], brings: both });
  expect(provideSystem(system).chromiumPath).toBe('/bin/chromium');
  expect(system.ran).toEqual([
    'sudo -n true',
    'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get update',
    'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-noto-color-emoji redis-server',
  ]);
});

test('without sudo it names the command and runs nothing', () => {
  const system = machine({ programs: ['/bin/chromium', '/bin/apt-get'], fails: ['sudo'] });
  expect(() => provideSystem(system)).toThrow(
    new SystemError(
      'the tests need redis-server: sudo apt-get update && sudo apt-get install -y --no-install-recommends redis-server',
    ),
  );
  expect(system.ran).not.toContainEqual(expect.stringContaining('apt-get'));
});

test('without apt-get it names what to set', () => {
  const system = machine({ programs: [], isRoot: true });
  expect(() => provideSystem(system)).toThrow(
    new SystemError(
      'the tests need chromium and redis-server: install them and run: CHROMIUM_PATH=/path/to/it REDIS_SERVER_PATH=/path/to/it npm test',
    ),
  );
});

test('an installation that fails stops with its command', () => {
  const system = machine({ programs: ['/bin/apt-get'], isRoot: true, fails: ['update'] });
  expect(() => provideSystem(system)).toThrow(
    '"env DEBIAN_FRONTEND=noninteractive apt-get update" failed',
  );
});

test('an installation that brings nothing is no success', () => {
  const system = machine({ programs: ['/bin/apt-get', '/bin/chromium'], isRoot: true });
  expect(() => provideSystem(system)).toThrow('the tests need redis-server');
});
