import { expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';

const analyse = createAnalyser({
  brands: [
    { id: 'us', names: ['PolderNet', '@PolderNet', 'Polder Net'] },
    { id: 'rival', names: ['KustKabel', '@KustKabel'] },
  ],
  ownBrand: 'us',
});

const expected: Readonly<Record<string, unknown>> = { any: expect.anything() };

/** Mood about us and about the rival; `any` where reasonable readers differ, `none` where it is not spoken of. */
test.each([
  ['KustKabel is geweldig, PolderNet is waardeloos', 'negative', 'positive'],
  ['KustKabel is veel beter dan jullie', 'negative', 'positive'],
  ['PolderNet is veel sneller dan KustKabel', 'positive', 'negative'],
  ['KustKabel is slechter dan PolderNet', 'positive', 'negative'],
  [
    'Bij KustKabel werd ik netjes geholpen, bij jullie wacht ik al drie weken',
    'negative',
    'positive',
  ],
  ['Ik stap over naar KustKabel', 'any', 'any'],
  ['Ik ben overgestapt van PolderNet naar KustKabel', 'negative', 'positive'],
  ['Ik ben blij dat ik van KustKabel naar PolderNet ben gegaan', 'positive', 'any'],
  ['PolderNet ligt er weer uit, KustKabel doet het wel', 'negative', 'positive'],
  ['KustKabel heeft een storing, PolderNet werkt prima', 'positive', 'negative'],
  ['PolderNet slecht? KustKabel is nog veel slechter', 'any', 'negative'],
  ['Alles is beter dan PolderNet', 'negative', 'any'],
  ['PolderNet en KustKabel zijn allebei waardeloos', 'negative', 'negative'],
  ['KustKabel was slecht maar PolderNet is ook slecht', 'negative', 'negative'],
  ['@KustKabel jullie zijn echt waardeloos, PolderNet is super', 'positive', 'negative'],
  ['I love KustKabel but PolderNet is a disaster', 'negative', 'positive'],
  ['PolderNet is better than KustKabel', 'positive', 'negative'],
  ['KustKabel is so much cheaper than you', 'negative', 'positive'],
  ['Leaving PolderNet, KustKabel here I come', 'negative', 'any'],
  ['Switching from PolderNet to KustKabel, best decision ever', 'negative', 'positive'],
  ['PolderNet is amazing while KustKabel is terrible', 'positive', 'negative'],
  ['Great work KustKabel. PolderNet could learn from this', 'any', 'positive'],
  [
    'KustKabel kan er wat van: slechte service. Gelukkig zit ik bij PolderNet',
    'positive',
    'negative',
  ],
  ['Zit al jaren tevreden bij KustKabel. PolderNet is een ramp.', 'negative', 'positive'],
  [
    'In tegenstelling tot KustKabel is PolderNet wel bereikbaar en vriendelijk',
    'positive',
    'negative',
  ],
  [
    'Bij KustKabel is alles goed geregeld en bij PolderNet is het een puinhoop',
    'negative',
    'positive',
  ],
  ['Had KustKabel, was prima. Nu PolderNet en het is een drama', 'negative', 'positive'],
  ['PolderNet: top. KustKabel: flop.', 'positive', 'negative'],
  ['Dan liever KustKabel dan dit gezeik van PolderNet', 'negative', 'positive'],
  ["My neighbour is happy with KustKabel, I'm fed up with PolderNet", 'negative', 'positive'],
  ['PolderNet helped me quickly, KustKabel never did', 'positive', 'negative'],
  ['KustKabel is net zo slecht als PolderNet', 'negative', 'negative'],
  ['@PolderNet jullie zijn geweldig, veel beter dan KustKabel', 'positive', 'negative'],
  ['@PolderNet waardeloos, KustKabel was nog beter', 'negative', 'any'],
  ['KustKabel biedt goede service. Jullie laten mensen een uur wachten', 'negative', 'positive'],
  [
    'Hier een storing van PolderNet, de buren met KustKabel hebben nergens last van',
    'negative',
    'any',
  ],
  ['Kan ik overstappen van KustKabel naar jullie?', 'neutral', 'neutral'],
  ['Is PolderNet sneller dan KustKabel?', 'neutral', 'neutral'],
  ['KustKabel is goedkoper dan PolderNet', 'negative', 'positive'],
  ['KustKabel terrible, you are great', 'positive', 'negative'],
  ['PolderNet is traag. KustKabel is snel en vriendelijk.', 'negative', 'positive'],
  ['De monteur van KustKabel was geweldig, die van PolderNet een ramp', 'negative', 'positive'],
  ['KustKabel top, PolderNet niet', 'negative', 'positive'],
  ['Super tevreden over PolderNet, KustKabel was een drama', 'positive', 'negative'],
  ['PolderNet waardeloos, KustKabel ook', 'negative', 'negative'],
  ['KustKabel is worse than PolderNet', 'positive', 'negative'],
  ['Jullie zijn slecht', 'none', 'none'],
  ['KustKabel is slecht', 'none', 'negative'],
])('%j is %s about us and %s about the rival', (text, us, rival) => {
  const { brandScores, brands } = analyse(text);
  const moods = { us: brandScores['us']?.label, rival: brandScores['rival']?.label };
  expect(moods.us ?? 'none').toEqual(expected[us] ?? us);
  expect(moods.rival ?? 'none').toEqual(expected[rival] ?? rival);
  expect(Object.keys(brandScores)).toEqual(brands);
});

test('a message of one brand is about that brand as a whole', () => {
  const { score, label, brandScores } = analyse('@PolderNet wat een waardeloze service');
  expect(brandScores).toEqual({ us: { score, label } });
});

test('a flood of brand names is read in linear time', () => {
  const startMs = performance.now();
  analyse('PolderNet beter dan KustKabel, '.repeat(3_000));
  expect(performance.now() - startMs).toBeLessThan(3_000);
});
