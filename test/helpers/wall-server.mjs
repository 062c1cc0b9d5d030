/** A hub's own page and sockets, without a hub: for a picture that is made elsewhere. For tests and benchmarks alike. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/**
 * The server's parts, compiled or as they are written.
 * @typedef {{
 *   createHttpApp: typeof import('../../server/transport/http-app.ts').createHttpApp,
 *   createSocketServer: typeof import('../../server/transport/socket-server.ts').createSocketServer,
 *   createMetrics: typeof import('../../server/kernel/metrics.ts').createMetrics,
 * }} ServerParts
 */

/**
 * Serves built walls on a port of the loopback.
 * @param {ServerParts} parts
 * @param {{
 *   wallFolder: string,
 *   walls: ReadonlyMap<string, import('../../shared/wall-config.ts').WallConfig>,
 *   current: () => Omit<import('../../shared/protocol.ts').SnapshotMessage, 'type'>,
 *   logger: import('../../server/kernel/logger.ts').Logger,
 *   port?: number,
 * }} options `port` is a free one by default
 */
export async function serveWalls(
  { createHttpApp, createSocketServer, createMetrics },
  { wallFolder, walls, current, logger, port: wishedPort = 0 },
) {
  const http = createServer(
    createHttpApp(
      {
        wallIds: () => [...walls.keys()],
        logoFile: () => undefined,
        configStatus: () => ({}),
        authorise: () => undefined,
        deliver: () => Promise.reject(new Error('nothing is delivered')),
        current,
        trouble: () => undefined,
        metrics: createMetrics(),
        logger,
      },
      { wallFolder, requestsPerMinute: 1 },
    ),
  );
  const { buildId } = JSON.parse(readFileSync(`${wallFolder}build.json`, 'utf8'));
  const sockets = createSocketServer({ httpServer: http, walls, current, build: buildId, logger });
  await new Promise((resolve) => http.listen(wishedPort, '127.0.0.1', () => resolve(undefined)));
  const address = http.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    sendDelta: sockets.sendDelta,
    close: () => sockets.close(),
  };
}
