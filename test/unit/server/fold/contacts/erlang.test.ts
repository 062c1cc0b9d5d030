import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certainly,
  erlangAAfter,
  meanWaiting,
  waitOfNextMin,
} from '../../../../../server/fold/contacts/erlang-a.ts';
import { erlangC } from '../../../../../server/fold/contacts/erlang-c.ts';
import {
  exponential,
  seeded,
  simulateQueue,
  type QueueWorld,
} from '../../../../helpers/simulated-queue.mjs';

/** 95 % interval of the mean. */
function interval(values: readonly number[]): [low: number, high: number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const reach = 1.96 * Math.sqrt(variance / values.length);
  return [mean - reach, mean + reach];
}

describe('erlangC', () => {
  test('gives the published check values', () => {
    const queue = erlangC({ contactsPerHour: 200, handleMs: 180_000 }, 14);
    expect(queue.waitProbability).toBeCloseTo(0.17413, 5);
    expect(queue.serviceLevel(20_000)).toBeCloseTo(0.88835, 5);
    expect(queue.asaMs / 1_000).toBeCloseTo(7.836, 3);
  });

  test('says that a staff without slack never catches up', () => {
    const queue = erlangC({ contactsPerHour: 280, handleMs: 180_000 }, 14);
    expect(queue).toMatchObject({ waitProbability: 1, asaMs: Number.POSITIVE_INFINITY });
    expect(queue.serviceLevel(3_600_000)).toBe(0);
  });

  test('nobody waits where nobody comes, and a thousand agents are still a number', () => {
    expect(erlangC({ contactsPerHour: 0, handleMs: 1 }, 1).waitProbability).toBe(0);
    const many = erlangC({ contactsPerHour: 19_000, handleMs: 180_000 }, 1_000);
    expect(many.waitProbability).toBeGreaterThan(0);
    expect(many.waitProbability).toBeLessThan(1);
  });
});

describe('the wait of who joins now', () => {
  test('is the sum over the places of the line', () => {
    const queue = { agents: 2, servicePerMin: 0.5, patiencePerMin: 0.25 };
    expect(waitOfNextMin(queue, 2)).toBeCloseTo(1 / 1 + 1 / 1.25 + 1 / 1.5, 12);
  });
  test('has no end without agents and patience', () => {
    expect(waitOfNextMin({ agents: 0, servicePerMin: 1, patiencePerMin: 0 }, 3)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

describe('transient Erlang A', () => {
  const check = { arrivalsPerMin: 3.2, agents: 20, servicePerMin: 1 / 6, patiencePerMin: 1 / 4 };

  test('gives the check value: 30 waiting at first, one after half an hour', () => {
    const after = erlangAAfter(certainly(50), check, 30);
    expect(meanWaiting(after, 20)).toBeCloseTo(1.05, 2);
  });

  test('settles to Erlang C where nobody gives up', () => {
    const queue = { arrivalsPerMin: 200 / 60, agents: 14, servicePerMin: 1 / 3, patiencePerMin: 0 };
    const after = erlangAAfter(certainly(0), queue, 300);
    const { asaMs } = erlangC({ contactsPerHour: 200, handleMs: 180_000 }, 14);
    // Little's law: waiting = arrivals × wait.
    const waiting = (200 / 3_600_000) * asaMs;
    expect(Math.abs(meanWaiting(after, 14) / waiting - 1)).toBeLessThan(0.001);
  });

  test('without arrivals and patience a lone task decays exponentially', () => {
    const queue = { arrivalsPerMin: 0, agents: 1, servicePerMin: 0.2, patiencePerMin: 0 };
    const { from, shares } = erlangAAfter(certainly(1), queue, 7);
    expect(from).toBe(0);
    expect(shares[1]).toBeCloseTo(Math.exp(-1.4), 9);
  });

  test('is a distribution, and two short times are one long one', () => {
    fc.assert(
      fc.property(
        fc.record({
          arrivalsPerMin: fc.double({ min: 0, max: 6, noNaN: true }),
          agents: fc.integer({ min: 0, max: 30 }),
          servicePerMin: fc.double({ min: 0.05, max: 1, noNaN: true }),
          patiencePerMin: fc.double({ min: 0, max: 0.5, noNaN: true }),
        }),
        fc.integer({ min: 0, max: 60 }),
        (queue, contacts) => {
          const once = erlangAAfter(certainly(contacts), queue, 10);
          const twice = erlangAAfter(erlangAAfter(certainly(contacts), queue, 4), queue, 6);
          const sum = once.shares.reduce((total, share) => total + share, 0);
          expect(sum).toBeCloseTo(1, 9);
          expect(Math.min(...once.shares)).toBeGreaterThanOrEqual(0);
          expect(meanWaiting(twice, queue.agents)).toBeCloseTo(meanWaiting(once, queue.agents), 5);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of many agents the normal law continues the exact one', () => {
    const queue = (agents: number) => ({ ...check, agents, arrivalsPerMin: (agents / 6) * 1.02 });
    const exact = meanWaiting(erlangAAfter(certainly(179), queue(149), 30), 149);
    const normal = meanWaiting(erlangAAfter(certainly(180), queue(150), 30), 150);
    expect(Math.abs(normal / exact - 1)).toBeLessThan(0.02);
  });

  test.each([
    { arrivalsPerMin: 3.2, agents: 20, handleMin: 6, patienceMin: 4, waiting: 30, untilMin: 5 },
    { arrivalsPerMin: 3.2, agents: 20, handleMin: 6, patienceMin: 4, waiting: 30, untilMin: 15 },
    { arrivalsPerMin: 1.5, agents: 8, handleMin: 6, patienceMin: 10, waiting: 12, untilMin: 30 },
    { arrivalsPerMin: 2, agents: 8, handleMin: 5, patienceMin: Infinity, waiting: 0, untilMin: 30 },
  ])('lies within the interval of simulated queues: %o', (given) => {
    const { arrivalsPerMin, agents, handleMin, patienceMin, waiting, untilMin } = given;
    const simulated = Array.from({ length: 1_500 }, (_, run) => {
      const random = seeded(run + 1);
      const world: QueueWorld = {
        arrivalsPerMin: () => arrivalsPerMin,
        highestPerMin: arrivalsPerMin,
        agents: () => agents,
        handleMin: () => exponential(random, handleMin),
        patienceMin: () => exponential(random, patienceMin),
        waiting,
      };
      return simulateQueue(world, random, [untilMin]).looks[0]!.waiting;
    });
    const exact = meanWaiting(
      erlangAAfter(
        certainly(agents + waiting),
        { arrivalsPerMin, agents, servicePerMin: 1 / handleMin, patiencePerMin: 1 / patienceMin },
        untilMin,
      ),
      agents,
    );
    const [low, high] = interval(simulated);
    expect(exact).toBeGreaterThan(low);
    expect(exact).toBeLessThan(high);
  });
});
