/** Where Redis is, as REDIS_URL says. */
import { HubError } from '../../kernel/errors.ts';

interface Server {
  host: string;
  port: number;
}

interface Shared {
  servers: readonly [Server, ...Server[]];
  username?: string;
  password?: string;
  tls: boolean;
  /** For messages: without the password. */
  shown: string;
}

export type RedisAddress =
  | (Shared & { kind: 'standalone'; database: number })
  | (Shared & { kind: 'sentinel'; database: number; masterName: string })
  | (Shared & { kind: 'cluster' });

const FORM =
  /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^@/?]+)(?:\/([^?]*))?$/;

const DEFAULT_PORT = { standalone: 6_379, sentinel: 26_379, cluster: 6_379 };

/**
 * `redis://[user:password@]host[:port][/database]`, `redis+sentinel://host:port,host:port/master[/database]` or
 * `redis+cluster://host:port,host:port`; `rediss` with TLS. User and password are Redis's, percent-encoded.
 * @throws HubError CONFIG_INVALID with the forms there are.
 */
export function parseRedisAddress(url: string): RedisAddress {
  const match = FORM.exec(url);
  if (!match) throw malformed();
  const [, scheme, mode, username, password, hosts = '', path = ''] = match;
  const kind = (mode ?? 'standalone') as RedisAddress['kind'];
  const servers = hosts.split(',').map((text) => serverOf(text, DEFAULT_PORT[kind]));
  const [first, ...others] = servers;
  if (!first || (kind === 'standalone' && others.length > 0)) throw malformed();
  const shared: Shared = {
    servers: [first, ...others],
    ...(username !== undefined && username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== undefined && { password: decodeURIComponent(password) }),
    tls: scheme === 'rediss',
    shown: hosts,
  };
  const [head = '', database = '0'] = path.split('/');
  switch (kind) {
    case 'standalone':
      return { ...shared, kind, database: databaseOf(head) };
    case 'cluster':
      if (path !== '') throw malformed();
      return { ...shared, kind };
    case 'sentinel':
      if (head === '') throw malformed();
      return {
        ...shared,
        kind,
        masterName: decodeURIComponent(head),
        database: databaseOf(database),
      };
  }
}

function serverOf(text: string, defaultPort: number): Server {
  const [, host = '', port] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(text) ?? [];
  if (host === '') throw malformed();
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: port === undefined ? defaultPort : Number(port),
  };
}

function databaseOf(text: string): number {
  if (!/^\d*$/.test(text)) throw malformed();
  return Number(text);
}

// The address itself is not quoted: it may hold a password.
const malformed = (): HubError =>
  new HubError(
    'CONFIG_INVALID',
    'REDIS_URL cannot be read: expected redis://HOST:PORT, redis+sentinel://HOST:PORT,HOST:PORT/MASTER or redis+cluster://HOST:PORT,HOST:PORT (rediss for TLS), with USER:PASSWORD@ before the hosts if need be',
  );
