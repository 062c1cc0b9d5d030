/** What a wall can show of contacts: how they are served, what is coming, and whether they had to come back. */
import { z } from 'zod';

const Count = z.int().nonnegative();

/** A mean over so many; `ms` is null without any. */
const Mean = z.object({ n: Count, ms: z.number().nonnegative().nullable() });

/** What is usual at this hour; as `Normal` in snapshot.ts, short. */
export const UsualFigure = z.object({
  median: z.number(),
  low: z.number(),
  high: z.number(),
  basis: z.enum(['weeks', 'day']),
  samples: z.int(),
});
export type UsualFigure = z.infer<typeof UsualFigure>;

/** Contacts whose steps fell into one window. */
export const ServedWindow = z.object({
  offered: Count,
  answered: Count,
  abandoned: Count,
  /** What the service level is reckoned from, by the hub's own rule for abandons, and what of it was in time. */
  served: Count,
  servedInTime: Count,
  /** Average speed of answer: over answers whose wait is known. */
  answer: Mean,
  /** Average handle time. */
  handle: Mean,
  /** First response by a person, of conversations. */
  response: Mean,
  /** Handling ÷ (handling + available), 0 to 1; null where the source does not say. */
  occupancy: z.number().nullable(),
});
export type ServedWindow = z.infer<typeof ServedWindow>;

/** How a channel, or one of its queues, is served. Key: id, the channel's, or channel and queue with a slash. */
export const ServiceFigures = z.object({
  id: z.string(),
  channel: z.string(),
  /** Whether it is open; since when its day's work has run; when it opens again, null while open or not within two weeks. */
  open: z.boolean(),
  openedMs: z.int(),
  opensMs: z.int().nullable(),
  quarter: ServedWindow,
  hour: ServedWindow,
  opening: ServedWindow,
  /** Of the hour's figures; null until six points are known. */
  usual: z.object({
    level: UsualFigure.nullable(),
    answerMs: UsualFigure.nullable(),
    abandonment: UsualFigure.nullable(),
    handleMs: UsualFigure.nullable(),
    responseMs: UsualFigure.nullable(),
    longestWaitMs: UsualFigure.nullable(),
    occupancy: UsualFigure.nullable(),
  }),
  /** What readings and contact events say differently, and which of them is shown; null while they agree. */
  doubt: z
    .object({
      figure: z.enum(['waiting', 'offered']),
      readings: Count,
      events: Count,
      shown: z.enum(['readings', 'events']),
    })
    .nullable(),
});
export type ServiceFigures = z.infer<typeof ServiceFigures>;

/** As likely above `mid` as below; within low to high four times out of five. */
const Expected = z.object({ mid: z.number(), low: z.number(), high: z.number() });

/** What the next half hour brings to a channel. Key: id, the channel's. */
export const ForecastFigures = z.object({
  id: z.string(),
  madeMs: z.int(),
  /** From the staff and the arrivals, or from the head of the line; null: nothing is known to make one from. */
  method: z.enum(['staff', 'line']).nullable(),
  /** Every five minutes; empty where there is none, or none that was better than "as now" lately. */
  points: z.array(z.object({ afterMs: z.int(), waiting: Expected, longestWaitMs: Expected })),
  /**
   * How far forecasts of the last hours missed the longest wait 15 and 30 minutes later, how far "as now" did, and the
   * share of waits that lay within the band; null before twelve are known.
   */
  error: z
    .object({ n: Count, meanMs: z.number(), asNowMs: z.number(), covered: z.number() })
    .nullable(),
});
export type ForecastFigures = z.infer<typeof ForecastFigures>;

const Moods = z.object({ positive: Count, neutral: Count, negative: Count });

/** Whether a channel keeps its word. Key: id, the channel's. */
export const CareFigures = z.object({
  id: z.string(),
  /** Of the last 24 hours: promises whose time has come, and those of them that were met. And those to come. */
  promises: z.object({
    due: Count,
    kept: Count,
    /** Not met yet, and due within the hub's time of warning. */
    soon: Count,
    /** When the first of those is due, to the minute. */
    nextMs: z.int().nullable(),
    /** Of kept ÷ due; null until six whole days with five promises are known, or less than five were made. */
    usual: UsualFigure.nullable(),
  }),
  /** Helped contacts of the last whole window: those whose customer came back in it, and what is still pending. */
  firstContact: z.object({
    contacts: Count,
    cameBack: Count,
    pending: Count,
    windowMs: z.int(),
    /** Of those who did not come back ÷ contacts; null until six whole windows with five contacts are known. */
    usual: UsualFigure.nullable(),
  }),
  /** Contacts of the last 24 hours, and how many of them were about something asked before. */
  repeats: z.object({
    contacts: Count,
    repeats: Count,
    /** The 24 hours before; null where the hub has not known its customers for long enough. */
    before: z.object({ contacts: Count, repeats: Count }).nullable(),
    /** The 24 hours that end then, every two hours. */
    course: z.array(z.object({ endMs: z.int(), contacts: Count, repeats: Count })),
  }),
  /** What is open: contacts where the channel tells of them, else conversations; ages of 0 when nothing is. */
  backlog: z.object({
    open: Count,
    p50Ms: z.int(),
    p90Ms: z.int(),
    oldestMs: z.int(),
    basis: z.enum(['contacts', 'talks']),
  }),
  /** Conversations that began in the last 24 hours. */
  talks: z.object({
    begun: Count,
    answered: Count,
    byBot: Count,
    open: Count,
    /** Began negative and were answered, and of those: ended otherwise. */
    negative: Count,
    turned: Count,
    /** Of turned ÷ negative; null until six whole days with five of those are known. */
    usual: UsualFigure.nullable(),
    /** Moods of those answered: of the customer's first word, and of the last. */
    first: Moods,
    last: Moods,
  }),
  /** Since midnight, in and outside opening hours. */
  volume: z.object({
    contacts: Count,
    contactsOutside: Count,
    messages: Count,
    messagesOutside: Count,
    /** Both of the whole day before, and of those outside; null where the hub did not know all of it. */
    before: z.object({ all: Count, outside: Count }).nullable(),
  }),
});
export type CareFigures = z.infer<typeof CareFigures>;
