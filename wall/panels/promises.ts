import { contactWords } from '../locales/contacts.ts';
import type { PromisesOptions } from '../../shared/panels/promises.ts';
import { freshnessOf } from './contact-view.ts';
import { drawFigure, type FigurePanel } from './figure-panel.ts';
import { definePanel } from './panel.ts';

export const promisesPanel = definePanel({
  kind: 'promises',
  select: (snapshot, config, { target }: PromisesOptions) => {
    const care = snapshot.care.filter(({ promises }) => promises.due + promises.soon > 0);
    const sum = (of: (promises: (typeof care)[number]['promises']) => number): number =>
      care.reduce((total, { promises }) => total + of(promises), 0);
    const next = care
      .filter(({ promises }) => promises.nextMs !== null)
      .sort((a, b) => a.promises.nextMs! - b.promises.nextMs!)[0];
    return {
      nowMs: snapshot.nowMs,
      locale: config.locale,
      freshness: freshnessOf(
        snapshot,
        care.map(({ id }) => id),
      ),
      due: sum(({ due }) => due),
      kept: sum(({ kept }) => kept),
      soon: sum(({ soon }) => soon),
      next: next
        ? {
            name: config.channels.find(({ id }) => id === next.id)?.name ?? next.id,
            atMs: next.promises.nextMs!,
          }
        : null,
      target: target / 100,
    };
  },
  render: (view, context) => {
    const { format } = context;
    const words = contactWords[view.locale];
    const { due, kept, soon, next, target } = view;
    const share = due === 0 ? null : kept / due;
    const facts: FigurePanel['facts'] = [
      {
        text: soon === 0 ? words.noneBreaking : words.breaking(soon, format.integer(soon)),
        over: soon > 0,
      },
    ];
    if (share !== null) {
      facts.push({
        text: `${words.kept(format.integer(kept), format.integer(due))}, ${words.target(format.share(target))}`,
      });
    }
    if (next) facts.push({ text: words.next(next.name, format.clock(next.atMs)) });
    return drawFigure(
      'promises',
      view,
      {
        heading: words.promisesTitle,
        aside: words.last24,
        // 99.6 % is not all of them.
        figure: share === null ? '' : format.share(share === 1 ? 1 : Math.min(share, 0.99)),
        missing: words.noPromises,
        over: share !== null && share < target,
        scale: share === null ? null : { value: share, target, band: null },
        facts,
      },
      context,
    );
  },
});
