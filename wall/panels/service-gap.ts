import { html } from 'lit';
import '../components/hub-gap-line.ts';
import { contactWords } from '../locales/contacts.ts';
import type { ServiceGapOptions } from '../../shared/panels/service-gap.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import type { WallConfig } from '../../shared/wall-config.ts';
import { freshnessOf, levelOf, serviceOf } from './contact-view.ts';
import { drawFigure } from './figure-panel.ts';
import { definePanel } from './panel.ts';

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
    return drawFigure(
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
        picture:
          best && worst
            ? {
                drawn: html`<hub-gap-line
                  .from=${worst.level}
                  .to=${best.level}
                  .over=${worst.level < worst.target}
                ></hub-gap-line>`,
              }
            : null,
        facts:
          best && worst
            ? [{ text: said(worst), over: worst.level < worst.target }, { text: said(best) }]
            : [],
      },
      context,
    );
  },
});
