/**
 * The hub's HTTP server as a child process. What is posted to `accept` is parsed and accepted and goes no further;
 * what is posted to `hub` goes through the whole hub. The same work without HTTP is done when asked for.
 */
import { createServer } from 'node:http';
import { answerQuestions, cpuMs } from './child.mjs';
import { importCompiled, pathOf } from './compiled.mjs';

/** @typedef {import('../../../server/ingest/ingest.ts').Accepted} Accepted */

const { loadConfig } = /** @type {typeof import('../../../server/commands/load-config.ts')} */ (
  await importCompiled('server/commands/load-config.js')
);
const { createHub } = /** @type {typeof import('../../../server/hub.ts')} */ (
  await importCompiled('server/hub.js')
);
const { createIngest } = /** @type {typeof import('../../../server/ingest/ingest.ts')} */ (
  await importCompiled('server/ingest/ingest.js')
);
const { parseWireEvent } = /** @type {typeof import('../../../server/ingest/wire.ts')} */ (
  await importCompiled('server/ingest/wire.js')
);
const { createMasker } = /** @type {typeof import('../../../server/ingest/mask.ts')} */ (
  await importCompiled('server/ingest/mask.js')
);
const { createKeyedHash } = /** @type {typeof import('../../../server/ingest/keyed-hash.ts')} */ (
  await importCompiled('server/ingest/keyed-hash.js')
);
const { createAnalyser } = /** @type {typeof import('../../../server/analyse/analyse.ts')} */ (
  await importCompiled('server/analyse/analyse.js')
);
const { systemClock } = /** @type {typeof import('../../../server/kernel/clock.ts')} */ (
  await importCompiled('server/kernel/clock.js')
);
const { brandNames, ingestOptions } =
  /** @type {typeof import('../../../server/kernel/config/views.ts')} */ (
    await importCompiled('server/kernel/config/views.js')
  );
const { createLogger } = /** @type {typeof import('../../../server/kernel/logger.ts')} */ (
  await importCompiled('server/kernel/logger.js')
);
const { createMetrics } = /** @type {typeof import('../../../server/kernel/metrics.ts')} */ (
  await importCompiled('server/kernel/metrics.js')
);
const { createMemoryCells, createMemoryLog } =
  /** @type {typeof import('../../../server/store/memory.ts')} */ (
    await importCompiled('server/store/memory.js')
  );
const { createHttpApp } = /** @type {typeof import('../../../server/transport/http-app.ts')} */ (
  await importCompiled('server/transport/http-app.js')
);

const SECRET = 'a secret of this benchmark';
const config = { ...loadConfig(pathOf('fixtures/hub.yaml')), sources: [] };
const logger = createLogger('silent');
const metrics = createMetrics();
const brands = brandNames(config);
const mask = createMasker({ keepHandles: brands.flatMap(({ names }) => names) });
const hash = createKeyedHash(SECRET);
const analyse = createAnalyser({ brands });
const ingest = createIngest({ clock: systemClock, mask, hash }, ingestOptions(config));
const unmasked = createIngest(
  { clock: systemClock, mask: (text) => text, hash: (_, ref) => ref },
  ingestOptions(config),
);

const hub = await createHub(config, {
  clock: systemClock,
  log: createMemoryLog(systemClock.nowMs),
  cells: createMemoryCells(systemClock.nowMs),
  sources: new Map(),
  hashSecret: SECRET,
  logger,
  metrics,
});
await hub.start();

/** @type {import('../../../server/ingest/ingest.ts').Origin} */
const origin = { sourceId: 'accept', display: 'masked' };

/** @param {Accepted} accepted */
function mustBeTaken(accepted) {
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.refusal));
  return accepted.event;
}

/** Only what a mention's text goes through. @param {(text: string) => unknown} work */
const onText = (work) => (/** @type {{ data: { content: string } }[]} */ raws) => {
  for (const { data } of raws) work(data.content);
};

/** Steps of an event's way, each from the body's text on. @type {Record<string, (raws: never[]) => unknown>} */
const STEPS = {
  json: () => {},
  wire: (raws) => raws.forEach((raw) => parseWireEvent(raw)),
  'accept unmasked': (raws) => raws.forEach((raw) => mustBeTaken(unmasked.accept(raw, origin))),
  accept: (raws) => raws.forEach((raw) => mustBeTaken(ingest.accept(raw, origin))),
  mask: onText(mask),
  hash: (raws) => raws.forEach(({ id }) => hash('author', id)),
  analyse: onText(analyse),
  hub: (raws) => hub.deliver('alone', raws),
};

const app = createHttpApp(
  {
    wallIds: () => ['hal'],
    logoFile: () => undefined,
    configStatus: () => ({}),
    authorise: () => true,
    async deliver(sourceId, raws) {
      if (sourceId === 'hub') return hub.deliver(sourceId, raws);
      for (const raw of raws) mustBeTaken(ingest.accept(raw, origin));
      return { accepted: raws.length, repeated: 0, refused: [] };
    },
    current: hub.current,
    trouble: hub.trouble,
    metrics,
    logger,
  },
  { wallFolder: pathOf('dist/wall/'), requestsPerMinute: Number.MAX_SAFE_INTEGER },
);
const httpServer = createServer(app);
/** @type {string[]} */
let bodies = [];

answerQuestions({
  async listen() {
    await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = httpServer.address();
    return typeof address === 'object' ? address?.port : undefined;
  },
  cpu: cpuMs,
  /** Bodies for the next step: they are not to be measured on their way here. @param {string[]} texts */
  load(texts) {
    bodies = texts;
  },
  /** CPU that a step takes for all of the bodies, parsing included. @param {string} step */
  async alone(step) {
    const work = STEPS[step];
    const before = cpuMs();
    for (const body of bodies) await work?.(JSON.parse(body));
    return cpuMs() - before;
  },
});
