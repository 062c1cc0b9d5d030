import { describe, expect, test } from 'vitest';
import { HubError } from '../../../../server/kernel/errors.ts';
import { secretOf, webhook } from '../../../../server/sources/webhook.ts';

const SECRET = 'poldernet-demo';

const create = (secret: string, env: Record<string, string> = {}) =>
  webhook.create(
    { id: 'inbox', type: 'webhook', display: 'masked', secret },
    { baseFolder: '/', env, storyClock: undefined },
  );

const answerTo = (authorization: string | string[] | undefined, source = create(SECRET)) =>
  source.authorise?.({ authorization });

describe('who may post to a webhook', () => {
  test.each([`Bearer ${SECRET}`, `bearer ${SECRET}`, `BEARER   ${SECRET}`])(
    'the one who knows the secret: %j',
    (authorization) => {
      expect(answerTo(authorization)).toBe(true);
    },
  );

  test.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    SECRET,
    `Basic ${SECRET}`,
    `Bearer ${SECRET}!`,
    `Bearer ${SECRET} and more`,
    `Bearer ${SECRET.toUpperCase()}`,
    `Bearer ${SECRET.slice(1)}`,
    `xBearer ${SECRET}`,
    `Bearer\n${SECRET}`,
    'Bearer undefined',
    'Bearer env:HUB_SECRET',
  ])('nobody else: %j', (authorization) => {
    expect(answerTo(authorization)).toBe(false);
  });

  test('every secret that the configuration takes can be sent', () => {
    const secret = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~aZ09';
    expect(webhook.options.parse({ secret })).toEqual({ secret });
    expect(answerTo(`Bearer ${secret}`, create(secret))).toBe(true);
  });

  test('the one who knows the secret of the environment, not its name', () => {
    const source = create('env:HUB_SECRET', { HUB_SECRET: SECRET });
    expect(answerTo(`Bearer ${SECRET}`, source)).toBe(true);
    expect(answerTo('Bearer env:HUB_SECRET', source)).toBe(false);
  });
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
