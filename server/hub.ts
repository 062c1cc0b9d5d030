/**
 * The whole flow on one screen. READ THIS FIRST.
 *
 *   source → ingest → event log → fold → publish → walls
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { IngestReport } from '../shared/ingest-report.ts';
import type { AlertMessage, DeltaMessage, SnapshotMessage } from '../shared/protocol.ts';
import { TICK_MS } from '../shared/protocol.ts';
import type { Alert, Snapshot } from '../shared/snapshot.ts';
import { SECOND_MS } from '../shared/units.ts';
import { createAnalyser, isKnown } from './analyse/analyse.ts';
import type { Calibrator } from './analyse/calibrator.ts';
import type { Cluster } from './cluster/cluster.ts';
import { createFold } from './fold/fold.ts';
import { takeDelivery } from './delivery.ts';
import { createIngest, type Origin } from './ingest/ingest.ts';
import { createKeyedHash } from './ingest/keyed-hash.ts';
import { createMasker } from './ingest/mask.ts';
import {
  analyserOptions,
  contactFigureOptions,
  foldOptions,
  ingestOptions,
  snapshotOptions,
  brandNames,
  watchOptions,
} from './kernel/config/views.ts';
import type { HubConfig } from './kernel/config/read-config.ts';
import { systemClock, type Clock } from './kernel/clock.ts';
import { messageOf, placeOf } from './kernel/errors.ts';
import type { Logger } from './kernel/logger.ts';
import type { Metrics } from './kernel/metrics.ts';
import { noticeOf } from './notify/notice.ts';
import { createNotifier } from './notify/notifier.ts';
import { createOutbox } from './notify/outbox.ts';
import type { Target } from './notify/targets.ts';
import { createPause } from './kernel/pause.ts';
import { repeat } from './kernel/repeat.ts';
import { createContactFigures } from './publish/contact-figures.ts';
import { createEarlyWarning } from './publish/early-warning.ts';
import { createPublisher } from './publish/publisher.ts';
import { buildSnapshot, queueAlertsNow } from './publish/snapshot-builder.ts';
import { underOutage } from './publish/store-outage.ts';
import type { Source } from './sources/source.ts';
import { createSourceRunner } from './sources/source-runner.ts';
import type { CellStore } from './store/cell-store.ts';
import type { EventLog } from './store/event-log.ts';
import { createGuardedLog, type Outage } from './store/guarded-log.ts';
import type { WarningActions } from './transport/admin-route.ts';

/** Where a hub keeps what it accepts: a store of its own, or one that it shares with other nodes. */
export type HubStore = { log: EventLog; cells: CellStore } | { cluster: Cluster };

export type HubDeps = HubStore & {
  clock: Clock;
  /** The configuration's sources, by id. */
  sources: ReadonlyMap<string, Source>;
  /** Secret under which persons' references are hashed. */
  hashSecret: string | Uint8Array;
  logger: Logger;
  metrics: Metrics;
  /** Learnt from the hub's corrections, where the configuration names it. */
  calibrator?: Calibrator | undefined;
  /** Who is told of warnings outside the wall. @default nobody */
  targets?: readonly Target[];
  /** Names the way in which texts are read: a restart with another leaves what was counted as it is. @default '' */
  analyser?: string;
};

export interface Hub {
  /** Runs the sources; resolves when each has said that it is up or down, so with a replay's history folded. */
  start(): Promise<void>;
  /**
   * Takes raw events in; resolves when those accepted are durable and counted; of several nodes, another may count them
   * a moment later. When they are durable and cannot be
   * counted yet it resolves as well, and `trouble` says why. @throws HubError STORE_FAILED when nothing is kept.
   */
  deliver(sourceId: string, raws: readonly unknown[]): Promise<IngestReport>;
  /** What a wall that connects now is sent. */
  current(): SnapshotMessage;
  /**
   * @param isHeard Whether the listener has anyone to tell; while none has, a node that is sent its picture leaves it
   * until `current` is asked. @default always
   */
  onDelta(listener: (message: DeltaMessage) => void, isHeard?: () => boolean): void;
  onAlert(listener: (message: AlertMessage) => void): void;
  /** Shows by another configuration from the next tick on; how events are counted stays as it was. */
  reconfigure(config: HubConfig): void;
  /** What a person may do about warnings; `id` is `brand:ID` or `theme:ID`. Each is on the walls at once. */
  readonly warnings: WarningActions;
  /** Why the hub should not be relied on at the moment; undefined when it may. */
  trouble(): string | undefined;
  /** Stops the sources, commits what was accepted, closes the stores. */
  stop(): Promise<void>;
}

/** So long before a tick begins the counting of what it is to show. */
const COUNTED_BEFORE_MS = 200;
/** How long deletions and edits are gathered before an extra tick. */
const ERASE_WITHIN_MS = 200;
/** However long a commit takes, the next begins within this time. */
const COMMIT_WITHIN_MS = 10 * SECOND_MS;
/** A node that was sent no picture for so long publishes all the same: walls need their beat. */
const MAX_QUIET_MS = 1.5 * TICK_MS;
/** How long a hub that stops goes on counting what was accepted. */
const STOP_WITHIN_MS = 1_500;

/** What cannot be relied on, as walls name it. */
type NamedOutage = Outage & { name: string };

export async function createHub(config: HubConfig, deps: HubDeps): Promise<Hub> {
  const { clock, logger, metrics } = deps;
  const cluster = 'cluster' in deps ? deps.cluster : undefined;
  const ownLog = 'cluster' in deps ? undefined : createGuardedLog(deps.log, clock.nowMs);
  const log = ownLog ?? cluster!.log;
  const outageNow = (): NamedOutage | undefined => {
    const own = ownLog?.outage();
    return own ? { name: 'Disk', ...own } : cluster?.outage();
  };
  const listeners = {
    delta: [] as ((message: DeltaMessage) => void)[],
    isHeard: [] as (() => boolean)[],
    alert: [] as ((message: AlertMessage) => void)[],
  };
  const origins = new Map(
    config.sources.map(({ id, display, allowedLateness }): [string, Origin] => [
      id,
      { sourceId: id, display, allowedLatenessMs: allowedLateness },
    ]),
  );

  const brands = brandNames(config);
  const mask = createMasker({ keepHandles: brands.flatMap(({ names }) => names) });
  const hash = createKeyedHash(deps.hashSecret);
  const ingest = createIngest({ clock, mask, hash }, ingestOptions(config));
  const analyse = createAnalyser({
    brands,
    ...analyserOptions(config),
    calibrator: deps.calibrator,
  });
  const onPoison = (eventId: string, error: unknown): void => {
    metrics.countUnfolded();
    logger.error({ event: eventId, error: placeOf(error) }, 'event could not be counted');
  };
  /** Of several nodes one builds what all show, and does what only one may do. */
  const isLeader = (): boolean => cluster?.isLeader() ?? true;
  /** What hub.yaml says by now, as far as it is in use. */
  let latest = config;
  const outbox = createOutbox();
  const notifier = createNotifier({
    outbox,
    targets: deps.targets ?? [],
    clock: systemClock,
    logger,
    onOutcome: metrics.countNotice,
    // Of several nodes one sends.
    maySend: isLeader,
  });
  const warning = createEarlyWarning(
    {
      eventsAt: log.get,
      onChange(change, figures) {
        metrics.countWarning(figures.subject.kind, change.to);
        logger.warn({ warning: change.id, from: change.from, to: change.to }, 'early warning');
        if (change.to !== 'warning' && change.to !== 'crisis') return;
        notifier.tell(`${change.id}-${change.atMs}-${change.to}`, {
          ...noticeOf(figures, change.to),
          hub: latest.hub.name,
          atMs: change.atMs,
        });
      },
    },
    watchOptions(config),
  );
  let isStarted = false;
  const foldDeps = { analyse, analyser: deps.analyser ?? '', onPoison };
  const countOptions = { ...foldOptions(config), parts: [warning.part, outbox] };
  const ownFold =
    'cluster' in deps
      ? undefined
      : await createFold({ ...foldDeps, clock, log, cells: deps.cells }, countOptions);
  const fold = ownFold ?? (await cluster!.openFold({ ...foldDeps, onFolded }, countOptions));
  const runner = createSourceRunner(
    { clock, sources: deps.sources, deliver, logger },
    config.sources,
  );
  const startedMs = clock.nowMs();
  const contactFigures = createContactFigures(contactFigureOptions(config));
  let options = { ...snapshotOptions(config, startedMs), contactFigures, isWord: isKnown };
  const inputFor = (alerts: readonly Alert[]) => ({
    nowMs: clock.nowMs(),
    fold: fold.state,
    sources: cluster?.sources.join(runner.statuses()) ?? runner.statuses(),
    alerts,
  });
  const build = (alerts: readonly Alert[]): Snapshot => {
    const warnings = warning.figures(clock.nowMs(), fold.state);
    const marks = warning.marks(clock.nowMs());
    return buildSnapshot({ ...inputFor(alerts), warnings, marks }, options);
  };
  const publisher = createPublisher({
    build(alerts) {
      const led = isLeader() ? undefined : cluster?.picture.latest();
      const snapshot = led ? { ...led, nowMs: clock.nowMs() } : build(alerts);
      const outage = outageNow();
      if (outage) return underOutage(snapshot, outage, alerts);
      if (!led) cluster?.picture.send(snapshot);
      return snapshot;
    },
    alertsNow(alerts) {
      if (outageNow()) return alerts;
      if (!isLeader()) return cluster?.picture.latest()?.alerts ?? alerts;
      return queueAlertsNow(inputFor(alerts), options);
    },
    onDelta: (message) => listeners.delta.forEach((listener) => listener(message)),
    onAlert(message) {
      metrics.countAlert();
      cluster?.picture.sendAlert(message.alert);
      listeners.alert.forEach((listener) => listener(message));
    },
  });

  metrics.setForecasts(() => publisher.current().snapshot.forecasts);

  async function deliver(sourceId: string, raws: readonly unknown[]): Promise<IngestReport> {
    const origin = origins.get(sourceId) ?? { sourceId, display: 'aggregate' };
    const { report, events } = await takeDelivery(raws, (raw) => ingest.accept(raw, origin), log);
    metrics.countDelivery(sourceId, report);
    if (report.accepted > 0) {
      runner.noteEvent(
        sourceId,
        events.reduce((ms, { atMs }) => Math.max(ms, atMs), 0),
      );
      // The nodes of a cluster tell each other of what is new.
      if (!cluster) await catchUp();
    }
    return report;
  }

  const troubles: { fold?: string; tick?: string; commit?: string } = {};

  /** Does not reject: what is in the log is kept, and is counted by the next delivery or tick that can. */
  async function catchUp(): Promise<void> {
    try {
      await fold.catchUp();
      onFolded();
      delete troubles.fold;
    } catch (error) {
      troubles.fold = messageOf(error);
      logger.error({ reason: troubles.fold }, 'events could not be counted yet');
    }
  }

  function onFolded(isUrgent = false): void {
    if (!isStarted) return;
    if (isLeader()) publisher.checkAlerts();
    if (isUrgent || fold.hasErasures()) tickSoon();
  }

  /** When the leader's last picture came. */
  let picturedMs = 0;
  cluster?.picture.on('snapshot', () => {
    picturedMs = performance.now();
    void inTurn(() => {
      if (!isStarted || isLeader()) return;
      if (listeners.isHeard.some((isHeard) => isHeard())) publisher.tick();
      else publisher.putOff();
    });
  });
  cluster?.picture.on('alert', () => publisher.checkAlerts());
  cluster?.picture.on('ask', () => {
    if (isStarted && isLeader() && !outageNow()) cluster.picture.send(publisher.current().snapshot);
  });

  let catchingUp: Promise<void> | undefined;
  const gathering = createPause();

  /** What has gathered, and what a failed catching up left behind, is counted in time for the next tick. */
  function catchUpInTime(): void {
    catchingUp ??= gathering
      .wait(TICK_MS - COUNTED_BEFORE_MS)
      .then(() => (gathering.isOver ? undefined : catchUp()))
      .finally(() => (catchingUp = undefined));
  }

  /** Publishes and commits what is counted by now. It never waits for a backlog: the walls would miss its beat. */
  async function tick(): Promise<void> {
    catchUpInTime();
    const begunMs = performance.now();
    fold.advance();
    if (isLeader()) {
      // In an outage the figures stand still, which is no quiet.
      if (!outageNow()) warning.look(clock.nowMs(), fold.state, true);
      publisher.tick();
    } else {
      cluster?.sources.tell(runner.statuses());
      // What the leader sends is published as it comes; without, the walls need their beat all the same.
      if (performance.now() - picturedMs > MAX_QUIET_MS) publisher.tick();
    }
    metrics.setSources(runner.statuses());
    metrics.observeTick((performance.now() - begunMs) / SECOND_MS);
    // The walls' beat does not wait for the store either.
    if (performance.now() < nextCommitMs && !fold.hasErasures()) return;
    committing ??= commit().finally(() => (committing = undefined));
  }

  let committing: Promise<void> | undefined;
  let nextCommitMs = 0;

  /** Does not reject: what could not be written is written with the next. */
  async function commit(): Promise<void> {
    const begunMs = performance.now();
    try {
      do await fold.commit();
      while (ownFold?.hasErasures());
      delete troubles.commit;
    } catch (error) {
      troubles.commit = messageOf(error);
      logger.error({ reason: troubles.commit }, 'figures could not be written yet');
    }
    // What is not committed is in the log: a hub with much to write writes the same cells less often.
    const restMs = Math.min(9 * (performance.now() - begunMs), COMMIT_WITHIN_MS);
    nextCommitMs = cluster ? 0 : performance.now() + restMs;
  }

  let ticking = Promise.resolve();

  /** After the tick that is under way, if one is. */
  const tickSafely = (): Promise<void> => inTurn(tick);

  function inTurn(task: () => void | Promise<void>): Promise<void> {
    ticking = ticking.then(async () => {
      try {
        await task();
        delete troubles.tick;
      } catch (error) {
        troubles.tick = messageOf(error);
        logger.error({ reason: troubles.tick }, 'tick failed');
      }
    });
    return ticking;
  }

  let soon: Promise<void> | undefined;

  /** What a customer has deleted is gone from the walls and the log well within a second. */
  function tickSoon(): void {
    soon ??= delay(ERASE_WITHIN_MS)
      .then(tickSafely)
      .finally(() => (soon = undefined));
  }

  /** What a person did is on the walls with an extra tick. */
  const shown = (done: boolean): boolean => {
    if (done) tickSoon();
    return done;
  };

  let stopTicking = (): Promise<void> => Promise.resolve();

  return {
    deliver,
    current: publisher.current,
    onDelta(listener, isHeard = () => true) {
      listeners.delta.push(listener);
      listeners.isHeard.push(isHeard);
    },
    onAlert: (listener) => listeners.alert.push(listener),
    reconfigure(next) {
      latest = next;
      options = { ...snapshotOptions(next, startedMs), contactFigures, isWord: isKnown };
    },
    warnings: {
      nowMs: clock.nowMs,
      isHere: isLeader,
      acknowledge: (id, by) => shown(warning.acknowledge(id, by, clock.nowMs())),
      override: (id, given) => shown(warning.override(id, given, clock.nowMs(), fold.state)),
      release: (id) => shown(warning.release(id, clock.nowMs(), fold.state)),
    },
    trouble: () => outageNow()?.reason ?? troubles.tick ?? troubles.commit ?? troubles.fold,
    async start() {
      isStarted = true;
      await runner.start();
      // What a hub before this one left uncounted is on the walls from the start.
      await catchUp();
      await tickSafely();
      stopTicking = repeat(TICK_MS, tickSafely);
      notifier.start();
    },
    async stop() {
      gathering.endAll();
      await Promise.all([stopTicking(), runner.stop(), notifier.stop()]);
      await soon;
      if ('cluster' in deps) {
        await deps.cluster.close();
        return;
      }
      try {
        // What is not counted by then is in the log, and is counted after the next start.
        const caughtUp = fold.catchUp().catch(() => undefined);
        await Promise.race([caughtUp, delay(STOP_WITHIN_MS, undefined, { ref: false })]);
        await ownFold?.stop();
        await catchingUp;
        await committing;
        await fold.commit();
      } finally {
        await log.close();
        await deps.cells.close();
      }
    },
  };
}
