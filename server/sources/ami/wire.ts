/** Steps and states of Asterisk's queues as events in wire form. */
import type { CountryCode } from 'libphonenumber-js';
import { telephoneRef } from '../telephone-ref.ts';
import type { QueueState } from './readings.ts';
import type { QueueStep } from './steps.ts';

export interface WireOptions {
  /** The hub's channel of each queue. */
  channels: Readonly<Record<string, string>>;
  /** Where numbers without a country code belong. */
  country: CountryCode;
}

/** @param time RFC 3339, or undefined to date it by its arrival. */
export function contactEvent(
  { step, call, queue, waitS, handleS, number }: QueueStep,
  stay: number,
  time: string | undefined,
  { channels, country }: WireOptions,
) {
  const again = stay > 1 ? `~${stay}` : '';
  return {
    id: `${queue}/${call}${again}/${step}`,
    type: 'contact.event',
    ...(time !== undefined && { time }),
    data: {
      channel: channels[queue],
      queue,
      contact: `${call}${again}`,
      event: step,
      ...(waitS !== undefined && { waitS }),
      ...(handleS !== undefined && { handleS }),
      ...(number !== undefined && { customerRef: telephoneRef(number, country) }),
    },
  };
}

export function readingEvent(
  { queue, waiting, longestWaitS, agents, abandoned }: QueueState,
  nowMs: number,
  time: string | undefined,
  { channels }: WireOptions,
) {
  return {
    id: `${queue}@${nowMs}`,
    type: 'queue.reading',
    ...(time !== undefined && { time }),
    data: {
      channel: channels[queue],
      queue,
      waiting,
      longestWaitS,
      agents,
      ...(abandoned !== undefined && { counters: { abandoned } }),
    },
  };
}
