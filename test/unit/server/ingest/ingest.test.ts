import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createIngest,
  FUTURE_TOLERANCE_MS,
  MOST_QUEUES,
  type Origin,
} from '../../../../server/ingest/ingest.ts';
import { Display, HubEvent, type Mention } from '../../../../shared/event.ts';
import { DAY_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { raw, type RawEvent } from '../../../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../../../helpers/fake-clock.ts';
import { anyText } from '../../../helpers/random-text.ts';

const LATENESS_MS = 5 * MINUTE_MS;

const ingest = createIngest(
  {
    clock: createFakeClock(),
    mask: (text) => text.replaceAll(/\d/g, '•'),
    hash: (kind, ref) => `${kind}-${Buffer.from(ref).toString('hex')}`,
  },
  {
    channelByPlatform: new Map([
      ['x', 'social'],
      ['mastodon', 'social'],
      ['phone', 'phone'],
    ]),
    brandByName: new Map([
      ['us', 'us'],
      ['our name', 'us'],
    ]),
    allowedLatenessMs: LATENESS_MS,
  },
);

const inbox: Origin = { sourceId: 'inbox', display: 'masked' };

const accepted = (event: RawEvent, origin: Origin = inbox): HubEvent => {
  const outcome = ingest.accept(event, origin);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.event;
};
const refused = (event: unknown) => {
  const outcome = ingest.accept(event, inbox);
  return outcome.ok ? undefined : outcome.refusal;
};

describe('the time of an event', () => {
  test('may be late by as much as is allowed, to the millisecond', () => {
    expect(refused(raw.reading('q', MORNING_MS - LATENESS_MS))).toBeUndefined();
    expect(refused(raw.reading('q', MORNING_MS - LATENESS_MS - 1))).toEqual({
      code: 'late',
      field: 'time',
      reason:
        'is too late: 2026-03-10T08:54:59.999Z, the hub takes events up to 300 s old and its clock says 2026-03-10T09:00:00.000Z',
    });
  });

  test('may be late by as much as its source is allowed, where that is more or less', () => {
    const atMs = MORNING_MS - 2 * LATENESS_MS;
    const patient = { ...inbox, allowedLatenessMs: 2 * LATENESS_MS };
    expect(accepted(raw.reading('q', atMs), patient)).toMatchObject({ atMs });
    expect(ingest.accept(raw.reading('q', atMs - 1), patient)).toMatchObject({
      refusal: { code: 'late', reason: expect.stringContaining('up to 600 s old') as string },
    });
    const strict = { ...inbox, allowedLatenessMs: 1_000 };
    expect(ingest.accept(raw.reading('q', MORNING_MS - 1_001), strict).ok).toBe(false);
  });

  test('may be in the future by a minute, to the millisecond', () => {
    expect(refused(raw.reading('q', MORNING_MS + FUTURE_TOLERANCE_MS))).toBeUndefined();
    expect(refused(raw.reading('q', MORNING_MS + FUTURE_TOLERANCE_MS + 1))).toMatchObject({
      code: 'future',
      field: 'time',
      reason: expect.stringContaining("the hub's clock says 2026-03-10T09:00:00.000Z") as string,
    });
  });

  test.each([raw.mention, raw.reading, raw.contact, raw.marker])(
    'is looked at whatever its type',
    (make) => {
      expect(refused(make('e', 0))?.code).toBe('late');
      expect(refused(make('e', MORNING_MS * 2))?.code).toBe('future');
    },
  );

  test('that is all that is wrong leaves the event to be told from a repeat', () => {
    const atMs = MORNING_MS - LATENESS_MS - 1;
    expect(ingest.accept(raw.reading('q', atMs), inbox)).toMatchObject({
      refusal: { code: 'late' },
      late: { id: 'inbox/q', type: 'queue-reading', atMs },
    });
    const elsewhere = { ...raw.mention('m', atMs), data: { platform: 'nowhere', content: 'hoi' } };
    const outcome = ingest.accept(elsewhere, inbox);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'late' } });
    expect(outcome).not.toHaveProperty('late');
    expect(ingest.accept(raw.reading('q', MORNING_MS + 2 * MINUTE_MS), inbox)).not.toHaveProperty(
      'late',
    );
  });

  test('of a deletion is never too late, but may not be in the future', () => {
    expect(refused(raw.deletion('d', 0, 'm'))).toBeUndefined();
    expect(refused(raw.deletion('d', MORNING_MS * 2, 'm'))?.code).toBe('future');
  });

  test('is the hub’s when the sender gives none', () => {
    const { time: _, ...timeless } = raw.reading('q', 0);
    expect(accepted(timeless as RawEvent).atMs).toBe(MORNING_MS);
  });

  test('of publication of a new message may be neither late nor in the future', () => {
    const published = (ms: number) =>
      raw.mention('m', MORNING_MS, { published: new Date(ms).toISOString() });
    const earliestMs = MORNING_MS - LATENESS_MS;
    expect(accepted(published(earliestMs))).toMatchObject({ publishedMs: earliestMs });
    expect(refused(published(earliestMs - 1))).toMatchObject({
      code: 'late',
      field: 'data.published',
    });
    expect(accepted(published(MORNING_MS + FUTURE_TOLERANCE_MS))).toMatchObject({
      publishedMs: MORNING_MS + FUTURE_TOLERANCE_MS,
    });
    expect(refused(published(MORNING_MS + FUTURE_TOLERANCE_MS + 1))).toMatchObject({
      code: 'future',
      field: 'data.published',
    });
  });

  test('of publication of an edited message may be long ago', () => {
    const edit = {
      ...raw.mention('m', MORNING_MS, {
        externalId: 'post',
        published: new Date(1_000).toISOString(),
      }),
      type: 'mention.updated',
    };
    expect(accepted(edit as RawEvent)).toMatchObject({ atMs: MORNING_MS, publishedMs: 1_000 });
  });

  test('of publication is that of the event when the sender gives none', () => {
    expect(accepted(raw.mention('m', MORNING_MS - 7))).toMatchObject({
      publishedMs: MORNING_MS - 7,
    });
  });

  test('that a marker begins may be any', () => {
    const startsAt = '2030-01-01T00:00:00Z';
    expect(accepted(raw.marker('k', MORNING_MS, { startsAt }))).toMatchObject({
      startsMs: Date.parse(startsAt),
    });
  });
});

describe('what a marker is called', () => {
  test('is one text, or one for each language', () => {
    const labelled = (label: unknown) => raw.marker('k', MORNING_MS, { label });
    expect(accepted(labelled('Storing'))).toMatchObject({ label: 'Storing' });
    expect(accepted(labelled('Storing'))).not.toHaveProperty('labels');
    const labels = { nl: 'Storing', en: 'Outage' };
    expect(accepted(labelled(labels))).toMatchObject({ label: 'Storing', labels });
    expect(refused(labelled({ nl: 'Storing' }))).toMatchObject({
      field: expect.stringMatching(/^data\.label/) as string,
      reason: expect.stringMatching(/one for each language/) as string,
    });
  });
});

describe('where an event belongs', () => {
  test('a platform has its channel', () => {
    expect(accepted(raw.mention('m', MORNING_MS, { platform: 'mastodon' }))).toMatchObject({
      platform: 'mastodon',
      channel: 'social',
    });
  });

  test.each(['tiktok', 'social', '__proto__', 'constructor', 'X'])(
    'a platform of no channel is refused: %s',
    (platform) => {
      expect(refused(raw.mention('m', MORNING_MS, { platform }))).toEqual({
        code: 'unknown',
        field: 'data.platform',
        reason: expect.stringMatching(
          `"${platform}" belongs to no channel of hub.yaml, whose platforms are .*mastodon`,
        ) as string,
      });
    },
  );

  test.each(['fax', 'x', '__proto__'])('an unknown channel is refused: %s', (channel) => {
    for (const make of [raw.reading, raw.contact]) {
      expect(refused(make('e', MORNING_MS, { channel }))).toEqual({
        code: 'unknown',
        field: 'data.channel',
        reason: expect.stringMatching(
          `"${channel}" is no channel of hub.yaml, which has .*social`,
        ) as string,
      });
    }
  });

  test('a name of unknown length is not repeated whole', () => {
    const { reason } = refused(raw.mention('m', MORNING_MS, { platform: 'p'.repeat(200) }))!;
    expect(reason).not.toContain('p'.repeat(41));
  });
});

describe('the queues of a channel', () => {
  test('are as many as a hub can show, of each channel; one that is silent for a day makes room', () => {
    const clock = createFakeClock();
    const own = createIngest(
      { clock, mask: (text) => text, hash: (_, ref) => ref },
      {
        channelByPlatform: new Map([
          ['x', 'social'],
          ['phone', 'phone'],
        ]),
        brandByName: new Map(),
        allowedLatenessMs: LATENESS_MS,
      },
    );
    const tell = (channel: string, queue?: string) =>
      own.accept(raw.reading(`${channel} ${queue}`, clock.nowMs(), { channel, queue }), inbox);
    for (let number = 1; number < MOST_QUEUES; number++) tell('phone', `line ${number}`);
    expect(tell('phone')).toMatchObject({ ok: true, event: { queue: 'phone' } });
    expect(tell('phone', 'one more')).toEqual({
      ok: false,
      refusal: {
        code: 'unknown',
        field: 'data.queue',
        reason: expect.stringContaining('name the queue, not the reading') as string,
      },
    });
    expect(tell('social', 'one more').ok).toBe(true);
    expect(tell('phone', 'line 7').ok).toBe(true);
    clock.advance(DAY_MS + 1);
    expect(tell('phone', 'one more').ok).toBe(true);
  });
});

describe('what may be shown of a message', () => {
  const STRICTNESS = ['verbatim', 'masked', 'aggregate'];
  const pairs = Display.options.flatMap((allowed) =>
    [...Display.options, undefined].map((asked) => [allowed, asked] as const),
  );

  test.each(pairs)('a source that allows %s and a message that asks for %s', (allowed, asked) => {
    const event = accepted(raw.mention('m', MORNING_MS, { display: asked }), {
      sourceId: 'inbox',
      display: allowed,
    });
    const stricter = Math.max(STRICTNESS.indexOf(allowed), STRICTNESS.indexOf(asked ?? allowed));
    expect((event as Mention).display).toBe(STRICTNESS[stricter]);
  });

  test('texts are masked, of a message and of a contact’s subject', () => {
    expect(accepted(raw.mention('m', MORNING_MS, { content: 'bel 06' }))).toMatchObject({
      content: 'bel ••',
    });
    expect(accepted(raw.contact('c', MORNING_MS, { subject: 'klant 12' }))).toMatchObject({
      subject: 'klant ••',
    });
  });

  test('a share has no text, whatever was sent', () => {
    const share = raw.mention('s', MORNING_MS, { kind: 'share', shareOf: 'm', content: 'RT' });
    expect(accepted(share)).toMatchObject({ content: '', shareOf: 'm' });
  });
});

describe('who a person is', () => {
  test('no reference of an author or customer is in the event', () => {
    const ref = fc.stringMatching(/^[A-Z]{12}$/);
    fc.assert(
      fc.property(ref, ref, (author, customer) => {
        const mention = raw.mention('m', MORNING_MS, { author: { ref: author, followers: 3 } });
        const contact = raw.contact('c', MORNING_MS, { customerRef: customer });
        expect(JSON.stringify(accepted(mention))).not.toContain(author);
        expect(JSON.stringify(accepted(contact))).not.toContain(customer);
      }),
    );
  });

  test('an author is known by a hash of platform and reference, a customer by one of the reference', () => {
    const author = (platform: string) =>
      (
        accepted(
          raw.mention('m', MORNING_MS, { platform, author: { ref: 'jan', verified: true } }),
        ) as Mention
      ).author;
    expect(author('x')).toEqual({
      key: `author-${Buffer.from('x:jan').toString('hex')}`,
      verified: true,
    });
    expect(author('x')).not.toEqual(author('mastodon'));
    expect(accepted(raw.contact('c', MORNING_MS, { customerRef: 'jan' }))).toMatchObject({
      customerKey: `customer-${Buffer.from('jan').toString('hex')}`,
    });
  });
});

describe('the id of an event', () => {
  const idOf = (sourceId: string, id: string, source?: string): string =>
    accepted(
      { ...raw.reading(id, MORNING_MS), ...(source !== undefined && { source }) },
      {
        sourceId,
        display: 'masked',
      },
    ).id;

  test('names the source by which it came', () => {
    expect(idOf('inbox', '42')).toBe('inbox/42');
    expect(idOf('inbox', '42', 'crm')).toBe('inbox/crm#42');
  });

  test('is another for any other source, sender or id', () => {
    const names = [
      'a',
      'b',
      '#',
      'a#b',
      'b#a',
      'a#',
      '#b',
      '%',
      '%23',
      'a%23b',
      'a%b',
      'a/b',
      '👍',
    ];
    const ids = ['inbox', 'story'].flatMap((sourceId) =>
      [undefined, ...names].flatMap((sender) => names.map((id) => idOf(sourceId, id, sender))),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is the same whenever the same event comes', () => {
    const name = anyText({ minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(name, fc.option(name, { nil: undefined }), (id, sender) => {
        expect(idOf('inbox', id, sender)).toBe(idOf('inbox', id, sender));
      }),
    );
  });
});

describe('the brand that a source names', () => {
  test.each(['us', 'US', 'Our Name'])('is known by its id and names: %s', (brand) => {
    expect(accepted(raw.mention('m', MORNING_MS, { brand }))).toMatchObject({ brand: 'us' });
  });

  test('is refused when hub.yaml has no such brand', () => {
    expect(refused(raw.mention('m', MORNING_MS, { brand: 'someone' }))).toMatchObject({
      code: 'unknown',
      field: 'data.brand',
    });
  });
});

describe('an accepted event', () => {
  test('is of the shared schema, and has no undefined attribute', () => {
    const full = [
      raw.mention('m', MORNING_MS),
      raw.mention('m2', MORNING_MS, {
        kind: 'review',
        threadId: 't',
        language: 'nl',
        author: { ref: 'a' },
        rating: { value: 1, max: 5 },
        brand: 'us',
        direction: 'outbound',
        agentKind: 'bot',
      }),
      raw.update('u', MORNING_MS, 'm'),
      raw.deletion('d', MORNING_MS, 'm'),
      raw.reading('q', MORNING_MS, {
        queue: 'second',
        agents: { online: 2, busy: 1 },
        counters: { offered: 9, abandoned: 2 },
      }),
      raw.contact('c', MORNING_MS, {
        handleS: 60,
        customerRef: 'k',
        subject: 's',
        promise: { dueAt: '2026-03-11T09:00:00Z' },
      }),
      raw.marker('k', MORNING_MS, { endsAt: '2026-03-11T09:00:00Z', channel: 'phone' }),
    ];
    for (const event of full) {
      const taken = accepted(event);
      expect(HubEvent.parse(taken)).toStrictEqual(taken);
    }
  });

  test('has what its sender left out', () => {
    expect(accepted(raw.mention('m', MORNING_MS))).toStrictEqual({
      id: 'inbox/m',
      sourceId: 'inbox',
      atMs: MORNING_MS,
      type: 'mention',
      externalId: 'm',
      publishedMs: MORNING_MS,
      platform: 'x',
      channel: 'social',
      kind: 'message',
      content: 'al een uur geen internet',
      display: 'masked',
      direction: 'inbound',
    });
    expect(accepted(raw.reading('q', MORNING_MS))).toMatchObject({ queue: 'phone' });
  });

  test('has its durations in whole milliseconds', () => {
    expect(accepted(raw.reading('q', MORNING_MS, { longestWaitS: 1.2345 }))).toMatchObject({
      longestWaitMs: 1_235,
    });
    expect(accepted(raw.contact('c', MORNING_MS, { waitS: 0.0004, handleS: 2 }))).toMatchObject({
      waitMs: 0,
      handleMs: 2_000,
    });
  });

  test('nothing that JSON can hold makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(ingest.accept(value, inbox).ok).toBe(false);
      }),
    );
  });

  test('the sender’s object is left as it was', () => {
    const sent = Object.freeze({ ...raw.mention('m', MORNING_MS, { author: { ref: 'a' } }) });
    const before = JSON.stringify(sent);
    accepted(sent);
    expect(JSON.stringify(sent)).toBe(before);
  });
});
