import { html } from 'lit';
import '../components/hub-word-cloud.ts';
import type { CloudTerm } from '../components/hub-word-cloud.ts';
import type { RelatedPair } from '../lib/cloud/types.ts';
import { moodColour, STRONG_NET } from '../lib/mood-colour.ts';
import type { WordCloudOptions } from '../../shared/panels/word-cloud.ts';
import type { TermFigures } from '../../shared/snapshot.ts';
import { freshnessWords } from './freshness.ts';
import { liftOf } from './lift.ts';
import { termNet } from './net.ts';
import { definePanel } from './panel.ts';

export interface CloudEntry {
  term: string;
  n: number;
  /** −1 to 1; null: too few messages to know. */
  net: number | null;
  /** Among what stands out most. */
  rising: boolean;
  /** Not said in the day before. */
  isNew: boolean;
  /** The word's area is in proportion to it: n, or lift where the scene asks for that. */
  weight: number;
  /** Where it is said in both languages: a form of each, with how often in a day. */
  forms: TermFigures['forms'];
}

/** Smallest word of all, and of the first 45, as a share of `u`: 12 and 16 arcminutes where u is 20. */
const SMALLEST_WORD_U = 0.6;
const READABLE_WORD_U = 0.8;

/** From this lift, and this many messages, a term can be marked as rising. */
const RISING_LIFT = 3;
const RISING_MESSAGES = 4;

export const wordCloudPanel = definePanel({
  kind: 'word-cloud',
  select: (
    snapshot,
    _config,
    { maxTerms, maxRising, weighBy, relatedWeight }: WordCloudOptions,
  ) => {
    const top = [...snapshot.terms]
      .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
      .slice(0, maxTerms);
    // In a storm everything rises: a mark on every word would say nothing.
    const rising = new Set(
      top
        .filter((term) => term.n >= RISING_MESSAGES && liftOf(term) >= RISING_LIFT)
        .sort((a, b) => excess(b) - excess(a) || (a.id < b.id ? -1 : 1))
        .slice(0, maxRising)
        .map(({ id }) => id),
    );
    return {
      nowMs: snapshot.nowMs,
      freshness: snapshot.mood.freshness,
      terms: top.map((term): CloudEntry => ({
        term: term.id,
        n: term.n,
        net: termNet(term),
        rising: rising.has(term.id),
        isNew: term.lift === null,
        weight: weighBy === 'lift' ? liftOf(term) : term.n,
        forms: term.forms,
      })),
      related: snapshot.related.map(({ id, strength }): RelatedPair => {
        const [a = '', b = ''] = id.split('\t');
        return [a, b, strength * relatedWeight];
      }),
    };
  },
  render: (view, context) => {
    const { text, format, uPx } = context;
    const words = freshnessWords(view.freshness, view.nowMs, context);
    const terms = view.terms.map(({ term, n, net, rising, isNew, weight, forms }): CloudTerm => ({
      text: term,
      weight,
      colour: moodColour(net),
      sign: net === null || Math.abs(net) < STRONG_NET ? 0 : net < 0 ? -1 : 1,
      mark: rising ? (isNew ? 'new' : 'rising') : undefined,
      label: [
        text.termLabel(term, n, format.integer(n), net === null ? null : format.net(net)),
        ...(rising ? [isNew ? text.isNew : text.rising] : []),
        ...(forms
          ? [text.termForms(forms.map((form) => `${form.text} (${format.integer(form.n)})`))]
          : []),
      ].join(', '),
    }));
    return html`<hub-panel
      data-panel="word-cloud"
      .heading=${text.cloudTitle}
      .aside=${words.aside}
      .state=${words.state}
      .notice=${words.notice}
      .noticeDetail=${words.noticeDetail}
    >
      <hub-word-cloud
        .terms=${terms}
        .related=${view.related}
        .minFontPx=${uPx * SMALLEST_WORD_U}
        .readableFontPx=${uPx * READABLE_WORD_U}
        .label=${text.cloudTitle}
        .empty=${text.cloudEmpty}
        .arranging=${text.cloudArranging}
      ></hub-word-cloud>
    </hub-panel>`;
  },
});

/** How many messages more than usual, nearly. */
const excess = (term: TermFigures): number => term.n * (1 - 1 / liftOf(term));
