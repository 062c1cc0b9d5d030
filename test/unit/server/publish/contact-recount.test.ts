import { describe, expect, test } from 'vitest';
import { createFold } from '../../../../server/fold/fold.ts';
import { OpeningHoursConfig } from '../../../../server/kernel/config/hours.ts';
import { createOpeningHours } from '../../../../server/kernel/opening-hours.ts';
import { createContactFigures } from '../../../../server/publish/contact-figures.ts';
import { createMemoryCells, createMemoryLog } from '../../../../server/store/memory.ts';
import type { HubEvent } from '../../../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { analyseWords, event } from '../../../helpers/events.ts';
import {
  recountCare,
  recountOpen,
  recountService,
  type MessageEvent,
  type ReadingEvent,
  type RecountRules,
  type StepEvent,
} from '../../../helpers/contact-recount.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { seeded } from '../../../helpers/simulated-queue.mjs';

const DAYS = Number(process.env['HUBWALL_DAYS'] ?? 100);
const AMSTERDAM = 'Europe/Amsterdam';
/** Tuesday 10 March 2026, midnight in Amsterdam. */
const TUESDAY_MS = Date.parse('2026-03-09T23:00:00Z');
const CHANNELS = ['phone', 'chat'];
const WITHIN_MS = 60_000;
const SHORT_MS = 8_000;

const HOURS = new Map(
  ['08:00-20:00', '08:00-12:00, 13:00-17:30', '22:00-06:00', '00:00-24:00'].map((text) => [
    text,
    createOpeningHours(OpeningHoursConfig.parse({ 'mon-sun': text }), AMSTERDAM, () => false),
  ]),
);
const ALWAYS = createOpeningHours(undefined, AMSTERDAM, () => false);

interface Delivery {
  arrivesMs: number;
  event: HubEvent;
}

interface Day {
  nowMs: number;
  steps: StepEvent[];
  messages: MessageEvent[];
  readings: ReadingEvent[];
  deliveries: Delivery[];
  abandons: RecountRules['abandons'];
  repeatMs: number;
  hours: string;
}

/** A day and a half of a small hub, with events that come late, twice or never. */
function drawDay(seed: number): Day {
  const random = seeded(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const chance = (share: number): boolean => random() < share;
  const nowMs = TUESDAY_MS + 8 * HOUR_MS + below(14 * HOUR_MS);
  const fromMs = nowMs - 36 * HOUR_MS;
  const day: Day = {
    nowMs,
    steps: [],
    messages: [],
    readings: [],
    deliveries: [],
    abandons: pick(['ignored', 'against', 'for'] as const),
    repeatMs: pick([4, 5.5, 12]) * HOUR_MS,
    hours: pick([...HOURS.keys()]),
  };
  let ids = 0;
  const deliver = (atMs: number, made: (id: string) => HubEvent): void => {
    const lateMs = chance(0.1) ? below(3 * HOUR_MS) : below(2 * MINUTE_MS);
    const one = made(`e${ids++}`);
    if (atMs + lateMs > nowMs) return;
    day.deliveries.push({ arrivesMs: atMs + lateMs, event: one });
    // The same event once more, with the same name.
    if (chance(0.1)) {
      day.deliveries.push({
        arrivesMs: Math.min(nowMs, atMs + lateMs + below(HOUR_MS)),
        event: one,
      });
    }
  };
  const arrived = (atMs: number): boolean => day.deliveries.at(-1)?.event.atMs === atMs && ids > 0;

  const step = (one: StepEvent): void => {
    if (one.atMs > nowMs || chance(0.08)) return;
    const before = day.deliveries.length;
    deliver(one.atMs, (id) => ({
      ...event.contact(id, one.atMs),
      channel: one.channel,
      queue: one.queue,
      contact: one.contact,
      step: one.step,
      waitMs: one.waitMs,
      handleMs: one.handleMs,
      customerKey: one.customer,
      subject: one.subject,
      promiseDueMs: one.dueMs,
    }));
    if (day.deliveries.length > before && arrived(one.atMs)) day.steps.push(one);
  };

  for (let contact = 0; contact < 40; contact++) {
    // More of them in the last hours, where the short windows look.
    const spanMs = chance(0.5) ? 90 * MINUTE_MS : 36 * HOUR_MS;
    const startMs = Math.max(fromMs, nowMs - below(spanMs));
    const channel = pick(CHANNELS);
    const base = {
      contact: `c${contact}`,
      channel,
      queue: channel === 'chat' ? 'chat' : pick(['sales', 'service']),
    };
    const customer = chance(0.8) ? `k${below(9)}` : undefined;
    const subject = chance(0.7) ? pick(['bill', 'Bill', 'wifi']) : undefined;
    // Now and then only one of the steps names the customer.
    const about = () => ({
      ...(customer !== undefined && chance(0.9) && { customer }),
      ...(subject !== undefined && chance(0.9) && { subject }),
    });
    const promise = chance(0.25) ? { dueMs: startMs + below(3 * HOUR_MS) - 10 * MINUTE_MS } : {};
    const tell = (one: StepEvent): void => {
      step(one);
      // The same step from another sender, or told again a little differently.
      if (chance(0.1)) step({ ...one, atMs: one.atMs + below(3) * 500 });
    };
    tell({ ...base, step: 'offered', atMs: startMs, ...about(), ...promise });
    const waitMs = below(chance(0.5) ? 90_000 : 30 * MINUTE_MS);
    const told = chance(0.7) ? { waitMs } : {};
    const endMs = startMs + waitMs;
    const fate = random();
    if (fate < 0.6) {
      const handleMs = 20_000 + below(10 * MINUTE_MS);
      const late = chance(0.2) ? { dueMs: endMs + below(2 * HOUR_MS) } : {};
      tell({ ...base, step: 'answered', atMs: endMs, ...told, ...about(), ...late });
      if (chance(0.9)) {
        const how = chance(0.8) ? { handleMs } : {};
        tell({ ...base, step: 'closed', atMs: endMs + handleMs, ...how, ...about() });
      }
    } else if (fate < 0.8) {
      tell({ ...base, step: 'abandoned', atMs: endMs, ...told, ...about() });
    } else if (fate < 0.9) {
      tell({ ...base, step: 'exited', atMs: endMs, ...about() });
    }
  }

  for (let thread = 0; thread < 12; thread++) {
    const channel = pick(['chat', 'email']);
    let atMs = nowMs - below(chance(0.5) ? 2 * HOUR_MS : 34 * HOUR_MS);
    const count = 1 + below(5);
    // Named by its first message, as on most platforms, or by a name of its own.
    const isNamedByFirst = chance(0.5);
    for (let index = 0; index < count; index++) {
      const by =
        index === 0
          ? pick(['customer', 'customer', 'person'] as const)
          : pick(['customer', 'person', 'bot'] as const);
      const base: MessageEvent = {
        id: `m${thread}-${index}`,
        thread: isNamedByFirst ? `m${thread}-0` : `t${thread}`,
        channel,
        publishedMs: atMs,
        versionMs: atMs,
        by,
        direct: channel === 'email',
        mood: pick(['positive', 'neutral', 'negative'] as const),
        deleted: false,
      };
      const versions = [base];
      if (chance(0.15)) {
        versions.push({
          ...base,
          versionMs: atMs + 1 + below(HOUR_MS),
          mood: pick(['positive', 'negative'] as const),
        });
      }
      if (chance(0.1))
        versions.push({ ...base, versionMs: atMs + 1 + below(HOUR_MS), deleted: true });
      for (const version of versions) {
        if (version.versionMs > nowMs || chance(0.05)) continue;
        const before = day.deliveries.length;
        deliver(version.versionMs, (id) =>
          version.deleted
            ? event.deletion(id, version.versionMs, version.id)
            : event.mention(id, version.versionMs, {
                externalId: version.id,
                publishedMs: version.publishedMs,
                // What begins a thread may not say so.
                ...((version.id !== version.thread || chance(0.3)) && {
                  threadId: version.thread,
                }),
                channel,
                platform: channel,
                kind: channel === 'email' ? 'email' : 'comment',
                content: { positive: 'goed', neutral: 'nou', negative: 'slecht' }[version.mood],
                direction: by === 'customer' ? 'inbound' : 'outbound',
                ...(by === 'bot' && { agentKind: 'bot' as const }),
              }),
        );
        if (day.deliveries.length > before) day.messages.push(version);
      }
      atMs += 1_000 + below(40 * MINUTE_MS);
      if (atMs > nowMs) break;
    }
  }

  for (let reading = 0; reading < 30; reading++) {
    const atMs = nowMs - below(chance(0.6) ? 80 * MINUTE_MS : 20 * HOUR_MS);
    const channel = pick(CHANNELS);
    const queue = channel === 'chat' ? 'chat' : pick(['sales', 'service']);
    const handling = below(6);
    const available = below(4);
    const tells = chance(0.8);
    const before = day.deliveries.length;
    deliver(atMs, (id) =>
      event.reading(id, atMs, {
        channel,
        queue,
        waiting: below(9),
        longestWaitMs: below(600_000),
        ...(tells && { agents: { online: 9, busy: handling, available } }),
      }),
    );
    if (day.deliveries.length === before) continue;
    day.readings.push({ channel, queue, atMs, ...(tells && { handling, available }) });
  }
  day.deliveries.sort((a, b) => a.arrivesMs - b.arrivesMs);
  return day;
}

/** The figures of a fold that was fed in the order of arrival, and killed on the way. */
async function figuresOf(day: Day, seed: number) {
  const random = seeded(seed + 7);
  const hours = HOURS.get(day.hours)!;
  const byChannel = new Map(CHANNELS.map((id) => [id, hours]));
  const clock = createFakeClock(day.nowMs - 36 * HOUR_MS);
  const log = createMemoryLog(clock.nowMs);
  const cells = createMemoryCells(clock.nowMs);
  const start = () =>
    createFold(
      { clock, log, cells, analyse: analyseWords },
      {
        ownBrand: 'us',
        service: new Map(
          CHANNELS.map((id) => [id, { withinMs: WITHIN_MS, shortAbandonMs: SHORT_MS }]),
        ),
        hours: byChannel,
        timeZone: AMSTERDAM,
        repeatWindowMs: day.repeatMs,
      },
    );
  let fold = await start();
  for (const { arrivesMs, event: one } of day.deliveries) {
    if (arrivesMs > clock.nowMs()) clock.set(arrivesMs);
    await log.append([one]);
    if (random() < 0.3) {
      await fold.catchUp();
      fold.advance();
    }
    if (random() < 0.05) await fold.commit();
    if (random() < 0.01) fold = await start();
  }
  clock.set(day.nowMs);
  await fold.catchUp();
  await fold.commit();
  if (random() < 0.5) fold = await start();
  fold.advance();
  const figures = createContactFigures({
    channels: [...CHANNELS, 'email'],
    hours: byChannel,
    timeZone: AMSTERDAM,
    abandons: day.abandons,
    repeatWindowMs: day.repeatMs,
    promiseWarningMs: 30 * MINUTE_MS,
  })(fold.state, day.nowMs);
  return { figures, state: fold.state, hours };
}

describe('every figure of contacts, against a recount', () => {
  test.each(Array.from({ length: 10 }, (_, part) => part))(
    `is equal on ${DAYS / 10} days with late, repeated and missing events (part %i)`,
    async (part) => {
      for (let seed = part + 1; seed <= DAYS; seed += 10) {
        const day = drawDay(seed);
        const { figures, state, hours } = await figuresOf(day, seed);
        const dayMs = Math.floor((day.nowMs - TUESDAY_MS) / DAY_MS) * DAY_MS + TUESDAY_MS;
        const firstMs = Math.min(
          state.weeks.firstMs() ?? Infinity,
          state.contacts.weeks.firstMs() ?? Infinity,
        );
        for (const channel of [...CHANNELS, 'email']) {
          const own = CHANNELS.includes(channel) ? hours : ALWAYS;
          const rules: RecountRules = {
            withinMs: channel === 'email' ? Number.NaN : WITHIN_MS,
            shortMs: SHORT_MS,
            abandons: day.abandons,
            repeatMs: day.repeatMs,
            warningMs: 30 * MINUTE_MS,
            openedMs: own.at(day.nowMs).sessionMs,
            isOpen: (ms) => own.at(ms).open,
            dayMs,
            beforeMs: firstMs <= dayMs - DAY_MS ? dayMs - DAY_MS : null,
          };
          const { steps, messages, readings, nowMs } = day;
          const care = figures.care.find(({ id }) => id === channel);
          expect(care, `care of ${channel}, day ${seed}`).toEqual(
            recountCare(steps, messages, channel, nowMs, rules),
          );
          for (const { id, quarter, hour, opening } of figures.service.filter(
            (one) => one.channel === channel,
          )) {
            const queue = id === channel ? {} : { queue: id.slice(channel.length + 1) };
            expect({ quarter, hour, opening }, `service of ${id}, day ${seed}`).toEqual(
              recountService(steps, messages, readings, { channel, ...queue }, nowMs, rules),
            );
          }
          const open = recountOpen(steps, messages);
          const sorted = (list: Iterable<unknown>): string[] =>
            [...list].map((one) => JSON.stringify(one)).toSorted();
          expect(
            sorted(
              [...state.openContacts.values()].map(({ channel: of, startMs, waiting }) => ({
                channel: of,
                sinceMs: startMs,
                waiting,
              })),
            ),
          ).toEqual(sorted(open.contacts));
          const talks = [...state.openTalks.values()];
          expect(
            sorted(talks.map(({ channel: of, sinceMs }) => ({ channel: of, sinceMs }))),
          ).toEqual(sorted(open.talks));
        }
      }
    },
    60_000,
  );
});
