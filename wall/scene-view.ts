import { html, type TemplateResult } from 'lit';
import './components/hub-area.ts';
import type { Scene, ScenePanel } from '../shared/scene.ts';
import type { SceneLayout } from '../shared/scene-layout.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { WallConfig } from '../shared/wall-config.ts';
import { failedPanel, type PanelContext } from './panels/panel.ts';
import { fetchPanel, PANELS } from './panels/registry.ts';
import { each } from './lib/each.ts';
import { styleText } from './lib/style-text.ts';

export interface SceneDeps extends Pick<PanelContext, 'text' | 'format'> {
  layout: SceneLayout;
  /** Whether the panel of this area could not draw this very snapshot. */
  hasFailed: (area: string) => boolean;
  /** A panel that had to be fetched can be drawn. */
  onPanel: () => void;
}

/** One scene's panels in their places. */
export function drawScene(
  scene: Scene,
  snapshot: Snapshot,
  config: WallConfig,
  deps: SceneDeps,
): TemplateResult {
  const { layout } = deps;
  const said = new Set<string>();
  const tracks = (sizesPx: readonly number[]): string =>
    sizesPx.map((sizePx) => `${sizePx.toFixed(2)}px`).join(' ');
  const grid = {
    '--u': `${layout.uPx.toFixed(3)}px`,
    'grid-template-columns': tracks(layout.columnsPx),
    'grid-template-rows': tracks(layout.rowsPx),
    'grid-column-gap': `${layout.columnGapPx.toFixed(2)}px`,
    'grid-row-gap': `${layout.rowGapPx.toFixed(2)}px`,
  };
  return html`<div class="grid" style=${styleText(grid)}>
    ${each(
      scene.panels,
      ({ area }) => area,
      (panel) => drawPanel(panel, snapshot, config, deps, said),
    )}
  </div>`;
}

function drawPanel(
  { area, kind, options }: ScenePanel,
  snapshot: Snapshot,
  config: WallConfig,
  { text, format, layout, hasFailed, onPanel }: SceneDeps,
  said: Set<string>,
): TemplateResult {
  const box = layout.boxes.get(area)!;
  const draw = (): unknown => {
    if (hasFailed(area)) return failedPanel(kind, text);
    const panel = PANELS.get(kind);
    if (!panel) {
      fetchPanel(kind, onPanel);
      return html``;
    }
    return panel.draw(snapshot, config, options, {
      text,
      format,
      orientation: layout.orientation,
      uPx: layout.uPx,
      said,
      box,
    });
  };
  return html`<hub-area
    class="area"
    data-area=${area}
    style=${styleText({ 'grid-area': box.lines.join(' / ') })}
    .draw=${draw}
  ></hub-area>`;
}
