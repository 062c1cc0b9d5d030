/** POST /ingest/:source: senders' way in. Says of every event whether it was taken, and why not. */
import type { IncomingHttpHeaders } from 'node:http';
import { Router, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { IngestReport } from '../../shared/ingest-report.ts';
import { MINUTE_MS } from '../../shared/units.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { messageOf } from '../kernel/errors.ts';
import { formatOf, MAX_BODY_BYTES, MAX_EVENTS, MEDIA_TYPES, parseBody, readBody } from './body.ts';
import { createBodyBudget } from './body-budget.ts';
import { isSigned, refusalOf } from './unauthorised.ts';

export interface IngestRouteDeps {
  /**
   * Whether a request's headers prove its sender, or how its body will show that; undefined for a source that cannot be
   * posted to.
   */
  authorise: (
    sourceId: string,
    headers: IncomingHttpHeaders,
  ) => boolean | ((body: Uint8Array) => boolean) | undefined;
  /** What was posted as events in wire form, for a source whose senders have a form of their own. */
  translate?: (
    sourceId: string,
    posted: readonly unknown[],
    headers: IncomingHttpHeaders,
  ) => readonly unknown[];
  deliver: (sourceId: string, raws: readonly unknown[]) => Promise<IngestReport>;
  logger: Logger;
}

export interface IngestLimits {
  /** Requests a minute that one source may make. */
  requestsPerMinute: number;
}

/** Wrong secrets a minute from one address, after which it must wait. */
const FAILURES_PER_MINUTE = 30;
/** What a sender should wait, in seconds, when the hub cannot take events. */
const RETRY_AFTER_S = 5;
/** Bytes of bodies whose sender is not known yet, all requests together. */
const MAX_UNKNOWN_BYTES = 16 * MAX_BODY_BYTES;

type Params = { source: string };
/** The body of a request that had to be read to know its sender. */
type Locals = { body?: Buffer };

export function createIngestRoute(
  { authorise, translate = (_source, posted) => posted, deliver, logger }: IngestRouteDeps,
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
  const unknownBodies = createBodyBudget(MAX_UNKNOWN_BYTES);

  const authenticate: RequestHandler<Params, unknown, unknown, unknown, Locals> = async (
    request,
    response,
    next,
  ) => {
    const { headers } = request;
    const verdict = authorise(request.params.source, headers);
    if (verdict === true) return next();
    // Of a signed request the body is read in any case: who posts learns nothing of which sources there are.
    if (!isSigned(headers)) return next('route');
    const check = typeof verdict === 'function' ? verdict : () => false;
    const place = unknownBodies.take(Math.min(MAX_BODY_BYTES, declaredBytes(headers)));
    if (!place) {
      response.set('Connection', 'close');
      return unavailable(response, 'too much is being sent at once; send this again');
    }
    try {
      const body = await readBody(request);
      if (body === undefined) return tooLarge(response);
      if (!check(body)) return next('route');
      response.locals.body = body;
    } finally {
      place.giveBack();
    }
    next();
  };

  // The same answer for an unknown source and a wrong secret: which sources there are is nobody's business.
  const refuse: RequestHandler = (request, response) => {
    response
      .status(401)
      .set('WWW-Authenticate', 'Bearer realm="hubwall"')
      .set('Connection', 'close')
      .json({ error: refusalOf(request.headers, systemClock.nowMs()) });
  };

  const ingest: RequestHandler<Params, unknown, unknown, unknown, Locals> = async (
    request,
    response,
  ) => {
    const format = formatOf(request.headers);
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (format === undefined || encoding !== 'identity') {
      response
        .status(415)
        .set('Accept-Post', MEDIA_TYPES.join(', '))
        .set('Connection', 'close')
        .json({
          error: `Content-Type: expected one of ${MEDIA_TYPES.join(', ')}; no Content-Encoding is taken`,
        });
      return;
    }
    const body = response.locals.body ?? (await readBody(request));
    if (body === undefined) {
      tooLarge(response);
      return;
    }
    const posted = parseBody(body, format, request.headers);
    if (posted === 'not JSON') {
      response.status(400).json({ error: 'the body is not JSON' });
      return;
    }
    if (posted === 'too many') {
      response.status(413).json({ error: `send at most ${MAX_EVENTS} events a request` });
      return;
    }
    const { source } = request.params;
    let report: IngestReport;
    try {
      report = await deliver(source, translate(source, posted, request.headers));
    } catch (error) {
      logger.error({ source, reason: messageOf(error) }, 'delivery failed');
      unavailable(
        response,
        'the events could not all be stored: send them again, none will count twice',
      );
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

/** What a request says of its body's size; of one that comes in chunks, the most that is taken. */
const declaredBytes = (headers: IncomingHttpHeaders): number =>
  headers['content-length'] === undefined ? MAX_BODY_BYTES : Number(headers['content-length']);

/** The rest of the body is not read, so the connection cannot be used again. */
function tooLarge(response: Response): void {
  response
    .status(413)
    .set('Connection', 'close')
    .json({ error: `send at most ${MAX_BODY_BYTES} bytes a request` });
}

function unavailable(response: Response, error: string): void {
  response.status(503).set('Retry-After', String(RETRY_AFTER_S)).json({ error });
}
