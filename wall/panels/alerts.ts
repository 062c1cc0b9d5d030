import type { AlertLine } from '../components/hub-alert-banner.ts';
import { cutText } from '../lib/measure-text.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';
import type { Alert } from '../../shared/snapshot.ts';
import type { WallChannel } from '../../shared/wall-config.ts';
import type { PanelContext } from './panel.ts';

/** The alert furthest beyond its limit; null without alerts. */
export function worstAlert(alerts: readonly Alert[], nowMs: number): Alert | null {
  const excess = ({ oldestSinceMs, limitMs }: Alert): number => (nowMs - oldestSinceMs) / limitMs;
  return [...alerts].sort((a, b) => excess(b) - excess(a))[0] ?? null;
}

/** An alert's line is set in no less than this share of its size. */
export const LEAST_SIZE = 0.84;

/** What the banner says of an alert, in `roomEm` of its large type. */
export function alertLine(
  alert: Alert,
  channels: readonly WallChannel[],
  nowMs: number,
  roomEm: number,
  { text, format }: Pick<PanelContext, 'text' | 'format'>,
): AlertLine {
  const channel = channels.find(({ id }) => id === alert.channel)?.name ?? alert.channel;
  const wait = format.duration(nowMs - alert.oldestSinceMs);
  const full = text.alert(channel, wait);
  const measureEm = (words: string): number => wallMeasureEm(words) * BOLD_RATIO;
  const fits = (words: string): boolean => measureEm(words) <= roomEm;
  // A little smaller rather than cut; and the wait matters more than the end of a long name.
  const smallEm = roomEm / LEAST_SIZE;
  const cutName = (name: string): string =>
    cutText(name, Math.max(3, smallEm - measureEm(text.alertShort('', wait))), measureEm);
  return {
    what: fits(full) ? full : text.alertShort(cutName(channel), wait),
    detail: text.alertDetail(format.limit(alert.limitMs), format.clock(alert.sinceMs)),
  };
}
