import { html } from 'lit';
import '../components/hub-trending.ts';
import { moodColour } from '../lib/mood-colour.ts';
import type { TrendingOptions } from '../../shared/panels/trending.ts';
import { fittingAside } from './aside.ts';
import { freshnessWords } from './freshness.ts';
import { liftOf } from './lift.ts';
import { termNet } from './net.ts';
import { definePanel } from './panel.ts';

export interface TrendingEntry {
  term: string;
  n: number;
  /** How many times as often as expected; null: new. */
  lift: number | null;
  net: number | null;
  sinceMs: number;
  /** Messages per five minutes, oldest first. */
  history: readonly number[];
  shares: number;
}

/** Posts that were passed on less often than this say nothing about the term. */
const MIN_SHARES = 5;

export const trendingPanel = definePanel({
  kind: 'trending',
  select: (
    { nowMs, mood, terms, rising },
    _config,
    { maxTerms, minMessages, minLift }: TrendingOptions,
  ) => ({
    nowMs,
    freshness: mood.freshness,
    terms: [...rising]
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .flatMap(({ id, sinceMs, history, shares }): TrendingEntry[] => {
        const term = terms.find((one) => one.id === id);
        if (!term || term.n < minMessages || liftOf(term) < minLift) return [];
        const { n, lift } = term;
        return [{ term: id, n, lift, net: termNet(term), sinceMs, history, shares }];
      })
      .slice(0, maxTerms),
  }),
  render: (view, context) => {
    const { text, format, uPx, box } = context;
    const words = freshnessWords(view.freshness, view.nowMs, context);
    const rows = view.terms.map(({ term, n, lift, net, sinceMs, history, shares }) => {
      const rise = lift === null ? text.isNew : format.lift(lift);
      const label = text.termLabel(
        term,
        n,
        format.integer(n),
        net === null ? null : format.net(net),
      );
      const why = [
        text.risingSince(format.clock(sinceMs)),
        ...(shares < MIN_SHARES ? [] : [text.shared(format.integer(shares))]),
      ];
      return {
        term,
        rise,
        history,
        why: why.join(' · '),
        count: format.integer(n),
        colour: moodColour(net),
        label: [label, rise, ...why].join(', '),
      };
    });
    const figures = fittingAside(text.trendingFigures, text.trendingTitle, box.widthU) ?? '';
    return html`<hub-panel
      data-panel="trending"
      .heading=${text.trendingTitle}
      .aside=${words.aside || (rows.length > 0 ? figures : '')}
      .asideAtEnd=${words.aside === ''}
      .state=${words.state}
      .notice=${words.notice}
      .noticeDetail=${words.noticeDetail}
    >
      <hub-trending .rows=${rows} .empty=${text.trendingEmpty} .uPx=${uPx}></hub-trending>
    </hub-panel>`;
  },
});
