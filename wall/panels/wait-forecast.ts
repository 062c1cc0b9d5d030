import { html } from 'lit';
import '../components/hub-forecast-line.ts';
import '../components/hub-key-figure.ts';
import { contactWords } from '../locales/contacts.ts';
import type { WaitForecastOptions } from '../../shared/panels/wait-forecast.ts';
import { MINUTE_MS } from '../../shared/units.ts';
import { channelOf, freshnessOf } from './contact-view.ts';
import { freshnessWords } from './freshness.ts';
import { definePanel } from './panel.ts';

const AXIS_MIN = [0, 15, 30] as const;

export const waitForecastPanel = definePanel({
  kind: 'wait-forecast',
  select: (snapshot, config, { channel: id, figure }: WaitForecastOptions) => {
    const channel = channelOf(config, id);
    const forecast = snapshot.forecasts.find((one) => one.id === channel?.id);
    const queue = snapshot.queues.find((one) => one.id === channel?.id);
    const isWait = figure === 'longest-wait';
    const waitMs =
      queue?.oldestSinceMs == null ? 0 : Math.max(0, snapshot.nowMs - queue.oldestSinceMs);
    const now = isWait ? waitMs : (queue?.waiting ?? 0);
    const points = forecast?.points ?? [];
    return {
      nowMs: snapshot.nowMs,
      locale: config.locale,
      name: channel?.name ?? id,
      isWait,
      freshness: freshnessOf(snapshot, channel ? [channel.id] : []),
      values:
        points.length === 0
          ? []
          : [
              { afterMin: 0, mid: now, low: now, high: now },
              ...points.map(({ afterMs, waiting, longestWaitMs }) => ({
                afterMin: afterMs / MINUTE_MS,
                ...(isWait ? longestWaitMs : waiting),
              })),
            ],
      known: forecast?.method != null && forecast.error !== null,
      target: (isWait ? channel?.targets.longestWaitMs : channel?.targets.waiting) ?? null,
      usual:
        (isWait
          ? snapshot.service.find((one) => one.id === channel?.id)?.usual.longestWaitMs
          : queue?.normal) ?? null,
      error: forecast?.error ?? null,
    };
  },
  render: (view, context) => {
    const { format, uPx } = context;
    const words = contactWords[view.locale];
    const fresh = freshnessWords(view.freshness, view.nowMs, context);
    const write = (value: number): string =>
      view.isWait ? format.durationShort(value) : format.integer(Math.round(value));
    const usual =
      view.usual && (view.isWait ? format.age(view.usual.median) : write(view.usual.median));
    const normal =
      view.usual && usual ? words.normal(usual, usual, view.usual.basis === 'day') : '';
    const last = view.values[view.values.length - 1];
    const missed = view.error
      ? words.missed(format.age(view.error.meanMs), format.age(view.error.asNowMs))
      : '';
    return html`<hub-panel
      data-panel="wait-forecast"
      .heading=${words.forecastTitle(view.name)}
      .aside=${fresh.aside}
      .state=${fresh.state}
      .notice=${fresh.notice}
      .noticeDetail=${fresh.noticeDetail}
    >
      ${
        last
          ? html`<hub-forecast-line
              .values=${view.values}
              .target=${view.target}
              .targetText=${view.target === null ? '' : words.target(view.isWait ? format.limit(view.target) : write(view.target))}
              .normal=${view.usual?.median ?? null}
              .normalText=${normal}
              .write=${write}
              .axis=${AXIS_MIN.map((afterMin) => ({
                afterMin,
                text: afterMin === 0 ? words.now : words.inMinutes(afterMin),
              }))}
              .leastSpan=${view.isWait ? MINUTE_MS : 3}
              .label=${`${words.forecastTitle(view.name)}: ${write(last.mid)}`}
              .uPx=${uPx}
            ></hub-forecast-line>`
          : html`<hub-key-figure
              .missing=${words.noForecast}
              .facts=${[
                { text: view.known ? words.noForecastWhy : words.unknownForecast },
                ...(missed === '' ? [] : [{ text: missed }]),
              ]}
              .widthU=${context.box.widthU}
              .heightU=${context.box.heightU}
            ></hub-key-figure>`
      }
    </hub-panel>`;
  },
});
