/** Builds every part of a server and starts it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import { SECOND_MS } from '../../shared/units.ts';
import { createHub } from '../hub.ts';
import { createStoryClock, systemClock, type StoryClock } from '../kernel/clock.ts';
import type { HubConfig } from '../kernel/config/read-config.ts';
import { isSecret } from '../kernel/config/scalars.ts';
import { wallConfigs } from '../kernel/config/views.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { createLogger } from '../kernel/logger.ts';
import { createMetrics } from '../kernel/metrics.ts';
import { createSourceNotes } from '../sources/source-notes.ts';
import { zonedTimeMs } from '../kernel/time-zone.ts';
import { HISTORY_MS } from '../sources/replay.ts';
import { createHttpApp } from '../transport/http-app.ts';
import { createSocketServer } from '../transport/socket-server.ts';
import { analyserId } from './analyser-id.ts';
import { loadCalibrator } from './calibration-file.ts';
import {
  createSources,
  createTargets,
  findConfig,
  fontFile,
  loadConfig,
  logoFile,
  replayOf,
  type Environment,
  type ReplayConfig,
} from './load-config.ts';
import { watchConfig } from './live-config.ts';
import { demoConfigFile, sourcesGuide, wallFolder } from './paths.ts';
import { dataFolderOf, openStores } from './stores.ts';

/** Only this machine: what is on the network is for the administrator to decide. */
const LOOPBACK = '127.0.0.1';

export interface StartOptions {
  /** Runs the demo whatever hub.yaml there is. */
  demo?: boolean;
  /** Instead of what the configuration says of its replay. */
  replay?: { speed?: number; at?: string; once?: boolean } | undefined;
}

export interface RunningServer {
  url: string;
  /** What to tell the person who started it. */
  lines: string[];
  /** Tells the walls, takes in what was accepted, stops. */
  stop(): Promise<void>;
}

/** @throws HubError with one line on what is wrong and how to mend it. */
export async function startServer(
  { demo = false, replay: overrides }: StartOptions,
  env: Environment,
): Promise<RunningServer> {
  const found = demo ? { file: demoConfigFile, isDemo: true } : findConfig(env);
  const config = withReplay(loadConfig(found.file), overrides);
  const { host, port } = address(env);
  const logger = createLogger(logLevel(env));
  const replay = replayOf(config);
  const storyClock = replay && storyClockOf(config, replay);
  const clock = storyClock ?? systemClock;
  const metrics = createMetrics();
  const sources = createSources(config, found.file, env, storyClock, sourceNotes(env, replay));

  // Whatever may be wrong is told before a store is opened: a connection to Redis would keep the process alive.
  const targets = createTargets(config, found.file, env);
  const calibrator = loadCalibrator(config, found.file);
  const adminToken = adminTokenOf(env);
  const build = buildId();

  const isReplay = replay !== undefined;
  const stores = await openStores(env, { clock, logger, isReplay });

  const hub = await createHub(config, {
    ...stores.store,
    clock,
    sources,
    hashSecret: stores.key,
    logger,
    metrics,
    targets,
    calibrator,
    analyser: analyserId(config, found.file),
  });
  const demoOf = replay ? { speed: replay.speed } : null;
  let walls = wallConfigs(config, demoOf);
  const app = createHttpApp(
    {
      wallIds: () => [...walls.keys()],
      logoFile: () => logoFile(live.config(), found.file),
      fontFile: (index) => fontFile(live.config(), found.file, index),
      configStatus: () => live.status(),
      authorise: (id, headers) => sources.get(id)?.authorise?.(headers),
      translate: (id, posted, headers) => sources.get(id)?.translate?.(posted, headers) ?? posted,
      deliver: hub.deliver,
      current: hub.current,
      trouble: hub.trouble,
      admin: { warnings: hub.warnings, adminToken },
      metrics,
      logger,
    },
    { wallFolder, requestsPerMinute: config.ingest.requestsPerMinute },
  );
  const httpServer = createServer(
    { requestTimeout: 30 * SECOND_MS, headersTimeout: 10 * SECOND_MS },
    app,
  );
  const socketServer = createSocketServer({
    httpServer,
    walls,
    current: hub.current,
    build,
    logger,
  });
  const live = watchConfig({
    file: found.file,
    config,
    load: () => withReplay(loadConfig(found.file), overrides),
    apply(changed) {
      walls = wallConfigs(changed, demoOf);
      hub.reconfigure(changed);
      socketServer.setWalls(walls);
    },
    clock: systemClock,
    logger,
    metrics,
  });
  hub.onAlert(socketServer.sendAlert);
  hub.onDelta(socketServer.sendDelta, () => socketServer.counts().connected > 0);
  metrics.setWalls(socketServer.counts);

  await hub.start();
  const url = await listen(httpServer, host, port).catch(async (error: unknown) => {
    // Its sources and its clock would keep the process alive.
    live.close();
    await hub.stop();
    await stores.release();
    throw error;
  });
  return {
    url,
    lines: [
      `Hubwall shows ${config.hub.name} on ${url}`,
      ...(replay ? [replayLine(replay, found.isDemo)] : []),
      ...(stores.place ? [`What it is sent is kept in ${stores.place}`] : []),
      `Connect your own sources: ${sourcesGuide}`,
    ],
    async stop() {
      live.close();
      await socketServer.close();
      await hub.stop();
      await stores.release();
    },
  };
}

function withReplay(config: HubConfig, overrides: StartOptions['replay'] = {}): HubConfig {
  const replay = replayOf(config);
  if (!replay) return config;
  const { speed, at, once } = overrides;
  const changed: ReplayConfig = {
    ...replay,
    ...(speed !== undefined && { speed }),
    ...(at !== undefined && { at }),
    ...(once === true && { loop: false }),
  };
  return {
    ...config,
    sources: config.sources.map((source) => (source === replay ? changed : source)),
  };
}

/** Stands where the history begins that the replay folds before it plays. */
const storyClockOf = ({ timeZone }: HubConfig, { day, at, speed }: ReplayConfig): StoryClock =>
  createStoryClock(zonedTimeMs(timeZone, day, at) - HISTORY_MS, speed);

const replayLine = ({ file, at, speed, loop }: ReplayConfig, isDemo: boolean): string =>
  `Replaying ${isDemo ? 'the demo, a day of a fictional company' : file} from ${at}, ${speed} times as fast as life, ${loop ? 'round and round' : 'once'}`;

function address(env: Environment): { host: string; port: number } {
  const port = Number(env['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new HubError('CONFIG_INVALID', `PORT is "${env['PORT']}": expected 0 to 65535`);
  }
  return { host: env['HOST'] ?? LOOPBACK, port };
}

/** Where sources keep what they must know again; undefined in a story, and on a Redis, where no node has a folder. */
function sourceNotes(env: Environment, replay: ReplayConfig | undefined) {
  if (replay !== undefined || env['REDIS_URL'] !== undefined) return undefined;
  return (id: string) => createSourceNotes(join(dataFolderOf(env), 'sources', `${id}.json`));
}

/** Who has it may set a crisis, so it is no word that anybody guesses. */
function adminTokenOf(env: Environment): string | undefined {
  const token = env['HUB_ADMIN_TOKEN'];
  if (token === undefined || isSecret(token)) return token;
  throw new HubError(
    'CONFIG_INVALID',
    'HUB_ADMIN_TOKEN: expected at least 12 characters, without spaces and accents',
  );
}

/** Connections that may wait to be taken: after a restart every wall of a large site comes back at once. */
const BACKLOG = 4_096;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

function logLevel(env: Environment): string {
  const level = env['LOG_LEVEL'] ?? 'warn';
  if (LOG_LEVELS.includes(level)) return level;
  throw new HubError(
    'CONFIG_INVALID',
    `LOG_LEVEL is "${level}": expected one of ${LOG_LEVELS.join(', ')}`,
  );
}

function buildId(): string {
  const file = join(wallFolder, 'build.json');
  if (!existsSync(file)) {
    throw new HubError(
      'BUILD_MISSING',
      `the wall is not built (${file} is missing): npm run build`,
    );
  }
  return (JSON.parse(readFileSync(file, 'utf8')) as { buildId: string }).buildId;
}

async function listen(server: HttpServer, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new HubError(
              'PORT_TAKEN',
              `port ${port} on ${host} is taken: stop what listens there, or set PORT`,
            )
          : new HubError('LISTEN_FAILED', `cannot listen on ${host}:${port}: ${messageOf(error)}`),
      );
    });
    server.listen({ port, host, backlog: BACKLOG }, resolve);
  });
  const bound = server.address();
  const actualPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  const name = host === LOOPBACK ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${actualPort}`;
}
