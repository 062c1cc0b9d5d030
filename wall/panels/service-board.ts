import { html } from 'lit';
import '../components/hub-service-board.ts';
import type { BoardFigure, BoardRow } from '../components/hub-service-board.ts';
import { contactWords } from '../locales/contacts.ts';
import type { ServiceFigures } from '../../shared/contact-figures.ts';
import { BOARD_WIDE_U } from '../../shared/panels/service-board-layout.ts';
import type { ServiceBoardOptions } from '../../shared/panels/service-board.ts';
import type { Freshness, Snapshot } from '../../shared/snapshot.ts';
import { MINUTE_MS } from '../../shared/units.ts';
import type { WallChannel } from '../../shared/wall-config.ts';
import { freshnessOf, levelOf, serviceOf } from './contact-view.ts';
import { freshnessWords } from './freshness.ts';
import { definePanel, type PanelContext } from './panel.ts';

/** Half an hour ahead, the last point of a forecast; a change of the wait by less is no news. */
const SOON_MIN = 30;
const NEWS = { leastMs: MINUTE_MS, share: 0.25 } as const;

export interface BoardChannel {
  channel: WallChannel;
  freshness: Freshness;
  waiting: number | null;
  waitMs: number | null;
  level: number | null;
  levelBand: { low: number; high: number; learning: boolean } | null;
  usualLevel: number | null;
  usualWaiting: number | null;
  usualWaitMs: number | null;
  /** What is normal rests on the last 24 hours yet. */
  learning: boolean;
  /** The longest wait in half an hour, where it will be another. */
  soonMs: number | null;
  open: boolean;
  opensMs: number | null;
  doubt: ServiceFigures['doubt'];
  alarm: boolean;
  /** How many times over its targets, 1 where it just meets them; 4 where nothing is known. */
  trouble: number;
}

export const serviceBoardPanel = definePanel({
  kind: 'service-board',
  select: (snapshot, config, options: ServiceBoardOptions) => {
    const chosen = config.channels.filter(
      ({ id }) => options.channels.length === 0 || options.channels.includes(id),
    );
    return {
      nowMs: snapshot.nowMs,
      locale: config.locale,
      window: options.window,
      channels: chosen
        .map((channel, index) => ({ index, ...selectChannel(channel, snapshot, options.window) }))
        // By steps of trouble: rows that are about alike keep their places.
        .sort((a, b) => step(b.trouble) - step(a.trouble) || a.index - b.index),
    };
  },
  render: (view, context) => {
    const words = contactWords[view.locale];
    return html`<hub-panel
      data-panel="service-board"
      .heading=${words.boardTitle}
      .headingHidden=${true}
    >
      <hub-service-board
        .heading=${view.channels.some(({ learning }) => learning) ? words.learning : words.boardTitle}
        .span=${words.windows[view.window]}
        .rows=${view.channels.map((channel) => toRow(channel, view.nowMs, view.locale, context))}
        .columns=${[words.columns.waiting, words.columns.wait, words.columns.level]}
        .wide=${context.box.widthU >= BOARD_WIDE_U - 0.01}
        .widthU=${context.box.widthU}
      ></hub-service-board>
    </hub-panel>`;
  },
});

const step = (trouble: number): number => Math.round(Math.log2(Math.max(trouble, 0.25)) * 1.5);

function selectChannel(
  channel: WallChannel,
  snapshot: Snapshot,
  window: ServiceBoardOptions['window'],
): BoardChannel {
  const { id, targets } = channel;
  const queue = snapshot.queues.find((figures) => figures.id === id);
  const service = serviceOf(snapshot, id);
  const freshness = freshnessOf(snapshot, [id]);
  const waiting = queue?.waiting ?? null;
  const waitMs =
    waiting === null
      ? null
      : waiting === 0 || queue?.oldestSinceMs == null
        ? 0
        : Math.max(0, snapshot.nowMs - queue.oldestSinceMs);
  const level = service && targets.serviceLevel ? levelOf(service[window]) : null;
  const usual = service?.usual.level;
  return {
    channel,
    freshness,
    waiting,
    waitMs,
    level,
    levelBand: usual ? { low: usual.low, high: usual.high, learning: usual.basis === 'day' } : null,
    usualLevel: usual?.median ?? null,
    usualWaiting: queue?.normal?.median ?? null,
    usualWaitMs: service?.usual.longestWaitMs?.median ?? null,
    learning: [queue?.normal, usual, service?.usual.longestWaitMs].some(
      (one) => one?.basis === 'day',
    ),
    soonMs: soonOf(snapshot, id, waitMs),
    open: service?.open ?? true,
    opensMs: service?.opensMs ?? null,
    doubt: service?.doubt ?? null,
    alarm: snapshot.alerts.some((alert) => 'channel' in alert && alert.channel === id),
    trouble: troubleOf(channel, freshness, waiting, waitMs, level),
  };
}

function troubleOf(
  { targets }: WallChannel,
  { state }: Freshness,
  waiting: number | null,
  waitMs: number | null,
  level: number | null,
): number {
  if (state === 'down' || state === 'stale') return 4;
  const { serviceLevel } = targets;
  return Math.max(
    targets.waiting !== undefined && waiting !== null ? waiting / targets.waiting : 0,
    targets.longestWaitMs !== undefined && waitMs !== null ? waitMs / targets.longestWaitMs : 0,
    serviceLevel && level !== null ? (1 - level) / Math.max(0.05, 1 - serviceLevel.ratio) : 0,
  );
}

/** What the forecast says of half an hour ahead, where that is news. */
function soonOf({ forecasts }: Snapshot, id: string, waitMs: number | null): number | null {
  const point = forecasts
    .find((forecast) => forecast.id === id)
    ?.points.find(({ afterMs }) => afterMs === SOON_MIN * MINUTE_MS);
  if (!point || waitMs === null) return null;
  const change = Math.abs(point.longestWaitMs.mid - waitMs);
  return change < Math.max(NEWS.leastMs, NEWS.share * waitMs) ? null : point.longestWaitMs.mid;
}

function toRow(
  view: BoardChannel,
  nowMs: number,
  locale: 'nl' | 'en',
  context: PanelContext,
): BoardRow {
  const { format } = context;
  const words = contactWords[locale];
  const { channel, waiting, waitMs, level, doubt } = view;
  const { targets } = channel;
  const fresh = freshnessWords(view.freshness, nowMs, context);
  const levelTarget = targets.serviceLevel?.ratio ?? null;
  const facts: { text: string; short?: string; over?: boolean }[] = [];
  if (!view.open) {
    facts.push({
      text: words.closed(view.opensMs === null ? null : format.clock(view.opensMs)),
      short: words.closed(null),
    });
  }
  if (doubt) {
    const [readings, events] = [format.integer(doubt.readings), format.integer(doubt.events)];
    facts.push({
      text: words.doubt(doubt.figure, readings, events, words.shown[doubt.shown]),
      short: words.doubtShort(readings, events),
      over: true,
    });
  }
  if (fresh.aside !== '') facts.push({ text: fresh.aside });
  if (view.soonMs !== null) {
    facts.push({ text: words.soon(format.age(view.soonMs), SOON_MIN) });
  }
  /** A figure with its target and what is normal, coarsely; either may be missing. */
  const figureOf = (
    value: number | null,
    over: (target: number) => boolean,
    target: number | null | undefined,
    usual: number | null,
    write: (value: number) => string,
    writeTarget = write,
    writeUsual = write,
  ): BoardFigure => ({
    text: value === null ? '–' : write(value),
    over: value !== null && target != null && over(target),
    notes: [
      ...(target == null ? [] : [words.target(writeTarget(target))]),
      ...(usual === null ? [] : [words.usually(writeUsual(usual))]),
    ],
  });
  const count = (value: number): string => format.integer(Math.round(value));
  return {
    channel: channel.id,
    name: channel.name,
    state: fresh.state,
    notice: [fresh.short.notice, fresh.short.noticeDetail].filter(Boolean).join(' '),
    waiting: figureOf(
      waiting,
      (target) => waiting! > target,
      targets.waiting,
      view.usualWaiting,
      count,
    ),
    wait: figureOf(
      waitMs,
      (target) => waitMs! > target,
      targets.longestWaitMs,
      view.usualWaitMs,
      format.duration,
      format.limit,
      format.age,
    ),
    level: figureOf(
      level,
      (target) => level! < target,
      levelTarget,
      level === null ? null : view.usualLevel,
      format.share,
    ),
    levelScale: level === null ? null : { value: level, target: levelTarget, band: view.levelBand },
    facts,
    alarm: view.alarm,
  };
}
