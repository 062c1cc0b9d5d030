import { copyFile, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../helpers/redis.ts';
import {
  hubwallFile,
  runHubwall,
  startHub,
  temporaryFolder,
  type CommandResult,
  type HubProcess,
  type RunOptions,
} from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { hubYaml, mention, SECRET, SIGNING } from './hub-yaml.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What it said was wrong. @throws Error unless it failed as a command should: exit code 1, one line, no stack trace. */
function refusalOf(result: CommandResult): string {
  const [, reason] = /^hubwall: (.+)\n$/.exec(result.stderr) ?? [];
  if (result.exitCode === 1 && result.stdout === '' && reason !== undefined) return reason;
  throw new Error(`this is no refusal in one line: ${JSON.stringify(result, null, 2)}`);
}

/** What it said was wrong with the call. @throws Error unless it then said how it is called, and failed. */
function misuseOf(result: CommandResult): string {
  const [reason = '', usage = ''] = result.stderr.split('\n\n');
  if (result.exitCode === 1 && result.stdout === '' && usage.startsWith('Usage: hubwall'))
    return reason;
  throw new Error(`this does not say how it is called: ${JSON.stringify(result, null, 2)}`);
}

describe.concurrent('hubwall', () => {
  test.each([
    [[], 'serve the walls'],
    [['start'], 'HUB_CONFIG'],
    [['demo'], '--speed <times>'],
    [['check'], '<file>'],
    [['send'], 'Examples:'],
  ])('%j --help says how it is used', async (command, part) => {
    const { exitCode, stdout, stderr } = await runHubwall([...command, '--help']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain(part);
    expect(stdout).toMatch(/^Usage: hubwall/);
  });

  test('--version says which release it is', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await runHubwall(['--version'])).toEqual({
      exitCode: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  test.each([
    [['strat'], /unknown command 'strat'\n\(Did you mean start\?\)/],
    [['demo', '--sped', '3'], /unknown option '--sped'\n\(Did you mean --speed\?\)/],
    [['demo', '--speed', '1000'], 'expected 0.1 to 600'],
    [['demo', '--speed', 'fast'], 'expected 0.1 to 600'],
    [['demo', '--at', '25:00'], 'expected a time such as 10:30'],
    [['check'], "missing required argument 'file'"],
    [['check', 'a', 'b'], 'too many arguments'],
    [['send', '--waiting', 'many'], 'expected a whole number'],
  ])('%j is told what is wrong with it', async (args, message) => {
    expect(misuseOf(await runHubwall(args))).toMatch(message);
  });

  test('that has not been built says so', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'server'));
    const file = join(folder, 'server/hubwall.mjs');
    await copyFile(hubwallFile, file);
    expect(refusalOf(await runHubwall(['start'], { folder, file }))).toMatch('npm run build');
    await rm(folder, { recursive: true });
  });

  test('whose wall has not been built says so, whichever part is missing', async () => {
    const folder = await temporaryFolder({
      'hub.yaml': hubYaml(),
      'package.json': '{"type":"module","version":"1.0.0"}',
    });
    await mkdir(join(folder, 'server'));
    const file = join(folder, 'server/hubwall.mjs');
    await copyFile(hubwallFile, file);
    for (const part of ['server', 'shared']) {
      await cp(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const options = { folder, file, env: { PORT: '0' } };
    expect(refusalOf(await runHubwall(['start'], options))).toMatch(
      /build\.json is missing.*npm run build/,
    );
    await mkdir(join(folder, 'dist/wall'));
    await writeFile(join(folder, 'dist/wall/build.json'), '{"buildId":"one"}');
    expect(refusalOf(await runHubwall(['start'], options))).toMatch(
      /index\.html is missing.*npm run build/,
    );
    await rm(folder, { recursive: true });
  });
});

describe.concurrent('hubwall start', () => {
  const start = (config: string | undefined, env: Record<string, string> = {}) =>
    inFolder(config === undefined ? {} : { 'hub.yaml': config }, ['start'], {
      env: { PORT: '0', ...env },
    });

  test('on a port that is taken names it and how to take another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(refusalOf(await start(hubYaml(), { PORT: String(port) }))).toMatch(
      `port ${port} on 127.0.0.1 is taken`,
    );
    server.close();
  });

  test('on an address that is not of this machine says so', async () => {
    expect(refusalOf(await start(hubYaml(), { HOST: '192.0.2.1' }))).toMatch(
      'cannot listen on 192.0.2.1:0',
    );
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT is "abc": expected 0 to 65535'],
    [{ PORT: '65536' }, 'PORT is "65536"'],
    [{ PORT: '80.5' }, 'PORT is "80.5"'],
    [{ LOG_LEVEL: 'loud' }, 'expected one of fatal, error, warn, info, debug'],
    [{ HUB_CONFIG: 'nowhere.yaml' }, 'nowhere.yaml cannot be read'],
  ])('with %j says what is wrong', async (env, message) => {
    expect(refusalOf(await start(hubYaml(), env))).toMatch(message);
  });

  test('takes an empty variable as one that is not set', async ({ onTestFinished }) => {
    const port = await freePort();
    const hub = await startHub({
      config: hubYaml(),
      port,
      env: { HOST: '', HUB_KEY: '', HUB_CONFIG: '', LOG_LEVEL: '' },
    });
    onTestFinished(hub.kill);
    expect(hub.url).toBe(`http://localhost:${port}`);
    expect(await hub.stop()).toBe(0);
  });

  test('gives its port back when it ends', async ({ onTestFinished }) => {
    const first = await startHub({ config: hubYaml() });
    onTestFinished(first.kill);
    const port = Number(new URL(first.url).port);
    await first.stop();
    const second = await startHub({ config: hubYaml(), port });
    onTestFinished(second.kill);
    expect(second.url).toBe(first.url);
    await second.stop();
  });

  test('with a secret that the environment does not hold names the variable', async () => {
    const config = hubYaml({ sources: ['{ id: inbox, type: webhook, secret: env:INBOX_SECRET }'] });
    expect(refusalOf(await start(config))).toMatch('takes its secret from INBOX_SECRET');
  });

  test('with a recording that is not there names the file', async () => {
    const config = hubYaml({
      sources: ['{ id: story, type: replay, file: no.ndjson, day: 2026-03-10, at: "10:00" }'],
    });
    expect(refusalOf(await start(config))).toMatch(/no\.ndjson cannot be read/);
  });

  test('with a hub.yaml that is wrong gives line, path and remedy', async () => {
    const config = hubYaml().replace('kind: social', 'kind: sociall');
    expect(refusalOf(await start(config))).toMatch(
      /^hub\.yaml:7 channels\[1\]\.kind: expected one of .*did you mean "social"\?/,
    );
  });

  test('with a hub.yaml that is not YAML gives the line', async () => {
    expect(refusalOf(await start('hub:\n  name: [T\nchannels: 3\n'))).toMatch(/^hub\.yaml:\d/);
  });

  test.each(['', '[]', '3', 'null'])(
    'with %j as hub.yaml says what is expected',
    async (config) => {
      expect(refusalOf(await start(config))).toMatch(/^hub\.yaml:1 /);
    },
  );
});

describe.concurrent('hubwall check', () => {
  test("finds the demo's own configuration valid", async () => {
    const result = await runHubwall(['check', join(root, 'fixtures/hub.yaml')]);
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(result.stdout).toMatch(/is valid: 6 channels, \d+ sources, \d+ walls\n$/);
  });

  test('gives every problem a line of its own', async () => {
    const config = hubYaml().replace('kind: phone', 'kinds: phone');
    const { exitCode, stdout, stderr } = await inFolder({ 'mine.yaml': config }, [
      'check',
      'mine.yaml',
    ]);
    expect([exitCode, stdout]).toEqual([1, '']);
    const lines = stderr.trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.join('\n')).toMatch(
      /mine\.yaml:6 channels\[0\]\.kinds: unknown key; did you mean "kind"\?/,
    );
    for (const line of lines) expect(line).toMatch(/^(hubwall: )?mine\.yaml:\d+ /);
  });

  test('gives the line of every secret that the environment does not hold', async () => {
    const sources = [
      '{ id: a, type: webhook, secret: env:A_SECRET }',
      '{ id: b, type: webhook, signing: [env:NEW_KEY, env:OLD_KEY] }',
      '{ id: c, type: webhook }',
    ];
    const { exitCode, stderr } = await inFolder({ 'mine.yaml': hubYaml({ sources }) }, [
      'check',
      'mine.yaml',
    ]);
    expect(exitCode).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^hubwall: mine\.yaml:9 sources\[0\]\.secret: .* from A_SECRET: set it to/,
      ),
      expect.stringMatching(/^mine\.yaml:10 sources\[1\]\.signing\[0\]: .* from NEW_KEY/),
      expect.stringMatching(/^mine\.yaml:11 sources\[2\]\.secret: .* needs a secret/),
    ]);
  });

  test('gives the line of a second replay', async () => {
    const replay = (id: string) =>
      `{ id: ${id}, type: replay, file: day.ndjson, day: 2026-03-10, at: "10:00" }`;
    const config = hubYaml({ sources: [replay('first'), replay('second')] });
    const { exitCode, stderr } = await inFolder({ 'mine.yaml': config }, ['check', 'mine.yaml']);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /mine\.yaml:10 sources\[1\]\.type: source "first" is a replay already: .* one replay/,
    );
  });

  test('of a file that is not there says so', async () => {
    expect(refusalOf(await runHubwall(['check', 'none.yaml']))).toMatch('none.yaml cannot be read');
  });
});

describe('hubwall send', () => {
  let hub: HubProcess;

  beforeAll(async () => {
    hub = await startHub({ config: hubYaml() });
  });

  afterAll(async () => {
    await hub?.stop();
  });

  const WRONG_SIGNING = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;

  /** From the hub's own folder, so that source and secret come from its hub.yaml. */
  const send = (args: readonly string[], options: RunOptions = {}) =>
    runHubwall(['send', '--url', hub.url, ...args], { folder: hub.folder, ...options });
  const accepted = (count: number) => ({
    exitCode: 0,
    stdout: `accepted ${count}, repeated 0, refused 0\n`,
    stderr: '',
  });

  test('posts a text, that is then on the wall', async () => {
    const text = 'Niets dan lof voor de monteur';
    expect(await send([text, '--author', 'jan', '--followers', '40'])).toEqual(accepted(1));
    expect(await send([text, '--platform', 'facebook'])).toEqual(accepted(1));
    await waitFor(
      async () => (await (await fetch(`${hub.url}/api/snapshot`)).text()).includes('"monteur"'),
      { what: 'the word' },
    );
  });

  test('posts a reading', async () => {
    const args = ['--channel', 'phone', '--waiting', '14', '--longest-wait', '1m30s'];
    expect(await send(args)).toEqual(accepted(1));
  });

  test.each([
    ['a JSON array', JSON.stringify([mention('a1'), mention('a2')])],
    ['NDJSON', `${JSON.stringify(mention('b1'))}\n${JSON.stringify(mention('b2'))}\n`],
  ])('posts a file of %s, or the same from standard input', async (_, text) => {
    await writeFile(join(hub.folder, 'events'), text);
    expect(await send(['--file', 'events'])).toEqual(accepted(2));
    expect(await send(['--file', '-'], { stdin: text })).toMatchObject({
      exitCode: 0,
      stdout: 'accepted 0, repeated 2, refused 0\n',
    });
  });

  test.each([
    ['--ndjson'],
    ['--cloudevents', 'structured'],
    ['--cloudevents', 'batch'],
    ['--cloudevents', 'binary'],
    ['--sign'],
    ['--sign', '--cloudevents', 'binary'],
    ['--sign', SIGNING, '--source', 'signed', '--ndjson'],
  ])('posts the events of a file in the form that is asked for: %s', async (...form) => {
    const events = ['p', 'q', 'r'].map((id) => mention(`${form.join()}-${id}`, 'één "👍" 100%'));
    const stdin = events.map((event) => JSON.stringify(event)).join('\n');
    expect(await send(['--file', '-', ...form], { stdin })).toEqual(accepted(3));
    expect(await send(['--file', '-', ...form], { stdin })).toMatchObject({
      stdout: 'accepted 0, repeated 3, refused 0\n',
    });
  });

  test('posts what a customer wrote in Chatwoot, and the conversation that it opens', async () => {
    expect(await send(['Mijn modem doet het weer', '--chatwoot'])).toEqual(accepted(2));
    const wrong = await send(['hoi', '--chatwoot', '--secret', 'wrong-but-long-enough']);
    expect(refusalOf(wrong)).toMatch(/answered 401: x-chatwoot-signature does not match/);
  });

  test('numbers what is refused by its place in the file, also where each event is a request', async () => {
    const stdin = [mention('d1'), { id: 'd2', type: 'no.such', data: {} }, mention('d3')]
      .map((e) => JSON.stringify(e))
      .join('\n');
    const { stdout } = await send(['--file', '-', '--cloudevents', 'binary'], { stdin });
    expect(stdout).toMatch(/^accepted 2, repeated 0, refused 1\n {2}event 2: type expected/);
  });

  test('says of each event that is refused why, and fails', async () => {
    const stdin = [mention('c1'), { id: 'c2', type: 'no.such' }]
      .map((e) => JSON.stringify(e))
      .join('\n');
    const { exitCode, stdout, stderr } = await send(['--file', '-'], { stdin });
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(
      /^accepted 1, repeated 0, refused 1\n {2}event 2: type expected one of /,
    );
  });

  test('fails when every event is refused', async () => {
    const { exitCode, stdout } = await send(['hoi', '--platform', 'myspace']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('event 1: data.platform "myspace" belongs to no channel');
  });

  test.each([
    [['hoi', '--secret', 'wrong-but-long-enough'], /answered 401: send the secret/],
    [['hoi', '--source', 'nobody'], 'has no webhook source "nobody" (it has: inbox, other)'],
    [['hoi', '--sign', '--source', 'inbox'], 'no webhook source with signing secrets "inbox"'],
    [['hoi', '--sign', 'geheim'], '--sign: expected a secret such as whsec_'],
    [['hoi', '--sign', WRONG_SIGNING], /answered 401: webhook-signature does not match/],
    [[], 'nothing to send: give a text, --channel or --file'],
    [['--channel', 'phone'], 'a reading needs --waiting'],
    [['--channel', 'phone', '--waiting', '3', '--longest-wait', '3x'], 'expected a duration'],
    [['--file', 'nothing.json'], 'nothing.json cannot be read'],
  ])('%j is told what is wrong', async (args, message) => {
    expect(refusalOf(await send(args))).toMatch(message);
  });

  test('to a hub that is not running says so', async () => {
    const url = `http://localhost:${await freePort()}`;
    const args = ['send', 'hoi', '--url', url, '--source', 'inbox', '--secret', SECRET];
    expect(refusalOf(await runHubwall(args))).toMatch(
      /cannot be reached \(.+\): is the hub running there\?/,
    );
  });

  test('to what is not a hub says what that answered', async () => {
    expect(refusalOf(await send(['hoi', '--url', `${hub.url}/wall`]))).toMatch(
      'answered 404: there is nothing',
    );
  });
});

async function inFolder(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  options: RunOptions = {},
): Promise<CommandResult> {
  const folder = await temporaryFolder(files);
  const result = await runHubwall(args, { folder, ...options });
  await rm(folder, { recursive: true });
  return result;
}
