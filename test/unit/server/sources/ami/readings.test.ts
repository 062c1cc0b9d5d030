import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMessageReader, type AmiMessage } from '../../../../../server/sources/ami/message.ts';
import { queueStates } from '../../../../../server/sources/ami/readings.ts';

const recording = readFileSync(
  new URL('../../../../recordings/asterisk-16-ami.txt', import.meta.url),
);
const messages = createMessageReader().push(recording);
const answerTo = (id: string) => messages.filter((message) => message.get('actionid') === id);
const of = (fields: Record<string, string>): AmiMessage => new Map(Object.entries(fields));

test('the recording: nobody waits at first and at last, one agent, two gave up in between', () => {
  const quiet = { queue: 'klantenservice', waiting: 0, longestWaitS: 0 };
  const agents = { online: 1, available: 1, busy: 0, afterContact: 0, paused: 0 };
  expect(queueStates(answerTo('2'), answerTo('3'), 1_795_314_400)).toEqual([
    { ...quiet, agents, abandoned: 0 },
  ]);
  expect(queueStates(answerTo('7'), answerTo('8'), 1_795_314_410)).toEqual([
    { ...quiet, agents, abandoned: 2 },
  ]);
});

test('without the status, agents are those of the summary', () => {
  expect(queueStates(answerTo('2'), [], 0)).toEqual([
    {
      queue: 'klantenservice',
      waiting: 0,
      longestWaitS: 0,
      agents: { online: 1, available: 1 },
    },
  ]);
});

test('who waits, and what each agent does', () => {
  const summary = of({
    event: 'QueueSummary',
    queue: 'q',
    loggedin: '6',
    available: '2',
    callers: '7',
    longestholdtime: '95',
  });
  const member = (fields: Record<string, string>) =>
    of({ event: 'QueueMember', queue: 'q', status: '1', paused: '0', ...fields });
  const status = [
    of({ event: 'QueueParams', queue: 'q', abandoned: '12' }),
    member({}),
    member({ lastcall: '990', wrapuptime: '20' }),
    member({ lastcall: '900', wrapuptime: '20' }),
    member({ status: '2' }),
    member({ status: '8', paused: '1' }),
    member({ paused: '1' }),
    member({ status: '5' }),
    member({ status: '4', paused: '1' }),
    of({ event: 'QueueMember', queue: 'another', status: '2' }),
    of({ event: 'QueueEntry', queue: 'q', position: '1' }),
  ];
  expect(queueStates([summary], status, 1_000)).toEqual([
    {
      queue: 'q',
      waiting: 7,
      longestWaitS: 95,
      agents: { online: 6, available: 1, busy: 2, afterContact: 1, paused: 1 },
      abandoned: 12,
    },
  ]);
});

test('an odd number is none', () => {
  const summary = of({ event: 'QueueSummary', queue: 'q', callers: '-1', longestholdtime: 'x' });
  expect(queueStates([summary], [], 0)).toMatchObject([{ waiting: 0, longestWaitS: 0 }]);
});
