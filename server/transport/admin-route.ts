/** What an administrator may do over HTTP: acknowledge a warning, set a state by hand, see what is kept. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { json, Router, type ErrorRequestHandler, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { WarningLevel } from '../../shared/warning-figures.ts';
import { DAY_MS, MINUTE_MS } from '../../shared/units.ts';
import type { Logger } from '../kernel/logger.ts';

export interface WarningActions {
  /** false: there is nothing to acknowledge. */
  acknowledge(id: string, by: string): boolean;
  /** false: there is no such brand or theme, or nothing is known of it yet. */
  override(
    id: string,
    given: { state: WarningLevel; reason: string; by: string; untilMs: number },
  ): boolean;
  /** false: nothing is set. */
  release(id: string, by: string): boolean;
  /** The hub's time, by which overrides end: in a replay it is the story's. */
  nowMs(): number;
  /** Whether this is the node that keeps warnings; the others can only show them. */
  isHere(): boolean;
}

export interface AdminRouteDeps {
  warnings: WarningActions;
  /** Undefined: there is none, and the routes say so. */
  adminToken: string | undefined;
  logger: Logger;
}

/** Wrong tokens a minute from one address, after which it must wait. */
const FAILURES_PER_MINUTE = 30;
const DEFAULT_OVERRIDE_MS = 60 * MINUTE_MS;
const MAX_OVERRIDE_MS = 7 * DAY_MS;

const WHO = 'expected who does it, 1 to 80 characters';
const Who = z.string(WHO).trim().min(1, WHO).max(80, WHO);
const REASON = 'expected why, 1 to 200 characters';
const Acknowledgement = z.strictObject({ by: Who });
const Override = z.strictObject({
  level: z.enum(WarningLevel.options, `expected one of ${WarningLevel.options.join(', ')}`),
  reason: z.string(REASON).trim().min(1, REASON).max(200, REASON),
  by: Who,
  /** RFC 3339. */
  until: z.iso
    .datetime({
      offset: true,
      error: 'expected a time with its zone, such as 2026-03-10T14:00:00Z',
    })
    .optional(),
});

type Params = { id: string };

export function createAdminRoute({ warnings, adminToken, logger }: AdminRouteDeps): Router {
  // A warning, so that it is in the log whatever the level is set to.
  const audit = (entry: object, text: string): void => logger.warn(entry, text);

  const failures = rateLimit({
    windowMs: MINUTE_MS,
    limit: FAILURES_PER_MINUTE,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    handler: (_request, response) => {
      response.status(429).json({ error: 'too many requests: wait for Retry-After seconds' });
    },
  });

  const authenticate: RequestHandler = (request, response, next) => {
    if (adminToken === undefined) {
      response.status(503).json({
        error: 'this is off: start the hub with HUB_ADMIN_TOKEN set to at least 12 characters',
      });
      return;
    }
    const [scheme = '', token = ''] = (request.headers.authorization ?? '').split(' ');
    if (scheme.toLowerCase() === 'bearer' && isSame(token, adminToken)) return next();
    response
      .status(401)
      .set('WWW-Authenticate', 'Bearer realm="hubwall admin"')
      .json({ error: 'send the token of HUB_ADMIN_TOKEN as Authorization: Bearer …' });
  };

  const hereOnly: RequestHandler = (_request, response, next) => {
    if (warnings.isHere()) return next();
    response
      .status(503)
      .set('Retry-After', '1')
      .json({ error: 'another node of this hub keeps the warnings; send this to that one' });
  };

  const acknowledge: RequestHandler<Params> = (request, response) => {
    const { id } = request.params;
    const given = Acknowledgement.safeParse(request.body);
    if (!given.success) return void response.status(400).json({ error: problemOf(given.error) });
    if (!warnings.acknowledge(id, given.data.by)) {
      return void response.status(404).json({ error: `there is no warning of "${id}" now` });
    }
    audit({ warning: id, by: given.data.by, action: 'acknowledge' }, 'audit');
    response.status(204).end();
  };

  const override: RequestHandler<Params> = (request, response) => {
    const { id } = request.params;
    const given = Override.safeParse(request.body);
    if (!given.success) return void response.status(400).json({ error: problemOf(given.error) });
    const { level: state, reason, by, until } = given.data;
    const nowMs = warnings.nowMs();
    const untilMs = until === undefined ? nowMs + DEFAULT_OVERRIDE_MS : Date.parse(until);
    if (untilMs <= nowMs || untilMs > nowMs + MAX_OVERRIDE_MS) {
      return void response.status(400).json({
        error: `until: expected a time after now, which is ${new Date(nowMs).toISOString()}, and within 7 days`,
      });
    }
    if (!warnings.override(id, { state, reason, by, untilMs })) {
      return void response.status(404).json({
        error: `"${id}" is not watched: expected brand:ID or theme:ID of hub.yaml`,
      });
    }
    audit(
      { warning: id, by, level: state, until: new Date(untilMs).toISOString(), action: 'override' },
      'audit',
    );
    response.status(204).end();
  };

  const release: RequestHandler<Params> = (request, response) => {
    const { id } = request.params;
    const given = Acknowledgement.safeParse(request.body);
    if (!given.success) return void response.status(400).json({ error: problemOf(given.error) });
    if (!warnings.release(id, given.data.by)) {
      return void response.status(404).json({ error: `nothing is set by hand for "${id}"` });
    }
    audit({ warning: id, by: given.data.by, action: 'release' }, 'audit');
    response.status(204).end();
  };

  const onBadBody: ErrorRequestHandler = (_error, _request, response, next) => {
    if (response.headersSent) return next(_error);
    response.status(400).json({ error: 'the body is not JSON, or too large' });
  };

  const route = Router();
  route.use(failures, authenticate, hereOnly, json({ limit: '4kb', type: () => true }));
  route.post('/:id/acknowledge', acknowledge);
  route.post('/:id/override', override);
  route.delete('/:id/override', release);
  route.use(onBadBody);
  return route;
}

/** The first thing that is wrong, with its place. */
const problemOf = ({ issues: [first] }: z.ZodError): string =>
  first?.code === 'invalid_type' && first.path.length === 0
    ? 'body: expected JSON such as {"by": "Daan"}'
    : `${first?.path.join('.') || 'body'}: ${first?.message}`;

/** In a time that tells nothing of where they differ. */
const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
