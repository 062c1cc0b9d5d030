import { describe, expect, test } from 'vitest';
import { underOutage } from '../../../../server/publish/store-outage.ts';
import { applyDelta, diffSnapshots } from '../../../../shared/delta.ts';
import { sampleAlert, sampleSnapshot } from '../../../helpers/sample-snapshot.ts';

const OUTAGE = { name: 'Disk', sinceMs: sampleSnapshot.nowMs - 3_000 };
const DOWN = { state: 'down', sinceMs: OUTAGE.sinceMs, source: 'Disk' };

describe('a snapshot while the store cannot be reached', () => {
  test('says of every figure that it cannot be believed, and since when; the figures stand', () => {
    const { mood, queues, terms } = underOutage(sampleSnapshot, OUTAGE, []);
    expect(mood).toEqual({ ...sampleSnapshot.mood, freshness: DOWN });
    expect(queues).toEqual(sampleSnapshot.queues.map((queue) => ({ ...queue, freshness: DOWN })));
    expect(terms).toEqual(sampleSnapshot.terms);
  });

  test('neither raises nor ends an alert', () => {
    expect(underOutage(sampleSnapshot, OUTAGE, [sampleAlert]).alerts).toEqual([sampleAlert]);
    const alerted = { ...sampleSnapshot, alerts: [sampleAlert] };
    expect(underOutage(alerted, OUTAGE, []).alerts).toEqual([]);
  });

  test('reaches walls by a delta, also where the hub has a source that is called store', () => {
    const [source] = sampleSnapshot.sources;
    const before = {
      ...sampleSnapshot,
      sources: [...sampleSnapshot.sources, { ...source!, id: 'store', name: 'Winkel' }].sort(
        (a, b) => (a.id < b.id ? -1 : 1),
      ),
    };
    const during = underOutage(before, OUTAGE, []);
    expect(applyDelta(before, diffSnapshots(before, during))).toEqual(during);
    expect(applyDelta(during, diffSnapshots(during, before))).toEqual(before);
  });
});
