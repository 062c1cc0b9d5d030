/** Everything that is served over HTTP: the walls' page, ingest, health, metrics, the newest snapshot. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import staticGzip from 'express-static-gzip';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { SnapshotMessage } from '../../shared/protocol.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import type { Metrics } from '../kernel/metrics.ts';
import { createAdminRoute, type AdminRouteDeps } from './admin-route.ts';
import { createIngestRoute, type IngestLimits, type IngestRouteDeps } from './ingest-route.ts';

export interface HttpAppDeps extends IngestRouteDeps {
  /** What a person may do about warnings. @default nothing: there is no such address */
  admin?: Omit<AdminRouteDeps, 'logger'>;
  /** Ids of the walls as they are now, the first one shown at `/`. */
  wallIds: () => readonly string[];
  /** File of the hub's logo as it is now; undefined: none. */
  logoFile: () => string | undefined;
  /** Files of the hub's own font as it is now, counted from 0. @default none */
  fontFile?: (index: number) => string | undefined;
  /** How hub.yaml and what runs agree. */
  configStatus: () => object;
  current: () => SnapshotMessage;
  trouble: () => string | undefined;
  metrics: Metrics;
}

export interface HttpAppOptions extends IngestLimits {
  /** Folder of the built wall. */
  wallFolder: string;
}

/** @throws HubError BUILD_MISSING when the wall has not been built. */
export function createHttpApp(deps: HttpAppDeps, options: HttpAppOptions): Express {
  const { wallIds, logoFile, configStatus, current, trouble, metrics, logger } = deps;
  const page = join(options.wallFolder, 'index.html');
  if (!existsSync(page)) {
    throw new HubError(
      'BUILD_MISSING',
      `the wall is not built (${page} is missing): npm run build`,
    );
  }

  const app = express();
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          // Lit writes measured positions and colours as style attributes; nothing a customer wrote gets there.
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", ({ headers }) => socketsOf(headers.host)],
          workerSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'self'"],
        },
      },
      // A wall is served over plain HTTP in many an office; the proxy that adds TLS may add HSTS.
      strictTransportSecurity: false,
    }),
  );

  app.use('/ingest', createIngestRoute(deps, options));

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok', config: configStatus() });
  });
  app.get('/readyz', (_request, response) => {
    const reason = trouble();
    if (reason === undefined) response.json({ status: 'ready' });
    else response.status(503).json({ status: 'not ready', reason });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.get('/api/snapshot', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(current());
  });

  if (deps.admin) app.use('/api/warnings', createAdminRoute({ ...deps.admin, logger }));

  app.get(['/', '/wall', '/wall/'], (_request, response) => {
    response.redirect(302, `/wall/${wallIds()[0]}`);
  });
  app.get('/wall/:id', (request, response) => {
    // The page itself says which walls there are when this one is unknown.
    response
      .status(wallIds().includes(request.params.id) ? 200 : 404)
      .set('Cache-Control', 'no-cache')
      // By its root: in the path to it a folder may begin with a dot, as in ~/.local.
      .sendFile('index.html', { root: options.wallFolder });
  });
  app.get('/look/logo', (_request, response, next) => {
    const file = logoFile();
    if (file === undefined) return next();
    // A picture may be a document with scripts: opened by itself it may do nothing.
    response.set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    response.set('Cache-Control', 'no-cache').sendFile(basename(file), { root: dirname(file) });
  });
  app.get('/look/font/:index', (request, response, next) => {
    const file = deps.fontFile?.(Number(request.params.index));
    if (file === undefined) return next();
    // Another file has another address.
    response
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .sendFile(basename(file), { root: dirname(file) });
  });
  app.use(
    '/assets',
    // The build has compressed them already.
    staticGzip(join(options.wallFolder, 'assets'), {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      index: false,
      serveStatic: { immutable: true, maxAge: '1y' },
    }),
  );

  app.use((_request, response) => {
    response.status(404).json({ error: 'there is nothing here' });
  });
  const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
    // A sender that hung up needs no answer, and one whose address cannot be read has nothing to tell us.
    if (request.socket.destroyed) return;
    if (isSendersFault(error)) {
      response.status(400).json({ error: 'the address is malformed' });
      return;
    }
    logger.error({ reason: messageOf(error) }, 'request failed');
    if (response.headersSent) next(error);
    else response.status(500).json({ error: 'the server failed; its log says why' });
  };
  app.use(onError);
  return app;
}

/** A name or an IPv4 address, and a port: what a policy can name. */
const NAMED_HOST = /^[a-z\d.-]+(:\d+)?$/i;

/** Names the sockets of the host that was asked, for engines in which 'self' does not cover their scheme. */
const socketsOf = (host = ''): string =>
  NAMED_HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";

/** Express marks what it found wrong with the request itself by a status below 500. */
const isSendersFault = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && Number(error.status) < 500;
