/** A panel that is one figure with what it is measured by, as several panels of contacts are drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import { FACT_SIZE } from '../components/hub-key-figure.ts';
import type { BarScale } from '../components/target-bar.ts';
import type { Freshness } from '../../shared/snapshot.ts';
import { freshnessWords } from './freshness.ts';
import { wallMeasureEm } from '../lib/wall-measure.ts';
import type { PanelContext } from './panel.ts';

/** One figure as every such panel shows it, all of it written. */
export interface FigurePanel {
  heading: string;
  aside: string;
  figure: string;
  unit?: string;
  missing: string;
  over: boolean;
  scale: BarScale | null;
  facts: { text: string; over?: boolean }[];
  /** A small picture under the figure, in a bar's place; its height in u where it needs more. */
  picture?: { heightU?: number; drawn: TemplateResult } | null;
}

/** Whether a fact needs no second line in a panel that is so wide. */
export const onOneLine = (text: string, widthU: number): boolean =>
  wallMeasureEm(text) * FACT_SIZE <= widthU;

export function drawFigure(
  kind: string,
  view: { freshness: Freshness; nowMs: number },
  shown: FigurePanel,
  context: PanelContext,
): TemplateResult {
  const fresh = freshnessWords(view.freshness, view.nowMs, context);
  return html`<hub-panel
    data-panel=${kind}
    .heading=${shown.heading}
    .aside=${fresh.aside || shown.aside}
    .state=${fresh.state}
    .notice=${fresh.notice}
    .noticeDetail=${fresh.noticeDetail}
  >
    <hub-key-figure
      .figure=${shown.figure}
      .unit=${shown.unit ?? ''}
      .missing=${shown.missing}
      .over=${shown.over}
      .scale=${shown.scale}
      .pictureU=${shown.picture?.heightU ?? 0}
      .facts=${shown.facts}
      .label=${shown.figure === '' ? '' : `${shown.heading}: ${shown.figure}`}
      .widthU=${context.box.widthU}
      .heightU=${context.box.heightU}
      >${shown.picture?.drawn ?? nothing}</hub-key-figure
    >
  </hub-panel>`;
}
