/** The small notations that hub.yaml uses for durations, shares and secrets. */
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../shared/units.ts';

const UNIT_MS: Record<string, number> = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS, s: SECOND_MS };

/** "90s", "5m", "1h30m", "2d": milliseconds. Above zero. */
export const Duration = z.string().transform((text, context) => {
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
      message: `expected a duration such as 30s, 5m or 1h30m, got "${text}"`,
    });
    return z.NEVER;
  }
  return ms;
});

/** "80% in 30s": the share (0 to 1) of contacts to be answered within a time. */
export const ServiceLevel = z.string().transform((text, context) => {
  const match = /^(\d{1,3})\s*% in (.+)$/.exec(text.trim());
  const within = Duration.safeParse(match?.[2] ?? '');
  const pct = Number(match?.[1]);
  if (!match || !within.success || pct < 1 || pct > 100) {
    context.addIssue({
      code: 'custom',
      message: `expected a service level such as "80% in 30s", got "${text}"`,
    });
    return z.NEVER;
  }
  return { ratio: pct / 100, withinMs: within.data };
});

/** Whether a header can carry the text and nobody will guess it: at least 12 characters, ASCII, no spaces. */
export const isSecret = (text: string): boolean => /^[!-~]{12,}$/.test(text);

/** A secret, or `env:NAME` to take it from the environment. */
export const Secret = z.string().refine((text) => text.startsWith('env:') || isSecret(text), {
  message: 'expected a secret of at least 12 characters, without spaces and accents, or env:NAME',
});

/** Lower-case name for use in addresses and keys. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and "-", at most 40');
