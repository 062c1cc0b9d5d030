/** The panels that are one figure of contacts: any of a channel's, the gap, promises, who came back. */
import { html, type TemplateResult } from 'lit';
import '../components/hub-key-figure.ts';
import type { FigureScale } from '../components/hub-key-figure.ts';
import { contactWords } from '../locales/contacts.ts';
import type { UsualFigure } from '../../shared/contact-figures.ts';
import type { KeyFigureOptions } from '../../shared/panels/key-figure.ts';
import type { PromisesOptions } from '../../shared/panels/promises.ts';
import type { RepeatContactsOptions } from '../../shared/panels/repeat-contacts.ts';
import type { ServiceGapOptions } from '../../shared/panels/service-gap.ts';
import type { Freshness, Snapshot } from '../../shared/snapshot.ts';
import type { WallChannel, WallConfig } from '../../shared/wall-config.ts';
import { channelOf, freshnessOf, levelOf, MIN_CONTACTS, serviceOf } from './contact-view.ts';
import { freshnessWords } from './freshness.ts';
import { definePanel, type PanelContext } from './panel.ts';

/** Fewest contacts that a share of repeats is told of. */
const MIN_VISITS = 20;

/** One figure as every panel here shows it; what is written stays a number until the language is known. */
interface FigurePanel {
  heading: string;
  aside: string;
  figure: string;
  unit?: string;
  missing: string;
  over: boolean;
  scale: FigureScale | null;
  facts: { text: string; over?: boolean }[];
}

function draw(
  kind: string,
  view: { freshness: Freshness; nowMs: number },
  shown: FigurePanel,
  context: PanelContext,
): TemplateResult {
  const fresh = freshnessWords(view.freshness, view.nowMs, context);
  return html`<hub-panel
    data-panel=${kind}
    .heading=${shown.heading}
    .aside=${fresh.aside || shown.aside}
    .state=${fresh.state}
    .notice=${fresh.notice}
    .noticeDetail=${fresh.noticeDetail}
  >
    <hub-key-figure
      .figure=${shown.figure}
      .unit=${shown.unit ?? ''}
      .missing=${shown.missing}
      .over=${shown.over}
      .scale=${shown.scale}
      .facts=${shown.facts}
      .label=${shown.figure === '' ? '' : `${shown.heading}: ${shown.figure}`}
      .widthU=${context.box.widthU}
      .heightU=${context.box.heightU}
    ></hub-key-figure>
  </hub-panel>`;
}

// ---------------------------------------------------------------------------------------------------------------------

/** A value, how it is written, what it should be and what it usually is. */
interface KeyView {
  value: number | null;
  as: 'count' | 'duration' | 'share';
  target: number | null;
  /** Whether more than the target is bad. */
  moreIsWorse: boolean;
  usual: Pick<UsualFigure, 'low' | 'high' | 'basis'> | null;
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
        : { value: null, as: 'count' as const, target: null, moreIsWorse: true, usual: null }),
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
    const { value, target, usual, moreIsWorse } = view;
    const facts: FigurePanel['facts'] = [];
    if (target !== null) {
      const limit = view.as === 'duration' ? format.limit(target) : write(target);
      const within =
        view.kind === 'service-level' && view.withinMs !== null
          ? ` ${words.within(format.limit(view.withinMs))}`
          : '';
      facts.push({ text: words.target(limit) + within });
    }
    if (usual) {
      facts.push({
        text: words.normal(write(usual.low), write(usual.high), usual.basis === 'day'),
      });
    }
    return draw(
      'key-figure',
      view,
      {
        heading: words.ofChannel(words.figures[view.kind], view.name),
        aside: view.isNow ? words.now : words.windows[view.window],
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
      return { ...base, value: counted?.occupancy ?? null, as: 'share' };
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
      };
    case 'backlog':
      return { ...base, value: care?.backlog.oldestMs ?? null, as: 'duration' };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

export interface Measured {
  name: string;
  level: number;
  target: number;
}

/** Channels with a target and enough contacts, the best served first, each against its own target. */
export function measuredChannels(
  snapshot: Snapshot,
  { channels }: WallConfig,
  window: ServiceGapOptions['window'],
): Measured[] {
  return channels
    .flatMap(({ id, name, targets }): Measured[] => {
      const service = serviceOf(snapshot, id);
      const level = service ? levelOf(service[window]) : null;
      const { state } = freshnessOf(snapshot, [id]);
      // An old figure beside new ones would make a gap that is not there.
      if (level === null || !targets.serviceLevel || state === 'stale' || state === 'down')
        return [];
      return [{ name, level, target: targets.serviceLevel.ratio }];
    })
    .sort((a, b) => b.level - b.target - (a.level - a.target));
}

export const serviceGapPanel = definePanel({
  kind: 'service-gap',
  select: (snapshot, config, { window }: ServiceGapOptions) => {
    const measured = measuredChannels(snapshot, config, window);
    return {
      nowMs: snapshot.nowMs,
      locale: config.locale,
      window,
      freshness: freshnessOf(
        snapshot,
        config.channels.map(({ id }) => id),
      ),
      best: measured[0] ?? null,
      worst: measured.length < 2 ? null : (measured[measured.length - 1] ?? null),
    };
  },
  render: (view, context) => {
    const { format } = context;
    const words = contactWords[view.locale];
    const { best, worst } = view;
    const gap = best && worst ? best.level - best.target - (worst.level - worst.target) : null;
    const said = (one: Measured): string =>
      words.measured(one.name, format.share(one.level), format.share(one.target));
    return draw(
      'service-gap',
      // With some channels gone the rest can still be compared; the heading's aside cannot say which.
      best && worst ? { ...view, freshness: { state: 'live', sinceMs: view.nowMs } } : view,
      {
        heading: words.gapTitle,
        aside: words.windows[view.window],
        figure: gap === null ? '' : format.integer(Math.round(gap * 100)),
        unit: words.points,
        missing: words.gapMissing,
        over: worst !== null && worst.level < worst.target,
        scale: null,
        facts:
          best && worst
            ? [{ text: said(worst), over: worst.level < worst.target }, { text: said(best) }]
            : [],
      },
      context,
    );
  },
});

// ---------------------------------------------------------------------------------------------------------------------

export const promisesPanel = definePanel({
  kind: 'promises',
  select: (snapshot, config, { target }: PromisesOptions) => {
    const care = snapshot.care.filter(({ promises }) => promises.due + promises.soon > 0);
    const sum = (of: (promises: (typeof care)[number]['promises']) => number): number =>
      care.reduce((total, { promises }) => total + of(promises), 0);
    const next = care
      .filter(({ promises }) => promises.nextMs !== null)
      .sort((a, b) => a.promises.nextMs! - b.promises.nextMs!)[0];
    return {
      nowMs: snapshot.nowMs,
      locale: config.locale,
      freshness: freshnessOf(
        snapshot,
        care.map(({ id }) => id),
      ),
      due: sum(({ due }) => due),
      kept: sum(({ kept }) => kept),
      soon: sum(({ soon }) => soon),
      next: next
        ? {
            name: config.channels.find(({ id }) => id === next.id)?.name ?? next.id,
            atMs: next.promises.nextMs!,
          }
        : null,
      target: target / 100,
    };
  },
  render: (view, context) => {
    const { format } = context;
    const words = contactWords[view.locale];
    const { due, kept, soon, next, target } = view;
    const share = due === 0 ? null : kept / due;
    const facts: FigurePanel['facts'] = [
      {
        text: soon === 0 ? words.noneBreaking : words.breaking(soon, format.integer(soon)),
        over: soon > 0,
      },
    ];
    if (share !== null) {
      facts.push({
        text: `${words.kept(format.integer(kept), format.integer(due))}, ${words.target(format.share(target))}`,
      });
    }
    if (next) facts.push({ text: words.next(next.name, format.clock(next.atMs)) });
    return draw(
      'promises',
      view,
      {
        heading: words.promisesTitle,
        aside: words.last24,
        // 99.6 % is not all of them.
        figure: share === null ? '' : format.share(share === 1 ? 1 : Math.min(share, 0.99)),
        missing: words.noPromises,
        over: share !== null && share < target,
        scale: share === null ? null : { value: share, target, band: null },
        facts,
      },
      context,
    );
  },
});

// ---------------------------------------------------------------------------------------------------------------------

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
      settled: add(
        care.map(({ firstContact }) => firstContact),
        ['contacts', 'cameBack', 'pending'],
      ),
    };
  },
  render: (view, context) => {
    const { format } = context;
    const words = contactWords[view.locale];
    const shareOf = (part: number, whole: number): number | null =>
      whole < MIN_VISITS ? null : part / whole;
    const share = shareOf(view.repeats, view.contacts);
    const before = view.before && shareOf(view.before.repeats, view.before.contacts);
    const missedFirst = shareOf(view.settled.cameBack, view.settled.contacts);
    const facts: FigurePanel['facts'] = [];
    const against = [words.target(format.share(view.target))];
    if (before !== null) against.push(words.before(format.share(before)));
    facts.push({ text: against.join(', ') });
    if (missedFirst !== null)
      facts.push({ text: words.firstContact(format.share(1 - missedFirst)) });
    if (view.settled.pending > 0) {
      facts.push({
        text: words.pending(format.integer(view.settled.pending)),
      });
    }
    return draw(
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
      },
      context,
    );
  },
});
