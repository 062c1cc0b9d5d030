import { html } from 'lit';
import '../components/hub-queue-board.ts';
import type { QueueTile } from '../components/hub-queue-tile.ts';
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
    const alarmed = new Set(snapshot.alerts.map(({ channel }) => channel));
    return {
      nowMs: snapshot.nowMs,
      queues: channels.map((channel) =>
        selectQueue(channel, queues.get(channel.id), snapshot.nowMs, alarmed.has(channel.id)),
      ),
    };
  },
  render: (view, context) => {
    const { text, format, box } = context;
    const { columns, tileWidthU } = boardIn(box, view.queues.length);
    return html`<section data-panel="queues" data-state="live" aria-label=${text.queuesTitle}>
      <hub-queue-board
        .tiles=${view.queues.map((queue) => toTile(queue, view.nowMs, context))}
        .columns=${columns}
        .tileWidthU=${tileWidthU}
        .wide=${tileWidthU >= WIDE_TILE_U}
        .writeCount=${format.integer}
      ></hub-queue-board>
    </section>`;
  },
});

/** The grid with the fewest rows that has room; the narrowest when none has. */
function boardIn(
  { widthU, heightU }: PanelContext['box'],
  tiles: number,
): { columns: number; tileWidthU: number } {
  const layouts = boardLayouts(tiles);
  const slackU = 0.01;
  const { columns } =
    layouts.find(
      (layout) => layout.widthU <= widthU + slackU && layout.heightU <= heightU + slackU,
    ) ?? layouts[layouts.length - 1]!;
  return { columns, tileWidthU: (widthU - (columns - 1) * TILE_GAP_U) / columns };
}

function selectQueue(
  { id, name, targets }: WallChannel,
  queue: QueueFigures | undefined,
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
  const waitTarget = waitTargetMs === null ? '' : `${text.target} ${format.limit(waitTargetMs)}`;
  const waitingOver =
    waiting !== null && queue.waitingTarget !== null && waiting > queue.waitingTarget;
  // What is over its target stands in amber: here is what it is over.
  const missedTargets = [
    ...(waitingOver && queue.waitingTarget !== null ? [format.integer(queue.waitingTarget)] : []),
    ...(waitOver && waitTargetMs !== null ? [format.limit(waitTargetMs)] : []),
  ];
  const normal =
    queue.normal === null ? '' : text.normalOf(format.integer(Math.round(queue.normal)));
  const service = queue.service ? text.answeredInTime(format.share(queue.service.ratio)) : '';
  const missed = queue.service !== null && queue.service.ratio < queue.service.target;
  // What is amiss comes first; the tile shows as many as it has room for.
  const facts = [
    { text: words.aside, over: false },
    {
      text: missedTargets.length > 0 ? `${text.target} ${missedTargets.join(' · ')}` : '',
      over: false,
    },
    { text: missed ? service : '', over: true },
    { text: normal, over: false },
    {
      text:
        missedTargets.length === 0 && queue.waitingTarget !== null
          ? `${text.target} ${format.integer(queue.waitingTarget)}`
          : '',
      over: false,
      leads: true,
    },
    { text: missed ? '' : service, over: false },
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
