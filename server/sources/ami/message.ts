/**
 * The messages of the Asterisk Manager Interface: a line of greeting, then lines of `Name: value`, each message ended by
 * an empty line. See https://docs.asterisk.org/Configuration/Interfaces/Asterisk-Manager-Interface-AMI/.
 */
import { StringDecoder } from 'node:string_decoder';
import { HubError } from '../../kernel/errors.ts';

/** Values by name in lower case; Asterisk's own spelling differs by version. Of a name that comes twice, the last. */
export type AmiMessage = ReadonlyMap<string, string>;

/** Far more than any message has; what is longer without an end is not this protocol. */
const MAX_MESSAGE_CHARS = 1_000_000;
const GREETING = /^Asterisk Call Manager\//;

/** Makes messages of a connection's bytes, however these are cut up. */
export interface MessageReader {
  /** The messages that these bytes complete. @throws HubError SOURCE_FAILED when the peer does not speak AMI. */
  push(bytes: Buffer): AmiMessage[];
}

export function createMessageReader(): MessageReader {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let hasGreeted = false;
  return {
    push(bytes) {
      rest += decoder.write(bytes);
      if (!hasGreeted) {
        const end = rest.indexOf('\n');
        const line = end < 0 ? rest : rest.slice(0, end);
        if (end >= 0 ? !GREETING.test(line) : line.length > 200) {
          throw new HubError(
            'SOURCE_FAILED',
            'what answers there is no Asterisk Manager Interface',
          );
        }
        if (end < 0) return [];
        hasGreeted = true;
        rest = rest.slice(end + 1);
      }
      const parts = rest.split(/\r?\n\r?\n/);
      rest = parts.pop() ?? '';
      if (rest.length > MAX_MESSAGE_CHARS) {
        throw new HubError('SOURCE_FAILED', 'Asterisk sends a message without an end');
      }
      return parts.map(messageOf).filter((message) => message.size > 0);
    },
  };
}

function messageOf(text: string): AmiMessage {
  const message = new Map<string, string>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) message.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return message;
}

/** A message as it is sent. Line ends in a value would begin another line, so they are left out. */
export const encodeMessage = (fields: Readonly<Record<string, string>>): string =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, '')}\r\n`)
    .join('')}\r\n`;
