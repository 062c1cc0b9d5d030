import type { Freshness } from '../../shared/snapshot.ts';
import type { PanelContext } from './panel.ts';

/** How far a figure can be believed, and the words for it. */
export interface FreshnessWords {
  state: Freshness['state'];
  /** Beside the heading, in small type. */
  aside: string;
  /** In large type over the picture; empty while it can be believed. */
  notice: string;
  noticeDetail: string;
  /** The same where there is little room. */
  short: { notice: string; noticeDetail: string };
}

export function freshnessWords(
  { state, sinceMs, source }: Freshness,
  nowMs: number,
  { text, format }: Pick<PanelContext, 'text' | 'format'>,
): FreshnessWords {
  const since = format.clock(sinceMs);
  switch (state) {
    case 'live':
      return { state, aside: '', ...nothingToSay };
    case 'quiet':
      return { state, aside: text.quietSince(since), ...nothingToSay };
    case 'stale': {
      const notice = format.age(nowMs - sinceMs);
      return {
        state,
        aside: '',
        notice,
        noticeDetail: text.staleSince(since),
        short: { notice, noticeDetail: text.stale },
      };
    }
    case 'down': {
      const name = source ?? text.source;
      return {
        state,
        aside: '',
        notice: text.down(name),
        noticeDetail: text.downSince(since),
        short: { notice: name, noticeDetail: text.downShort(since) },
      };
    }
    default:
      return state satisfies never;
  }
}

const nothingToSay = { notice: '', noticeDetail: '', short: { notice: '', noticeDetail: '' } };
