import { expect, test } from 'vitest';
import { createMetrics } from '../../../../server/kernel/metrics.ts';

const linesOf = async (
  metrics: ReturnType<typeof createMetrics>,
  name: string,
): Promise<string[]> =>
  (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith(name));
const lines = (metrics: ReturnType<typeof createMetrics>): Promise<string[]> =>
  linesOf(metrics, 'hubwall_forecast_');
const point = { mid: 1, low: 0, high: 2 };

test('what forecasts missed by is told in seconds, per channel, as it is when somebody asks', async () => {
  const metrics = createMetrics();
  expect(await lines(metrics)).toEqual([]);

  const error = { n: 40, meanMs: 61_500, asNowMs: 90_000, covered: 0.79 };
  const points = [{ afterMs: 300_000, waiting: point, longestWaitMs: point }];
  metrics.setForecasts(() => [
    { id: 'chat', points: [], error: null },
    { id: 'phone', points, error },
  ]);
  expect(await lines(metrics)).toEqual([
    'hubwall_forecast_error_seconds{channel="phone"} 61.5',
    'hubwall_forecast_as_now_error_seconds{channel="phone"} 90',
    'hubwall_forecast_covered_ratio{channel="phone"} 0.79',
    'hubwall_forecast_checks{channel="chat"} 0',
    'hubwall_forecast_checks{channel="phone"} 40',
    'hubwall_forecast_shown{channel="chat"} 0',
    'hubwall_forecast_shown{channel="phone"} 1',
  ]);

  metrics.setForecasts(() => []);
  expect(await lines(metrics)).toEqual([]);
});

test('walls are counted as they are when somebody asks', async () => {
  const metrics = createMetrics();
  const walls = { connected: 0, lagging: 0 };
  metrics.setWalls(() => walls);
  expect(await linesOf(metrics, 'hubwall_walls')).toEqual([
    'hubwall_walls{state="live"} 0',
    'hubwall_walls{state="lagging"} 0',
  ]);
  Object.assign(walls, { connected: 5, lagging: 2 });
  expect(await linesOf(metrics, 'hubwall_walls')).toEqual([
    'hubwall_walls{state="live"} 3',
    'hubwall_walls{state="lagging"} 2',
  ]);
});
