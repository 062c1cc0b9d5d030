/** Something that stops a part from working; what is merely expected (a repeat, a gap) is a value, not an error. */
export type HubErrorCode =
  | 'CONFIG_INVALID'
  | 'CONFIG_UNREADABLE'
  | 'BUILD_MISSING'
  | 'PORT_TAKEN'
  | 'LISTEN_FAILED'
  | 'SOURCE_FAILED'
  | 'STORE_FAILED'
  | 'SEND_FAILED';

/** Carries a message for the person at the terminal: what, where, and how to mend it. */
export class HubError extends Error {
  readonly code: HubErrorCode;

  constructor(code: HubErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HubError';
    this.code = code;
  }
}

/** The text of anything that was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
