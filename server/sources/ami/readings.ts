/** What Asterisk says of its queues at this moment, as readings. */
import type { AmiMessage } from './message.ts';

export interface QueueState {
  queue: string;
  waiting: number;
  longestWaitS: number;
  agents: {
    online: number;
    available: number;
    busy?: number;
    afterContact?: number;
    paused?: number;
  };
  /** Since Asterisk started, or its statistics were reset. */
  abandoned?: number;
}

/** Device states of a member that is at work on a call: in use, busy, ringing while in use, on hold. */
const AT_WORK = new Set(['2', '3', '7', '8']);
/** Invalid and unavailable: logged out. */
const AWAY = new Set(['4', '5']);
const IDLE = '1';

/**
 * One state a queue, of the answers to QueueSummary and QueueStatus; what only the latter tells is missing where it
 * does not name the queue. @param nowS Asterisk's time, in seconds.
 */
export function queueStates(
  summary: readonly AmiMessage[],
  status: readonly AmiMessage[],
  nowS: number,
): QueueState[] {
  const states = new Map<string, QueueState>();
  for (const message of summary) {
    const queue = message.get('queue');
    if (message.get('event') !== 'QueueSummary' || !queue) continue;
    states.set(queue, {
      queue,
      waiting: count(message, 'callers'),
      longestWaitS: count(message, 'longestholdtime'),
      agents: { online: count(message, 'loggedin'), available: count(message, 'available') },
    });
  }
  for (const message of status) {
    const state = states.get(message.get('queue') ?? '');
    if (!state) continue;
    const { agents } = state;
    if (message.get('event') === 'QueueParams') {
      state.abandoned = count(message, 'abandoned');
      Object.assign(agents, { busy: 0, afterContact: 0, paused: 0 });
    } else if (message.get('event') === 'QueueMember') {
      const kind = memberState(message, nowS);
      if (kind === undefined) continue;
      agents[kind] = (agents[kind] ?? 0) + 1;
      // Asterisk counts who still writes up the last call as available.
      if (kind === 'afterContact') agents.available = Math.max(0, agents.available - 1);
    }
  }
  return [...states.values()];
}

function memberState(
  member: AmiMessage,
  nowS: number,
): 'busy' | 'afterContact' | 'paused' | undefined {
  const status = member.get('status') ?? '';
  if (AWAY.has(status)) return undefined;
  if (AT_WORK.has(status)) return 'busy';
  if (member.get('paused') === '1') return 'paused';
  const lastCallS = count(member, 'lastcall');
  const isWritingUp = lastCallS > 0 && nowS - lastCallS < count(member, 'wrapuptime');
  return status === IDLE && isWritingUp ? 'afterContact' : undefined;
}

const count = (message: AmiMessage, name: string): number => {
  const value = Number(message.get(name) ?? 0);
  return Number.isInteger(value) && value > 0 ? value : 0;
};
