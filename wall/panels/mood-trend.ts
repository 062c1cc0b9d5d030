import { html } from 'lit';
import '../components/hub-trend-line.ts';
import type { TrendMark, TrendPoint } from '../components/hub-trend-line.ts';
import { inLanguage } from '../lib/in-language.ts';
import { moodColour } from '../lib/mood-colour.ts';
import type { MoodTrendOptions } from '../../shared/panels/mood-trend.ts';
import { HOUR_MS, MIN_MOOD_MESSAGES } from '../../shared/units.ts';
import { freshnessWords } from './freshness.ts';
import { netOf } from './net.ts';
import { definePanel } from './panel.ts';

/** Hours between two that are named on the axis. */
const AXIS_STEP_HOURS = 3;

/** Hours at the line's newer end that are not named, so that their label keeps clear of the edge. */
const AXIS_CLEAR_MS = HOUR_MS / 2;

const MAX_MARKS = 4;

export const moodTrendPanel = definePanel({
  kind: 'mood-trend',
  select: (
    { nowMs, mood, trend, markers },
    { moodTarget, locale },
    { hours }: MoodTrendOptions,
  ) => {
    const startMs = nowMs - hours * HOUR_MS;
    const points = trend
      .filter(({ endMs }) => endMs >= startMs && endMs < nowMs)
      .map((point): TrendPoint => ({
        atMs: point.endMs,
        net: netOf(point, MIN_MOOD_MESSAGES),
      }));
    // The hour that ends now, so that the line leads up to the figure beside it.
    points.push({ atMs: nowMs, net: netOf(mood, MIN_MOOD_MESSAGES) });
    return {
      nowMs,
      startMs,
      hours,
      freshness: mood.freshness,
      points,
      target: moodTarget,
      learning: mood.normal?.basis === 'day',
      band: mood.normal && { low: mood.normal.low, high: mood.normal.high },
      // The newest moment is the one that explains what is seen: where labels meet, the older one goes without.
      markers: markers
        .filter((marker) => (marker.endMs ?? marker.startMs) >= startMs && marker.startMs <= nowMs)
        .sort((a, b) => b.startMs - a.startMs || (a.id < b.id ? -1 : 1))
        .slice(0, MAX_MARKS)
        .map(({ startMs: atMs, endMs, label, labels }): TrendMark => ({
          atMs,
          endMs,
          label: inLanguage(locale, label, labels),
        })),
    };
  },
  render: (view, context) => {
    const { text, format, uPx } = context;
    const words = freshnessWords(view.freshness, view.nowMs, context);
    const net = view.points[view.points.length - 1]?.net ?? null;
    return html`<hub-panel
      data-panel="mood-trend"
      .heading=${text.trendTitle(view.hours)}
      .headingHidden=${true}
      .state=${words.state}
      .notice=${words.notice}
      .noticeDetail=${words.noticeDetail}
    >
      <hub-trend-line
        .points=${view.points}
        .startMs=${view.startMs}
        .endMs=${view.nowMs}
        .target=${view.target}
        .band=${view.band}
        .targetText=${text.target}
        .bandText=${view.learning ? text.stillLearning[0] : text.normal}
        .marks=${view.markers}
        .hours=${axisHours(view.startMs, view.nowMs, format.hour)}
        .current=${net === null ? '' : format.net(net)}
        .colour=${moodColour(net)}
        .label=${text.trendLabel(format.clock(view.startMs), format.clock(view.nowMs))}
        .uPx=${uPx}
      ></hub-trend-line>
    </hub-panel>`;
  },
});

/** Every third full hour by the hub's clock. */
export function axisHours(
  startMs: number,
  endMs: number,
  hourOf: (atMs: number) => number,
): TrendMark[] {
  const marks: TrendMark[] = [];
  for (
    let atMs = Math.ceil(startMs / HOUR_MS) * HOUR_MS;
    atMs < endMs - AXIS_CLEAR_MS;
    atMs += HOUR_MS
  ) {
    const hour = hourOf(atMs);
    if (hour % AXIS_STEP_HOURS === 0) marks.push({ atMs, label: `${hour}:00` });
  }
  return marks;
}
