/**
 * An Asterisk for tests: speaks the Manager Interface on a real socket, in the frames of the recording of a real one, and
 * writes a queue_log. It can cut connections in the midst of a frame, hang, be restarted and have a clock of its own.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

const recording = readFileSync(
  new URL('../recordings/asterisk-16-ami.txt', import.meta.url),
  'utf8',
);
const frames = recording.split('\r\n\r\n');
/** The recorded frame of an event. */
const frameOf = (event: string): string =>
  frames.find((frame) => frame.includes(`Event: ${event}\r\n`))!;

export const SECRET = 'het-geheim-van-de-centrale';

export interface AsteriskOptions {
  /** Its queue_log; none without. */
  queueLog?: string;
  /** How far its clock is ahead of ours. */
  aheadMs?: number;
  nowMs?: () => number;
  /** Sends what it sends in pieces of at most so many bytes. */
  pieceBytes?: number;
  /** Sends events with a Timestamp, as `timestampevents = yes` does. */
  stamps?: boolean;
}

export type Call = { call: string; queue: string; waitS?: number; talkS?: number; number?: string };

export async function startAsterisk({
  queueLog,
  aheadMs = 0,
  nowMs = () => Date.now(),
  pieceBytes = Number.POSITIVE_INFINITY,
  stamps = false,
}: AsteriskOptions = {}) {
  const sessions = new Set<Socket>();
  const connections = new Set<Socket>();
  const waiting = new Map<string, Map<string, number>>([['klantenservice', new Map()]]);
  const counts = { connections: 0, logins: 0, summaries: 0 };
  let abandoned = 0;
  let startedS = seconds() - 84;
  let isHanging = false;

  function seconds(): number {
    return (nowMs() + aheadMs) / 1_000;
  }

  const send = (socket: Socket, text: string): void => {
    if (isHanging) return;
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      socket.write(bytes.subarray(at, at + pieceBytes));
    }
  };
  const filled = (event: string, fields: Record<string, string | number>): string =>
    Object.entries(fields).reduce(
      (frame, [name, value]) =>
        frame.includes(`\r\n${name}: `)
          ? frame.replace(new RegExp(`(\\r\\n${name}: )[^\\r]*`), `$1${value}`)
          : `${frame}\r\n${name}: ${value}`,
      frameOf(event),
    ) + '\r\n\r\n';

  const broadcast = (event: string, fields: Record<string, string | number>): void => {
    const frame = filled(event, { ...fields, ...(stamps && { Timestamp: seconds().toFixed(6) }) });
    for (const socket of sessions) send(socket, frame);
  };
  const logLine = (call: string, queue: string, event: string, ...data: unknown[]): void => {
    if (queueLog === undefined) return;
    const fields = [Math.floor(seconds()), call, queue, 'NONE', event, ...data];
    appendFileSync(queueLog, `${fields.join('|')}\n`);
  };

  const answer = (socket: Socket, action: ReadonlyMap<string, string>): void => {
    const id = action.get('ActionID') ?? '';
    switch (action.get('Action')) {
      case 'Login':
        if (action.get('Username') !== 'hubwall' || action.get('Secret') !== SECRET) {
          send(
            socket,
            `Response: Error\r\nActionID: ${id}\r\nMessage: Authentication failed\r\n\r\n`,
          );
          socket.end();
          return;
        }
        counts.logins += 1;
        send(
          socket,
          `Response: Success\r\nActionID: ${id}\r\nMessage: Authentication accepted\r\n\r\n`,
        );
        sessions.add(socket);
        send(socket, filled('FullyBooted', { Uptime: Math.floor(seconds() - startedS) }));
        return;
      case 'Ping':
        send(
          socket,
          `Response: Success\r\nActionID: ${id}\r\nPing: Pong\r\nTimestamp: ${seconds().toFixed(6)}\r\n\r\n`,
        );
        return;
      case 'QueueSummary': {
        counts.summaries += 1;
        send(socket, `Response: Success\r\nActionID: ${id}\r\nEventList: start\r\n\r\n`);
        for (const [queue, callers] of waiting) {
          const oldest = Math.min(seconds(), ...callers.values());
          send(
            socket,
            filled('QueueSummary', {
              Queue: queue,
              Callers: callers.size,
              LongestHoldTime: Math.floor(seconds() - oldest),
              ActionID: id,
            }),
          );
        }
        send(socket, filled('QueueSummaryComplete', { ActionID: id }));
        return;
      }
      case 'QueueStatus':
        send(socket, `Response: Success\r\nActionID: ${id}\r\nEventList: start\r\n\r\n`);
        for (const queue of waiting.keys()) {
          send(socket, filled('QueueParams', { Queue: queue, Abandoned: abandoned, ActionID: id }));
          send(socket, filled('QueueMember', { Queue: queue, Status: 2, ActionID: id }));
        }
        send(socket, filled('QueueStatusComplete', { ActionID: id }));
        return;
      case 'Logoff':
        socket.end('Response: Goodbye\r\nMessage: Thanks for all the fish.\r\n\r\n');
        return;
    }
    send(socket, `Response: Error\r\nActionID: ${id}\r\nMessage: Invalid/unknown command\r\n\r\n`);
  };

  const server = createServer((socket) => {
    counts.connections += 1;
    connections.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sessions.delete(socket);
      connections.delete(socket);
    });
    send(socket, 'Asterisk Call Manager/5.0.4\r\n');
    let rest = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\r\n\r\n');
      rest = parts.pop()!;
      for (const part of parts) {
        const lines = part.split('\r\n').map((line) => line.split(': ') as [string, string]);
        answer(socket, new Map(lines));
      }
    });
  });
  if (queueLog !== undefined) writeFileSync(queueLog, '');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const enter = (queue: string, call: string): void => {
    const callers = waiting.get(queue) ?? new Map<string, number>();
    waiting.set(queue, callers.set(call, seconds()));
  };
  const leave = (queue: string, call: string): void => {
    waiting.get(queue)?.delete(call);
    broadcast('QueueCallerLeave', { Uniqueid: call, Queue: queue });
  };

  return {
    port,
    counts,
    join({ call, queue, number = '<unknown>' }: Call): void {
      enter(queue, call);
      broadcast('QueueCallerJoin', { Uniqueid: call, Queue: queue, CallerIDNum: number });
      logLine(call, queue, 'ENTERQUEUE', '', number, 1);
    },
    answer({ call, queue, waitS = 0 }: Call): void {
      leave(queue, call);
      broadcast('AgentConnect', { Uniqueid: call, Queue: queue, HoldTime: waitS });
      logLine(call, queue, 'CONNECT', waitS, '1795314397.2', 1);
    },
    abandon({ call, queue, waitS = 0 }: Call): void {
      abandoned += 1;
      broadcast('QueueCallerAbandon', { Uniqueid: call, Queue: queue, HoldTime: waitS });
      leave(queue, call);
      logLine(call, queue, 'ABANDON', 1, 1, waitS);
    },
    complete({ call, queue, waitS = 0, talkS = 0 }: Call): void {
      broadcast('AgentComplete', {
        Uniqueid: call,
        Queue: queue,
        HoldTime: waitS,
        TalkTime: talkS,
      });
      logLine(call, queue, 'COMPLETECALLER', waitS, talkS, 1);
    },
    /** Of this no event tells but the one that tells nothing. */
    timeOut({ call, queue, waitS = 0 }: Call): void {
      leave(queue, call);
      logLine(call, queue, 'EXITWITHTIMEOUT', 1, 1, waitS);
    },
    /** Whether anybody is logged in. */
    isHeard: () => sessions.size > 0,
    /** Cuts every connection, in the midst of a frame. */
    cut(): void {
      const half = filled('QueueCallerJoin', { Uniqueid: 'cut', Queue: 'klantenservice' });
      for (const socket of connections) {
        socket.write(half.slice(0, 200));
        socket.destroySoon();
        sessions.delete(socket);
      }
    },
    /** Says nothing more on the connections that there are. */
    hang(): void {
      isHanging = true;
    },
    /** Begins anew, as after a crash: its queues are empty and its counters zero. */
    restart(): void {
      isHanging = false;
      abandoned = 0;
      startedS = seconds();
      for (const callers of waiting.values()) callers.clear();
      for (const socket of connections) socket.destroy();
      sessions.clear();
      logLine('NONE', 'NONE', 'QUEUESTART', '');
    },
    async close(): Promise<void> {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

export type Asterisk = Awaited<ReturnType<typeof startAsterisk>>;
