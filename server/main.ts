/** The command line. Alone reads the environment and ends the process. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CalibrateOptions } from './commands/calibrate.ts';
import { check } from './commands/check.ts';
import { release } from './commands/paths.ts';
import type { ScoreOptions } from './commands/score.ts';
import { send } from './commands/send.ts';
import type { StartOptions } from './commands/start.ts';
import { HubError } from './kernel/errors.ts';

/** An empty variable is one that is not set: that is how a compose file passes on what it was not given. */
const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const program = new Command('hubwall')
  .description("The wall of a customer-contact hub: customers' mood, queues and words, live")
  .version(release(), '-V, --version', 'say which release this is')
  .showHelpAfterError()
  .showSuggestionAfterError();

program
  .command('start')
  .description('serve the walls of HUB_CONFIG or ./hub.yaml; without one, the demo')
  .addHelpText(
    'after',
    `
Environment:
  HUB_CONFIG   path of the configuration (default: hub.yaml in this folder)
  HUB_DATA     folder in which a hub keeps what it is sent (default: data in this folder)
  PORT, HOST   where to listen (default: 3000, localhost); HOST=0.0.0.0 for screens on the network
  HUB_ADMIN_TOKEN  lets who has it acknowledge a warning and set a crisis (default: nobody can)
  HUB_KEY      secret under which authors and customers are hashed (default: one kept in the data folder)
  REDIS_URL    a Redis to share with other nodes: redis://HOST:PORT, redis+sentinel://HOST,HOST/MASTER or
               redis+cluster://HOST,HOST; rediss for TLS; see docs/operations.md
  REDIS_PREFIX what its keys begin with (default: hubwall)
  REDIS_REPLICAS  replicas that must have an event before its sender is told yes (default: 0)
  LOG_LEVEL    fatal, error, warn, info or debug (default: warn)`,
  )
  .action(() => serve({}));

program
  .command('demo')
  .description('replay a day of PolderNet, a fictional internet provider')
  .option('--speed <times>', 'times as fast as life, 0.1 to 600', speed)
  .option('--at <HH:MM>', 'time of day at which to begin', timeOfDay)
  .option('--once', 'stop at the end of the recording instead of going round')
  .action((options: StartOptions['replay']) => serve({ demo: true, replay: options }));

program
  .command('check')
  .description('say what is wrong with a hub.yaml, with line and remedy')
  .argument('<file>', 'the configuration')
  .action(async (file: string) => {
    say(await check(file, env));
  });

program
  .command('scenes')
  .description('list what a wall can show: scenes, and panels with their options')
  .option('--markdown', 'as docs/panels.md has it')
  .action(async ({ markdown }: { markdown?: boolean }) => {
    const { panelsDoc, scenesText } = await import('./commands/scenes.ts');
    say((markdown === true ? panelsDoc() : scenesText()).trimEnd());
  });

program
  .command('send')
  .description('post an event to a running hub, to try out a source')
  .argument('[text]', 'what a customer says')
  .option('--platform <name>', 'platform of the message', 'x')
  .option('--author <name>', 'who says it')
  .option('--followers <count>', 'of the author', whole)
  .option('--channel <id>', 'post a reading of this queue instead of a message')
  .option('--waiting <count>', 'how many wait in it', whole)
  .option('--longest-wait <duration>', 'longest wait in it, e.g. 90s or 4m')
  .option(
    '--file <path>',
    'post the events of a file instead: JSON or NDJSON; - for standard input',
  )
  .addOption(
    new Option(
      '--cloudevents <mode>',
      'as CloudEvents: structured, a batch, or binary (attributes in headers)',
    ).choices(['structured', 'batch', 'binary']),
  )
  .option('--ndjson', 'as NDJSON: one event a line')
  .option('--sign [secret]', 'sign it after Standard Webhooks instead of sending the secret')
  .option(
    '--chatwoot',
    'as a message that a customer wrote in Chatwoot, signed as its webhooks are',
  )
  .option('--source <id>', 'source to post to (default: the first webhook of the configuration)')
  .option('--secret <secret>', "the source's secret (default: from the configuration)")
  .option('--url <url>', 'where the hub listens', `http://localhost:${env['PORT'] ?? '3000'}`)
  .addHelpText(
    'after',
    `
Examples:
  hubwall send "Al een uur geen internet in Zwolle @PolderNet" --platform x --followers 1200
  hubwall send --channel phone --waiting 14 --longest-wait 6m
  hubwall send --file events.ndjson
  hubwall send "Wat een topservice vandaag" --sign --cloudevents binary
  hubwall send "Mijn modem doet het weer" --chatwoot`,
  )
  .action(async (text: string | undefined, options: Parameters<typeof send>[1]) => {
    const { lines, ok } = await send(text, options, env);
    lines.forEach(say);
    if (!ok) process.exitCode = 1;
  });

program
  .command('score')
  .description('say how messages sound: JSON lines {id, text} in, scores out')
  .argument('[file]', 'the messages (default, or -: standard input)')
  .option('--explain', 'say which words and rules made each score')
  .option('--csv <column>', 'read CSV instead, with the texts in this column')
  .option('--config <file>', 'configuration whose brands and words count')
  .addHelpText(
    'after',
    `
Lines that are no message are named on standard error and skipped; the exit code is then 1.

Examples:
  hubwall score --explain messages.jsonl
  hubwall score --csv comment reviews.csv > scores.jsonl`,
  )
  .action(async (file: string | undefined, options: ScoreOptions) => {
    const { score } = await import('./commands/score.ts');
    const { skipped } = await score(file, options, env, process);
    if (skipped > 0) process.exitCode = 1;
  });

program
  .command('calibrate')
  .description('learn from corrected messages, if that helps: JSON lines {text, label}')
  .argument('<file>', 'the corrections; label: negative, neutral, positive or -1, 0, 1')
  .option('--out <file>', 'where to write what was learnt', 'calibration.json')
  .option('--config <file>', 'configuration whose words count')
  .action(async (file: string, options: CalibrateOptions) => {
    const { calibrate } = await import('./commands/calibrate.ts');
    const { lines, skipped, accepted } = await calibrate(file, options, env);
    skipped.forEach((line) => process.stderr.write(`${line}\n`));
    lines.forEach(say);
    if (!accepted || skipped.length > 0) process.exitCode = 1;
  });

program
  .command('backup')
  .description('write all that the hub holds into one file, while it runs or not')
  .argument('<file>', 'to write; keep it as safe as the hub')
  .action(async (file: string) => {
    const { backup } = await import('./commands/data.ts');
    (await backup(file, env)).forEach(say);
  });

program
  .command('restore')
  .description('make the data folder, HUB_DATA or ./data, of a backup')
  .argument('<file>', 'that hubwall backup wrote')
  .action(async (file: string) => {
    const { restore } = await import('./commands/data.ts');
    (await restore(file, env)).forEach(say);
  });

program
  .command('compact')
  .description('give room in the data folder back that is not needed any more')
  .action(async () => {
    const { compact } = await import('./commands/data.ts');
    (await compact(env)).forEach(say);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof HubError)) throw error;
  process.stderr.write(`hubwall: ${error.message}\n`);
  process.exitCode = 1;
}

async function serve(options: StartOptions): Promise<void> {
  // The other commands need no server, and should not wait for one to load.
  const { startServer } = await import('./commands/start.ts');
  const server = await startServer(options, env);
  const stop = (): void => {
    // A second signal ends it at once; the first gives it 5 seconds.
    process.once('SIGTERM', () => process.exit(1));
    process.once('SIGINT', () => process.exit(1));
    setTimeout(() => process.exit(1), 5_000).unref();
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Last: who reads that it is ready may already end it.
  server.lines.forEach(say);
}

function speed(text: string): number {
  const value = Number(text);
  if (!(value >= 0.1 && value <= 600)) throw new InvalidArgumentError('expected 0.1 to 600.');
  return value;
}

function timeOfDay(text: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) {
    throw new InvalidArgumentError('expected a time such as 10:30.');
  }
  return text;
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number.');
  return Number(text);
}
