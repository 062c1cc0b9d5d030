/**
 * The contact figures of a day, counted once more: from the whole list of its events, at one moment, by their
 * definitions, with plain loops. It shares no code with the server, which counts event by event into cells.
 */
export interface StepEvent {
  contact: string;
  channel: string;
  queue: string;
  step: 'offered' | 'answered' | 'abandoned' | 'exited' | 'closed';
  atMs: number;
  waitMs?: number;
  handleMs?: number;
  customer?: string;
  subject?: string;
  dueMs?: number;
}

export interface MessageEvent {
  id: string;
  thread: string;
  channel: string;
  publishedMs: number;
  versionMs: number;
  by: 'customer' | 'person' | 'bot';
  direct: boolean;
  mood: 'positive' | 'neutral' | 'negative';
  deleted: boolean;
}

export interface ReadingEvent {
  channel: string;
  queue: string;
  atMs: number;
  handling?: number;
  available?: number;
}

export interface RecountRules {
  withinMs: number;
  shortMs: number;
  abandons: 'ignored' | 'against' | 'for';
  repeatMs: number;
  warningMs: number;
  /** When the work of the moment's day began, and whether a moment is in opening hours. */
  openedMs: number;
  isOpen: (ms: number) => boolean;
  dayMs: number;
  /** When the day before began; null: not all of it is known. */
  beforeMs: number | null;
}

const MIN = 60_000;
const HOUR = 60 * MIN;
const DAY = 24 * HOUR;
const floor = (ms: number, step: number): number => ms - (((ms % step) + step) % step);
const second = (ms: number): number => Math.round(ms / 1_000) * 1_000;

/** One way through one queue, after all repeats: of each step the earliest. */
function passagesOf(steps: readonly StepEvent[]) {
  const found = new Map<
    string,
    { at: Map<StepEvent['step'], StepEvent>; channel: string; queue: string }
  >();
  for (const event of steps) {
    const key = JSON.stringify([event.channel, event.contact, event.queue]);
    if (!found.has(key))
      found.set(key, { at: new Map(), channel: event.channel, queue: event.queue });
    const { at } = found.get(key)!;
    const held = at.get(event.step);
    const told = event.step === 'closed' ? event.handleMs : event.waitMs;
    const heldTold = held && (held.step === 'closed' ? held.handleMs : held.waitMs);
    if (
      !held ||
      event.atMs < held.atMs ||
      (event.atMs === held.atMs && (told ?? Infinity) < (heldTold ?? Infinity))
    ) {
      at.set(event.step, event);
    }
  }
  return [...found.values()].map(({ at, channel, queue }) => {
    const [offered, answered, abandoned, exited, closed] = (
      ['offered', 'answered', 'abandoned', 'exited', 'closed'] as const
    ).map((step) => at.get(step));
    const waited = (end: StepEvent): number | undefined =>
      end.waitMs ?? (offered && Math.max(0, end.atMs - offered.atMs));
    const lost = answered ? undefined : abandoned;
    const end = answered ?? abandoned;
    const startMs =
      offered?.atMs ?? (end ? end.atMs - (end.waitMs ?? 0) : (exited ?? closed)!.atMs);
    return { channel, queue, offered, answered, lost, exited, closed, waited, startMs, abandoned };
  });
}

/** Of one scope: a channel, or channel and queue. */
export function recountService(
  steps: readonly StepEvent[],
  messages: readonly MessageEvent[],
  readings: readonly ReadingEvent[],
  scope: { channel: string; queue?: string },
  nowMs: number,
  rules: RecountRules,
) {
  const inScope = (one: { channel: string; queue: string }): boolean =>
    one.channel === scope.channel && (scope.queue === undefined || one.queue === scope.queue);
  const passages = passagesOf(steps).filter(inScope);
  const endMs = floor(nowMs, MIN) + MIN;
  const responses = scope.queue === undefined ? firstResponses(messages, scope.channel) : [];
  const windowOf = (isIn: (ms: number) => boolean) => {
    let [offered, answered, abandoned, served, inTime] = [0, 0, 0, 0, 0];
    const waits: number[] = [];
    const handles: number[] = [];
    for (const one of passages) {
      if ((one.offered ?? one.answered ?? one.abandoned) && isIn(one.startMs)) offered += 1;
      if (one.answered && isIn(one.answered.atMs)) {
        answered += 1;
        const waitMs = one.waited(one.answered);
        if (waitMs !== undefined) {
          waits.push(waitMs);
          served += 1;
          if (waitMs <= rules.withinMs) inTime += 1;
        }
      }
      if (one.lost && isIn(one.lost.atMs)) {
        abandoned += 1;
        const waitMs = one.waited(one.lost);
        const isShort = waitMs !== undefined && waitMs <= rules.shortMs;
        if (!isShort && rules.abandons !== 'ignored') {
          served += 1;
          if (rules.abandons === 'for' && waitMs !== undefined && waitMs <= rules.withinMs)
            inTime += 1;
        }
      }
      if (one.closed?.handleMs !== undefined && isIn(one.closed.atMs))
        handles.push(one.closed.handleMs);
    }
    const mean = (values: readonly number[]) => ({
      n: values.length,
      ms:
        values.length === 0
          ? null
          : second(values.reduce((sum, value) => sum + value, 0) / values.length),
    });
    let [handling, atWork] = [0, 0];
    for (const reading of readings) {
      if (!inScope(reading) || reading.handling === undefined || !isIn(reading.atMs)) continue;
      handling += reading.handling;
      atWork += reading.handling + (reading.available ?? 0);
    }
    return {
      offered,
      answered,
      abandoned,
      served,
      servedInTime: inTime,
      answer: mean(waits),
      handle: mean(handles),
      response: mean(responses.filter(({ atMs }) => isIn(atMs)).map(({ tookMs }) => tookMs)),
      occupancy: atWork === 0 ? null : Math.round((handling / atWork) * 100) / 100,
    };
  };
  return {
    quarter: windowOf((ms) => ms >= endMs - 15 * MIN && ms < endMs),
    hour: windowOf((ms) => ms >= endMs - HOUR),
    opening: windowOf((ms) => ms >= rules.openedMs),
  };
}

interface Talk {
  channel: string;
  messages: MessageEvent[];
}

/** Threads that are conversations: the newest version of each message, deleted ones left out. */
function talksOf(messages: readonly MessageEvent[]): Talk[] {
  const newest = new Map<string, MessageEvent>();
  const gone = new Set(messages.filter(({ deleted }) => deleted).map(({ id }) => id));
  const publishedMs = new Map<string, number>();
  for (const message of messages) {
    if (gone.has(message.id)) continue;
    publishedMs.set(
      message.id,
      Math.min(publishedMs.get(message.id) ?? Infinity, message.publishedMs),
    );
    const held = newest.get(message.id);
    if (!held || message.versionMs > held.versionMs) newest.set(message.id, message);
  }
  const threads = new Map<string, Talk>();
  for (const message of newest.values()) {
    const key = JSON.stringify([message.channel, message.thread]);
    if (!threads.has(key)) threads.set(key, { channel: message.channel, messages: [] });
    threads.get(key)!.messages.push({ ...message, publishedMs: publishedMs.get(message.id)! });
  }
  return [...threads.values()].flatMap(({ channel, messages: said }) => {
    said.sort((a, b) => a.publishedMs - b.publishedMs || (a.id < b.id ? -1 : 1));
    while (said.length > 0 && said[0]!.by !== 'customer') said.shift();
    if (said.length === 0) return [];
    if (!said[0]!.direct && said.every(({ by }) => by === 'customer')) return [];
    return [{ channel, messages: said }];
  });
}

function firstResponses(messages: readonly MessageEvent[], channel: string) {
  return talksOf(messages)
    .filter((talk) => talk.channel === channel)
    .flatMap(({ messages: said }) => {
      const answer = said.find(({ by }) => by === 'person');
      if (!answer) return [];
      return [{ atMs: answer.publishedMs, tookMs: answer.publishedMs - said[0]!.publishedMs }];
    });
}

/** What stands open: [channel, since] of contacts, and of conversations. */
export function recountOpen(steps: readonly StepEvent[], messages: readonly MessageEvent[]) {
  const contacts = passagesOf(steps)
    .filter((one) => !one.closed && (one.answered || !(one.abandoned ?? one.exited)))
    .map((one) => ({
      channel: one.channel,
      sinceMs: one.startMs,
      waiting: Boolean(one.offered) && !(one.answered ?? one.abandoned ?? one.exited),
    }));
  const talks = talksOf(messages).flatMap(({ channel, messages: said }) => {
    let answeredMs = -Infinity;
    for (const { by, publishedMs } of said) if (by !== 'customer') answeredMs = publishedMs;
    const open = said.find(({ by, publishedMs }) => by === 'customer' && publishedMs > answeredMs);
    return open ? [{ channel, sinceMs: open.publishedMs }] : [];
  });
  return { contacts, talks };
}

export function recountCare(
  steps: readonly StepEvent[],
  messages: readonly MessageEvent[],
  channel: string,
  nowMs: number,
  rules: RecountRules,
) {
  return {
    id: channel,
    promises: recountPromises(steps, channel, nowMs, rules),
    ...recountVisits(steps, channel, nowMs, rules),
    backlog: recountBacklog(steps, messages, channel, nowMs),
    talks: recountTalks(messages, channel, nowMs),
    volume: recountVolume(steps, messages, channel, rules),
  };
}

interface Promised {
  channel: string;
  dueMs: number;
  met: boolean;
}

/** Every promise that was not taken back. */
function promisesOf(steps: readonly StepEvent[]): Promised[] {
  const made = new Map<
    string,
    { contact: string; channel: string; dueMs: number; madeMs: number }
  >();
  for (const { contact, dueMs, atMs, channel } of steps) {
    if (dueMs === undefined) continue;
    const key = JSON.stringify([channel, contact, dueMs]);
    const madeMs = Math.min(made.get(key)?.madeMs ?? Infinity, atMs);
    made.set(key, { contact, channel, dueMs, madeMs });
  }
  return [...made.values()].flatMap(({ contact, channel, dueMs, madeMs }) => {
    const own = steps.filter((event) => event.channel === channel && event.contact === contact);
    const between = own.filter(({ atMs }) => atMs > madeMs && atMs <= dueMs);
    const met = between.some(({ step }) => step === 'answered' || step === 'closed');
    const firstExits = new Map<string, number>();
    for (const { step, queue, atMs } of own) {
      if (step === 'exited')
        firstExits.set(queue, Math.min(firstExits.get(queue) ?? Infinity, atMs));
    }
    const left = [...firstExits.values()].some((ms) => ms > madeMs && ms <= dueMs);
    return !met && left ? [] : [{ channel, dueMs, met }];
  });
}

function recountPromises(
  steps: readonly StepEvent[],
  channel: string,
  nowMs: number,
  rules: RecountRules,
) {
  const all = promisesOf(steps);
  const own = all.filter((promise) => promise.channel === channel);
  const minuteMs = floor(nowMs, MIN);
  let [due, kept, soon] = [0, 0, 0];
  let nextMs: number | null = null;
  for (const { dueMs, met } of own) {
    const cellMs = floor(dueMs, MIN);
    if (cellMs < minuteMs && cellMs > minuteMs - DAY) {
      due += 1;
      if (met) kept += 1;
    }
    if (cellMs >= minuteMs && cellMs < minuteMs + rules.warningMs && !met) {
      soon += 1;
      nextMs = Math.min(nextMs ?? Infinity, cellMs);
    }
  }
  const counted = (list: readonly Promised[]): Counted[] =>
    list.map((one) => ({ atMs: one.dueMs, good: one.met }));
  return { due, kept, soon, nextMs, usual: recountUsual(counted(all), counted(own), nowMs) };
}

interface Counted {
  atMs: number;
  good: boolean;
}

/** Of the whole days that are known. */
function recountUsual(all: readonly Counted[], own: readonly Counted[], nowMs: number) {
  const knownMs = floor(Math.min(...all.map(({ atMs }) => atMs)), 10 * MIN);
  return usualOf(nowMs, (endMs) =>
    endMs - DAY < knownMs
      ? []
      : own.filter(({ atMs }) => atMs >= endMs - DAY && atMs < endMs).map(({ good }) => good),
  );
}

/** In the first week: of the windows that ended in the last 24 hours, every ten minutes. */
function usualOf(nowMs: number, inWindow: (endMs: number) => readonly boolean[]) {
  const shares: number[] = [];
  const lastMs = floor(nowMs, 10 * MIN);
  for (let endMs = lastMs; endMs > lastMs - DAY; endMs -= 10 * MIN) {
    const counted = inWindow(endMs);
    if (counted.length >= 5) shares.push(counted.filter(Boolean).length / counted.length);
  }
  if (shares.length < 6) return null;
  const middle = quantileOf(shares, 0.5);
  const far = quantileOf(
    shares.map((value) => Math.abs(value - middle)),
    0.5,
  );
  const near = shares.filter((value) => Math.abs(value - middle) <= 4 * 1.4826 * far);
  const usual = far === 0 || near.length < 6 ? shares : near;
  const at = (share: number): number => Math.round(quantileOf(usual, share) * 1_000) / 1_000;
  return { median: at(0.5), low: at(0.1), high: at(0.9), basis: 'day', samples: usual.length };
}

function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place % 1);
}

function recountVisits(
  steps: readonly StepEvent[],
  channel: string,
  nowMs: number,
  { repeatMs }: RecountRules,
) {
  const byContact = new Map<string, StepEvent[]>();
  for (const event of steps) {
    const key = JSON.stringify([event.channel, event.contact]);
    byContact.set(key, [...(byContact.get(key) ?? []), event]);
  }
  const visits = [...byContact.entries()].flatMap(([key, events]) => {
    const earliest = (field: 'customer' | 'subject'): string | undefined =>
      events
        .filter((event) => event[field] !== undefined)
        .sort((a, b) => a.atMs - b.atMs || (a[field]! < b[field]! ? -1 : 1))[0]?.[field];
    const customer = earliest('customer');
    if (customer === undefined) return [];
    return [
      {
        key,
        channel: events[0]!.channel,
        about: JSON.stringify([customer, (earliest('subject') ?? '').toLowerCase()]),
        startMs: Math.min(...passagesOf(events).map(({ startMs }) => startMs)),
        helped: events.some(({ step }) => step === 'answered' || step === 'closed'),
      },
    ];
  });
  const order = (a: (typeof visits)[number], b: (typeof visits)[number]): number =>
    a.startMs - b.startMs || (plain(a.key) < plain(b.key) ? -1 : 1);
  const told = visits.map((visit) => {
    const others = visits.filter((other) => other.about === visit.about && other !== visit);
    const cameBack = others.some(
      (other) => order(visit, other) < 0 && other.startMs - visit.startMs <= repeatMs,
    );
    const repeat = others.some(
      (other) =>
        other.helped && order(other, visit) < 0 && visit.startMs - other.startMs <= repeatMs,
    );
    return { ...visit, cameBack, repeat };
  });
  const hourMs = floor(nowMs, HOUR);
  const firstMs =
    told.length === 0 ? hourMs : floor(Math.min(...told.map(({ startMs }) => startMs)), HOUR);
  const knownMs = Math.ceil((firstMs + repeatMs) / HOUR) * HOUR;
  const windowMs = Math.ceil(repeatMs / HOUR) * HOUR;
  const own = told.filter((visit) => visit.channel === channel);
  const within = (fromMs: number, toMs: number) =>
    own.filter(({ startMs }) => startMs >= fromMs && startMs < toMs);
  const repeatsIn = (fromMs: number, toMs: number) => {
    const all = within(Math.max(fromMs, knownMs), toMs);
    return { contacts: all.length, repeats: all.filter(({ repeat }) => repeat).length };
  };
  const settledAt = (endMs: number) =>
    within(endMs - 2 * windowMs, endMs - windowMs).filter(({ helped }) => helped);
  const settled = settledAt(hourMs);
  const course = [];
  for (let point = 11; point >= 0; point--) {
    const endMs = hourMs - point * 2 * HOUR;
    const counted = repeatsIn(endMs - DAY, endMs);
    if (counted.contacts > 0) course.push({ endMs, ...counted });
  }
  return {
    firstContact: {
      contacts: settled.length,
      cameBack: settled.filter(({ cameBack }) => cameBack).length,
      pending: within(hourMs - windowMs, hourMs + HOUR).filter(({ helped }) => helped).length,
      windowMs: repeatMs,
      usual: usualOf(nowMs, (endMs) => {
        const endHourMs = floor(endMs, HOUR);
        if (endHourMs - 2 * windowMs < firstMs) return [];
        return settledAt(endHourMs).map(({ cameBack }) => !cameBack);
      }),
    },
    repeats: {
      ...repeatsIn(hourMs - 23 * HOUR, hourMs + HOUR),
      before: hourMs - 2 * DAY >= knownMs ? repeatsIn(hourMs - 2 * DAY, hourMs - DAY) : null,
      course,
    },
  };
}

/** As the server names a contact; only the order of two at one moment hangs on it. */
const plain = (key: string): string => (JSON.parse(key) as string[]).join('/');

function recountBacklog(
  steps: readonly StepEvent[],
  messages: readonly MessageEvent[],
  channel: string,
  nowMs: number,
) {
  const { contacts, talks } = recountOpen(steps, messages);
  const hasContacts = steps.some((event) => event.channel === channel);
  const ages = (hasContacts ? contacts : talks)
    .filter((one) => one.channel === channel)
    .map(({ sinceMs }) => nowMs - sinceMs)
    .sort((a, b) => a - b);
  const rank = (share: number): number =>
    ages.length === 0 ? 0 : Math.max(0, second(ages[Math.ceil(share * ages.length) - 1]!));
  return {
    open: ages.length,
    p50Ms: rank(0.5),
    p90Ms: rank(0.9),
    oldestMs: rank(1),
    basis: hasContacts ? 'contacts' : 'talks',
  };
}

function recountTalks(messages: readonly MessageEvent[], channel: string, nowMs: number) {
  const firstMs = floor(nowMs, 10 * MIN) - DAY + 10 * MIN;
  const all = talksOf(messages);
  const talks = all.filter(
    (talk) => talk.channel === channel && talk.messages[0]!.publishedMs >= firstMs,
  );
  const negative = all
    .filter(({ messages: said }) => said[0]!.mood === 'negative')
    .filter(({ messages: said }) => said.some(({ by }) => by !== 'customer'))
    .map(({ channel: of, messages: said }) => ({
      channel: of,
      atMs: said[0]!.publishedMs,
      good: said.findLast(({ by }) => by === 'customer')!.mood !== 'negative',
    }));
  const counts = {
    begun: talks.length,
    answered: 0,
    byBot: 0,
    open: 0,
    negative: 0,
    turned: 0,
    usual: recountUsual(
      negative,
      negative.filter((one) => one.channel === channel),
      nowMs,
    ),
    first: { positive: 0, neutral: 0, negative: 0 },
    last: { positive: 0, neutral: 0, negative: 0 },
  };
  for (const { messages: said } of talks) {
    const answers = said.filter(({ by }) => by !== 'customer');
    const words = said.filter(({ by }) => by === 'customer');
    const lastAnswerMs = Math.max(-Infinity, ...answers.map(({ publishedMs }) => publishedMs));
    if (words.some(({ publishedMs }) => publishedMs > lastAnswerMs)) counts.open += 1;
    if (answers.length === 0) continue;
    const [first, last] = [words[0]!.mood, words.at(-1)!.mood];
    counts.answered += 1;
    if (answers[0]!.by === 'bot') counts.byBot += 1;
    counts.first[first] += 1;
    counts.last[last] += 1;
    if (first === 'negative') {
      counts.negative += 1;
      if (last !== 'negative') counts.turned += 1;
    }
  }
  return counts;
}

function recountVolume(
  steps: readonly StepEvent[],
  messages: readonly MessageEvent[],
  channel: string,
  { isOpen, dayMs, beforeMs }: RecountRules,
) {
  const allStarts = passagesOf(steps)
    .filter((one) => one.channel === channel && (one.offered ?? one.answered ?? one.abandoned))
    .map(({ startMs }) => startMs);
  const starts = allStarts.filter((ms) => ms >= dayMs);
  const gone = new Set(messages.filter(({ deleted }) => deleted).map(({ id }) => id));
  const published = new Map<string, number>();
  for (const { id, by, channel: of, publishedMs } of messages) {
    if (by !== 'customer' || of !== channel || gone.has(id)) continue;
    published.set(id, Math.min(published.get(id) ?? Infinity, publishedMs));
  }
  const said = [...published.values()].filter((ms) => ms >= dayMs);
  const earlier = [...allStarts, ...published.values()].filter(
    (ms) => beforeMs !== null && ms >= beforeMs && ms < dayMs,
  );
  return {
    contacts: starts.filter(isOpen).length,
    contactsOutside: starts.filter((ms) => !isOpen(ms)).length,
    messages: said.filter(isOpen).length,
    messagesOutside: said.filter((ms) => !isOpen(ms)).length,
    before:
      beforeMs === null
        ? null
        : { all: earlier.length, outside: earlier.filter((ms) => !isOpen(ms)).length },
  };
}
