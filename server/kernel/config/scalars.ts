/** The small notations that hub.yaml uses for durations, shares and secrets. */
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../shared/units.ts';

const UNIT_MS: Record<string, number> = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS, s: SECOND_MS };

/** A text in a notation: who gives a number or a list is told the notation too. */
export const notation = (expected: string) =>
  z.string({
    error: ({ input }) =>
      input === undefined ? undefined : `expected ${expected}, got ${JSON.stringify(input)}`,
  });

/** One name for every language, or one for each; always one for each when it is read. */
export const nameByLanguage = (most: number) => {
  const name = z.string().trim().min(1).max(most);
  return z
    .union([name, z.strictObject({ nl: name, en: name })], {
      error: `expected a name of 1 to ${most} characters, or one for each language: { nl: …, en: … }`,
    })
    .transform((given) => (typeof given === 'string' ? { nl: given, en: given } : given));
};

const A_DURATION = 'a duration such as 30s, 5m or 1h30m';
const A_SERVICE_LEVEL = 'a service level such as "80% in 30s"';

/** "90s", "5m", "1h30m", "2d": milliseconds. Above zero. */
export const Duration = notation(A_DURATION).transform((text, context) => {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*([dhms])/g)];
  const ms = Math.round(
    parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNIT_MS[unit!]!, 0),
  );
  const whole = parts.map(([part]) => part).join('');
  if (
    ms <= 0 ||
    !Number.isSafeInteger(ms) ||
    whole.replaceAll(' ', '') !== text.replaceAll(' ', '')
  ) {
    context.addIssue({
      code: 'custom',
      message: `expected ${A_DURATION}, got "${text}"`,
    });
    return z.NEVER;
  }
  return ms;
});

/** "80% in 30s": the share (0 to 1) of contacts to be answered within a time. */
export const ServiceLevel = notation(A_SERVICE_LEVEL).transform((text, context) => {
  const match = /^(\d{1,3})\s*% in (.+)$/.exec(text.trim());
  const within = Duration.safeParse(match?.[2] ?? '');
  const pct = Number(match?.[1]);
  if (!match || !within.success || pct < 1 || pct > 100) {
    context.addIssue({
      code: 'custom',
      message: `expected ${A_SERVICE_LEVEL}, got "${text}"`,
    });
    return z.NEVER;
  }
  return { ratio: pct / 100, withinMs: within.data };
});

/** Whether a header can carry the text and nobody will guess it: at least 12 characters, ASCII, no spaces. */
export const isSecret = (text: string): boolean => /^[!-~]{12,}$/.test(text);

/** Whether hub.yaml leaves a value to the environment: `env:NAME`. */
export const isFromEnvironment = (text: string): boolean => /^env:[A-Za-z_]\w*$/.test(text);

/** A secret, or `env:NAME` to take it from the environment. */
export const Secret = z.string().refine((text) => isFromEnvironment(text) || isSecret(text), {
  message: 'expected a secret of at least 12 characters, without spaces and accents, or env:NAME',
});

/** Standard Webhooks asks for 24 to 64 bytes. */
const MIN_KEY_BYTES = 24;
const KEY_PREFIX = /^whsec_/;

/** Whether the text is a signing secret of Standard Webhooks: base64 of 24 bytes or more, after `whsec_` or alone. */
export const isSigningSecret = (text: string): boolean =>
  /^(whsec_)?[A-Za-z0-9+/]+={0,2}$/.test(text) && signingKeyOf(text).length >= MIN_KEY_BYTES;

/** The key that a signing secret is written for. */
export const signingKeyOf = (secret: string): Buffer =>
  Buffer.from(secret.replace(KEY_PREFIX, ''), 'base64');

/** Lower-case name for use in addresses and keys. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and "-", at most 40');
