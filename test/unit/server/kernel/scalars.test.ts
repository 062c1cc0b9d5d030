import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Duration, Id, Secret, ServiceLevel } from '../../../../server/kernel/config/scalars.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../shared/units.ts';

const UNITS = [
  ['d', DAY_MS],
  ['h', HOUR_MS],
  ['m', MINUTE_MS],
  ['s', SECOND_MS],
] as const;

/** A duration as a person writes it, with its milliseconds. */
const written = fc
  .tuple(...UNITS.map(() => fc.nat({ max: 99 })), fc.constantFrom('', ' '))
  .filter((parts) => parts.slice(0, 4).some((amount) => Number(amount) > 0))
  .map((parts) => {
    const gap = String(parts[4]);
    const amounts = UNITS.map(([unit, ms], index) => ({ unit, ms, amount: Number(parts[index]) }));
    const given = amounts.filter(({ amount }) => amount > 0);
    return {
      text: given.map(({ unit, amount }) => `${amount}${unit}`).join(gap),
      ms: given.reduce((sum, { ms, amount }) => sum + amount * ms, 0),
    };
  });

describe('a duration', () => {
  test.each([
    ['30s', 30_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1h 30m', 5_400_000],
    ['2d', 172_800_000],
    ['1.5h', 5_400_000],
    ['0.5s', 500],
    ['0h5m', 300_000],
    ['90 s', 90_000],
  ])('%s is %i ms', (text, ms) => {
    expect(Duration.parse(text)).toBe(ms);
  });

  test('is what its parts add up to', () => {
    fc.assert(fc.property(written, ({ text, ms }) => Duration.parse(text) === ms));
  });

  test.each([
    '',
    ' ',
    '0s',
    '0.0001s',
    '30',
    's',
    '-5m',
    '5 min',
    '500ms',
    '5m!',
    'about 5m',
    '1 0s',
    '1,5h',
    '1e3s',
    '.5h',
    '5M',
    `${'9'.repeat(400)}d`,
  ])('%j is none', (text) => {
    const outcome = Duration.safeParse(text);
    expect(outcome.success).toBe(false);
    expect(outcome.error?.issues[0]?.message).toContain('expected a duration such as 30s');
  });

  test('of any text is refused or a whole number of milliseconds above nought', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0159.dhms -'.split('')), maxLength: 8 });
    fc.assert(
      fc.property(text, (given) => {
        const outcome = Duration.safeParse(given);
        expect(outcome.success ? outcome.data : 1).toBeGreaterThan(0);
        expect(Number.isSafeInteger(outcome.success ? outcome.data : 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a service level', () => {
  test('is a share within a duration', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), written, (pct, { text, ms }) => {
        expect(ServiceLevel.parse(`${pct}% in ${text}`)).toEqual({
          ratio: pct / 100,
          withinMs: ms,
        });
      }),
    );
  });

  test.each(['80 % in 30s', ' 80% in 30s '])('may have spaces: %j', (text) => {
    expect(ServiceLevel.parse(text)).toEqual({ ratio: 0.8, withinMs: 30_000 });
  });

  test.each(['', '80%', '80% in', '80 in 30s', '0% in 30s', '101% in 30s', '80% in 30', '80% 30s'])(
    '%j is none',
    (text) => {
      const outcome = ServiceLevel.safeParse(text);
      expect(outcome.error?.issues[0]?.message).toBe(
        `expected a service level such as "80% in 30s", got "${text}"`,
      );
    },
  );
});

describe('a secret', () => {
  test.each(['a'.repeat(12), 'env:HUB_SECRET', 'p@ss-word_{}~%&1'])('%j is one', (text) => {
    expect(Secret.parse(text)).toBe(text);
  });

  test.each(['', 'short', 'a'.repeat(11), 'eleven char', 'with a space in it', 'wachtwoord-één'])(
    '%j is none: a header could not carry it, or it could be guessed',
    (text) => {
      expect(Secret.safeParse(text).success).toBe(false);
    },
  );
});

describe('an id', () => {
  test.each(['a', '7', 'phone-2', 'a'.repeat(40)])('%j is one', (text) => {
    expect(Id.parse(text)).toBe(text);
  });

  test.each(['', '-a', 'Phone', 'a b', 'a/b', 'a#b', '__proto__', 'é', 'a'.repeat(41), 'a\n'])(
    '%j is none',
    (text) => {
      expect(Id.safeParse(text).success).toBe(false);
    },
  );
});
