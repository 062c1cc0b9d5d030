/** POST /ingest/:source: senders' way in. Says of every event whether it was taken, and why not. */
import { Router, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { IngestReport } from '../../shared/ingest-report.ts';
import { MINUTE_MS } from '../../shared/units.ts';
import type { Logger } from '../kernel/logger.ts';
import { messageOf } from '../kernel/errors.ts';
import { formatOf, MAX_BODY_BYTES, MEDIA_TYPES, parseBody, readBody } from './body.ts';

export interface IngestRouteDeps {
  /** Whether a request's headers prove its sender; undefined for a source that cannot be posted to. */
  authorise: (
    sourceId: string,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ) => boolean | undefined;
  deliver: (sourceId: string, raws: readonly unknown[]) => Promise<IngestReport>;
  logger: Logger;
}

export interface IngestLimits {
  /** Requests a minute that one source may make. */
  requestsPerMinute: number;
}

/** Wrong secrets a minute from one address, after which it must wait. */
const FAILURES_PER_MINUTE = 30;
/** What a sender should wait, in seconds, when the store cannot take events. */
const RETRY_AFTER_S = 5;

export function createIngestRoute(
  { authorise, deliver, logger }: IngestRouteDeps,
  { requestsPerMinute }: IngestLimits,
): Router {
  const tooMany: RequestHandler = (_request, response) => {
    response.status(429).json({ error: 'too many requests: wait for Retry-After seconds' });
  };
  const failures = rateLimit({
    windowMs: MINUTE_MS,
    limit: FAILURES_PER_MINUTE,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: tooMany,
  });
  const requests = rateLimit({
    windowMs: MINUTE_MS,
    limit: requestsPerMinute,
    keyGenerator: (request) => String(request.params['source']),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: tooMany,
  });

  const authenticate: RequestHandler<{ source: string }> = (request, _response, next) => {
    if (authorise(request.params.source, request.headers) === true) next();
    else next('route');
  };

  // The same answer for an unknown source and a wrong secret: which sources there are is nobody's business.
  const refuse: RequestHandler = (_request, response) => {
    response
      .status(401)
      .set('WWW-Authenticate', 'Bearer realm="hubwall"')
      .set('Connection', 'close')
      .json({ error: 'send the secret of this source: "Authorization: Bearer SECRET"' });
  };

  const ingest: RequestHandler<{ source: string }> = async (request, response) => {
    const format = formatOf(request.headers['content-type']);
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (format === undefined || encoding !== 'identity') {
      response
        .status(415)
        .set('Accept-Post', MEDIA_TYPES.join(', '))
        .set('Connection', 'close')
        .json({ error: `send one of ${MEDIA_TYPES.join(', ')}, without Content-Encoding` });
      return;
    }
    const body = await readBody(request);
    if (body === undefined) {
      // The rest of the body is not read, so the connection cannot be used again.
      response
        .status(413)
        .set('Connection', 'close')
        .json({ error: `send at most ${MAX_BODY_BYTES} bytes a request` });
      return;
    }
    const raws = parseBody(body, format);
    if (raws === undefined) {
      response.status(400).json({ error: 'the body is not JSON' });
      return;
    }
    let report: IngestReport;
    try {
      report = await deliver(request.params.source, raws);
    } catch (error) {
      logger.error({ source: request.params.source, reason: messageOf(error) }, 'delivery failed');
      response
        .status(503)
        .set('Retry-After', String(RETRY_AFTER_S))
        .json({ error: 'the events could not be stored; nothing was kept, send them again' });
      return;
    }
    const nothingTaken = report.accepted + report.repeated === 0 && report.refused.length > 0;
    response.status(nothingTaken ? 422 : 200).json(report);
  };

  const route = Router();
  route.post('/:source', authenticate, requests, ingest);
  // Only who is not authorised comes here: what others at its address do wrong holds up no sender.
  route.post('/:source', failures, refuse);
  route.all('/:source', (_request, response) => {
    response.status(405).set('Allow', 'POST').json({ error: 'post events here' });
  });
  return route;
}
