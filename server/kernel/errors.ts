/** Something that stops a part from working; what is merely expected (a repeat, a gap) is a value, not an error. */
export type HubErrorCode =
  | 'CONFIG_INVALID'
  | 'CONFIG_UNREADABLE'
  | 'BUILD_MISSING'
  | 'PORT_TAKEN'
  | 'LISTEN_FAILED'
  | 'SOURCE_FAILED'
  | 'STORE_FAILED'
  | 'STORE_CORRUPT'
  | 'STORE_TAKEN'
  | 'STORE_NEWER'
  | 'SEND_FAILED'
  | 'INPUT_UNREADABLE'
  | 'OUTPUT_FAILED';

export interface HubErrorOptions extends ErrorOptions {
  /** Of what is wrong with a source's options: the key at fault, from the source's entry in hub.yaml. */
  path?: readonly PropertyKey[];
}

/** Carries a message for the person at the terminal: what, where, and how to mend it. */
export class HubError extends Error {
  readonly code: HubErrorCode;
  readonly path: readonly PropertyKey[] | undefined;

  constructor(code: HubErrorCode, message: string, options?: HubErrorOptions) {
    super(message, options);
    this.name = 'HubError';
    this.code = code;
    this.path = options?.path;
  }
}

/** What was thrown and where, without its message: that may quote what a customer wrote. */
export function placeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const { name, message, stack = '' } = thrown;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return `${name} ${/^\s+(at .+)$/m.exec(frames)?.[1] ?? ''}`.trimEnd();
}

/** The text of anything that was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
