/** Section `notify` of hub.yaml: who is told of a warning, outside the wall. */
import { z } from 'zod';
import { DAY_MS, MINUTE_MS } from '../../../shared/units.ts';
import { Duration, Id, isFromEnvironment, isSigningSecret } from './scalars.ts';

/** Less above normal is no warning, so it cannot be a crisis. */
const MIN_LIFT = 1.5;

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '';
};

const Url = z
  .string()
  .refine(isWebAddress, { message: 'expected an address such as https://example.org/hubwall' });

const Level = z.enum(['warning', 'crisis']);
const Base = { id: Id, on: z.array(Level).min(1).default(['warning', 'crisis']) };

const Webhook = z.strictObject({
  ...Base,
  type: z.literal('webhook'),
  url: Url,
  secret: z.string().refine((text) => isFromEnvironment(text) || isSigningSecret(text), {
    message:
      'expected whsec_ and base64 of at least 24 bytes (make one: openssl rand -base64 32), or env:NAME',
  }),
});

const hasTopic = (text: string): boolean =>
  URL.canParse(text) && /^\/([^/]+\/)*[-_A-Za-z0-9]{1,64}$/.test(new URL(text).pathname);

const Ntfy = z.strictObject({
  ...Base,
  type: z.literal('ntfy'),
  /** The topic's address. */
  url: Url.refine(hasTopic, {
    message: "expected the topic's address, such as https://ntfy.sh/our-topic",
  }),
  token: z
    .string()
    .regex(/^[!-~]+$/, 'expected an access token, or env:NAME')
    .optional(),
});

export const NotifyTarget = z.discriminatedUnion('type', [Webhook, Ntfy]);
export type NotifyTarget = z.infer<typeof NotifyTarget>;

/** When a warning is a crisis: all of it at once, of the last 15 minutes. */
const Crisis = z.strictObject({
  timesNormal: z.number().min(MIN_LIFT, `expected at least ${MIN_LIFT}`).default(5),
  messages: z.int().min(5).default(50),
  /** Distinct authors. */
  people: z.int().min(3).default(20),
  /** Without a break. */
  for: Duration.refine((ms) => ms >= MINUTE_MS && ms <= DAY_MS, {
    message: 'expected a minute to a day',
  }).default(10 * MINUTE_MS),
});

/** Section `warnings`: what the early warning watches. */
export const Warnings = z.strictObject({
  /** Competitors as well: their bad hour is then a warning on our wall. */
  competitors: z.boolean().default(false),
  /** null: only a person calls a crisis. */
  crisis: Crisis.nullable().prefault({}),
});
export type Warnings = z.infer<typeof Warnings>;
