import { describe, expect, test } from 'vitest';
import { HubError } from '../../../../server/kernel/errors.ts';
import { parseRedisAddress } from '../../../../server/store/redis/address.ts';

/** The message of its CONFIG_INVALID; empty when it can be read. */
function refusalOf(url: string): string {
  try {
    parseRedisAddress(url);
    return '';
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'CONFIG_INVALID') throw error;
    return error.message;
  }
}

describe('an address of Redis', () => {
  test('of one server, with and without what may be left out', () => {
    expect(parseRedisAddress('redis://cache')).toEqual({
      kind: 'standalone',
      servers: [{ host: 'cache', port: 6_379 }],
      tls: false,
      database: 0,
      shown: 'cache',
    });
    expect(parseRedisAddress('rediss://hub:p%40ss@[::1]:7000/2')).toEqual({
      kind: 'standalone',
      servers: [{ host: '::1', port: 7_000 }],
      username: 'hub',
      password: 'p@ss',
      tls: true,
      database: 2,
      shown: '[::1]:7000',
    });
    expect(parseRedisAddress('redis://:secret@cache')).toMatchObject({ password: 'secret' });
  });

  test('of sentinels and the master that they know', () => {
    expect(parseRedisAddress('redis+sentinel://:secret@a,b:27000/hub/1')).toEqual({
      kind: 'sentinel',
      servers: [
        { host: 'a', port: 26_379 },
        { host: 'b', port: 27_000 },
      ],
      password: 'secret',
      tls: false,
      masterName: 'hub',
      database: 1,
      shown: 'a,b:27000',
    });
  });

  test('of a cluster', () => {
    expect(parseRedisAddress('rediss+cluster://a:7000,b:7001')).toMatchObject({
      kind: 'cluster',
      servers: [
        { host: 'a', port: 7_000 },
        { host: 'b', port: 7_001 },
      ],
      tls: true,
    });
  });

  test.each([
    '',
    'http://cache',
    'redis://',
    'redis://a,b',
    'redis://cache/one',
    'redis+sentinel://a:26379',
    'redis+cluster://a/1',
    'redis://user:geheim@a b:x',
  ])('that cannot be read, such as %j, is refused without quoting it', (url) => {
    const message = refusalOf(url);
    expect(message).toContain('redis://HOST:PORT');
    expect(message).not.toContain('geheim');
  });
});
