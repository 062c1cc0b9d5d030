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
  /** What the level usually is at this hour; null: not known. */
  usual: { level: number; learning: boolean } | null;
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
      const usual = service?.usual.level;
      return [
        {
          name,
          level,
          target: targets.serviceLevel.ratio,
          usual: usual ? { level: usual.median, learning: usual.basis === 'day' } : null,
        },
      ];
    })
    .sort((a, b) => b.level - b.target - (a.level - a.target));
}

/** How far these channels would be apart if each were served as it usually is; null while that of one is not known. */
export function usualGap(measured: readonly Measured[]): { gap: number; learning: boolean } | null {
  const known = measured.flatMap(({ target, usual }) =>
    usual ? [{ above: usual.level - target, learning: usual.learning }] : [],
  );
  if (known.length < measured.length || known.length < 2) return null;
  const above = known.map((one) => one.above);
  return {
    gap: Math.max(...above) - Math.min(...above),
    learning: known.some(({ learning }) => learning),
  };
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
      usual: usualGap(measured),
    };
  },
  render: (view, context) => {
    const { format } = context;
    const words = contactWords[view.locale];
    const { best, worst } = view;
    const gap = best && worst ? best.level - best.target - (worst.level - worst.target) : null;
    const points = (share: number): string => format.integer(Math.round(share * 100));
    const normal = view.usual && `${points(view.usual.gap)} ${words.points}`;
    const said = (one: Measured): string =>
      words.measured(one.name, format.share(one.level), format.share(one.target));
    return drawFigure(
      'service-gap',
      // With some channels gone the rest can still be compared; the heading's aside cannot say which.
      best && worst ? { ...view, freshness: { state: 'live', sinceMs: view.nowMs } } : view,
      {
        heading: words.gapTitle,
        aside: words.windows[view.window],
        figure: gap === null ? '' : points(gap),
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
            ? [
                { text: said(worst), over: worst.level < worst.target },
                ...(normal ? [{ text: words.normal(normal, normal, view.usual!.learning) }] : []),
                { text: said(best) },
              ]
            : [],
      },
      context,
    );
  },
});
