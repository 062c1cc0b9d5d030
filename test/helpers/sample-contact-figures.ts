/** The contact figures of the sample snapshot's noon: the telephone is in trouble, chat shines. */
import type {
  CareFigures,
  ForecastFigures,
  ServedWindow,
  ServiceFigures,
} from '../../shared/contact-figures.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';

const window = (
  offered: number,
  served: number,
  servedInTime: number,
  answerS: number,
): ServedWindow => ({
  offered,
  answered: Math.round(offered * 0.9),
  abandoned: offered - Math.round(offered * 0.9),
  served,
  servedInTime,
  answer: { n: served, ms: served === 0 ? null : answerS * SECOND_MS },
  handle: { n: served, ms: served === 0 ? null : 6 * MINUTE_MS + 10_000 },
  response: { n: 0, ms: null },
  occupancy: 0.91,
});

export const sampleService = (nowMs: number): ServiceFigures[] =>
  (
    [
      ['chat', 80, 74, 68, 24, 0.84, 1],
      ['email', 30, 28, 24, 5 * 3_600, 0.9, 300],
      ['phone', 120, 110, 46, 310, 0.82, 3],
      ['reviews', 2, 2, 2, 3_600, 0.9, null],
      ['social', 40, 33, 24, 1_500, 0.8, 25],
      ['whatsapp', 60, 55, 47, 540, 0.85, 8],
    ] as const
  ).map(([id, offered, served, inTime, answerS, usual, usualWaitMin]) => ({
    id,
    channel: id,
    open: true,
    openedMs: nowMs - 5 * HOUR_MS,
    opensMs: null,
    quarter: window(offered >> 2, served >> 2, inTime >> 2, answerS),
    hour: window(offered, served, inTime, answerS),
    opening: window(offered * 4, served * 4, inTime * 4, answerS),
    usual: {
      level: { median: usual, low: usual - 0.1, high: 0.97, basis: 'weeks' as const, samples: 24 },
      answerMs: null,
      abandonment: { median: 0.04, low: 0.01, high: 0.08, basis: 'weeks' as const, samples: 24 },
      handleMs: null,
      responseMs: null,
      occupancy: { median: 0.84, low: 0.78, high: 0.9, basis: 'weeks' as const, samples: 24 },
      longestWaitMs:
        usualWaitMin === null
          ? null
          : {
              median: usualWaitMin * MINUTE_MS,
              low: (usualWaitMin - 1) * MINUTE_MS,
              high: (usualWaitMin + 2) * MINUTE_MS,
              basis: 'weeks' as const,
              samples: 24,
            },
    },
    doubt: null,
  }));

export const sampleCare = (nowMs: number): CareFigures[] =>
  ['chat', 'email', 'phone', 'reviews', 'social', 'whatsapp'].map((id, index) => ({
    id,
    promises:
      id === 'phone'
        ? {
            due: 46,
            kept: 41,
            soon: 3,
            nextMs: nowMs + 12 * MINUTE_MS,
            usual: { median: 0.97, low: 0.94, high: 0.99, basis: 'weeks', samples: 24 },
          }
        : { due: 0, kept: 0, soon: 0, nextMs: null, usual: null },
    firstContact: {
      contacts: 400 - 50 * index,
      cameBack: 60 - 5 * index,
      pending: 380 - 50 * index,
      windowMs: 7 * 24 * HOUR_MS,
      usual: { median: 0.88, low: 0.86, high: 0.9, basis: 'weeks', samples: 24 },
    },
    repeats: {
      contacts: 400 - 50 * index,
      repeats: 70 - 5 * index,
      before: { contacts: 380 - 50 * index, repeats: 48 - 5 * index },
      course: Array.from({ length: 12 }, (_, point) => ({
        endMs: nowMs - (11 - point) * 2 * HOUR_MS,
        contacts: 380,
        repeats: 45 + 2 * point,
      })),
    },
    backlog: {
      open: 12,
      p50Ms: 20 * MINUTE_MS,
      p90Ms: HOUR_MS,
      oldestMs: 2 * HOUR_MS,
      basis: 'contacts',
    },
    talks: {
      begun: 120,
      answered: 90,
      byBot: 0,
      open: 30,
      negative: 40,
      turned: 22,
      usual: { median: 0.41, low: 0.33, high: 0.5, basis: 'weeks', samples: 24 },
      first: { positive: 20, neutral: 30, negative: 40 },
      last: { positive: 40, neutral: 32, negative: 18 },
    },
    volume: {
      contacts: 300,
      contactsOutside: 12,
      messages: 260,
      messagesOutside: 9,
      before: { all: 540, outside: 31 },
    },
  }));

export const sampleForecasts = (nowMs: number): ForecastFigures[] =>
  ['chat', 'email', 'phone', 'reviews', 'social', 'whatsapp'].map((id) =>
    id === 'phone'
      ? {
          id,
          madeMs: nowMs,
          method: 'staff',
          points: Array.from({ length: 6 }, (_, step) => ({
            afterMs: (step + 1) * 5 * MINUTE_MS,
            waiting: { mid: 22 - 2 * step, low: 14 - 2 * step, high: 31 - step },
            longestWaitMs: {
              mid: (6 - step / 2) * MINUTE_MS,
              low: (4 - step / 2) * MINUTE_MS,
              high: (9 - step / 2) * MINUTE_MS,
            },
          })),
          error: { n: 84, meanMs: 70_000, asNowMs: 95_000, covered: 0.81 },
        }
      : { id, madeMs: nowMs, method: null, points: [], error: null },
  );
