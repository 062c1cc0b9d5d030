import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createMessageReader } from '../../../../../server/sources/ami/message.ts';
import { stepOfEvent, stepOfLine } from '../../../../../server/sources/ami/steps.ts';

const recording = readFileSync(
  new URL('../../../../recordings/asterisk-16-ami.txt', import.meta.url),
);

test('the recording tells of three callers: one answered, two who gave up', () => {
  const events = createMessageReader().push(recording);
  const steps = events.flatMap((event) => stepOfEvent(event, 1_795_314_400) ?? []);
  const base = { atS: 1_795_314_400, queue: 'klantenservice' };
  expect(steps).toEqual([
    { ...base, step: 'offered', call: '1795314397.0' },
    { ...base, step: 'offered', call: '1795314398.4' },
    { ...base, step: 'answered', call: '1795314397.0', waitS: 1 },
    { ...base, step: 'abandoned', call: '1795314398.4', waitS: 1 },
    { ...base, step: 'closed', call: '1795314397.0', handleS: 4 },
    { ...base, step: 'offered', call: '1795314407.6' },
    { ...base, step: 'abandoned', call: '1795314407.6', waitS: 2 },
  ]);
});

describe('an event', () => {
  const event = (fields: Record<string, string>) =>
    stepOfEvent(
      new Map([
        ['event', 'QueueCallerJoin'],
        ['uniqueid', '1.0'],
        ['queue', 'q'],
        ...Object.entries(fields),
      ]),
      7,
    );

  test('that is stamped has Asterisk’s moment, another that of its arrival', () => {
    expect(event({ timestamp: '1795314397.250000' })).toMatchObject({ atS: 1_795_314_397.25 });
    expect(event({})).toMatchObject({ atS: 7 });
    expect(event({ timestamp: 'soon' })).toMatchObject({ atS: 7 });
  });

  test.each(['0612345678', '+31 6 1234 5678', '112'])(
    'has the number of its caller: %s',
    (number) => {
      expect(event({ calleridnum: number })).toMatchObject({ number });
    },
  );

  test.each(['<unknown>', 'unknown', 'anonymous', '', 'sip:jan@example.nl', 's'])(
    'has no number where that is %j',
    (number) => {
      expect(event({ calleridnum: number })).not.toHaveProperty('number');
    },
  );

  test.each<Record<string, string>>([
    { event: 'QueueCallerLeave' },
    { event: 'AgentCalled' },
    { uniqueid: '' },
    { queue: '' },
  ])('that tells of no step is left out: %j', (fields) => {
    expect(event(fields)).toBeUndefined();
  });
});

describe('a line of queue_log', () => {
  test.each([
    [
      '1795314397|1795314397.0|q|NONE|ENTERQUEUE||0612345678|1',
      { step: 'offered', number: '0612345678' },
    ],
    ['1795314397|1795314397.0|q|NONE|ENTERQUEUE||<unknown>|1', { step: 'offered' }],
    ['1795314397|1795314397.0|q|Anna|CONNECT|12|1795314397.2|3', { step: 'answered', waitS: 12 }],
    ['1795314397|1795314397.0|q|NONE|ABANDON|1|2|33', { step: 'abandoned', waitS: 33 }],
    ['1795314397|1795314397.0|q|NONE|EXITWITHTIMEOUT|1|2|60', { step: 'exited', waitS: 60 }],
    ['1795314397|1795314397.0|q|NONE|EXITEMPTY|1|2|5', { step: 'exited', waitS: 5 }],
    ['1795314397|1795314397.0|q|NONE|EXITWITHKEY|1|1|2|9', { step: 'exited', waitS: 9 }],
    ['1795314397|1795314397.0|q|Anna|COMPLETEAGENT|12|180|1', { step: 'closed', handleS: 180 }],
    ['1795314397|1795314397.0|q|Anna|COMPLETECALLER|12|180|1', { step: 'closed', handleS: 180 }],
    [
      '1795314397|1795314397.0|q|Anna|BLINDTRANSFER|200|default|12|90|1',
      { step: 'closed', handleS: 90 },
    ],
    [
      '1795314397|1795314397.0|q|Anna|ATTENDEDTRANSFER|BRIDGE|x|12|90|1',
      { step: 'closed', handleS: 90 },
    ],
  ])('tells of a step: %s', (line, step) => {
    expect(stepOfLine(line)).toEqual({
      atS: 1_795_314_397,
      call: '1795314397.0',
      queue: 'q',
      ...step,
    });
    expect(stepOfLine(`${line}\r`)).toEqual(stepOfLine(line));
  });

  test('tells of a start of Asterisk', () => {
    expect(stepOfLine('1795314312|NONE|NONE|NONE|QUEUESTART|')).toEqual({
      step: 'restart',
      atS: 1_795_314_312,
    });
  });

  test.each([
    '',
    'noise',
    '1795314397',
    '1795314397|1795314397.0|q|Anna|RINGNOANSWER|1000',
    '1795314397|NONE|q|Anna|PAUSE|pauze',
    '1795314397|NONE|NONE|NONE|CONFIGRELOAD|',
    '2026-11-22 10:00:00|1795314397.0|q|NONE|ABANDON|1|1|3',
    '1795314397||q|NONE|ABANDON|1|1|3',
  ])('of another kind is left out: %j', (line) => {
    expect(stepOfLine(line)).toBeUndefined();
  });
});
