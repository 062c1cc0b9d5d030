/**
 * A connection to the Asterisk Manager Interface: greets, logs in, matches answers to actions by their ActionID.
 *
 *     connecting → logging in → open → closed
 *
 * It never reconnects: whoever uses it knows what to catch up with first.
 */
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { SECOND_MS } from '../../../shared/units.ts';
import { HubError, messageOf } from '../../kernel/errors.ts';
import { createMessageReader, encodeMessage, type AmiMessage } from './message.ts';

export interface AmiAddress {
  host: string;
  port: number;
  tls: boolean;
}

export interface AmiLogin {
  username: string;
  secret: string;
}

export interface AmiClient {
  /** The answer to an action. @throws HubError SOURCE_FAILED when it is refused, or the connection ends first. */
  ask(action: string, fields?: Readonly<Record<string, string>>): Promise<AmiMessage>;
  /** The events of an action that answers with a list. @throws as `ask` */
  askList(action: string, fields?: Readonly<Record<string, string>>): Promise<AmiMessage[]>;
  /** Stops reading until `resume`: Asterisk has to wait. */
  pause(): void;
  resume(): void;
  /** Resolves with the reason when the connection has ended. */
  readonly closed: Promise<string>;
  close(): void;
}

/** How long Asterisk may take to accept a connection, and to answer an action. */
const CONNECT_TIMEOUT_MS = 5 * SECOND_MS;
const ANSWER_TIMEOUT_MS = 10 * SECOND_MS;

interface Asked {
  settle(message: AmiMessage): void;
  fail(reason: string): void;
  /** What has come of a list so far; undefined when one answer is enough. */
  items: AmiMessage[] | undefined;
}

/** A client that is logged in. `onEvent` is told of every event that is no answer. @throws HubError SOURCE_FAILED */
export async function connectAmi(
  { host, port, tls }: AmiAddress,
  { username, secret }: AmiLogin,
  onEvent: (event: AmiMessage) => void,
  signal: AbortSignal,
): Promise<AmiClient> {
  const socket: Socket = tls ? connectTls({ host, port }) : connectTcp({ host, port });
  const reader = createMessageReader();
  const asked = new Map<string, Asked>();
  let lastId = 0;
  let reason: string | undefined;
  let tellClosed: (reason: string) => void;
  const closed = new Promise<string>((resolve) => {
    tellClosed = resolve;
  });

  const end = (why: string): void => {
    if (reason !== undefined) return;
    reason = why;
    clearTimeout(connecting);
    signal.removeEventListener('abort', onAbort);
    socket.destroy();
    for (const { fail } of asked.values()) fail(why);
    asked.clear();
    tellClosed(why);
  };
  const onAbort = (): void => end('the hub stops');
  const connecting = setTimeout(
    () => end(`${host}:${port} does not answer within ${CONNECT_TIMEOUT_MS / SECOND_MS} s`),
    CONNECT_TIMEOUT_MS,
  );
  socket.setNoDelay(true);
  socket.once(tls ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
  socket.on('error', (error) => end(messageOf(error)));
  socket.on('close', () => end('the connection was closed'));
  socket.on('data', (bytes) => {
    try {
      for (const message of reader.push(bytes)) take(message);
    } catch (error) {
      end(messageOf(error));
    }
  });
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });

  function take(message: AmiMessage): void {
    const id = message.get('actionid') ?? '';
    const waiting = asked.get(id);
    if (!waiting) {
      if (message.has('event')) onEvent(message);
      return;
    }
    const { items, settle, fail } = waiting;
    if (message.get('response') === 'Error') {
      asked.delete(id);
      fail(message.get('message') ?? 'Asterisk refuses the action');
    } else if (!items || message.get('eventlist')?.toLowerCase() === 'complete') {
      asked.delete(id);
      settle(message);
    } else if (message.has('event')) {
      items.push(message);
    }
  }

  function send(
    action: string,
    fields: Readonly<Record<string, string>>,
    items?: AmiMessage[],
  ): Promise<AmiMessage> {
    const id = String(++lastId);
    return new Promise((resolve, reject) => {
      if (reason !== undefined) {
        reject(new HubError('SOURCE_FAILED', reason));
        return;
      }
      const overdue = setTimeout(() => {
        end(`${action} is not answered within ${ANSWER_TIMEOUT_MS / SECOND_MS} s`);
      }, ANSWER_TIMEOUT_MS);
      asked.set(id, {
        items,
        settle(message) {
          clearTimeout(overdue);
          resolve(message);
        },
        fail(why) {
          clearTimeout(overdue);
          reject(new HubError('SOURCE_FAILED', why));
        },
      });
      socket.write(encodeMessage({ Action: action, ActionID: id, ...fields }));
    });
  }

  const client: AmiClient = {
    ask: (action, fields = {}) => send(action, fields),
    async askList(action, fields = {}) {
      const items: AmiMessage[] = [];
      await send(action, fields, items);
      return items;
    },
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    closed,
    close() {
      if (reason === undefined) socket.write(encodeMessage({ Action: 'Logoff' }));
      end('the hub stops');
    },
  };
  try {
    // Only the events of queues: whoever may read them all would be sent every channel's.
    await client.ask('Login', { Username: username, Secret: secret, Events: 'agent' });
  } catch (error) {
    const refused = reason === undefined;
    end('the login failed');
    throw refused
      ? new HubError(
          'SOURCE_FAILED',
          `user "${username}" is refused (${messageOf(error)}): see its secret, permit and deny in manager.conf`,
        )
      : error;
  }
  return client;
}
