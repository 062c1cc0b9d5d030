import { html, type TemplateResult } from 'lit';
import './components/hub-alert-banner.ts';
import type { AlertLine } from './components/hub-alert-banner.ts';
import type { HubHeader } from './components/hub-header.ts';
import type { FrameLayout } from '../shared/scene-layout.ts';
import type { Alert } from '../shared/snapshot.ts';
import type { WallConfig } from '../shared/wall-config.ts';
import type { WarningFigures } from '../shared/warning-figures.ts';
import { styleText } from './lib/style-text.ts';
import { BOLD_RATIO, wallMeasureEm } from './lib/wall-measure.ts';
import { alertLine, LEAST_SIZE, worstAlert } from './panels/alerts.ts';
import type { PanelContext } from './panels/panel.ts';
import { warningLine } from './panels/warnings.ts';

/** Size of an alert's line, in `u`. */
const WHAT_U = 1.25;

/** The colour of the banner: a warning of the figures comes before a queue over its limit, a crisis before both. */
export const bannerOf = (
  alerts: readonly Alert[],
  [worst]: readonly WarningFigures[],
): HubHeader['banner'] => {
  if (worst) return worst.state === 'crisis' ? 'alarm' : 'warning';
  return alerts.length > 0 ? 'alarm' : 'none';
};

export interface BannerDeps extends Pick<PanelContext, 'text' | 'format'> {
  nowMs: number;
  config: WallConfig;
  frame: FrameLayout;
  /** The screen's. */
  widthPx: number;
}

/** What is urgent, over every scene: the worst of it in words, and how much more there is. */
export function drawBanner(
  alerts: readonly Alert[],
  raised: readonly WarningFigures[],
  { text, format, nowMs, config, frame: { orientation, padPx, uPx }, widthPx }: BannerDeps,
): TemplateResult {
  const words = { text, format };
  const portrait = orientation === 'portrait';
  const demoU = config.demo ? 9 : 0;
  const keepU = portrait ? 8.8 : 8.8 + demoU;
  const keepBelowU = portrait && config.demo ? 13.6 : keepU;
  const more = Math.max(0, alerts.length + raised.length - 1);
  // Beside the words: the sign, and how many more alerts there are.
  const roomU = (widthPx - padPx) / uPx - keepU - 2.1 - (more > 0 ? 2.8 : 0);
  const largeEm = roomU / WHAT_U;
  const smallEm = (widthPx - padPx) / uPx - keepBelowU - 2.1;
  const [warning] = raised;
  const worst = worstAlert(alerts, nowMs);
  const line: AlertLine | null = warning
    ? warningLine(warning, config, { largeEm, smallEm: smallEm / 0.85 }, words)
    : worst && alertLine(worst, config.channels, nowMs, largeEm, words);
  const lineEm = line ? wallMeasureEm(line.what) * BOLD_RATIO : 0;
  const size = Math.max(LEAST_SIZE, Math.min(1, largeEm / lineEm));
  return html`<hub-alert-banner
    style=${styleText({
      '--what': `calc(var(--u) * ${(WHAT_U * size).toFixed(3)})`,
      '--keep-right': `calc(var(--u) * ${keepU})`,
      '--keep-right-below': `calc(var(--u) * ${keepBelowU})`,
    })}
    .alert=${line}
    .more=${more}
    .moreLabel=${text.moreAlerts(more)}
  ></hub-alert-banner>`;
}
