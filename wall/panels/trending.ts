import { html } from 'lit';
import '../components/hub-trending.ts';
import { MIN_TERM_MESSAGES, moodColour } from '../lib/mood-colour.ts';
import type { TrendingOptions } from '../../shared/panels/trending.ts';
import { freshnessWords } from './freshness.ts';
import { liftOf } from './lift.ts';
import { netOf } from './net.ts';
import { definePanel } from './panel.ts';

export interface TrendingEntry {
  term: string;
  n: number;
  /** How many times as often as expected; null: new. */
  lift: number | null;
  net: number | null;
}

export const trendingPanel = definePanel({
  kind: 'trending',
  select: (
    { nowMs, mood, terms },
    _config,
    { maxTerms, minMessages, minLift }: TrendingOptions,
  ) => ({
    nowMs,
    freshness: mood.freshness,
    terms: terms
      .filter(({ n, lift }) => n >= minMessages && (lift === null || lift >= minLift))
      .sort((a, b) => liftOf(b) - liftOf(a) || b.n - a.n || (a.id < b.id ? -1 : 1))
      .slice(0, maxTerms)
      .map((term): TrendingEntry => ({
        term: term.id,
        n: term.n,
        lift: term.lift,
        net: netOf(term, MIN_TERM_MESSAGES),
      })),
  }),
  render: (view, context) => {
    const { text, format, uPx } = context;
    const words = freshnessWords(view.freshness, view.nowMs, context);
    const rows = view.terms.map(({ term, n, lift, net }) => {
      const rise = lift === null ? text.isNew : format.lift(lift);
      const label = text.termLabel(
        term,
        n,
        format.integer(n),
        net === null ? null : format.net(net),
      );
      return {
        term,
        rise,
        count: format.integer(n),
        colour: moodColour(net),
        label: `${label}, ${rise}`,
      };
    });
    return html`<hub-panel
      data-panel="trending"
      .heading=${text.trendingTitle}
      .aside=${words.aside}
      .state=${words.state}
      .notice=${words.notice}
      .noticeDetail=${words.noticeDetail}
    >
      <hub-trending .rows=${rows} .empty=${text.trendingEmpty} .uPx=${uPx}></hub-trending>
    </hub-panel>`;
  },
});
