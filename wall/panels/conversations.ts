import { html } from 'lit';
import '../components/hub-mood-shift.ts';
import type { ConversationsOptions } from '../../shared/panels/conversations.ts';
import { contactWords } from '../locales/contacts.ts';
import { drawFigure, type FigurePanel } from './figure-panel.ts';
import { definePanel } from './panel.ts';

/** Fewest answered conversations whose moods are drawn. */
const MIN_TALKS = 10;
const MOODS_U = 2.1;

export const conversationsPanel = definePanel({
  kind: 'conversations',
  select: (snapshot, config, { channel }: ConversationsOptions) => {
    const talks = snapshot.care
      .filter(({ id }) => channel === '' || id === channel)
      .map((care) => care.talks);
    const sum = (of: (one: (typeof talks)[number]) => number): number =>
      talks.reduce((total, one) => total + of(one), 0);
    const moodsOf = (which: 'first' | 'last') => ({
      positive: sum((one) => one[which].positive),
      neutral: sum((one) => one[which].neutral),
      negative: sum((one) => one[which].negative),
    });
    return {
      nowMs: snapshot.nowMs,
      locale: config.locale,
      name:
        channel === '' ? null : (config.channels.find(({ id }) => id === channel)?.name ?? channel),
      // Conversations are messages: they are as fresh as those.
      freshness: snapshot.mood.freshness,
      begun: sum(({ begun }) => begun),
      answered: sum(({ answered }) => answered),
      byBot: sum(({ byBot }) => byBot),
      open: sum(({ open }) => open),
      first: moodsOf('first'),
      last: moodsOf('last'),
    };
  },
  render: (view, context) => {
    const { format } = context;
    const words = contactWords[view.locale];
    const { begun, answered, byBot, open, first, last } = view;
    const said = ({ negative }: typeof first): string => words.negative(format.integer(negative));
    const rows = [
      { label: words.beganAs, parts: first },
      { label: words.endedAs, parts: last },
    ];
    const facts: FigurePanel['facts'] = [];
    if (begun > 0) {
      facts.push({ text: words.answered(format.integer(answered), format.integer(begun)) });
      const people = format.integer(answered - byBot);
      facts.push({ text: words.answeredBy(people, format.integer(byBot)) });
    }
    return drawFigure(
      'conversations',
      view,
      {
        heading:
          view.name === null ? words.talksTitle : words.ofChannel(words.talksTitle, view.name),
        aside: words.last24,
        figure: begun === 0 ? '' : format.integer(open),
        unit: words.open,
        missing: words.noTalks,
        over: false,
        scale: null,
        facts,
        picture:
          answered < MIN_TALKS
            ? null
            : {
                heightU: MOODS_U,
                drawn: html`<hub-mood-shift
                  .rows=${rows}
                  .label=${`${words.beganAs} ${said(first)}, ${words.endedAs} ${said(last)}`}
                ></hub-mood-shift>`,
              },
      },
      context,
    );
  },
});
