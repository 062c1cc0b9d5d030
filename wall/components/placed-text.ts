import { svg, type TemplateResult } from 'lit';
import type { PlacedLabel } from '../lib/chart-labels.ts';

/** A label where it was placed, with its baseline at `y`, in px. */
export const placedText = ({ x, anchor, text }: PlacedLabel, y: number): TemplateResult =>
  svg`<text x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
