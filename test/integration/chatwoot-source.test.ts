import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { createIngest } from '../../server/ingest/ingest.ts';
import { chatwoot } from '../../server/sources/chatwoot.ts';
import { createSourceNotes, type SourceNotes } from '../../server/sources/source-notes.ts';
import type { SourcePort } from '../../server/sources/source.ts';
import { createMemoryLog } from '../../server/store/memory.ts';
import type { ContactEvent, HubEvent, Mention } from '../../shared/event.ts';
import { DAY_MS } from '../../shared/units.ts';
import { testSource } from '../contract/source.ts';
import {
  BY_AGENT,
  BY_BOT,
  SECRET,
  signedHeaders,
  startChatwoot,
  TOKEN,
  type Chatwoot,
  type Webhook,
} from '../helpers/chatwoot.ts';
import { createFakeClock, MORNING_MS } from '../helpers/fake-clock.ts';
import { startHub } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { hubYaml, reportOf } from './hub-yaml.ts';

const CHANNELS = new Map([
  ['chat', 'chat'],
  ['email', 'mail'],
  ['whatsapp', 'messaging'],
]);
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function peer(nowMs?: () => number): Promise<Chatwoot> {
  const made = await startChatwoot({ ...(nowMs && { nowMs }) });
  stops.push(made.close);
  return made;
}

const createSource = (
  settings: Record<string, unknown>,
  nowMs: () => number,
  channelByPlatform = CHANNELS,
  notes?: SourceNotes,
) =>
  chatwoot.create(
    {
      id: 'helpdesk',
      type: 'chatwoot',
      display: 'masked',
      ...chatwoot.options.parse({ secret: SECRET, ...settings }),
    },
    {
      baseFolder: '/',
      env: { CHATWOOT_TOKEN: TOKEN },
      storyClock: undefined,
      worldClock: { nowMs },
      channelByPlatform,
      ...(notes && { notesOf: () => notes }),
    },
  );

/** The source with an ingest and a log like a hub's. */
function hubWith(
  settings: Record<string, unknown> = {},
  nowMs: () => number = () => Date.now(),
  notes?: SourceNotes,
) {
  const source = createSource(settings, nowMs, CHANNELS, notes);
  const ingest = createIngest(
    { clock: { nowMs }, mask: (text) => text, hash: (kind, ref) => `${kind} ${ref}` },
    { channelByPlatform: CHANNELS, brandByName: new Map(), allowedLatenessMs: DAY_MS },
  );
  const log = createMemoryLog(nowMs);
  const taken: HubEvent[] = [];
  const refused: string[] = [];
  const said: string[] = [];
  let repeated = 0;
  const port: SourcePort = {
    async deliver(raws) {
      const events = raws.flatMap((raw) => {
        const outcome = ingest.accept(raw, { sourceId: 'helpdesk', display: 'masked' });
        if (!outcome.ok) refused.push(`${outcome.refusal.field} ${outcome.refusal.reason}`);
        return outcome.ok ? [outcome.event] : [];
      });
      const outcomes = await log.append(events);
      taken.push(...events.filter((_, index) => outcomes[index] === 'new'));
      repeated += outcomes.filter((outcome) => outcome === 'repeat').length;
      return { accepted: 0, repeated: 0, refused: [] };
    },
    up: () => void said.push('up'),
    down: (reason) => void said.push(`down: ${reason}`),
  };
  const start = (): void => {
    const aborter = new AbortController();
    const ended = source.run(port, aborter.signal);
    stops.push(() => {
      aborter.abort();
      return ended;
    });
  };
  return {
    taken,
    refused,
    said,
    start,
    repeated: () => repeated,
    post: async (...webhooks: Webhook[]) => {
      for (const { payload, headers } of webhooks) {
        await port.deliver(source.translate?.([payload], headers) ?? []);
      }
    },
    mentions: () => taken.filter((event): event is Mention => event.type === 'mention'),
    steps: () =>
      taken
        .filter((event): event is ContactEvent => event.type === 'contact')
        .map(({ contact, step }) => `${contact} ${step}`),
  };
}

describe('what Chatwoot tells by webhook', () => {
  test('a customer’s message, without its markup', async () => {
    const desk = await peer();
    const hub = hubWith();
    desk.open(42, {
      customer: { id: 142, name: 'Jan', phone_number: '0612345678', email: 'jan@x.nl' },
    });
    await hub.post(desk.say(42, '<p>Geen <b>internet</b> &amp; geen tv</p>'));
    expect(hub.mentions()).toMatchObject([
      {
        externalId: '1000',
        threadId: '42',
        platform: 'chat',
        channel: 'chat',
        kind: 'message',
        direction: 'inbound',
        content: 'Geen internet & geen tv',
        author: { key: 'author chat:tel:+31612345678' },
      },
    ]);
    expect(hub.mentions()[0]).not.toHaveProperty('agentKind');
    expect(hub.refused).toEqual([]);
    expect(JSON.stringify(hub.taken)).not.toContain('Jan');
  });

  test('replies: outbound, by a person or a bot, without a name', async () => {
    const desk = await peer();
    const hub = hubWith();
    desk.open(42);
    await hub.post(
      desk.say(42, 'Waarmee kan ik helpen?', BY_AGENT),
      desk.say(42, 'Ik ben Polly', BY_BOT),
      desk.say(42, 'U bent de volgende', { message_type: 3, sender: null }),
      desk.say(42, 'Automatisch', { ...BY_AGENT, content_attributes: { automation_rule_id: 4 } }),
      desk.say(42, 'Van de assistent', { message_type: 1, sender: { id: 9, type: 'Captain' } }),
      desk.say(42, 'Van niemand', { message_type: 1, sender: null }),
    );
    expect(hub.mentions().map(({ direction }) => direction)).toEqual(Array(6).fill('outbound'));
    expect(hub.mentions().map(({ agentKind }) => agentKind)).toEqual([
      'person',
      ...Array<string>(5).fill('bot'),
    ]);
    expect(hub.mentions().every(({ author }) => author === undefined)).toBe(true);
    // Only a person answers.
    expect(hub.steps()).toEqual(['42 offered', '42 answered']);
  });

  test('nothing of what is not said to anybody', async () => {
    const desk = await peer();
    const hub = hubWith();
    desk.open(42, { status: 'pending' });
    await hub.post(
      desk.say(42, 'niet vergeten', { ...BY_AGENT, private: true }),
      desk.say(42, 'Anna nam dit op zich', { message_type: 2, sender: null }),
      desk.say(42, 'Hoe was het?', { message_type: 3, content_type: 'input_csat', sender: null }),
      desk.say(42, null),
      desk.webhook({ event: 'conversation_typing_on', conversation: { id: 42 } }),
      desk.webhook({ event: 'contact_created', id: 7, name: 'Jan' }),
      desk.webhook({ event: 'message_created' }),
      desk.webhook({}),
    );
    expect(hub.taken).toEqual([]);
    expect(hub.refused).toEqual([]);
  });

  test('a message that is taken back is forgotten', async () => {
    const desk = await peer();
    const hub = hubWith();
    desk.open(42);
    await hub.post(desk.say(42, 'mijn wachtwoord is x'), desk.takeBack(1_000));
    expect(hub.taken.at(-1)).toMatchObject({ type: 'mention-deletion', externalId: '1000' });
  });

  test('a message that is edited, each time with its text as it is then', async () => {
    const desk = await peer();
    const hub = hubWith();
    desk.open(42);
    await hub.post(desk.say(42, 'de storing is om 12 uur voorbij', BY_AGENT));
    // Sent, delivered, read: the text is what it was.
    await hub.post(desk.update(1_000), desk.update(1_000));
    const edit = desk.update(1_000, 'de storing is om 14 uur voorbij');
    await hub.post(edit, desk.update(1_000), edit);
    await hub.post(desk.update(1_000, 'de storing is om 12 uur voorbij'));
    expect(hub.mentions().map(({ content }) => content)).toEqual([
      'de storing is om 12 uur voorbij',
      'de storing is om 14 uur voorbij',
      'de storing is om 12 uur voorbij',
    ]);
    expect(new Set(hub.mentions().map(({ externalId }) => externalId))).toEqual(new Set(['1000']));
    expect(hub.mentions()[1]).toMatchObject({ direction: 'outbound', agentKind: 'person' });
    expect(hub.refused).toEqual([]);
  });

  test('a message that is edited until nothing is left is forgotten', async () => {
    const desk = await peer();
    const hub = hubWith();
    desk.open(42);
    await hub.post(desk.say(42, 'mijn nummer is x'), desk.update(1_000, ''));
    expect(hub.taken.at(-1)).toMatchObject({ type: 'mention-deletion', externalId: '1000' });
  });

  test('which conversations were opened again, also after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hubwall-notes-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    const notes = () => createSourceNotes(join(folder, 'sources', 'helpdesk.json'));
    const written = notes();
    const before = hubWith({}, undefined, written);
    let atMs = Date.now() - 3_600_000;
    const later = (minutes: number): void => void (atMs += minutes * 60_000);
    const old = await peer(() => atMs);
    const opened = old.open(42);
    later(5);
    const closed = old.turn(42, 'resolved');
    later(5);
    const reopened = old.turn(42, 'open');
    await before.post(opened, closed, reopened);
    const [, again] = before.steps().filter((step) => step.endsWith('offered'));
    written.flush();

    const after = hubWith({}, undefined, notes());
    later(5);
    await after.post(old.say(42, 'Daar zijn we weer', BY_AGENT));
    later(5);
    await after.post(old.turn(42, 'resolved'));
    const contact = again!.split(' ')[0]!;
    expect(contact).toMatch(/^42@/);
    expect(after.steps()).toEqual([`${contact} answered`, `${contact} closed`]);
  });

  test.each<[string, number, Record<string, unknown>, object]>([
    ['Channel::Email', 1, {}, { platform: 'email', channel: 'mail', kind: 'email' }],
    ['Channel::Whatsapp', 1, {}, { platform: 'whatsapp', channel: 'messaging' }],
    ['Channel::Unknown', 1, {}, { platform: 'chat', channel: 'chat' }],
    ['Channel::Api', 5, { inboxes: { 5: 'whatsapp' } }, { platform: 'whatsapp' }],
  ])('by %s, inbox %i, belongs where hub.yaml has it', async (channel, inbox, settings, where) => {
    const desk = await peer();
    const hub = hubWith(settings);
    desk.open(42, { channel, inbox_id: inbox });
    await hub.post(desk.say(42, 'hoi'));
    expect(hub.mentions()).toMatchObject([where]);
  });

  test('an inbox that hub.yaml leaves out is left out', async () => {
    const desk = await peer();
    const hub = hubWith({ inboxes: { 5: 'chat' } });
    await hub.post(desk.open(42), desk.say(42, 'hoi'));
    expect(hub.taken).toEqual([]);
  });

  test('the life of a conversation: opened, answered, closed, opened again as another contact', async () => {
    const clock = createFakeClock(Date.now() - 7_200_000);
    const desk = await peer(clock.nowMs);
    const hub = hubWith();
    const webhooks: Webhook[] = [];
    const after = (minutes: number, make: () => Webhook): void => {
      clock.advance(minutes * 60_000);
      webhooks.push(make());
    };
    after(0, () => desk.open(42));
    after(5, () => desk.say(42, 'Dag', BY_AGENT));
    after(5, () => desk.turn(42, 'resolved'));
    after(20, () => desk.turn(42, 'open'));
    after(5, () => desk.say(42, 'Dag weer', BY_AGENT));
    after(1, () => desk.say(42, 'En nog iets', BY_AGENT));
    after(5, () => desk.turn(42, 'snoozed'));
    after(5, () => desk.turn(42, 'open'));
    after(5, () => desk.turn(42, 'resolved'));
    await hub.post(...webhooks);
    const second = hub
      .steps()
      .find((step) => step.startsWith('42@'))!
      .split(' ')[0]!;
    expect(hub.steps()).toEqual([
      '42 offered',
      '42 answered',
      '42 closed',
      `${second} offered`,
      `${second} answered`,
      `${second} closed`,
    ]);
    // Once more, in any order: nothing that a hub would count.
    await hub.post(...webhooks.toReversed(), ...webhooks);
    expect(hub.steps()).toHaveLength(6);
    const disordered = hubWith();
    await disordered.post(...webhooks.toReversed());
    const earliest = (events: HubEvent[]) => {
      const first = new Map<string, number>();
      for (const event of events) {
        if (event.type !== 'contact') continue;
        const key = `${event.contact} ${event.step}`;
        first.set(key, Math.min(first.get(key) ?? Number.POSITIVE_INFINITY, event.atMs));
      }
      return Object.fromEntries(first);
    };
    expect(earliest(disordered.taken)).toEqual(earliest(hub.taken));
  });

  test('a conversation that a bot begins is offered when it hands over', async () => {
    const desk = await peer();
    const hub = hubWith();
    await hub.post(desk.open(42, { status: 'pending' }), desk.say(42, 'hoi'));
    expect(hub.steps()).toEqual([]);
    await hub.post(desk.turn(42, 'open'));
    expect(hub.steps()).toEqual(['42 offered']);
  });
});

describe('what Chatwoot is asked for', () => {
  const rest = (desk: Chatwoot): Record<string, unknown> => ({
    url: desk.url,
    accessToken: 'env:CHATWOOT_TOKEN',
    askEvery: '10s',
  });

  test('after an outage: what no webhook told of, each once', async () => {
    const desk = await peer();
    const hub = hubWith(rest(desk));
    // These come by webhook, and are asked for as well.
    await hub.post(desk.open(1), desk.say(1, 'eerste'), desk.say(1, 'antwoord', BY_AGENT));
    // Of these nobody told.
    desk.open(2, { customer: { id: 5, name: 'Bea', phone_number: null, email: 'Bea@X.nl' } });
    for (let i = 0; i < 45; i += 1) desk.say(2, `bericht ${i}`);
    desk.say(2, 'antwoord', BY_AGENT);
    desk.turn(2, 'resolved');
    desk.turn(1, 'resolved');
    for (let id = 10; id < 70; id += 1) {
      desk.open(id);
      desk.say(id, `vraag ${id}`);
    }
    const before = Date.now() / 1_000 - 2 * 86_400;
    desk.open(99, { created_at: before, last_activity_at: before, updated_at: before });

    hub.start();
    await waitFor(() => hub.said.includes('up'), { what: 'the answers' });
    expect(hub.mentions()).toHaveLength(2 + 46 + 60);
    const steps = hub.steps();
    expect(steps.filter((step) => /^[12] /.test(step)).toSorted()).toEqual([
      '1 answered',
      '1 closed',
      '1 offered',
      '2 answered',
      '2 closed',
      '2 offered',
    ]);
    expect(steps.filter((step) => step.endsWith('offered'))).toHaveLength(62);
    expect(steps.some((step) => step.startsWith('99'))).toBe(false);
    expect(hub.refused).toEqual([]);
    // The two that had come by webhook are known by their ids.
    expect(hub.repeated()).toBe(2);
    expect(hub.mentions().find(({ threadId }) => threadId === '2')).toMatchObject({
      author: { key: 'author chat:mailto:bea@x.nl' },
    });
  });

  test('that refuses the token, or does not answer, is said to be down with the reason', async () => {
    const desk = await peer();
    const wrong = hubWith({ ...rest(desk), accessToken: 'niet-het-goede' });
    wrong.start();
    await waitFor(() => wrong.said.length > 0, { what: 'a word' });
    expect(wrong.said[0]).toMatch(
      /^down: Chatwoot: .* refuses the accessToken for account 1 \(401\)/,
    );
    expect(wrong.said[0]).not.toContain('niet-het-goede');
    desk.break(true);
    const broken = hubWith(rest(desk));
    broken.start();
    await waitFor(() => broken.said.length > 0, { what: 'a word' });
    expect(broken.said[0]).toMatch(/^down: Chatwoot: .* answers 500/);
    await desk.close();
    stops.length = 0;
    const gone = hubWith(rest(desk));
    gone.start();
    await waitFor(() => gone.said.length > 0, { what: 'a word' });
    expect(gone.said[0]).toMatch(/cannot be reached \(/);
  });
});

testSource(
  'chatwoot',
  () => {
    const clock = createFakeClock();
    const body = '{"event":"message_created"}';
    const headers = signedHeaders(body, { atMs: clock.nowMs() });
    return {
      source: createSource({}, clock.nowMs),
      clock,
      body,
      credentials: {
        'x-chatwoot-timestamp': headers['X-Chatwoot-Timestamp'],
        'x-chatwoot-signature': headers['X-Chatwoot-Signature'],
      },
    };
  },
  { kind: 'posted' },
);

testSource('chatwoot, asked', async () => {
  const nowMs = (): number => MORNING_MS;
  const desk = await startChatwoot({ nowMs });
  desk.open(42);
  desk.say(42, 'hoi');
  desk.say(42, 'dag', BY_AGENT);
  return {
    source: createSource(
      { url: desk.url, accessToken: TOKEN, inboxes: { 1: 'x' } },
      nowMs,
      new Map([['x', 'social']]),
    ),
    clock: { nowMs },
    ids: ['42/offered', '42/answered', '1000', '1001'],
    dispose: desk.close,
  };
});

describe('a hub with a Chatwoot', () => {
  const config = (more = ''): string =>
    hubYaml({ sources: [`{ id: helpdesk, type: chatwoot, secret: ${SECRET}${more} }`] }).replace(
      'platforms: [x, facebook]',
      'platforms: [x, chat]',
    );

  test('takes its webhooks; a repeat is a repeat; a wrong signature and an old moment are refused', async () => {
    const desk = await peer();
    const hub = await startHub({ config: config() });
    onTestFinished(async () => void (await hub.stop()));
    const post = (headers: Record<string, string>, body: string) =>
      fetch(`${hub.url}/ingest/helpdesk`, { method: 'POST', headers, body });
    desk.open(42);
    const { body, headers } = desk.say(42, 'Wat een topservice');
    const first = await post(headers, body);
    expect([first.status, await reportOf(first)]).toMatchObject([200, { accepted: 2 }]);
    const again = await post(headers, body);
    expect([again.status, await reportOf(again)]).toMatchObject([
      200,
      { accepted: 0, refused: [] },
    ]);
    const forged = await post(signedHeaders(body, { secret: 'niet-het-geheim-zelf' }), body);
    expect([forged.status, ((await forged.json()) as { error: string }).error]).toEqual([
      401,
      expect.stringMatching(/^x-chatwoot-signature does not match: .* "timestamp\.body"/),
    ]);
    const old = await post(signedHeaders(body, { atMs: Date.now() - 400_000 }), body);
    expect([old.status, ((await old.json()) as { error: string }).error]).toEqual([
      401,
      expect.stringMatching(/^x-chatwoot-timestamp is 6\.\d minutes behind/),
    ]);
    const changed = await post(headers, body.replace('topservice', 'wanprestatie'));
    expect(changed.status).toBe(401);
  });

  test.each([
    [', url: "https://x.nl"', /sources\[0\]\.url: .* needs url and accessToken together/],
    [
      ', url: "https://x.nl", accessToken: env:NO',
      /accessToken: .*takes its accessToken from NO: set it to an access token/,
    ],
    [
      ', inboxes: { 1: sms }',
      /sources\[0\]\.inboxes\.1: "sms" belongs to no channel: expected one of phone, x, chat/,
    ],
    [', inboxes: { web: chat }', /expected the number of an inbox/],
  ])('whose hub.yaml is wrong is told so with its line: %s', async (more, message) => {
    const failed = startHub({ config: config(more) });
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toThrow(/hub\.yaml:9 sources/);
  });
});
