/** When something was the matter with a subject: from what led to a warning until it recovers. */
import type { NameByLanguage } from '../../../shared/name-by-language.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/units.ts';
import { isRaised, type WarningRecord } from './state.ts';

export interface Episode {
  fromMs: number;
  /** null: it lasts. */
  toMs: number | null;
}

/** What ended longer ago is on no time line. */
const KEPT_MS = DAY_MS;

/** The episodes once a record has followed another; one that comes back while it recovers goes on. */
export function episodesAfter(
  episodes: readonly Episode[],
  before: WarningRecord,
  after: WarningRecord,
): readonly Episode[] {
  const is = isRaised(after.state);
  if (is === isRaised(before.state)) return episodes;
  const sinceMs = after.stateSinceMinute * MINUTE_MS;
  const last = episodes.at(-1);
  if (!is) {
    return last ? [...episodes.slice(0, -1), { ...last, toMs: sinceMs }] : episodes;
  }
  const kept = episodes.filter(({ toMs }) => toMs === null || toMs > sinceMs - KEPT_MS);
  const fromMs = (after.onsetMinute ?? after.stateSinceMinute) * MINUTE_MS;
  const isSame = last !== undefined && last.toMs !== null && last.toMs >= fromMs;
  return isSame
    ? [...kept.slice(0, -1), { ...last, toMs: null }]
    : [...kept, { fromMs, toMs: null }];
}

/** Episodes that overlap, of whatever subject, as one: its name is that of the first theme in it, else of the first. */
export interface Incident extends Episode, Named {}

interface Named {
  id: string;
  name: string;
  names?: NameByLanguage | undefined;
}

/** Of the last day, in order of time. */
export function incidentsOf(
  subjects: readonly (Named & { episodes: readonly Episode[] })[],
  nowMs: number,
): Incident[] {
  const all = subjects
    .flatMap(({ episodes, ...named }) => episodes.map((episode) => ({ ...named, ...episode })))
    .filter(({ toMs }) => toMs === null || toMs > nowMs - KEPT_MS)
    .sort((a, b) => a.fromMs - b.fromMs || (a.id < b.id ? -1 : 1));
  const incidents: Incident[] = [];
  for (const { id, name, names, fromMs, toMs } of all) {
    const last = incidents.at(-1);
    if (!last || (last.toMs !== null && last.toMs < fromMs)) {
      incidents.push({ id, name, names, fromMs, toMs });
      continue;
    }
    last.toMs = last.toMs === null || toMs === null ? null : Math.max(last.toMs, toMs);
    // What it is about says more than whom.
    if (isTheme(id) && !isTheme(last.id)) Object.assign(last, { id, name, names });
  }
  return incidents;
}

const isTheme = (id: string): boolean => id.startsWith('theme:');
