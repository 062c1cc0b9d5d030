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
  { text, format, said }: Pick<PanelContext, 'text' | 'format' | 'said'>,
): FreshnessWords {
  const since = format.clock(sinceMs);
  const problem = `${state} ${source ?? ''} ${since}`;
  const again = said.has(problem);
  said.add(problem);
  switch (state) {
    case 'live':
      return { state, aside: '', ...nothingToSay };
    case 'quiet':
      return { state, aside: text.quietSince(since), ...nothingToSay };
    case 'stale': {
      const notice = format.age(nowMs - sinceMs);
      return {
        state,
        aside: again ? text.stale : '',
        notice: again ? '' : notice,
        noticeDetail: text.staleSince(since),
        short: { notice, noticeDetail: text.stale },
      };
    }
    case 'down': {
      const name = source ?? text.source;
      return {
        state,
        aside: again ? text.downShort(since) : '',
        notice: again ? text.noReading : text.down(name),
        noticeDetail: again ? '' : text.downSince(since),
        // A tile has no heading's line to say it in.
        short: again
          ? { notice: text.noReading, noticeDetail: '' }
          : { notice: name, noticeDetail: text.downShort(since) },
      };
    }
    default:
      return state satisfies never;
  }
}

const nothingToSay = { notice: '', noticeDetail: '', short: { notice: '', noticeDetail: '' } };
