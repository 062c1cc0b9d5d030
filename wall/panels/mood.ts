import { html } from 'lit';
import { FACT_U, FACTS_GAP_U, GLYPH_EM, heroU, type MoodFact } from '../components/hub-mood.ts';
import { firstFitting } from '../lib/measure-text.ts';
import { moodColour } from '../lib/mood-colour.ts';
import { wallMeasureEm } from '../lib/wall-measure.ts';
import type { MoodOptions } from '../../shared/panels/mood.ts';
import type { Normal } from '../../shared/snapshot.ts';
import { MIN_MOOD_MESSAGES, toPct } from '../../shared/units.ts';
import { fittingAside } from './aside.ts';
import { freshnessWords } from './freshness.ts';
import { netOf } from './net.ts';
import { definePanel, type PanelContext } from './panel.ts';
import { whyWords } from './warnings.ts';

export const moodPanel = definePanel({
  kind: 'mood',
  select: ({ nowMs, mood, carriers }, { moodTarget, channels }, _options: MoodOptions) => ({
    nowMs,
    freshness: mood.freshness,
    n: mood.n,
    net: netOf(mood, MIN_MOOD_MESSAGES),
    target: moodTarget,
    normal: mood.normal,
    carriers: isRed(netOf(mood, MIN_MOOD_MESSAGES), mood.normal) ? carriers : [],
    channels,
  }),
  render: (view, context) => {
    const { text, format } = context;
    const { net, normal, target } = view;
    const words = freshnessWords(view.freshness, view.nowMs, context);
    const heading = text.moodTitle;
    const counted = countWords(view.n, heading, context);
    const facts: MoodFact[] = [];
    if (target !== null) facts.push({ caption: text.target, value: format.net(target) });
    const factsEm = factsRoomEm(net === null ? '' : format.net(net), context.box.widthU);
    const ways = text.stillLearning;
    const learning = firstFitting(ways, factsEm, wallMeasureEm) ?? ways[ways.length - 1]!;
    if (normal) {
      facts.push({
        caption: normal.basis === 'day' ? learning : text.normal,
        value: text.range(format.net(normal.low), format.net(normal.high)),
      });
    }
    return html`<hub-panel
      data-panel="mood"
      .heading=${heading}
      .aside=${words.aside || counted}
      .state=${words.state}
      .notice=${words.notice}
      .noticeDetail=${words.noticeDetail}
    >
      <hub-mood
        .netPct=${net === null ? null : toPct(net)}
        .colour=${moodColour(net)}
        .write=${(netPct: number) => format.net(netPct / 100)}
        .label=${net === null ? '' : text.moodLabel(format.net(net))}
        .missing=${text.tooFew}
        .targetPct=${target === null ? null : toPct(target)}
        .band=${normal && { lowPct: toPct(normal.low), highPct: toPct(normal.high) }}
        .facts=${facts}
        .why=${whyWords(view.carriers, view.channels, context.box.widthU / WHY_U, context)}
        .widthU=${context.box.widthU}
      ></hub-mood>
    </hub-panel>`;
  },
});

/** Font size of the line that says why, in u. */
const WHY_U = 0.85;

/** Room beside the large figure, in em of the facts there. */
const factsRoomEm = (figure: string, widthU: number): number =>
  (widthU - heroU(figure, widthU) * figure.length * GLYPH_EM - FACTS_GAP_U) / FACT_U;

/** Below what is usual at this hour; while that is not known, below zero. */
const isRed = (net: number | null, normal: Normal | null): boolean =>
  net !== null && net < (normal?.low ?? 0);

/** How many messages and in which time, or only how many where that is all there is room for. */
function countWords(n: number, heading: string, { text, format, box }: PanelContext): string {
  const shown = format.integer(n);
  const full = text.messagesLastHour(n, shown);
  return fittingAside([full], heading, box.widthU) ?? text.messages(n, shown);
}
