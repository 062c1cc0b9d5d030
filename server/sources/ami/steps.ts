/** What happens to a caller in a queue, as Asterisk's events and the lines of its queue_log tell it. */
import type { AmiMessage } from './message.ts';

export type StepName = 'offered' | 'answered' | 'abandoned' | 'exited' | 'closed';

export interface QueueStep {
  step: StepName;
  /** By Asterisk's clock, in seconds since 1970. */
  atS: number;
  /** Asterisk's Uniqueid of the caller's channel. */
  call: string;
  queue: string;
  waitS?: number;
  handleS?: number;
  /** The caller's number, where it is shown. */
  number?: string;
}

/** Asterisk started: whoever was in a queue before is gone, and no event told so. */
export interface Restart {
  step: 'restart';
  atS: number;
}

const STEP_BY_EVENT: ReadonlyMap<string, StepName> = new Map([
  ['QueueCallerJoin', 'offered'],
  ['AgentConnect', 'answered'],
  ['QueueCallerAbandon', 'abandoned'],
  // QueueCallerLeave follows a connect and an abandon alike: by itself it tells nothing.
  ['AgentComplete', 'closed'],
]);

/** The step that an event tells of; undefined for any other event. `receivedS` dates an event without a Timestamp. */
export function stepOfEvent(event: AmiMessage, receivedS: number): QueueStep | undefined {
  const step = STEP_BY_EVENT.get(event.get('event') ?? '');
  const [call, queue] = [event.get('uniqueid'), event.get('queue')];
  if (step === undefined || !call || !queue) return undefined;
  const stampedS = Number(event.get('timestamp') ?? Number.NaN);
  const base = { step, atS: Number.isFinite(stampedS) ? stampedS : receivedS, call, queue };
  switch (step) {
    case 'offered':
      return { ...base, ...numberOf(event.get('calleridnum')) };
    case 'closed':
      return { ...base, ...seconds('handleS', event.get('talktime')) };
    default:
      // HoldTime of a connect and of an abandon is how long the caller waited.
      return { ...base, ...seconds('waitS', event.get('holdtime')) };
  }
}

/**
 * The step that a line of queue_log tells of; undefined for lines about agents and settings, and for what is no such
 * line. The fields of each are documented at https://docs.asterisk.org/Configuration/Applications/Queue-Logs/.
 */
export function stepOfLine(line: string): QueueStep | Restart | undefined {
  const [epoch = '', call = '', queue = '', , event, ...rest] = line.trim().split('|');
  if (!/^\d{9,11}$/.test(epoch)) return undefined;
  const atS = Number(epoch);
  if (event === 'QUEUESTART') return { step: 'restart', atS };
  if (call === '' || call === 'NONE' || queue === '' || queue === 'NONE') return undefined;
  const base = { atS, call, queue };
  switch (event) {
    case 'ENTERQUEUE': // url|number|position
      return { ...base, step: 'offered', ...numberOf(rest[1]) };
    case 'CONNECT': // wait|channel of the agent|ringing
      return { ...base, step: 'answered', ...seconds('waitS', rest[0]) };
    case 'ABANDON': // position|position at first|wait
      return { ...base, step: 'abandoned', ...seconds('waitS', rest[2]) };
    case 'EXITWITHTIMEOUT': // position|position at first|wait
    case 'EXITEMPTY':
      return { ...base, step: 'exited', ...seconds('waitS', rest[2]) };
    case 'EXITWITHKEY': // key|position|position at first|wait
      return { ...base, step: 'exited', ...seconds('waitS', rest[3]) };
    case 'COMPLETEAGENT': // wait|talk|position at first
    case 'COMPLETECALLER':
      return { ...base, step: 'closed', ...seconds('handleS', rest[1]) };
    case 'BLINDTRANSFER': // extension or method|context or method|wait|talk|position at first
    case 'ATTENDEDTRANSFER':
    case 'TRANSFER':
      return { ...base, step: 'closed', ...seconds('handleS', rest[3]) };
    default:
      return undefined;
  }
}

const seconds = (key: 'waitS' | 'handleS', text: string | undefined) =>
  text !== undefined && /^\d{1,7}$/.test(text) ? { [key]: Number(text) } : {};

/** A caller's number; not the words that stand for one who is unknown or withholds it. */
const numberOf = (text: string | undefined): { number?: string } =>
  text !== undefined && /^\+?[\d ()./-]{3,30}$/.test(text) ? { number: text } : {};
