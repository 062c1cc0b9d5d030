import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_CONTENT_LENGTH, parseWireEvent } from '../../../../server/ingest/wire.ts';
import { raw, type RawEvent } from '../../../helpers/events.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';
import { anyText } from '../../../helpers/random-text.ts';

const good = {
  mention: raw.mention('m', MORNING_MS),
  update: raw.update('u', MORNING_MS, 'm'),
  deletion: raw.deletion('d', MORNING_MS, 'm'),
  reading: raw.reading('q', MORNING_MS),
  contact: raw.contact('c', MORNING_MS),
  marker: raw.marker('k', MORNING_MS),
};

type Kind = keyof typeof good;

const withData = (kind: Kind, data: Record<string, unknown>): unknown => ({
  ...good[kind],
  data: { ...good[kind].data, ...data },
});
const withAll = (kind: Kind, attributes: Record<string, unknown>): unknown => ({
  ...good[kind],
  ...attributes,
});

const TOO_LONG = 'x'.repeat(201);

/** What is sent, the field at fault, and how the reason is to be recognised. */
const BAD: [what: string, event: unknown, field: string, reason: RegExp][] = [
  ['a text', 'hello', '', /JSON object/],
  ['a number', 7, '', /JSON object/],
  ['null', null, '', /JSON object/],
  ['nothing', undefined, '', /JSON object/],
  ['true', true, '', /JSON object/],
  ['a list', [good.mention], '', /JSON object/],
  ['an empty object', {}, 'type', /expected one of mention\.created, .*campaign\.marker/],
  ['no type', withAll('mention', { type: undefined }), 'type', /expected one of/],
  ['an unknown type', withAll('mention', { type: 'mention' }), 'type', /mention\.deleted/],
  ['a type of Object', withAll('mention', { type: 'constructor' }), 'type', /expected one of/],
  ['a type that is a number', withAll('mention', { type: 1 }), 'type', /expected one of/],
  ['no id', withAll('mention', { id: undefined }), 'id', /missing: expected string/],
  ['an empty id', withAll('mention', { id: '' }), 'id', /too small/],
  ['a long id', withAll('mention', { id: TOO_LONG }), 'id', /too big/],
  ['an id that is a number', withAll('mention', { id: 42 }), 'id', /expected string/],
  ['an id that is null', withAll('mention', { id: null }), 'id', /expected string/],
  ['another specversion', withAll('mention', { specversion: '0.3' }), 'specversion', /1\.0/],
  ['a source that is a list', withAll('mention', { source: [] }), 'source', /expected string/],
  ['a long source', withAll('mention', { source: 'x'.repeat(501) }), 'source', /too big/],
  [
    'a time in words',
    withAll('mention', { time: 'yesterday' }),
    'time',
    /such as 2026-03-10T09:41:00Z/,
  ],
  ['a time in seconds', withAll('mention', { time: 1_773_133_200 }), 'time', /such as 2026/],
  [
    'a time without zone',
    withAll('mention', { time: '2026-03-10T09:00:00' }),
    'time',
    /such as 2026-03-10T09:41:00Z/,
  ],
  [
    'a day alone',
    withAll('mention', { time: '2026-03-10' }),
    'time',
    /such as 2026-03-10T09:41:00Z/,
  ],
  [
    'a day that is not',
    withAll('mention', { time: '2026-02-30T09:00:00Z' }),
    'time',
    /such as 2026-03-10T09:41:00Z/,
  ],
  [
    'an hour that is not',
    withAll('mention', { time: '2026-03-10T25:00:00Z' }),
    'time',
    /such as 2026-03-10T09:41:00Z/,
  ],
  ['no data', withAll('mention', { data: undefined }), 'data', /missing: expected object/],
  ['data that is null', withAll('mention', { data: null }), 'data', /expected object/],
  ['data that is a list', withAll('reading', { data: [] }), 'data', /expected object/],
  ['data that is a text', withAll('marker', { data: 'x' }), 'data', /expected object/],
  ['no platform', withData('mention', { platform: undefined }), 'data.platform', /missing/],
  ['an empty platform', withData('mention', { platform: '' }), 'data.platform', /too small/],
  ['a long platform', withData('mention', { platform: TOO_LONG }), 'data.platform', /too big/],
  [
    'no content',
    withData('mention', { content: undefined }),
    'data.content',
    /text of the message/,
  ],
  ['content that is null', withData('mention', { content: null }), 'data.content', /string/],
  ['content that is an object', withData('mention', { content: {} }), 'data.content', /string/],
  [
    'content that is too long',
    withData('mention', { content: 'x'.repeat(MAX_CONTENT_LENGTH + 1) }),
    'data.content',
    /too big.*100000/,
  ],
  ['an unknown kind', withData('mention', { kind: 'tweet' }), 'data.kind', /"post".*"share"/],
  [
    'a share of nothing',
    withData('mention', { kind: 'share', content: undefined }),
    'data.shareOf',
    /externalId of the post that is shared/,
  ],
  [
    'an unknown direction',
    withData('mention', { direction: 'in' }),
    'data.direction',
    /"inbound".*"outbound"/,
  ],
  [
    'an unknown kind of agent',
    withData('mention', { direction: 'outbound', agentKind: 'human' }),
    'data.agentKind',
    /"person".*"bot"/,
  ],
  ['an unknown display', withData('mention', { display: 'all' }), 'data.display', /"verbatim"/],
  ['a long language', withData('mention', { language: 'n'.repeat(36) }), 'data.language', /big/],
  [
    'an odd published',
    withData('mention', { published: 'now' }),
    'data.published',
    /such as 2026-03-10T09:41:00Z/,
  ],
  ['an author in words', withData('mention', { author: 'jan' }), 'data.author', /object/],
  ['an author without ref', withData('mention', { author: {} }), 'data.author.ref', /missing/],
  ['an empty ref', withData('mention', { author: { ref: '' } }), 'data.author.ref', /too small/],
  [
    'half a follower',
    withData('mention', { author: { ref: 'a', followers: 0.5 } }),
    'data.author.followers',
    /expected int/,
  ],
  [
    'less than no followers',
    withData('mention', { author: { ref: 'a', followers: -1 } }),
    'data.author.followers',
    /too small/,
  ],
  [
    'a verified in words',
    withData('mention', { author: { ref: 'a', verified: 'yes' } }),
    'data.author.verified',
    /boolean/,
  ],
  ['a rating alone', withData('mention', { rating: 4 }), 'data.rating', /object/],
  [
    'a rating above its max',
    withData('mention', { rating: { value: 6, max: 5 } }),
    'data.rating.value',
    /0 to max/,
  ],
  [
    'a rating below nought',
    withData('mention', { rating: { value: -1, max: 5 } }),
    'data.rating.value',
    /0 to max/,
  ],
  [
    'a rating out of nought',
    withData('mention', { rating: { value: 0, max: 0 } }),
    'data.rating.max',
    /too small/,
  ],
  ['an empty text', withData('mention', { content: '' }), 'data.content', /text of the message/],
  ['a blank text', withData('mention', { content: ' \n' }), 'data.content', /text of the message/],
  ['an empty thread', withData('mention', { threadId: '' }), 'data.threadId', /too small/],
  ['an empty brand', withData('mention', { brand: '' }), 'data.brand', /too small/],
  [
    'an edit of nothing',
    withData('update', { externalId: undefined }),
    'data.externalId',
    /missing/,
  ],
  ['an edit without text', withData('update', { content: undefined }), 'data.content', /missing/],
  [
    'a deletion of nothing',
    withData('deletion', { externalId: undefined }),
    'data.externalId',
    /missing/,
  ],
  ['no channel', withData('reading', { channel: undefined }), 'data.channel', /missing/],
  ['no waiting', withData('reading', { waiting: undefined }), 'data.waiting', /missing: .*number/],
  ['half waiting', withData('reading', { waiting: 2.5 }), 'data.waiting', /int/],
  ['less than none waiting', withData('reading', { waiting: -1 }), 'data.waiting', /too small/],
  ['a queue too long', withData('reading', { waiting: 10_000_001 }), 'data.waiting', /too big/],
  ['waiting in words', withData('reading', { waiting: '3' }), 'data.waiting', /number/],
  ['waiting that is NaN', withData('reading', { waiting: Number.NaN }), 'data.waiting', /NaN/],
  [
    'no longest wait',
    withData('reading', { longestWaitS: undefined }),
    'data.longestWaitS',
    /missing/,
  ],
  [
    'a wait before it began',
    withData('reading', { longestWaitS: -0.1 }),
    'data.longestWaitS',
    /too small/,
  ],
  [
    'a wait of more than a year',
    withData('reading', { longestWaitS: 367 * 86_400 }),
    'data.longestWaitS',
    /too big/,
  ],
  [
    'a wait without end',
    withData('reading', { longestWaitS: Number.POSITIVE_INFINITY }),
    'data.longestWaitS',
    /expected number/,
  ],
  ['agents in a number', withData('reading', { agents: 3 }), 'data.agents', /object/],
  ['half an agent', withData('reading', { agents: { online: 1.5 } }), 'data.agents.online', /int/],
  [
    'agents below nought',
    withData('reading', { agents: { afterContact: -2 } }),
    'data.agents.afterContact',
    /too small/,
  ],
  ['counters in a number', withData('reading', { counters: 3 }), 'data.counters', /object/],
  [
    'half a counted contact',
    withData('reading', { counters: { offered: 1.5 } }),
    'data.counters.offered',
    /int/,
  ],
  [
    'a count below nought',
    withData('reading', { counters: { abandoned: -2 } }),
    'data.counters.abandoned',
    /too small/,
  ],
  ['an empty queue', withData('reading', { queue: '' }), 'data.queue', /too small/],
  [
    'a contact without name',
    withData('contact', { contact: undefined }),
    'data.contact',
    /missing/,
  ],
  ['an unknown step', withData('contact', { event: 'ringing' }), 'data.event', /"offered"/],
  ['no step', withData('contact', { event: undefined }), 'data.event', /"answered"/],
  ['a wait in words', withData('contact', { waitS: '12s' }), 'data.waitS', /number/],
  ['work below nought', withData('contact', { handleS: -1 }), 'data.handleS', /too small/],
  ['an empty customer', withData('contact', { customerRef: '' }), 'data.customerRef', /small/],
  ['a long subject', withData('contact', { subject: 'x'.repeat(501) }), 'data.subject', /too big/],
  ['a promise of nothing', withData('contact', { promise: {} }), 'data.promise.dueAt', /missing/],
  [
    'a promise for some day',
    withData('contact', { promise: { dueAt: 'soon' } }),
    'data.promise.dueAt',
    /such as 2026-03-10T09:41:00Z/,
  ],
  ['a marker without id', withData('marker', { id: undefined }), 'data.id', /missing/],
  ['an empty label', withData('marker', { label: '' }), 'data.label', /too small/],
  ['a long label', withData('marker', { label: 'x'.repeat(61) }), 'data.label', /too big/],
  ['a marker of no kind', withData('marker', { kind: undefined }), 'data.kind', /missing/],
  ['no start', withData('marker', { startsAt: undefined }), 'data.startsAt', /missing/],
  [
    'an end before the start',
    withData('marker', { startsAt: '2026-03-10T09:00:00Z', endsAt: '2026-03-10T08:00:00Z' }),
    'data.endsAt',
    /startsAt or later/,
  ],
  ['an odd end', withData('marker', { endsAt: 5 }), 'data.endsAt', /such as 2026-03-10T09:41:00Z/],
];

describe('an event that is not of the form', () => {
  test.each(BAD)('%s', (_, event, field, reason) => {
    const outcome = parseWireEvent(event);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid', field } });
    expect(outcome).toHaveProperty('refusal.reason', expect.stringMatching(reason));
  });

  test('at least sixty of them are tried', () => {
    expect(BAD.length).toBeGreaterThanOrEqual(60);
  });
});

describe('an event of the form', () => {
  test.each(Object.entries(good))('%s is taken', (_, event) => {
    expect(parseWireEvent(event)).toMatchObject({ ok: true, event: { id: event.id } });
  });

  test.each<[string, unknown]>([
    ['with attributes that we do not know', withAll('mention', { datacontenttype: 'x', more: 1 })],
    ['with data that we do not know', withData('mention', { likes: 5, __proto__x: {} })],
    ['without a time', withAll('reading', { time: undefined })],
    ['with an offset', withAll('mention', { time: '2026-03-10T10:00:00+01:00' })],
    ['with parts of a second', withAll('mention', { time: '2026-03-10T09:00:00.123456Z' })],
    ['of the longest text', withData('mention', { content: 'x'.repeat(MAX_CONTENT_LENGTH) })],
    [
      'of a share without a text',
      withData('mention', { kind: 'share', shareOf: 'm', content: undefined }),
    ],
    ['of a full rating', withData('mention', { rating: { value: 5, max: 5 } })],
  ])('is taken %s', (_, event) => {
    expect(parseWireEvent(event).ok).toBe(true);
  });

  test.each([
    ['2026-03-10T10:00:00+01:00', MORNING_MS],
    ['2026-03-10T09:00:00Z', MORNING_MS],
    ['2026-03-10T09:00:00.5Z', MORNING_MS + 500],
    ['2026-03-09T23:30:00-09:30', MORNING_MS],
  ])('has its time in epoch milliseconds: %s', (time, ms) => {
    expect(parseWireEvent(withAll('mention', { time }))).toMatchObject({ event: { time: ms } });
  });
});

describe('whatever is sent', () => {
  const isOutcome = (outcome: unknown) => {
    const { ok, event, refusal } = outcome as { ok: boolean; event: unknown; refusal: unknown };
    return ok ? event !== undefined : typeof (refusal as { reason: unknown }).reason === 'string';
  };

  test('nothing that JSON can hold makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => isOutcome(parseWireEvent(value))),
      { numRuns: 300 },
    );
  });

  test('nothing in the place of any part makes it throw, and what is taken has a true time', () => {
    const places = Object.values(good).flatMap((event: RawEvent) => [
      ...Object.keys(event).map((key) => [event, undefined, key] as const),
      ...Object.keys(event.data).map((key) => [event, 'data', key] as const),
      ...['rating', 'author', 'agents', 'promise', 'source'].map(
        (key) => [event, 'data', key] as const,
      ),
    ]);
    const value = fc.oneof(
      fc.jsonValue(),
      anyText(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.constantFrom('__proto__', 'mention.created', -0, 1e308, 2 ** 53),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), value, ([event, part, key], given) => {
        const sent =
          part === undefined
            ? { ...event, [key]: given }
            : { ...event, data: { ...event.data, [key]: given } };
        const outcome = parseWireEvent(sent);
        expect(isOutcome(outcome)).toBe(true);
        expect(outcome.ok && Number.isNaN(outcome.event.time)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a refusal does not repeat what was sent', () => {
    const sent = { ...good.mention, data: { platform: 'x', content: { secret: 'NL91ABNA' } } };
    expect(JSON.stringify(parseWireEvent(sent))).not.toContain('NL91');
  });
});
