/** A small drawing of each panel, for the terminal and docs/panels.md: what it looks like, not its figures. */
export const PANEL_PICTURES: Readonly<Record<string, readonly string[]>> = {
  'word-cloud': [
    '   modem     -STORING      factuur',
    ' +monteur  ▲-internet  app    buren',
    '    -wachttijd    #samensneller',
  ],
  mood: ['−28   target +10', '      normal −9 to +5', '──────▓▓●▓▓──|──────'],
  'mood-trend': [
    '        Outage│',
    '·······╱╲·····│············  target',
    '▒▒▒╱╲▒▒▒▒╲▒▒▒▒│╲▒▒▒▒▒▒▒▒▒▒  normal',
    '                ╲___● −28',
    '6:00      9:00      12:00',
  ],
  queues: [
    'Phone       ⚠   Chat            E-mail',
    '40     ☺ 13     3       ☺ 6     55       ☺ 6',
    '      13:32     0:41            3 h 47',
    '█████████|██    ██─────|──      ██──────|──',
    'target 8        normal 2        normal 37',
  ],
  trending: ['Zwolle      ╱‾  39   ×38', 'outage     _╱   37   ×26', 'no internet ╱   18   new'],
  'service-board': [
    '           waiting       longest        in time',
    'Phone      40 target 8   13:32 2 min    20% ██──────|──',
    'Webcare    12 target 15   4:10 45 min   96% ████████|█─',
  ],
  'key-figure': ['In time, Phone', '84%', '████████▓|▓──', 'target 80%'],
  'service-gap': ['81 points', 'Chat 15%, target 80%', 'Webcare 96%, target 80%'],
  promises: ['96%', '█████████████|─', '37 about to break', '494 of 513, target 95%'],
  'wait-forecast': [
    '6 min at 11:30',
    '        ▒▒▒▒▒▒',
    '──●─────▒▒▒▒▒▒  band of 8 in 10',
    'now 4:10',
  ],
  'repeat-contacts': ['5%', '‾‾‾‾‾‾╲___●', 'target 10%'],
  conversations: ['38% turned around', '█████──────|──', '120 began unhappy, 46 ended well'],
  'outside-hours': ['12% outside hours', '██▁▁▁▁▁▁▁▁▁▁██', '48 of 390 messages'],
  day: [
    'mood      ▒▒▒╱╲▒▒▒▒▒╲__│______● −12',
    'messages  ___╱▒▒▒▒▒╲╱‾‾│‾‾‾‾‾╲  480',
    'waiting   ▁▁▁▁▂▂▂▂▃▅█│█▆▅▃   70',
    'open           ├──────────────────┤',
    '     0:00   6:00    12:00    18:00',
  ],
};
