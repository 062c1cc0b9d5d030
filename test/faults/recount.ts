/**
 * What the cells have to be, counted from what was sent and nothing else: of each message the newest version, unless it
 * is deleted, in the cells of its first publication. It shares the reading of texts with the hub, and no counting.
 */
import { createAnalyser } from '../../server/analyse/analyse.ts';
import { createKeyTable } from '../../server/fold/key-table.ts';
import { unpackCell } from '../../server/fold/packed-cell.ts';
import type { SentEvent } from './load.ts';

export const FAULTS_SECRET = 'a-secret-for-faults';

export const faultsHub = `
hub:
  name: Foutenhub
  brand: { id: poldernet, name: PolderNet, aliases: ["@PolderNet"] }
competitors:
  - { id: kustkabel, name: KustKabel, aliases: ["@KustKabel"] }
channels:
  - { id: phone, name: Telefoon, kind: phone, targets: { waiting: 8 } }
  - { id: social, name: Webcare, kind: social, platforms: [x, mastodon] }
  - { id: reviews, name: Reviews, kind: reviews }
sources:
  - { id: inbox, type: webhook, secret: ${FAULTS_SECRET} }
walls:
  - { id: hal, name: Hal, screen: { diagonalInch: 75, viewingDistanceM: 4 } }
ingest: { requestsPerMinute: 1000000 }
`;

const analyse = createAnalyser({
  brands: [
    { id: 'poldernet', names: ['PolderNet', '@PolderNet'] },
    { id: 'kustkabel', names: ['KustKabel', '@KustKabel'] },
  ],
  ownBrand: 'poldernet',
  locale: 'nl',
  words: { mood: {}, phrases: {}, concepts: [], stop: [] },
});

const CHANNELS: Record<string, string> = { x: 'social', mastodon: 'social', reviews: 'reviews' };
const PLACE = { positive: 0, neutral: 1, negative: 2 } as const;
const MINUTE_MS = 60_000;

/** Windows with cells of these widths that reach back further than a test lasts, and what each counts. */
const WINDOWS = [
  { name: 'hour', widthMs: MINUTE_MS, counts: /^[bclt]:/ },
  { name: '3h', widthMs: MINUTE_MS, counts: /^b:/ },
  { name: 'day', widthMs: 10 * MINUTE_MS, counts: /^[clt]:/ },
  { name: 'weeks', widthMs: 10 * MINUTE_MS, counts: /^b:/ },
];

/** The messages that stand, with their newest text. */
export function standing(events: readonly SentEvent[]) {
  return [...byMessage(events).values()].flatMap((versions) => {
    if (versions.some(({ type }) => type === 'mention.deleted')) return [];
    const created = versions.find(({ type }) => type === 'mention.created');
    const newest = versions.reduce((best, one) =>
      one.time > best.time || (one.time === best.time && one.id > best.id) ? one : best,
    );
    return created ? [{ created, newest }] : [];
  });
}

function byMessage(events: readonly SentEvent[]): Map<unknown, SentEvent[]> {
  const groups = new Map<unknown, SentEvent[]>();
  for (const event of events.filter(({ type }) => type.startsWith('mention.'))) {
    const group = groups.get(event.data['externalId']) ?? [];
    group.push(event);
    groups.set(event.data['externalId'], group);
  }
  return groups;
}

/** Of the events that stand, those whose ids are not among these of the log; what was edited or deleted is gone from it. */
export function lostOf(events: readonly SentEvent[], logged: ReadonlySet<string>): string[] {
  const readings = events.filter(({ type }) => type === 'queue.reading');
  return [...standing(events).map(({ newest }) => newest), ...readings]
    .map(({ id }) => `inbox/${id}`)
    .filter((id) => !logged.has(id));
}

/** Every cell of brands, channels, languages and terms, by the key of its record. */
export function recount(events: readonly SentEvent[]): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  for (const { created, newest } of standing(events)) {
    const read = analyse(String(newest.data['content']));
    const brands = read.brands.length > 0 ? read.brands : ['poldernet'];
    const author = newest.data['author'] as { followers?: number } | undefined;
    const labelFor = (brand: string) => read.brandScores[brand]?.label ?? read.label;
    const counted: [key: string, label: keyof typeof PLACE][] = brands.map((brand) => [
      `b:${brand}`,
      labelFor(brand),
    ]);
    if (brands.includes('poldernet')) {
      const keys = [
        `c:${CHANNELS[String(created.data['platform'])]}`,
        `l:${read.language}`,
        ...read.terms.map((term) => `t:${term}`),
      ];
      for (const key of keys) counted.push([key, labelFor('poldernet')]);
    }
    const publishedMs = Date.parse(String(created.data['published']));
    for (const [key, label] of counted) {
      for (const window of WINDOWS) {
        if (!window.counts.test(key)) continue;
        const record = `${window.name}/${Math.floor(publishedMs / window.widthMs)}/${key}`;
        const counts = cells.get(record) ?? [0, 0, 0, 0, 0];
        counts[PLACE[label]]! += 1;
        counts[4]! += author?.followers ?? 0;
        cells.set(record, counts);
      }
    }
  }
  return cells;
}

/** The cells of a partition's records: of each window the counts by `WINDOW/CELL/KEY`. */
export function cellsOf(records: ReadonlyMap<string, unknown>): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  // The record of a whole cell comes before those of its later changes.
  const inOrder = [...records].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [record, value] of inOrder) {
    const [window = '', cell = ''] = record.split('/');
    if (typeof value !== 'string' || !WINDOWS.some(({ name }) => name === window)) continue;
    const keys = createKeyTable();
    unpackCell(value, keys, (id, counts) => {
      cells.set(`${window}/${cell}/${keys.keyOf(id)}`, [...counts]);
    });
  }
  return cells;
}

/** Cells of a store that are not what the recount says, each with both; empty when all are right. */
export function wrongCells(
  found: ReadonlyMap<string, number[]>,
  expected: ReadonlyMap<string, number[]>,
): string[] {
  const isCell = (key: string): boolean =>
    WINDOWS.some(({ name, counts }) => {
      const [window, , ...rest] = key.split('/');
      return window === name && counts.test(rest.join('/'));
    });
  const keys = new Set([...found.keys()].filter(isCell));
  for (const key of expected.keys()) keys.add(key);
  return [...keys].flatMap((key) => {
    const is = found.get(key) ?? [0, 0, 0, 0, 0];
    const should = expected.get(key) ?? [0, 0, 0, 0, 0];
    return is.every((count, place) => count === should[place])
      ? []
      : [`${key}: ${is.join(',')} instead of ${should.join(',')}`];
  });
}
