import { html, type TemplateResult } from 'lit';
import '../components/hub-panel.ts';
import type { Format } from '../lib/format.ts';
import type { Messages } from '../lib/messages.ts';
import { report } from '../lib/report.ts';
import type { FrameLayout, PanelBox } from '../../shared/scene-layout.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import type { WallConfig } from '../../shared/wall-config.ts';

/** What a panel draws with: the wall's language, figures and measures. */
export interface PanelContext {
  text: Messages;
  format: Format;
  orientation: FrameLayout['orientation'];
  /** Font size of the smallest text that must be read, `--u` in the panel. */
  uPx: number;
  /** What earlier panels of the scene have said to be wrong, so that it is said in words once. */
  said: Set<string>;
  /** The panel's own room, its heading included. */
  box: Pick<PanelBox, 'widthPx' | 'heightPx' | 'widthU' | 'heightU'>;
}

export interface PanelSpec<Options, View> {
  /** Of its type in shared/panels, whose schema the options have passed. */
  kind: string;
  /** What the panel needs from a snapshot, as plain data; pure. */
  select: (snapshot: Snapshot, config: WallConfig, options: Options) => View;
  /** The view as a picture, in the context's language. */
  render: (view: View, context: PanelContext) => TemplateResult;
}

export interface Panel<Options = unknown, View = unknown> extends PanelSpec<Options, View> {
  /** Selects and renders; a panel that throws on the way is replaced by one that says so. */
  draw(
    snapshot: Snapshot,
    config: WallConfig,
    options: Options,
    context: PanelContext,
  ): TemplateResult;
}

export function definePanel<Options, View>(spec: PanelSpec<Options, View>): Panel<Options, View> {
  return {
    ...spec,
    draw: (snapshot, config, options, context) => {
      try {
        return spec.render(spec.select(snapshot, config, options), context);
      } catch (error) {
        report(error);
        return failedPanel(spec.kind, context.text);
      }
    },
  };
}

/** Stands in for a panel that could not be drawn; the next snapshot tries the panel again. */
export const failedPanel = (kind: string, text: Messages): TemplateResult =>
  html`<hub-panel
    data-panel=${kind}
    .state=${'failed'}
    .notice=${text.panelFailed}
    .noticeDetail=${`${text.panelRetried} (${kind})`}
  ></hub-panel>`;
