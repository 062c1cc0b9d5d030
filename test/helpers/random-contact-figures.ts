import * as fc from 'fast-check';
import type {
  CareFigures,
  ForecastFigures,
  ServedWindow,
  ServiceFigures,
} from '../../shared/contact-figures.ts';

const count = fc.nat({ max: 500 });
const ms = fc.nat();
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null });
const mean = fc.record({ n: count, ms: maybe(ms) });
const usual = maybe(
  fc.record({
    median: count,
    low: count,
    high: count,
    basis: fc.constantFrom('weeks', 'day'),
    samples: count,
  }),
);
const served: fc.Arbitrary<ServedWindow> = fc.record({
  offered: count,
  answered: count,
  abandoned: count,
  served: count,
  servedInTime: count,
  answer: mean,
  handle: mean,
  response: mean,
  occupancy: maybe(fc.constantFrom(0, 0.5, 1)),
});
const visits = fc.record({ contacts: count, repeats: count });
const moods = fc.record({ positive: count, neutral: count, negative: count });
const expected = fc.record({ mid: count, low: count, high: count });

type ById = <T extends { id: string }>(entry: fc.Arbitrary<T>) => fc.Arbitrary<T[]>;

/** The lists of a snapshot that are about contacts. */
export const contactLists = (byId: ById, key: fc.Arbitrary<string>) => ({
  service: byId<ServiceFigures>(
    fc.record({
      id: key,
      channel: key,
      open: fc.boolean(),
      openedMs: ms,
      opensMs: maybe(ms),
      quarter: served,
      hour: served,
      opening: served,
      usual: fc.record({
        level: usual,
        answerMs: usual,
        abandonment: usual,
        handleMs: usual,
        responseMs: usual,
        longestWaitMs: usual,
        occupancy: usual,
      }),
      doubt: maybe(
        fc.record({
          figure: fc.constantFrom('waiting', 'offered'),
          readings: count,
          events: count,
          shown: fc.constantFrom('readings', 'events'),
        }),
      ),
    }),
  ),
  care: byId<CareFigures>(
    fc.record({
      id: key,
      promises: fc.record({ due: count, kept: count, soon: count, nextMs: maybe(ms), usual }),
      firstContact: fc.record({
        contacts: count,
        cameBack: count,
        pending: count,
        windowMs: ms,
        usual,
      }),
      repeats: fc.record({
        contacts: count,
        repeats: count,
        before: maybe(visits),
        course: fc.array(fc.record({ endMs: ms, contacts: count, repeats: count }), {
          maxLength: 3,
        }),
      }),
      backlog: fc.record({
        open: count,
        p50Ms: ms,
        p90Ms: ms,
        oldestMs: ms,
        basis: fc.constantFrom('contacts', 'talks'),
      }),
      talks: fc.record({
        begun: count,
        answered: count,
        byBot: count,
        open: count,
        negative: count,
        turned: count,
        usual,
        first: moods,
        last: moods,
      }),
      volume: fc.record({
        contacts: count,
        contactsOutside: count,
        messages: count,
        messagesOutside: count,
        before: maybe(fc.record({ all: count, outside: count })),
      }),
    }),
  ),
  forecasts: byId<ForecastFigures>(
    fc.record({
      id: key,
      madeMs: ms,
      method: fc.constantFrom('staff', 'line', null),
      points: fc.array(fc.record({ afterMs: ms, waiting: expected, longestWaitMs: expected }), {
        maxLength: 2,
      }),
      error: maybe(
        fc.record({
          n: count,
          meanMs: ms,
          asNowMs: ms,
          covered: fc.constantFrom(0, 0.8, 1),
        }),
      ),
    }),
  ),
});
