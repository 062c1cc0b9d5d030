/** The real command, as a person at a terminal runs it. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitFor } from './wait-for.ts';

/** The command's own file. */
export const hubwallFile = fileURLToPath(new URL('../../server/hubwall.mjs', import.meta.url));

/** Far more than it takes, for a machine on which much else runs. */
const START_TIMEOUT_MS = 50_000;
const STOP_TIMEOUT_MS = 10_000;
const READY = /^Hubwall shows .* on (http:\/\/\S+)$/m;

export interface StartHubOptions {
  /** Text of the hub.yaml in the folder that it is started from; without one, the demo's. */
  config?: string;
  /** @default ['start'] */
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** @default 0, a free one */
  port?: number;
}

export interface HubProcess {
  url: string;
  /** The folder that it was started from. */
  folder: string;
  /** Everything that it has printed so far. */
  output(): string;
  /** Asks it to end, as a service manager would; its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Stops it where it stands, as a machine without time for it would. */
  hang(): void;
  resume(): void;
  /** null while it runs, and after it was killed. */
  readonly exitCode: number | null;
}

/** Starts a hub; resolves once it has said where it listens. @throws Error with what it printed instead. */
export async function startHub(options: StartHubOptions = {}): Promise<HubProcess> {
  const { config, args = ['start'], env = {}, port = 0 } = options;
  const folder = await temporaryFolder(config === undefined ? {} : { 'hub.yaml': config });
  const { child, output, ended } = spawnHubwall(args, folder, { PORT: String(port), ...env });

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    const code = await ended;
    clearTimeout(overdue);
    await rm(folder, { recursive: true, force: true });
    return code;
  };

  const ready = await waitFor(
    () => READY.exec(output()) ?? (child.exitCode === null ? undefined : 'ended'),
    { timeoutMs: START_TIMEOUT_MS, what: 'the hub to say where it listens' },
  ).catch(async (cause: unknown) => {
    await end('SIGKILL');
    throw new Error(`the hub did not start; it printed:\n${output()}`, { cause });
  });
  if (ready === 'ended') {
    await end('SIGKILL');
    throw new Error(`the hub ended with exit code ${child.exitCode}; it printed:\n${output()}`);
  }
  return {
    url: ready[1]!,
    folder,
    output,
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL');
    },
    hang: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    get exitCode() {
      return child.exitCode;
    },
  };
}

export interface CommandResult {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** Where it is run; a folder of its own without one. */
  folder?: string;
  env?: Readonly<Record<string, string>>;
  stdin?: string;
  /** Another copy of the command than this checkout's. */
  file?: string;
}

/** Runs a command that ends by itself. */
export async function runHubwall(
  args: readonly string[],
  { folder, env = {}, stdin = '', file }: RunOptions = {},
): Promise<CommandResult> {
  const own = folder ?? (await temporaryFolder());
  const { child, ended, stdout, stderr } = spawnHubwall(args, own, env, file);
  child.stdin.end(stdin);
  const overdue = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  const exitCode = await ended;
  clearTimeout(overdue);
  if (folder === undefined) await rm(own, { recursive: true, force: true });
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

/** A new folder with these files, by name. */
export async function temporaryFolder(
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hubwall-'));
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)),
  );
  return folder;
}

function spawnHubwall(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
  file = hubwallFile,
) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [file, ...args], {
    cwd: folder,
    // Nothing of the tester's own environment decides what the hub does.
    env: { PATH: process.env['PATH'], ...env },
  });
  const onExit = (): void => void child.kill('SIGKILL');
  process.on('exit', onExit);
  const printed = { all: '', stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      printed[stream] += text;
      printed.all += text;
    });
  }
  // A child that ended does not read what is still being written to it.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', onExit);
      resolve(code);
    });
  });
  return {
    child,
    ended,
    output: () => printed.all,
    stdout: () => printed.stdout,
    stderr: () => printed.stderr,
  };
}
