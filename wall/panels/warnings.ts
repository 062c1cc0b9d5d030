import type { AlertLine } from '../components/hub-alert-banner.ts';
import { inLanguage } from '../lib/in-language.ts';
import { firstFitting, type MeasureEm } from '../lib/measure-text.ts';
import { BOLD_RATIO, wallMeasureEm } from '../lib/wall-measure.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import type { WallChannel, WallConfig } from '../../shared/wall-config.ts';
import type { Carrier, WarningFigures } from '../../shared/warning-figures.ts';
import type { PanelContext } from './panel.ts';

/** Texts, figures, and how wide a text is. */
type Words = Pick<PanelContext, 'text' | 'format'> & { measureEm?: MeasureEm };

/** Warnings that take the top of the wall, the worst first: a crisis, then what is the most unusual, then the oldest. */
export const raisedWarnings = ({ warnings }: Pick<Snapshot, 'warnings'>): WarningFigures[] =>
  warnings
    .filter(({ state }) => state === 'warning' || state === 'crisis')
    .sort(
      (a, b) =>
        Number(b.state === 'crisis') - Number(a.state === 'crisis') ||
        b.score - a.score ||
        a.sinceMs - b.sinceMs,
    );

/** What the banner says of a warning: large, what it is about and how far above normal, in `roomEm` of its type; small, why. */
export function warningLine(
  warning: WarningFigures,
  { channels, locale }: Pick<WallConfig, 'channels' | 'locale'>,
  { largeEm, smallEm }: { largeEm: number; smallEm: number },
  { text, format, measureEm = wallMeasureEm }: Words,
): AlertLine {
  const { subject, timesNormal, n, expected, acknowledged, override, carriers } = warning;
  const times = timesNormal === null ? null : `${format.lift(timesNormal).slice(1)}×`;
  const isCrisis = warning.state === 'crisis';
  const name = inLanguage(locale, subject.name, subject.names);
  const heads = [text.warning(name, times, isCrisis), text.warningShort(name, times, isCrisis)];
  const [carrier] = carriers;
  const facts = [
    ...(acknowledged === null ? [] : [text.acknowledged(acknowledged.by)]),
    ...(override === null ? [] : [override.reason]),
    text.since(format.clock(warning.sinceMs)),
    text.counted(format.integer(n), expectedWords(expected, format), subject.kind === 'brand'),
    ...(carrier ? [carrierWords(carrier, channels, format)] : []),
  ];
  // What does not fit is left out whole, from the end: half a word is no reason.
  while (facts.length > 1 && measureEm(facts.join(SEPARATOR)) > smallEm) facts.pop();
  return {
    level: isCrisis ? 'crisis' : 'warning',
    what: heads.find((head) => measureEm(head) * BOLD_RATIO <= largeEm) ?? heads.at(-1)!,
    detail: facts.join(SEPARATOR),
  };
}

const SEPARATOR = ' · ';

/** What is expected is seldom nothing at all. */
const expectedWords = (expected: number, format: PanelContext['format']): string =>
  expected < 0.5 ? '<1' : format.integer(expected);

/** A term, how often it is said, and where most. */
function carrierWords(
  { term, n, channel }: Carrier,
  channels: readonly WallChannel[],
  format: PanelContext['format'],
): string {
  return `${term} ${format.integer(n)} (${channelName(channel.id, channels)})`;
}

const channelName = (id: string, channels: readonly WallChannel[]): string =>
  channels.find((channel) => channel.id === id)?.name ?? id;

/**
 * "Why red?" in the words that there is room for: term, channel and language, each with its count; null when nothing
 * carries the mood.
 */
export function whyWords(
  carriers: readonly Carrier[],
  channels: readonly WallChannel[],
  roomEm: number,
  { text, format, measureEm = wallMeasureEm }: Words,
): string | null {
  const [most] = [...carriers].sort((a, b) => b.n - a.n);
  if (!most) return null;
  const { term, n, channel, language } = most;
  const said = `${term} ${format.integer(n)}`;
  const where = `${channelName(channel.id, channels)} ${format.integer(channel.n)}`;
  const tongue = `${text.languageName(language.id)} ${format.integer(language.n)}`;
  const ways = [
    `${text.why} ${[said, where, tongue].join(SEPARATOR)}`,
    `${text.why} ${[said, where].join(SEPARATOR)}`,
    `${text.why} ${said}`,
  ];
  return firstFitting(ways, roomEm, measureEm) ?? said;
}
