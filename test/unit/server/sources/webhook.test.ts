import { describe, expect, test } from 'vitest';
import { webhook } from '../../../../server/sources/webhook.ts';

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
