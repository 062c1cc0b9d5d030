/** Values that hub.yaml may leave to the environment: `env:NAME`. */
import { HubError } from '../errors.ts';
import { isSecret } from './scalars.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Wanted {
  /** What of hub.yaml it belongs to. @default 'source' */
  section?: 'source' | 'notify';
  /** Key in hub.yaml. */
  key: string;
  /** Place in its list, of a key that holds several. */
  index?: number;
  isValid: (value: string) => boolean;
  /** What a valid value is, to follow "set it to". */
  remedy: string;
}

/**
 * The value itself as hub.yaml has it, which its schema has checked; or the environment's when it is given as
 * `env:NAME`. An error never tells the value: it may be a secret. @throws HubError CONFIG_INVALID
 */
export function fromEnvironment(
  id: string,
  written: string,
  env: Environment,
  { section = 'source', key, index, isValid, remedy }: Wanted,
): string {
  if (!written.startsWith('env:')) return written;
  const name = written.slice('env:'.length);
  const value = env[name] ?? '';
  if (isValid(value)) return value;
  throw new HubError(
    'CONFIG_INVALID',
    `${section} "${id}" takes its ${key} from ${name}: set it to ${remedy} in the environment`,
    { path: index === undefined ? [key] : [key, index] },
  );
}

/** A source's secret. @throws HubError CONFIG_INVALID */
export const secretOf = (sourceId: string, secret: string, env: Environment): string =>
  fromEnvironment(sourceId, secret, env, {
    key: 'secret',
    isValid: isSecret,
    remedy: 'at least 12 characters, without spaces and accents,',
  });
