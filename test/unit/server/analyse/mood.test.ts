import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';

const analyse = createAnalyser({
  brands: [{ id: 'poldernet', names: ['PolderNet', '@PolderNet'] }],
});

const labels = (sentences: readonly string[], label: string): void => {
  test.each(sentences)(`${label}: %j`, (sentence) => {
    expect(analyse(sentence).label).toBe(label);
  });
};

describe('plain Dutch', () => {
  labels(
    [
      'Wat een waardeloze service',
      'Ik ben heel boos',
      'De klantenservice is slecht en onvriendelijk',
      'Schandalig hoe jullie met klanten omgaan',
      'Ik word hier zo moe van',
      'Zeer teleurgesteld in PolderNet',
      'Dit is echt belachelijk',
      'wat een puinhoop zeg',
      'Helaas alweer vertraging',
      'Trage wifi, kapotte router',
      'klant boos over dubbele incasso',
      'mw zeer ontevreden, wil leidinggevende',
    ],
    'negative',
  );
  labels(
    [
      'Super snel geholpen, bedankt!',
      'Vriendelijke monteur, keurig gewerkt',
      'Ik ben heel tevreden over jullie',
      'Top service',
      'Wat een geweldige klantenservice',
      'Fijn dat jullie zo snel reageren',
      'Alles werkt weer perfect',
      'klant blij met de vergoeding',
      'Dikke pluim voor de monteur van vandaag',
      'Eindelijk glasvezel, heerlijk snel internet',
    ],
    'positive',
  );
  labels(
    [
      'Hoe laat is de winkel in Zwolle open?',
      'Ik wil graag mijn adres wijzigen',
      'Wat kost 1 gigabit per maand?',
      'mw vraagt of de factuur per post kan',
      'Goedemiddag, kunt u mij de handleiding sturen?',
      'Wij verhuizen op 1 juni naar Kampen',
      'Kan ik mijn eigen modem gebruiken?',
      'De monteur komt morgen tussen 8 en 12',
    ],
    'neutral',
  );
});

describe('Dutch whose naive reading is wrong', () => {
  labels(
    [
      'Niet blij met deze rekening',
      'Dit is niet goed',
      'Helemaal niet vriendelijk geholpen',
      'De internetsnelheid is niet best',
      'Lekker dan, weer geen beeld',
      'Fijn weer, net als de wedstrijd begint',
      'Top geregeld weer 🙃',
      'Bedankt voor niks',
      '3x gebeld, 3x een ander verhaal',
      'Wij zitten al drie weken te wachten op een monteur',
      'Weer niet teruggebeld',
      'Er werd gewoon opgehangen',
      'Ik hang nu een uur in de wacht',
      'Mijn internet doet het sinds gisteren niet',
      'De televisie werkt al dagen niet meer',
      'Het bevalt niet bij jullie',
      'Snel is het wel, maar de klantenservice is een ramp',
      'Mooi hoor, zo een storing op zaterdag',
      'De monteur is niet komen opdagen',
      'Jullie nemen nooit op',
      'geen reactie op mijn mails',
      'Géén excuus, niks',
      'Prachtig hoor, drie keer betalen voor niets',
      'Slééécht!!',
      'Geweldig, nu is ook de telefoon kapot 🙄',
      'Wat een service zeg, al vijf mails gestuurd',
      'Ik zou vandaag teruggebeld worden, mooi niet',
      'Nooit meer PolderNet',
      'Waarom ligt het internet er weer uit?',
      'Hulde, alweer een storing',
    ],
    'negative',
  );
  labels(
    [
      'Niet slecht, die nieuwe snelheid',
      'Nog nooit zo snel geholpen',
      'Niets op aan te merken',
      'Geen klachten, al jaren tevreden',
      'Het was een ramp, maar het is netjes opgelost en ik ben blij',
      'De storing is verholpen, alles doet het weer',
      'Zonder problemen overgestapt',
      'Geen centje pijn, haarscherp beeld',
      'Kan niet beter',
      'Petje af voor de mannen in de kuil',
      'Nooit problemen gehad, aanrader',
      'Wat een reclame 😭❤️ prachtig',
      'Heeeel blij met de nieuwe router',
      'Nog nooit zo vriendelijk te woord gestaan',
      'Woord gehouden, zoals beloofd stond de monteur er om 8 uur',
    ],
    'positive',
  );
  labels(
    [
      'Is er een storing in Zwolle?',
      'Geen idee welke router ik heb',
      'Maakt niet uit hoe laat',
      'Alvast bedankt, met vriendelijke groet, een klant',
      'Wat is beter, kabel of glasvezel?',
      'Welke snelheid raden jullie aan voor vier personen?',
      'Fijne dag verder',
      'Hoe snel is het abonnement van 30 euro?',
      'Klopt het dat de opzegtermijn een maand is?',
      'Samen sneller: hoe werkt dat precies?',
    ],
    'neutral',
  );
});

describe('plain English', () => {
  labels(
    [
      'This is a terrible service',
      'I am so angry right now',
      'Worst provider ever',
      'Rude agent, useless helpdesk',
      'Absolutely disgraceful',
      'Very disappointed with PolderNet',
      'The wifi is slow and the app keeps crashing',
      'Caller upset about double billing',
    ],
    'negative',
  );
  labels(
    [
      'Great service, thank you!',
      'The engineer was friendly and quick',
      'Love the new router',
      'Excellent support, five stars',
      'Really happy with the speed',
      'Thanks for the help',
      'caller pleased with the refund',
    ],
    'positive',
  );
  labels(
    [
      'What are your opening hours?',
      'I would like to change my address',
      'Is fibre coming to Kampen this year?',
      'The engineer arrives tomorrow between 8 and 12',
      'Can I use my own router?',
      'How much is the 1 gigabit plan?',
    ],
    'neutral',
  );
});

describe('English whose naive reading is wrong', () => {
  labels(
    [
      'Not happy with this bill',
      'This is not good',
      "The wifi isn't working",
      'Still waiting for a reply',
      'No reply to my emails',
      'I have been on hold for 50 minutes',
      'Great, again no internet',
      'Thanks for nothing',
      'Oh great, the tv is down again',
      'Lovely, another outage 🙃',
      'Nobody answers the phone',
      'The technician never showed up',
      'They hung up on me',
      'Fast internet but the support is a joke',
      'Charged twice this month',
      'Would not recommend',
      "They don't care",
      'Just what I needed, no signal',
      'Never again',
      'good luck getting through to them',
      'Why is my connection down again?',
      'What a shambles',
    ],
    'negative',
  );
  labels(
    [
      'Not bad at all',
      "Can't complain",
      'Never had such a friendly agent',
      'No problems since we switched',
      'It was a nightmare at first, but your team fixed it and I am happy',
      'All good now, works again',
      "Couldn't be happier",
      'Zero fuss, excellent',
      'sorted within minutes',
    ],
    'positive',
  );
  labels(
    [
      'Is there an outage in Zwolle?',
      'No idea which router I have',
      'Kind regards, a customer',
      'Thanks in advance',
      'Good morning, quick question',
      'Which is better, cable or fibre?',
      'no worries',
    ],
    'neutral',
  );
});

describe('the score', () => {
  const score = (text: string): number => analyse(text).score;

  test('grows with degree, capitals and exclamation', () => {
    expect(score('heel slecht')).toBeLessThan(score('slecht'));
    expect(score('SLECHT')).toBeLessThan(score('slecht'));
    expect(score('slecht!')).toBeLessThan(score('slecht'));
    expect(score('beetje slecht')).toBeGreaterThan(score('slecht'));
    expect(score('very slow')).toBeLessThan(score('slow'));
  });

  test('weighs what follows "but" more', () => {
    expect(score('goed maar duur en slecht')).toBeLessThan(score('slecht en duur maar goed'));
    expect(score('good but slow')).toBeLessThan(score('slow but good'));
  });

  test("weighs a review's title or a letter's subject more than a sentence after it", () => {
    const story = 'Het eerste deel las vlot en de foto’s waren mooi.';
    expect(score(`Tegenvaller. ${story}`)).toBeLessThan(0);
    expect(score(`${story} Tegenvaller.`)).toBeGreaterThan(score(`Tegenvaller. ${story}`));
    // By itself it is no title.
    expect(score('Tegenvaller.')).toBe(score('Tegenvaller'));
    expect(score('Jammer. Dank.')).toBeGreaterThan(
      score('Jammer. Dank voor alles wat jullie deden.'),
    );
  });

  test('stops a negation at punctuation and "maar"', () => {
    expect(score('Dat weet ik niet. Goed geholpen')).toBeGreaterThan(0);
    expect(score('niet meteen maar goed geholpen')).toBeGreaterThan(0);
  });

  test('knows inflected and lengthened words', () => {
    expect(score('slechte lijn')).toBeLessThan(0);
    expect(score('sleeeecht')).toBeLessThan(0);
    expect(score('suuuuper')).toBeGreaterThan(0);
  });

  test.each([
    ['😡', 'negative'],
    ['👍🏿', 'positive'],
    ['❤️', 'positive'],
    [':-(', 'negative'],
    ['🤦‍♀️', 'negative'],
  ])('knows %s', (emoji, label) => {
    expect(analyse(emoji).label).toBe(label);
  });
});

describe('what turns the praise that follows', () => {
  labels(
    [
      'Dit was alles behalve goed',
      'De bediening was verre van vriendelijk',
      'Ik ben allerminst tevreden',
      'The agent was anything but helpful',
      'I am far from happy with this',
      'Less than impressed by the new app',
      'Wij raden het aan iedereen af',
    ],
    'negative',
  );
  labels(
    ['Wij raden het iedereen aan', 'Dat valt reuze mee', 'Far away, happy with it'],
    'positive',
  );
  labels(['Dat valt niet mee', 'Mijn vertrouwen is weg', 'De yoghurt was over datum'], 'negative');
});

describe('words of any trade', () => {
  labels(
    [
      'Wat een knoeiwerk',
      'Lompe man aan de balie',
      'Het hotel is versleten en sfeerloos',
      'Veel onvrede hier',
    ],
    'negative',
  );
  labels(['Wat een verademing', 'Een amusant en leerrijk boek', 'Vakwerk, bravo!'], 'positive');
  labels(
    ['The room was filthy', 'Shoddy work', 'The new app is clunky', 'Soggy fries'],
    'negative',
  );
  labels(['Impeccable service', 'An effortless switch', 'A spacious, tidy room'], 'positive');
});
