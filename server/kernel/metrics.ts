/** The hub's own figures for Prometheus, in base units. */
import { performance } from 'node:perf_hooks';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ForecastFigures } from '../../shared/contact-figures.ts';
import { SECOND_MS } from '../../shared/units.ts';

export interface DeliveryCounts {
  accepted: number;
  repeated: number;
  /** Why each that was refused was. */
  refused: readonly { code: string }[];
}

/** How a source is doing. */
export interface SourceHealth {
  id: string;
  state: 'up' | 'down';
  /** Since when it is up or down. */
  sinceMs: number;
  /** Newest event, by event time; null: none yet. */
  lastEventMs: number | null;
  /** How long the newest of what was delivered last had been on its way; undefined: nothing was. */
  lagMs?: number | undefined;
}

/** How forecasts of the wait in a channel have done; see `ForecastFigures`. */
export type ForecastRecord = Pick<ForecastFigures, 'id' | 'points' | 'error'>;

/** Of the walls that are connected, how many are behind. */
export interface WallCounts {
  connected: number;
  lagging: number;
}

export interface Metrics {
  readonly registry: Registry;
  /** Counts what became of one delivery's events. */
  countDelivery(source: string, outcome: DeliveryCounts): void;
  setSources(sources: readonly SourceHealth[]): void;
  /** Where the forecasts' records are read whenever somebody asks for the metrics. */
  setForecasts(read: () => readonly ForecastRecord[]): void;
  observeTick(seconds: number): void;
  /** Where the walls are counted whenever somebody asks for the metrics. */
  setWalls(count: () => WallCounts): void;
  countAlert(): void;
  /** Counts an accepted event that could not be counted into the wall's figures. */
  countUnfolded(): void;
  /** Counts a change of an early warning's state. */
  countWarning(kind: string, state: string): void;
  /** Counts what became of an attempt to tell someone of a warning. */
  countNotice(target: string, outcome: 'sent' | 'retried' | 'given-up'): void;
  /** Notes that hub.yaml was changed, and whether all of it is in use now. */
  countConfigChange(outcome: 'current' | 'refused' | 'restart'): void;
}

const secondsOf = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : ms / SECOND_MS;

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectProcessMetrics(registry);
  const events = new Counter({
    name: 'hubwall_events_total',
    help: 'Events that sources delivered, by what became of them',
    labelNames: ['source', 'outcome'],
    registers,
  });
  const sourceGauge = (name: string, help: string) =>
    new Gauge({ name: `hubwall_source_${name}`, help, labelNames: ['source'], registers });
  const source = {
    up: sourceGauge('up', 'Whether the source is at work: 1, or 0 when it is down'),
    since: sourceGauge('since_timestamp_seconds', 'Since when it is up or down'),
    lastEvent: sourceGauge('last_event_timestamp_seconds', 'Newest event, by event time'),
    lag: sourceGauge(
      'lag_seconds',
      'How long the newest event of the last delivery had been on its way',
    ),
  };
  let readForecasts = (): readonly ForecastRecord[] => [];
  const forecastGauge = (
    name: string,
    help: string,
    valueOf: (record: ForecastRecord) => number | undefined,
  ) =>
    new Gauge({
      name: `hubwall_forecast_${name}`,
      help,
      labelNames: ['channel'],
      registers,
      collect() {
        this.reset();
        for (const record of readForecasts()) {
          const value = valueOf(record);
          if (value !== undefined) this.set({ channel: record.id }, value);
        }
      },
    });
  forecastGauge(
    'error_seconds',
    'Mean absolute error of forecasts of the longest wait 15 and 30 minutes ahead, over the last hours',
    ({ error }) => secondsOf(error?.meanMs),
  );
  forecastGauge('as_now_error_seconds', 'The same error of "as now"', ({ error }) =>
    secondsOf(error?.asNowMs),
  );
  forecastGauge(
    'covered_ratio',
    'Share of those waits that lay within the band; 0.8 is aimed at',
    ({ error }) => error?.covered,
  );
  forecastGauge('checks', 'Forecasts that these are known of', ({ error }) => error?.n ?? 0);
  forecastGauge('shown', 'Whether walls draw the forecast: 1, or 0', ({ points }) =>
    points.length > 0 ? 1 : 0,
  );
  const tick = new Histogram({
    name: 'hubwall_tick_seconds',
    help: 'Time to build, compare and send the state once',
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1],
    registers,
  });
  let countWalls = (): WallCounts => ({ connected: 0, lagging: 0 });
  const walls = new Gauge({
    name: 'hubwall_walls',
    help: 'Walls connected, by whether they keep up',
    labelNames: ['state'],
    registers: [],
    collect() {
      const { connected, lagging } = countWalls();
      this.set({ state: 'live' }, connected - lagging);
      this.set({ state: 'lagging' }, lagging);
    },
  });
  registry.registerMetric(walls);
  const alerts = new Counter({
    name: 'hubwall_alerts_total',
    help: 'Alerts raised',
    registers,
  });
  const warnings = new Counter({
    name: 'hubwall_warning_changes_total',
    help: 'Changes of early warnings to and from warning and crisis, by the state that they came to',
    labelNames: ['kind', 'state'],
    registers,
  });
  const notices = new Counter({
    name: 'hubwall_notices_total',
    help: 'Attempts to tell a webhook or ntfy topic of a warning, by what became of them',
    labelNames: ['target', 'outcome'],
    registers,
  });
  const unfolded = new Counter({
    name: 'hubwall_events_unfolded_total',
    help: 'Accepted events that failed to be analysed and are in no figure',
    registers,
  });
  const changes = new Counter({
    name: 'hubwall_config_changes_total',
    help: 'Changes of hub.yaml while the hub ran, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const configInUse = new Gauge({
    name: 'hubwall_config_in_use',
    help: '1 while all of hub.yaml is in use; 0 when it is invalid or some of it waits for a restart',
    registers,
  });
  configInUse.set(1);
  return {
    registry,
    countDelivery(id, { accepted, repeated, refused }) {
      events.inc({ source: id, outcome: 'accepted' }, accepted);
      events.inc({ source: id, outcome: 'repeated' }, repeated);
      for (const { code } of refused) events.inc({ source: id, outcome: code });
    },
    setSources(healths) {
      for (const { id, state, sinceMs, lastEventMs, lagMs } of healths) {
        source.up.set({ source: id }, state === 'up' ? 1 : 0);
        source.since.set({ source: id }, sinceMs / SECOND_MS);
        if (lastEventMs !== null) source.lastEvent.set({ source: id }, lastEventMs / SECOND_MS);
        if (lagMs !== undefined) source.lag.set({ source: id }, lagMs / SECOND_MS);
      }
    },
    setForecasts(read) {
      readForecasts = read;
    },
    observeTick: (seconds) => tick.observe(seconds),
    setWalls(count) {
      countWalls = count;
    },
    countAlert: () => alerts.inc(),
    countWarning: (kind, state) => warnings.inc({ kind, state }),
    countNotice: (target, outcome) => notices.inc({ target, outcome }),
    countUnfolded: () => unfolded.inc(),
    countConfigChange(outcome) {
      changes.inc({ outcome });
      configInUse.set(outcome === 'current' ? 1 : 0);
    },
  };
}

const LAG_PERCENTILES = ['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99'];
const NEVER_MS = 2 ** 31 - 1;

/**
 * Of the process. The percentiles of the event loop's lag are left out: what measures them wakes the process a hundred
 * times a second, which costs an idle hub more than everything else that it does.
 */
function collectProcessMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: NEVER_MS });
  for (const figure of LAG_PERCENTILES) {
    registry.removeSingleMetric(`nodejs_eventloop_lag_${figure}_seconds`);
  }
  const busy = new Counter({
    name: 'hubwall_event_loop_busy_seconds_total',
    help: 'Time in which the hub was busy; a rate near 1 says that it cannot keep up',
    registers: [],
    collect() {
      busy.reset();
      busy.inc(performance.eventLoopUtilization().active / SECOND_MS);
    },
  });
  registry.registerMetric(busy);
}
