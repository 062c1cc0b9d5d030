import type { OutsideHoursOptions } from '../../shared/panels/outside-hours.ts';
import { contactWords } from '../locales/contacts.ts';
import { freshnessOf, worstOf } from './contact-view.ts';
import { drawFigure } from './figure-panel.ts';
import { definePanel } from './panel.ts';

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const outsideHoursPanel = definePanel({
  kind: 'outside-hours',
  select: (snapshot, config, { channel }: OutsideHoursOptions) => {
    const ids = channel === '' ? config.channels.map(({ id }) => id) : [channel];
    const volumes = snapshot.care.filter(({ id }) => ids.includes(id)).map(({ volume }) => volume);
    const before = volumes.map((volume) => volume.before);
    const sum = (of: (volume: (typeof volumes)[number]) => number): number =>
      volumes.reduce((total, volume) => total + of(volume), 0);
    return {
      nowMs: snapshot.nowMs,
      locale: config.locale,
      name:
        channel === '' ? null : (config.channels.find(({ id }) => id === channel)?.name ?? channel),
      // Messages and contacts may come from different sources.
      freshness: worstOf([freshnessOf(snapshot, ids), snapshot.mood.freshness], snapshot.nowMs),
      contacts: sum(({ contacts, contactsOutside }) => contacts + contactsOutside),
      contactsOutside: sum(({ contactsOutside }) => contactsOutside),
      messages: sum(({ messages, messagesOutside }) => messages + messagesOutside),
      messagesOutside: sum(({ messagesOutside }) => messagesOutside),
      /** Share of the day before; null where not all of it is known, or nothing came. */
      before: before.includes(null)
        ? null
        : shareOf(
            before.reduce((total, day) => total + day!.outside, 0),
            before.reduce((total, day) => total + day!.all, 0),
          ),
    };
  },
  render: (view, context) => {
    const { format } = context;
    const words = contactWords[view.locale];
    const { contacts, contactsOutside, messages, messagesOutside } = view;
    const [outside, all] = [contactsOutside + messagesOutside, contacts + messages];
    const facts = [];
    if (view.before !== null) facts.push({ text: words.before(format.share(view.before)) });
    if (contacts > 0) {
      facts.push({
        text: words.ofContacts(format.integer(contactsOutside), format.integer(contacts)),
      });
    }
    if (messages > 0) {
      facts.push({
        text: words.ofMessages(format.integer(messagesOutside), format.integer(messages)),
      });
    }
    return drawFigure(
      'outside-hours',
      view,
      {
        heading:
          view.name === null ? words.outsideTitle : words.ofChannel(words.outsideTitle, view.name),
        aside: words.today,
        figure: all === 0 ? '' : format.integer(outside),
        unit: all === 0 ? '' : format.share(outside / all),
        missing: words.nothingToday,
        over: false,
        scale: all === 0 ? null : { value: outside / all, target: null, band: null },
        facts,
      },
      context,
    );
  },
});
