import { html } from 'lit';
import '../components/hub-queue-board.ts';
import type { QueueTile, TileFact } from '../components/hub-queue-tile.ts';
import { boardLayouts, TILE_GAP_U, WIDE_TILE_U } from '../../shared/panels/queue-board.ts';
import type { QueuesOptions } from '../../shared/panels/queues.ts';
import type { Freshness, QueueFigures } from '../../shared/snapshot.ts';
import type { WallChannel } from '../../shared/wall-config.ts';
import { freshnessWords } from './freshness.ts';
import { definePanel, type PanelContext } from './panel.ts';

export interface QueueView {
  channel: string;
  name: string;
  freshness: Freshness;
  waiting: number | null;
  waitingTarget: number | null;
  /** Longest wait now; null when nobody waits. */
  waitMs: number | null;
  waitTargetMs: number | null;
  normal: number | null;
  /** The longest wait that is usual at this hour. */
  waitNormalMs: number | null;
  agents: number | null;
  /** Service level of the last hour; null without a target or with fewer than ten contacts. */
  service: { ratio: number; target: number } | null;
  alarm: boolean;
}

/** Fewest contacts that a service level is reckoned from. */
const MIN_SERVED = 10;

export const queuesPanel = definePanel({
  kind: 'queues',
  select: (snapshot, { channels }, _options: QueuesOptions) => {
    const queues = new Map(snapshot.queues.map((queue) => [queue.id, queue]));
    const usualWaits = new Map(
      snapshot.service.map(({ id, usual }) => [id, usual.longestWaitMs?.median ?? null]),
    );
    const alarmed = new Set(snapshot.alerts.map(({ channel }) => channel));
    return {
      nowMs: snapshot.nowMs,
      queues: channels.map((channel) =>
        selectQueue(
          channel,
          queues.get(channel.id),
          usualWaits.get(channel.id) ?? null,
          snapshot.nowMs,
          alarmed.has(channel.id),
        ),
      ),
    };
  },
  render: (view, context) => {
    const { text, format, box } = context;
    const { columns, tileWidthU, factLines } = boardIn(box, view.queues.length);
    return html`<section data-panel="queues" data-state="live" aria-label=${text.queuesTitle}>
      <hub-queue-board
        .tiles=${view.queues.map((queue) => toTile(queue, view.nowMs, context))}
        .columns=${columns}
        .tileWidthU=${tileWidthU}
        .wide=${tileWidthU >= WIDE_TILE_U}
        .factLines=${factLines}
        .writeCount=${format.integer}
      ></hub-queue-board>
    </section>`;
  },
});

/** The grid with the fewest rows that has room; the narrowest when none has. */
function boardIn(
  { widthU, heightU }: PanelContext['box'],
  tiles: number,
): { columns: number; tileWidthU: number; factLines: 1 | 2 } {
  const layouts = boardLayouts(tiles);
  const slackU = 0.01;
  const { columns, wishU } =
    layouts.find(
      (layout) => layout.widthU <= widthU + slackU && layout.heightU <= heightU + slackU,
    ) ?? layouts[layouts.length - 1]!;
  return {
    columns,
    tileWidthU: (widthU - (columns - 1) * TILE_GAP_U) / columns,
    factLines: heightU >= wishU - slackU ? 2 : 1,
  };
}

function selectQueue(
  { id, name, targets }: WallChannel,
  queue: QueueFigures | undefined,
  waitNormalMs: number | null,
  nowMs: number,
  alarm: boolean,
): QueueView {
  const { serviceLevel } = targets;
  const counts = queue && serviceLevel && queue.served >= MIN_SERVED;
  return {
    channel: id,
    name,
    freshness: queue?.freshness ?? { state: 'live', sinceMs: nowMs },
    waiting: queue?.waiting ?? null,
    waitingTarget: targets.waiting ?? null,
    waitMs:
      queue?.oldestSinceMs == null || queue.waiting === 0
        ? null
        : Math.max(0, nowMs - queue.oldestSinceMs),
    waitTargetMs: targets.longestWaitMs ?? null,
    normal: queue?.normal?.median ?? null,
    waitNormalMs,
    agents: queue?.agentsOnline ?? null,
    service: counts
      ? { ratio: queue.servedInTime / queue.served, target: serviceLevel.ratio }
      : null,
    alarm,
  };
}

function toTile(queue: QueueView, nowMs: number, context: PanelContext): QueueTile {
  const { text, format } = context;
  const { waiting, waitMs, waitTargetMs } = queue;
  const words = freshnessWords(queue.freshness, nowMs, context);
  const waitOver = waitMs !== null && waitTargetMs !== null && waitMs > waitTargetMs;
  const { waitingTarget, service } = queue;
  const waitingOver = waiting !== null && waitingTarget !== null && waiting > waitingTarget;
  const missed = service !== null && service.ratio < service.target;
  const waitTarget = waitTargetMs === null ? '' : `${text.target} ${format.limit(waitTargetMs)}`;
  const countTarget =
    waitingTarget === null ? '' : `${text.target} ${format.integer(waitingTarget)}`;
  const limits = [
    ...(waitingTarget === null ? [] : [format.integer(waitingTarget)]),
    ...(waitTargetMs === null ? [] : [format.limit(waitTargetMs)]),
  ];
  const usual = [
    ...(queue.normal === null ? [] : [format.integer(Math.round(queue.normal))]),
    ...(queue.waitNormalMs === null ? [] : [format.age(queue.waitNormalMs)]),
  ];
  const inTime = service ? text.answeredInTime(format.share(service.ratio)) : '';
  const facts: TileFact[] = [
    { text: words.aside, needed: true },
    {
      // Of the count and of the wait, as the figures stand. The wait's is a tick on its bar, too.
      text: limits.length === 0 ? '' : `${text.target} ${limits.join(' · ')}`,
      short: countTarget === '' || (waitOver && !waitingOver) ? waitTarget : countTarget,
      beside: countTarget,
      needed: true,
    },
    {
      text: usual.length === 0 ? '' : text.normalOf(usual.join(' · ')),
      short: text.normalOf(usual[0] ?? ''),
      needed: true,
    },
    missed
      ? {
          text: `${inTime}, ${text.target} ${format.share(service.target)}`,
          short: inTime,
          over: true,
          // Beside a count or a wait that stands in amber it is no news.
          needed: !waitingOver && !waitOver,
        }
      : { text: inTime },
  ];
  return {
    channel: queue.channel,
    name: queue.name,
    state: words.state,
    ...words.short,
    waiting,
    waitingText: text.noReading,
    waitingLabel:
      waiting === null ? '' : text.waitingLabel(queue.name, waiting, format.integer(waiting)),
    waitingOver,
    wait: waitMs === null ? '' : format.duration(waitMs),
    waitShort: waitMs === null ? '' : format.durationShort(waitMs),
    waitOver,
    waitShare: waitTargetMs === null ? null : (waitMs ?? 0) / waitTargetMs,
    waitTarget,
    alarm: queue.alarm,
    agents: queue.agents === null ? '' : format.integer(queue.agents),
    agentsLabel:
      queue.agents === null ? '' : text.agents(queue.agents, format.integer(queue.agents)),
    facts: facts.filter((fact) => fact.text !== ''),
  };
}
