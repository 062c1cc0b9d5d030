import { contactWords } from '../locales/contacts.ts';
import type { UsualFigure } from '../../shared/contact-figures.ts';
import type { KeyFigureOptions } from '../../shared/panels/key-figure.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import type { WallChannel } from '../../shared/wall-config.ts';
import { channelOf, freshnessOf, levelOf, MIN_CONTACTS, serviceOf } from './contact-view.ts';
import { drawFigure, type FigurePanel } from './figure-panel.ts';
import { definePanel } from './panel.ts';

/** A value, how it is written, what it should be and what it usually is. */
interface KeyView {
  value: number | null;
  as: 'count' | 'duration' | 'share';
  target: number | null;
  /** Whether more than the target is bad. */
  moreIsWorse: boolean;
  usual: Pick<UsualFigure, 'low' | 'high' | 'basis'> | null;
  /** Of what the value is the greatest of. */
  median?: number;
}

export const keyFigurePanel = definePanel({
  kind: 'key-figure',
  select: (snapshot, config, options: KeyFigureOptions) => {
    const channel = channelOf(config, options.channel);
    return {
      nowMs: snapshot.nowMs,
      locale: config.locale,
      kind: options.figure,
      name: channel?.name ?? options.channel,
      window: options.window,
      isNow: ['waiting', 'longest-wait', 'backlog'].includes(options.figure),
      withinMs: channel?.targets.serviceLevel?.withinMs ?? null,
      freshness: freshnessOf(snapshot, channel ? [channel.id] : []),
      ...(channel
        ? keyView(snapshot, channel, options)
        : ({ value: null, as: 'count', target: null, moreIsWorse: true, usual: null } as KeyView)),
    };
  },
  render: (view, context) => {
    const { format } = context;
    const words = contactWords[view.locale];
    const write = (value: number): string =>
      view.as === 'count'
        ? format.integer(Math.round(value))
        : view.as === 'share'
          ? format.share(value)
          : format.durationShort(value);
    const { value, target, usual, median, moreIsWorse } = view;
    const facts: FigurePanel['facts'] = [];
    if (target !== null) {
      const limit = view.as === 'duration' ? format.limit(target) : write(target);
      const within =
        view.kind === 'service-level' && view.withinMs !== null
          ? ` ${words.within(format.limit(view.withinMs))}`
          : '';
      facts.push({ text: words.target(limit) + within });
    }
    if (median !== undefined) facts.push({ text: words.median(write(median)) });
    if (usual) {
      facts.push({
        text: words.normal(write(usual.low), write(usual.high), usual.basis === 'day'),
      });
    }
    return drawFigure(
      'key-figure',
      view,
      {
        heading: words.ofChannel(words.figures[view.kind], view.name),
        aside: view.isNow
          ? words.now
          : view.kind === 'turn-around'
            ? words.last24
            : words.windows[view.window],
        figure: value === null ? '' : write(value),
        missing: words.tooFew,
        over: value !== null && target !== null && (moreIsWorse ? value > target : value < target),
        scale: view.as === 'share' && value !== null ? { value, target, band: usual } : null,
        facts,
      },
      context,
    );
  },
});

function keyView(
  snapshot: Snapshot,
  { id, targets }: WallChannel,
  { figure, window }: KeyFigureOptions,
): KeyView {
  const queue = snapshot.queues.find((one) => one.id === id);
  const service = serviceOf(snapshot, id);
  const care = snapshot.care.find((one) => one.id === id);
  const counted = service?.[window];
  const usual = service?.usual;
  const base = { target: null, moreIsWorse: true, usual: null };
  const share = (part: number, whole: number): number | null =>
    whole < MIN_CONTACTS ? null : Math.min(1, part / whole);
  switch (figure) {
    case 'waiting':
      return {
        ...base,
        value: queue?.waiting ?? null,
        as: 'count',
        target: targets.waiting ?? null,
        usual: queue?.normal ?? null,
      };
    case 'longest-wait':
      return {
        ...base,
        value:
          queue?.waiting == null
            ? null
            : queue.oldestSinceMs === null || queue.waiting === 0
              ? 0
              : Math.max(0, snapshot.nowMs - queue.oldestSinceMs),
        as: 'duration',
        target: targets.longestWaitMs ?? null,
        usual: usual?.longestWaitMs ?? null,
      };
    case 'service-level':
      return {
        value: counted && targets.serviceLevel ? levelOf(counted) : null,
        as: 'share',
        target: targets.serviceLevel?.ratio ?? null,
        moreIsWorse: false,
        usual: usual?.level ?? null,
      };
    case 'answer':
      return {
        ...base,
        value: counted?.answer.ms ?? null,
        as: 'duration',
        usual: usual?.answerMs ?? null,
      };
    case 'abandonment':
      return {
        ...base,
        value: counted ? share(counted.abandoned, counted.offered) : null,
        as: 'share',
        usual: usual?.abandonment ?? null,
      };
    case 'handle':
      return {
        ...base,
        value: counted?.handle.ms ?? null,
        as: 'duration',
        usual: usual?.handleMs ?? null,
      };
    case 'occupancy':
      return {
        ...base,
        value: counted?.occupancy ?? null,
        as: 'share',
        usual: usual?.occupancy ?? null,
      };
    case 'response':
      return {
        ...base,
        value: counted?.response.ms ?? null,
        as: 'duration',
        usual: usual?.responseMs ?? null,
      };
    case 'turn-around':
      return {
        ...base,
        value: care ? share(care.talks.turned, care.talks.negative) : null,
        as: 'share',
        moreIsWorse: false,
        usual: care?.talks.usual ?? null,
      };
    case 'backlog':
      return {
        ...base,
        value: care?.backlog.oldestMs ?? null,
        as: 'duration',
        ...(care && care.backlog.open > 0 && { median: care.backlog.p50Ms }),
      };
  }
}
