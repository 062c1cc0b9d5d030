import { html } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PANEL_TYPES } from '../../../../shared/panels/registry.ts';
import type { Snapshot } from '../../../../shared/snapshot.ts';
import { createFormat } from '../../../../wall/lib/format.ts';
import { nl } from '../../../../wall/locales/nl.ts';
import { freshnessWords } from '../../../../wall/panels/freshness.ts';
import { definePanel, type PanelContext } from '../../../../wall/panels/panel.ts';
import { panelKinds, PANELS } from '../../../../wall/panels/registry.ts';
import { defaultsOf } from '../../../helpers/scenes.ts';
import { SAMPLE_NOW_MS, sampleConfig, sampleSnapshot } from '../../../helpers/sample-snapshot.ts';

const context = (): PanelContext => ({
  text: nl,
  format: createFormat('nl', 'Europe/Amsterdam'),
  orientation: 'landscape',
  uPx: 37,
  said: new Set(),
  box: { widthPx: 740, heightPx: 370, widthU: 20, heightU: 10 },
});

const fragile = definePanel({
  kind: 'fragile',
  select: ({ mood }) => mood.n.toFixed(0),
  render: (view) => html`<p>${view}</p>`,
});

beforeEach(() => {
  // What is reported goes to the page's error handler, after the panel was drawn.
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a panel that throws is replaced by one that names it, and is back with the next good snapshot', () => {
  const broken = { nowMs: 0 } as unknown as Snapshot;
  const failed = fragile.draw(broken, sampleConfig, {}, context());
  expect(failed.values).toContain('fragile');
  expect(failed.values).toContain('failed');
  expect(failed.values).toContain(nl.panelFailed);
  expect(fragile.draw(sampleSnapshot, sampleConfig, {}, context()).values).toEqual(['143']);
  expect(() => vi.runAllTimers()).toThrow(TypeError);
});

test('no panel lets a hostile snapshot through to the rest of the wall', () => {
  const hostile = { ...sampleSnapshot, mood: null, terms: null, queues: [null] };
  for (const [kind, panel] of PANELS) {
    const options = defaultsOf(PANEL_TYPES.get(kind)!);
    const drawn = panel.draw(hostile as unknown as Snapshot, sampleConfig, options, context());
    expect(drawn.values).toContain(kind);
  }
});

test('every kind that a scene can name can be drawn, and no other', () => {
  expect(panelKinds().toSorted()).toEqual([...PANEL_TYPES.keys()].toSorted());
});

test.each([
  ['live', '', ''],
  ['quiet', 'rustig sinds 11:52', ''],
  ['stale', '', '12 min'],
  ['down', '', 'Centrale ligt eruit'],
] as const)('%s is told in words', (state, aside, notice) => {
  const sinceMs = SAMPLE_NOW_MS - 12 * 60_000;
  const words = freshnessWords({ state, sinceMs, source: 'Centrale' }, SAMPLE_NOW_MS, context());
  expect(words).toMatchObject({ state, aside, notice });
});

test('what is wrong is said in words once a scene, and then in few', () => {
  const scene = context();
  const down = { state: 'down', sinceMs: SAMPLE_NOW_MS, source: 'Centrale' } as const;
  expect(freshnessWords(down, SAMPLE_NOW_MS, scene).notice).toBe('Centrale ligt eruit');
  const again = freshnessWords(down, SAMPLE_NOW_MS, scene);
  expect(again).toMatchObject({
    state: 'down',
    aside: 'ligt eruit sinds 12:04',
    notice: 'geen meting',
    noticeDetail: '',
  });
  expect(again.short.notice).toBe('geen meting');
  const other = freshnessWords({ ...down, source: 'Webcare' }, SAMPLE_NOW_MS, scene);
  expect(other.notice).toBe('Webcare ligt eruit');
});

test('a source without a name is still down', () => {
  const words = freshnessWords({ state: 'down', sinceMs: SAMPLE_NOW_MS }, SAMPLE_NOW_MS, context());
  expect(words.notice).toBe('Bron ligt eruit');
});
