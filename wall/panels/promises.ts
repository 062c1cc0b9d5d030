import { contactWords } from '../locales/contacts.ts';
import type { PromisesOptions } from '../../shared/panels/promises.ts';
import { freshnessOf, usualShareOf } from './contact-view.ts';
import { drawFigure, onOneLine, type FigurePanel } from './figure-panel.ts';
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
      usual: usualShareOf(care.map(({ promises: { due, usual } }) => ({ count: due, usual }))),
    };
  },
  render: (view, context) => {
    const { format } = context;
    const words = contactWords[view.locale];
    const { due, kept, soon, next, target, usual } = view;
    const share = due === 0 ? null : kept / due;
    // 99.6 % is not all of them.
    const write = (part: number): string => format.share(part === 1 ? 1 : Math.min(part, 0.99));
    const facts: FigurePanel['facts'] = [
      {
        text: soon === 0 ? words.noneBreaking : words.breaking(soon, format.integer(soon)),
        over: soon > 0,
      },
    ];
    if (share !== null) {
      const counted = words.kept(format.integer(kept), format.integer(due));
      const limit = words.target(format.share(target));
      const part = usual && write(usual.share);
      const normal = usual && part ? words.normal(part, part, usual.learning) : '';
      // As much on one line as it has room for; the bar has the target, so the normal comes before it.
      const ways = normal
        ? [[`${counted}, ${limit}, ${normal}`], [`${limit}, ${normal}`, counted]]
        : [[`${counted}, ${limit}`]];
      const lines = ways.find(([first]) => onOneLine(first!, context.box.widthU)) ?? [
        normal,
        `${counted}, ${limit}`,
      ];
      facts.push(...lines.filter(Boolean).map((text) => ({ text })));
    }
    if (next) facts.push({ text: words.next(next.name, format.clock(next.atMs)) });
    return drawFigure(
      'promises',
      view,
      {
        heading: words.promisesTitle,
        aside: words.last24,
        figure: share === null ? '' : write(share),
        missing: words.noPromises,
        over: share !== null && share < target,
        scale: share === null ? null : { value: share, target, band: null },
        facts,
      },
      context,
    );
  },
});
