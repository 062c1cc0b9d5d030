import { describe, expect, test } from 'vitest';
import { fromEnvironment, secretOf } from '../../../../server/kernel/config/from-environment.ts';
import { HubError } from '../../../../server/kernel/errors.ts';

describe('a value that hub.yaml may leave to the environment', () => {
  const wanted = { key: 'url', isValid: (text: string) => text === 'good', remedy: 'good' };

  test('is as written, or that of the variable', () => {
    expect(fromEnvironment('inbox', 'as written', {}, wanted)).toBe('as written');
    expect(fromEnvironment('inbox', 'env:HUB_URL', { HUB_URL: 'good' }, wanted)).toBe('good');
  });

  test.each([undefined, '', 'bad'])(
    'that is %j is refused with its key, the variable and the remedy',
    (value) => {
      expect(() => fromEnvironment('inbox', 'env:HUB_URL', { HUB_URL: value }, wanted)).toThrow(
        'source "inbox" takes its url from HUB_URL: set it to good in the environment',
      );
    },
  );
});

describe('a secret from the environment', () => {
  test.each([undefined, '', 'too-short', 'has a space in it', 'twaalf-één-tekens'])(
    'that is %j is refused with the name of the variable and the remedy',
    (value) => {
      const env = value === undefined ? {} : { HUB_SECRET: value };
      const made = () => secretOf('inbox', 'env:HUB_SECRET', env);
      expect(made).toThrow(HubError);
      expect(made).toThrow(
        /source "inbox" takes its secret from HUB_SECRET: set it to at least 12 characters/,
      );
    },
  );

  test('is not told in the error', () => {
    const made = () => secretOf('inbox', 'env:HUB_SECRET', { HUB_SECRET: 'hunter2' });
    expect(made).not.toThrow(/hunter2/);
    expect(made).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }) as Error);
  });
});
