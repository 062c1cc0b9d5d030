import { html } from 'lit';
import '../components/hub-share-course.ts';
import { contactWords } from '../locales/contacts.ts';
import type { RepeatContactsOptions } from '../../shared/panels/repeat-contacts.ts';
import { freshnessOf, usualShareOf } from './contact-view.ts';
import { drawFigure, onOneLine, type FigurePanel } from './figure-panel.ts';
import { definePanel } from './panel.ts';

/** Fewest contacts that a share of repeats is told of. */
const MIN_VISITS = 20;

export const repeatContactsPanel = definePanel({
  kind: 'repeat-contacts',
  select: (snapshot, config, { channel, target }: RepeatContactsOptions) => {
    const care = snapshot.care.filter(({ id }) => channel === '' || id === channel);
    const add = <K extends string>(
      list: readonly (Readonly<Record<K, number>> | null)[],
      keys: readonly K[],
    ): Record<K, number> =>
      Object.fromEntries(
        keys.map((key) => [key, list.reduce((sum, one) => sum + (one?.[key] ?? 0), 0)]),
      ) as Record<K, number>;
    const before = care.map(({ repeats }) => repeats.before);
    const ends = [
      ...new Set(care.flatMap(({ repeats }) => repeats.course.map(({ endMs }) => endMs))),
    ];
    return {
      nowMs: snapshot.nowMs,
      locale: config.locale,
      name:
        channel === '' ? null : (config.channels.find(({ id }) => id === channel)?.name ?? channel),
      freshness: freshnessOf(
        snapshot,
        channel === '' ? config.channels.map(({ id }) => id) : [channel],
      ),
      target: target / 100,
      ...add(
        care.map(({ repeats }) => repeats),
        ['contacts', 'repeats'],
      ),
      before: before.includes(null) ? null : add(before, ['contacts', 'repeats']),
      course: ends
        .sort((a, b) => a - b)
        .map((endMs) => {
          const points = care.map(({ repeats }) =>
            repeats.course.find((one) => one.endMs === endMs),
          );
          return {
            endMs,
            ...add(
              points.map((point) => point ?? null),
              ['contacts', 'repeats'],
            ),
          };
        }),
      settled: add(
        care.map(({ firstContact }) => firstContact),
        ['contacts', 'cameBack', 'pending'],
      ),
      usualFirst: usualShareOf(
        care.map(({ firstContact: { contacts, usual } }) => ({ count: contacts, usual })),
      ),
    };
  },
  render: (view, context) => {
    const { format, uPx } = context;
    const words = contactWords[view.locale];
    const shareOf = (part: number, whole: number): number | null =>
      whole < MIN_VISITS ? null : part / whole;
    const share = shareOf(view.repeats, view.contacts);
    const before = view.before && shareOf(view.before.repeats, view.before.contacts);
    const missedFirst = shareOf(view.settled.cameBack, view.settled.contacts);
    const course = view.course.map(({ contacts, repeats }) => shareOf(repeats, contacts));
    const facts: FigurePanel['facts'] = [];
    const against = [words.target(format.share(view.target))];
    if (before !== null) against.push(words.before(format.share(before)));
    facts.push({ text: against.join(', ') });
    if (missedFirst !== null) {
      const first = words.firstContact(format.share(1 - missedFirst));
      const usual = view.usualFirst && format.share(view.usualFirst.share);
      const normal =
        view.usualFirst && usual ? words.normal(usual, usual, view.usualFirst.learning) : '';
      const whole = normal ? `${first}, ${normal}` : first;
      const lines = onOneLine(whole, context.box.widthU) ? [whole] : [first, normal];
      facts.push(...lines.filter(Boolean).map((text) => ({ text })));
    }
    if (view.settled.pending > 0) {
      facts.push({
        text: words.pending(format.integer(view.settled.pending)),
      });
    }
    return drawFigure(
      'repeat-contacts',
      view,
      {
        heading:
          view.name === null ? words.repeatsTitle : words.ofChannel(words.repeatsTitle, view.name),
        aside: words.last24,
        figure: share === null ? '' : format.share(share),
        missing: words.noContacts,
        over: share !== null && share > view.target,
        scale: null,
        facts,
        picture:
          course.filter((value) => value !== null).length < 2
            ? null
            : {
                drawn: html`<hub-share-course
                  .values=${course}
                  .target=${view.target}
                  .label=${words.course(course.map((value) => (value === null ? '–' : format.share(value))).join(', '))}
                  .uPx=${uPx}
                ></hub-share-course>`,
              },
      },
      context,
    );
  },
});
