import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createIngest } from '../../server/ingest/ingest.ts';
import { HubError } from '../../server/kernel/errors.ts';
import { createAmiSource, asteriskAmi } from '../../server/sources/asterisk-ami.ts';
import { createBackOff } from '../../server/sources/back-off.ts';
import type { SourcePort } from '../../server/sources/source.ts';
import { createMemoryLog } from '../../server/store/memory.ts';
import type { HubEvent } from '../../shared/event.ts';
import { DAY_MS } from '../../shared/units.ts';
import { testSource } from '../contract/source.ts';
import { SECRET, startAsterisk, type Asterisk, type AsteriskOptions } from '../helpers/asterisk.ts';
import { MORNING_MS } from '../helpers/fake-clock.ts';
import { startHub } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { hubYaml } from './hub-yaml.ts';

const QUEUE = 'klantenservice';
let folder: string;
let queueLog: string;
const stops: (() => Promise<unknown> | void)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hubwall-asterisk-'));
  queueLog = join(folder, 'queue_log');
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asterisk(options: AsteriskOptions = {}): Promise<Asterisk> {
  const peer = await startAsterisk(options);
  stops.push(peer.close);
  return peer;
}

interface HubOptions {
  withLog?: boolean;
  pollEveryMs?: number;
  lookBackMs?: number;
  nowMs?: () => number;
  failures?: number;
  secret?: string;
}

/** Runs the source against an ingest and a log like a hub's, in real time; it reconnects at once. */
function listen(
  { port }: { port: number },
  {
    withLog = false,
    pollEveryMs = 50,
    lookBackMs = DAY_MS,
    nowMs = () => Date.now(),
    failures = 0,
    secret = SECRET,
  }: HubOptions = {},
) {
  const source = createAmiSource(
    {
      address: { host: '127.0.0.1', port, tls: false },
      login: { username: 'hubwall', secret },
      wire: { channels: { [QUEUE]: 'phone', storing: 'phone' }, country: 'NL' },
      pollEveryMs,
      queueLog: withLog ? queueLog : undefined,
      lookBackMs,
      isDated: true,
    },
    { worldClock: { nowMs }, backOff: createBackOff({ minMs: 5, maxMs: 40 }) },
  );
  const ingest = createIngest(
    { clock: { nowMs }, mask: (text) => text, hash: (_kind, ref) => `hash of ${ref}` },
    {
      channelByPlatform: new Map([['phone', 'phone']]),
      brandByName: new Map(),
      allowedLatenessMs: DAY_MS,
    },
  );
  const log = createMemoryLog(nowMs);
  const taken: HubEvent[] = [];
  const refused: string[] = [];
  const said: string[] = [];
  let repeats = 0;
  const hubPort: SourcePort = {
    async deliver(raws) {
      if (failures-- > 0) throw new HubError('STORE_FAILED', 'the disk is full');
      const events = raws.flatMap((raw) => {
        const outcome = ingest.accept(raw, { sourceId: 'pbx', display: 'masked' });
        if (!outcome.ok) refused.push(`${outcome.refusal.field} ${outcome.refusal.reason}`);
        return outcome.ok ? [outcome.event] : [];
      });
      const outcomes = await log.append(events);
      events.forEach((event, index) => {
        if (outcomes[index] === 'new') taken.push(event);
        else repeats += 1;
      });
      return { accepted: events.length, repeated: 0, refused: [] };
    },
    up: () => void said.push('up'),
    down: (reason) => void said.push(`down: ${reason}`),
  };
  const aborter = new AbortController();
  const ended = source.run(hubPort, aborter.signal);
  const stop = async (): Promise<void> => {
    aborter.abort();
    await ended;
  };
  stops.push(stop);
  const contacts = () => taken.flatMap((event) => (event.type === 'contact' ? [event] : []));
  return {
    taken,
    refused,
    said,
    stop,
    contacts,
    repeats: () => repeats,
    readings: () => taken.flatMap((event) => (event.type === 'queue-reading' ? [event] : [])),
    /** Ids without the source's name, in order. */
    steps: () => contacts().map(({ id }) => id.replace('pbx/', '')),
    has: (count: number) => waitFor(() => contacts().length >= count, { what: `${count} steps` }),
    isUp: () => waitFor(() => said.at(-1) === 'up', { what: 'the source to be up' }),
    isDown: () => waitFor(() => said.at(-1)?.startsWith('down'), { what: 'the source to be down' }),
  };
}

describe('an Asterisk', () => {
  test('tells of each caller’s steps, with waits, talk and the caller’s key', async () => {
    const pbx = await asterisk({ pieceBytes: 7 });
    const hub = listen(pbx);
    await hub.isUp();
    const call = { call: '1795314397.0', queue: QUEUE };
    const short = { call: '1795314398.4', queue: QUEUE };
    pbx.join({ ...call, number: '0612345678' });
    pbx.join(short);
    pbx.answer({ ...call, waitS: 12 });
    pbx.abandon({ ...short, waitS: 9 });
    pbx.complete({ ...call, waitS: 12, talkS: 180 });
    await hub.has(5);
    expect(hub.contacts()).toMatchObject([
      { step: 'offered', contact: call.call, queue: QUEUE, channel: 'phone' },
      { step: 'offered', contact: short.call },
      { step: 'answered', contact: call.call, waitMs: 12_000 },
      { step: 'abandoned', contact: short.call, waitMs: 9_000 },
      { step: 'closed', contact: call.call, handleMs: 180_000 },
    ]);
    expect(hub.contacts()[0]).toMatchObject({ customerKey: 'hash of tel:+31612345678' });
    expect(hub.contacts()[1]).not.toHaveProperty('customerKey');
    // The number is nowhere but under the hash.
    expect(JSON.stringify(hub.taken)).not.toMatch(/(?<!hash of tel:\+31)612345678/);
    expect(hub.said).toEqual(['up']);
    expect(hub.refused).toEqual([]);
  });

  test('tells how many wait, for how long, and what the agents do', async () => {
    const pbx = await asterisk();
    const hub = listen(pbx);
    await hub.isUp();
    expect(hub.readings()[0]).toMatchObject({
      channel: 'phone',
      queue: QUEUE,
      waiting: 0,
      longestWaitMs: 0,
      agents: { online: 1, available: 1, busy: 1, paused: 0 },
      counters: { abandoned: 0 },
    });
    pbx.join({ call: '1.0', queue: QUEUE });
    pbx.join({ call: '2.0', queue: QUEUE });
    pbx.join({ call: '3.0', queue: 'of nobody here' });
    await waitFor(() => hub.readings().at(-1)?.waiting === 2, { what: 'a reading of two' });
    expect(new Set(hub.readings().map(({ queue }) => queue))).toEqual(new Set([QUEUE]));
    expect(hub.steps()).toEqual([`${QUEUE}/1.0/offered`, `${QUEUE}/2.0/offered`]);
  });

  test('keeps a caller in two queues apart', async () => {
    const pbx = await asterisk();
    const hub = listen(pbx);
    await hub.isUp();
    for (const queue of [QUEUE, 'storing']) pbx.join({ call: '1.0', queue });
    pbx.answer({ call: '1.0', queue: 'storing' });
    pbx.abandon({ call: '1.0', queue: QUEUE });
    await hub.has(4);
    expect(hub.steps()).toEqual([
      `${QUEUE}/1.0/offered`,
      'storing/1.0/offered',
      'storing/1.0/answered',
      `${QUEUE}/1.0/abandoned`,
    ]);
  });

  test('that cuts the connection in a frame is connected to again, and says so', async () => {
    const pbx = await asterisk();
    const hub = listen(pbx);
    await hub.isUp();
    pbx.join({ call: '1.0', queue: QUEUE });
    await hub.has(1);
    pbx.cut();
    await waitFor(() => hub.said.length >= 3, { what: 'down, and up again' });
    expect(hub.said).toEqual(['up', expect.stringMatching(/^down: Asterisk: ./), 'up']);
    expect(pbx.counts.logins).toBeGreaterThanOrEqual(2);
    pbx.abandon({ call: '1.0', queue: QUEUE });
    await hub.has(2);
    expect(hub.steps()).toEqual([`${QUEUE}/1.0/offered`, `${QUEUE}/1.0/abandoned`]);
  });

  test('that is not there, refuses the login, or is something else, is said to be down with the reason', async () => {
    const pbx = await asterisk();
    const wrong = listen(pbx, { secret: 'something-else' });
    await wrong.isDown();
    expect(wrong.said[0]).toMatch(
      /user "hubwall" is refused \(Authentication failed\): see its secret, permit and deny/,
    );
    expect(wrong.said.join()).not.toContain('something-else');
    const gone = await startAsterisk();
    await gone.close();
    const none = listen(gone);
    await none.isDown();
    expect(none.said[0]).toContain('ECONNREFUSED');
  });

  test('whose hub cannot store: the steps are delivered again, in order', async () => {
    const pbx = await asterisk();
    const hub = listen(pbx, { failures: 1, pollEveryMs: 5_000 });
    await hub.isDown();
    expect(hub.said[0]).toBe('down: the disk is full');
    await hub.isUp();
    pbx.join({ call: '1.0', queue: QUEUE });
    await hub.has(1);
  });

  test('that begins anew counts from zero, and who waited in it is gone', async () => {
    const pbx = await asterisk({ queueLog, nowMs: skippingClock.nowMs });
    const hub = listen(pbx, { withLog: true, nowMs: skippingClock.nowMs });
    await hub.isUp();
    pbx.join({ call: '1.0', queue: QUEUE });
    pbx.abandon({ call: '1.0', queue: QUEUE });
    pbx.join({ call: '2.0', queue: QUEUE });
    pbx.join({ call: '3.0', queue: QUEUE });
    pbx.answer({ call: '3.0', queue: QUEUE });
    await hub.has(5);
    skippingClock.skip(35_000);
    pbx.restart();
    await hub.has(7);
    expect(hub.steps().slice(5).toSorted()).toEqual([`${QUEUE}/2.0/exited`, `${QUEUE}/3.0/closed`]);
    await waitFor(() => hub.readings().at(-1)?.counters?.abandoned === 0, { what: 'zero again' });
    expect(hub.readings().map(({ counters }) => counters?.abandoned)).toContain(0);
    pbx.join({ call: '2.0', queue: QUEUE });
    await hub.has(8);
    expect(hub.steps().at(-1)).toBe(`${QUEUE}/2.0~2/offered`);
  });
});

/** Real time, that a test may make leap. */
const skippingClock = (() => {
  let skippedMs = 0;
  return {
    nowMs: () => Date.now() + skippedMs,
    skip(ms: number) {
      skippedMs += ms;
    },
  };
})();

describe('an Asterisk with its queue_log', () => {
  test.each([0, 90_000, -90_000])(
    'is made good after an outage: nothing twice, nothing missed (its clock %i ms ahead)',
    async (aheadMs) => {
      const pbx = await asterisk({ queueLog, aheadMs });
      const hub = listen(pbx, { withLog: true });
      await hub.isUp();
      pbx.join({ call: '1.0', queue: QUEUE, number: '+31612345678' });
      pbx.join({ call: '2.0', queue: QUEUE });
      await hub.has(2);
      pbx.cut();
      pbx.answer({ call: '1.0', queue: QUEUE, waitS: 3 });
      pbx.join({ call: '4.0', queue: QUEUE, number: '+31612345678' });
      pbx.timeOut({ call: '2.0', queue: QUEUE, waitS: 4 });
      await hub.has(5);
      await hub.isUp();
      pbx.complete({ call: '1.0', queue: QUEUE, talkS: 5 });
      pbx.abandon({ call: '4.0', queue: QUEUE, waitS: 6 });
      await hub.has(7);
      const readings = hub.readings().length;
      // Two polls on, the log has been read again, and told of nothing that is not known.
      await waitFor(() => hub.readings().length >= readings + 2, { what: 'two polls' });
      expect(hub.steps().toSorted()).toEqual(
        [
          '1.0/offered',
          '1.0/answered',
          '1.0/closed',
          '2.0/offered',
          '2.0/exited',
          '4.0/offered',
          '4.0/abandoned',
        ]
          .map((name) => `${QUEUE}/${name}`)
          .toSorted(),
      );
      expect(hub.refused).toEqual([]);
      const keys = hub.contacts().map(({ customerKey }) => customerKey);
      expect(keys.filter((key) => key === 'hash of tel:+31612345678')).toHaveLength(2);
      // In the hub's time, whatever Asterisk's clock says.
      for (const { atMs } of hub.contacts()) {
        expect(Math.abs(atMs - Date.now())).toBeLessThan(30_000);
      }
    },
  );

  test('is read from as long ago as the hub takes events, by a hub that begins', async () => {
    const pbx = await asterisk({ queueLog });
    const nowS = Math.floor(Date.now() / 1_000);
    for (const [agoS, call] of [
      [120, 'old'],
      [40, 'recent'],
    ]) {
      appendFileSync(queueLog, `${nowS - Number(agoS)}|${call}|${QUEUE}|NONE|ENTERQUEUE|||1\n`);
    }
    const hub = listen(pbx, { withLog: true, lookBackMs: 80_000 });
    await hub.isUp();
    expect(hub.steps()).toEqual([`${QUEUE}/recent/offered`]);
  });

  test('gives the same names to a hub that is started again', async () => {
    const pbx = await asterisk({ queueLog });
    const first = listen(pbx, { withLog: true });
    await first.isUp();
    pbx.join({ call: '1.0', queue: QUEUE });
    await first.has(1);
    pbx.timeOut({ call: '1.0', queue: QUEUE });
    await first.has(2);
    pbx.join({ call: '1.0', queue: QUEUE });
    pbx.abandon({ call: '1.0', queue: QUEUE });
    await first.has(4);
    await first.stop();
    const second = listen(pbx, { withLog: true });
    await second.isUp();
    expect(second.steps().toSorted()).toEqual(first.steps().toSorted());
  });

  test('that cannot be read is said to be down, and heard all the same', async () => {
    const pbx = await asterisk({ queueLog });
    rmSync(queueLog);
    const hub = listen(pbx, { withLog: true });
    await hub.isDown();
    expect(hub.said.at(-1)).toMatch(/^down: queue_log cannot be read: ENOENT/);
    pbx.join({ call: '1.0', queue: QUEUE });
    await hub.has(1);
    await hub.isUp();
  });

  test(
    'at 1,000 events a second and 50 cut connections: none counted twice, none missed',
    { timeout: 120_000 },
    async () => {
      // For a longer run: AMI_SECONDS=600 npx vitest run --project integration test/integration/asterisk-source.test.ts
      const [seconds, cuts] = [Number(process.env['AMI_SECONDS'] ?? 6), 50];
      const pbx = await asterisk({ queueLog, pieceBytes: 1_000 });
      const hub = listen(pbx, { withLog: true, pollEveryMs: 200 });
      await hub.isUp();
      const expected: string[] = [];
      const total = seconds * 1_000;
      const beganMs = performance.now();
      const open: { call: string; queue: string; left: string[] }[] = [];
      const step = (index: number): void => {
        // Callers come, some are answered and served, some give up, some run out of time.
        const next = open[(index * 7) % 40];
        if (!next) {
          const call = { call: `1795314397.${index}`, queue: index % 3 === 0 ? 'storing' : QUEUE };
          const left = [['answer', 'complete'], ['abandon'], ['timeOut']][index % 3]!;
          open.push({ ...call, left: [...left] });
          pbx.join(call);
          expected.push(`${call.queue}/${call.call}/offered`);
          return;
        }
        const what = next.left.shift() as 'answer' | 'complete' | 'abandon' | 'timeOut';
        if (next.left.length === 0) open.splice(open.indexOf(next), 1);
        pbx[what](next);
        const name = {
          answer: 'answered',
          complete: 'closed',
          abandon: 'abandoned',
          timeOut: 'exited',
        };
        expected.push(`${next.queue}/${next.call}/${name[what]}`);
      };
      // A connection is cut only when there is one, so the last cut may come after the last of the events.
      for (let made = 0, cut = 0; made < total || cut < cuts;) {
        const due = Math.min(made + 50, Math.floor(performance.now() - beganMs));
        while (made < due) step(made++);
        if (cut < cuts && made >= cut * (total / cuts) && pbx.isHeard()) {
          pbx.cut();
          cut += 1;
        }
        await new Promise((done) => setTimeout(done, 2));
      }
      await waitFor(() => hub.contacts().length >= expected.length, {
        timeoutMs: 30_000,
        what: `${expected.length} steps, got ${hub.contacts().length}`,
      });
      await hub.isUp();
      const readings = hub.readings().length;
      await waitFor(() => hub.readings().length > readings, { what: 'another poll' });
      expect(pbx.counts.logins).toBeGreaterThan(cuts);
      expect(hub.steps().toSorted()).toEqual(expected.toSorted());
      // None was even told twice, for the log to find out.
      expect(hub.repeats()).toBe(0);
      expect(hub.refused).toEqual([]);
    },
  );
});

testSource('asterisk-ami', async () => {
  const nowMs = (): number => MORNING_MS;
  const pbx = await startAsterisk({ queueLog, nowMs });
  pbx.join({ call: '1.0', queue: QUEUE, number: '0612345678' });
  pbx.answer({ call: '1.0', queue: QUEUE, waitS: 3 });
  pbx.join({ call: '2.0', queue: QUEUE });
  pbx.timeOut({ call: '2.0', queue: QUEUE });
  const source = asteriskAmi.create(
    {
      id: 'pbx',
      type: 'asterisk-ami',
      display: 'masked',
      ...asteriskAmi.options.parse({
        host: '127.0.0.1',
        port: pbx.port,
        username: 'hubwall',
        secret: 'env:AMI_SECRET',
        queues: { [QUEUE]: 'phone' },
        pollEvery: '1m',
        queueLog: 'queue_log',
      }),
    },
    {
      baseFolder: folder,
      env: { AMI_SECRET: SECRET },
      storyClock: undefined,
      worldClock: { nowMs },
      channelByPlatform: new Map([['phone', 'phone']]),
    },
  );
  return {
    source,
    clock: { nowMs },
    ids: [
      `${QUEUE}/1.0/offered`,
      `${QUEUE}/1.0/answered`,
      `${QUEUE}/2.0/offered`,
      `${QUEUE}/2.0/exited`,
      `${QUEUE}@${MORNING_MS}`,
    ],
    dispose: pbx.close,
  };
});

describe('hub.yaml of an Asterisk', () => {
  const entry = (more: string): string =>
    `{ id: pbx, type: asterisk-ami, host: 127.0.0.1, username: hubwall, ${more} }`;

  test.each([
    [
      'secret: env:AMI_SECRET, queues: { q: phone }',
      /takes its secret from AMI_SECRET: set it to the secret of "hubwall" in manager\.conf/,
    ],
    [
      'secret: x, queues: { q: telefoon }',
      /sources\[0\]\.queues\.q: "telefoon" is no channel of this file: expected one of phone, social/,
    ],
    [
      'secret: x, queues: { q: phone }, queueLog: nowhere',
      /sources\[0\]\.queueLog: cannot be read \(ENOENT/,
    ],
    ['secret: x, queues: {}', /sources\[0\]\.queues: expected a queue and its channel/],
    ['secret: x', /sources\[0\]\.queues: is missing/],
    ['secret: x, queues: { q: phone }, pollEvery: 2m', /pollEvery: expected 1s to 1m/],
    ['secret: x, queues: { q: phone }, country: Holland', /country: expected a country such as NL/],
  ])('that is wrong is told with line and remedy: %s', async (more, message) => {
    const failed = startHub({ config: hubYaml({ sources: [entry(more)] }) });
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toThrow(/hub\.yaml:9 sources/);
  });

  test('that is right makes a hub that counts its callers', async () => {
    const pbx = await asterisk();
    const hub = await startHub({
      config: hubYaml({
        sources: [
          entry(
            `port: ${pbx.port}, secret: env:AMI_SECRET, queues: { ${QUEUE}: phone }, pollEvery: 1s`,
          ),
        ],
      }),
      env: { AMI_SECRET: SECRET },
    });
    onTestFinished(async () => void (await hub.stop()));
    pbx.join({ call: '1.0', queue: QUEUE });
    await waitFor(
      async () => {
        const response = await fetch(`${hub.url}/api/snapshot`);
        const { snapshot } = (await response.json()) as {
          snapshot: { queues: { id: string; waiting: number | null }[] };
        };
        return snapshot.queues.find(({ id, waiting }) => id === 'phone' && waiting === 1);
      },
      { what: 'one who waits' },
    );
  });
});
