import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';

const analyse = createAnalyser({ brands: [] });

const labels = (sentences: readonly string[], label: string): void => {
  test.each(sentences)(`${label}: %j`, (sentence) => {
    expect(analyse(sentence).label).toBe(label);
  });
};

describe('verdicts on things in use', () => {
  labels(
    [
      'Voor zo’n bedrag had ik toch op z’n minst een oplader verwacht.',
      'Ik had graag een tweede usb-poort gezien.',
      'Die aan-uitknop had gewoon bovenop moeten zitten.',
      'Voor dertig euro minder koop je elders precies dezelfde.',
      'Je betaalt vooral voor het merkje.',
      'Het scherm is zo donker dat ik buiten niets lees.',
      'De bluetooth is zo instabiel dat je er niets aan hebt.',
      'Wie een stille droger zoekt, kan deze laten liggen.',
      'Garantie? Vergeet het maar.',
      'Je moet zowat een ingenieur zijn om de klok te verzetten.',
      'De accu is een stuk eerder leeg dan beloofd.',
      'Tijdens het bellen zakt hij van 60 naar 15 procent.',
      'Hij doet er eeuwig over.',
      'Het filmpje start pas na tien seconden.',
      'Vlak buiten de garantie begaf de pomp het.',
      'Na drie wasbeurten begonnen de naden los te laten.',
      'De klep sluit niet meer.',
      'Er zit condens achter het glas.',
      'Linksboven zit een gele vlek op het beeld.',
      'De ventilator klinkt als een stofzuiger.',
      'De soep smaakte naar afwaswater.',
      'Het ding ligt nu ongebruikt in een la.',
      'De laptop stopte na een week met opladen.',
      'Ik kreeg een blauw scherm.',
      'Ik ga hem terugsturen.',
      'Het voelt aan als een goedkope kopie.',
      'De nieuwe kan niet tippen aan de oude.',
      'Hij doet het alleen als hij er zin in heeft.',
      'Met deze versie kun je geen foto’s overzetten.',
      'supertraag ding',
      'Het beeld is verrassend slecht.',
      'Ik zou deze mixer *niet* aanraden.',
      'Je moet drie keer tikken voordat hij iets doet.',
      'Daarna ging het bergafwaarts.',
      'Het is niet de zaag waar ik op gehoopt had.',
      'De speaker zit achterop, waardoor je weinig hoort.',
      'Berichten komen pas binnen als ik het scherm aanzet.',
      'Hij trilt zo zacht dat ik het niet voel.',
      'Een kabel had er wel bij gemogen.',
      'Na een week was de lol eraf.',
      'Mijn vorige ging drie dagen mee, deze haalt er nog geen.',
      'Het volume is erg zacht.',
    ],
    'negative',
  );
  labels(
    [
      'Mij hoor je niet klagen.',
      'Er is niets om over te klagen.',
      'Hij kraakt nergens.',
      'De verbinding hapert nooit.',
      'Na twee jaar nog geen krasje op het glas.',
      'Nog niet één keer vastgelopen.',
      'Hij viel in het zwembad en gaf geen krimp.',
      'Ik wil niet meer terug naar mijn oude.',
      'Hij gaat makkelijk twee dagen mee.',
      'Na een hele dag nog 40% over.',
      'Ligt als gegoten in de hand.',
      'Alles wijst zich vanzelf.',
      'Deze veegt de vloer aan met de concurrentie.',
      'Het geeft een gerust gevoel.',
      'Voor dat geld krijg je nergens beter.',
      'Dat scheelt toch weer een tientje.',
      'Wat een verademing na jaren gesukkel met kabels.',
      'Sinds de zomer zijn mijn rugklachten verdwenen.',
      'Ik zou hem zo weer kopen.',
      'Precies zoals beschreven.',
      'Alles wat ik zocht, zit erin.',
      'Er is niets wat deze oven niet kan.',
      'Twaalf jaar oud en hij doet het nog altijd.',
      'Nergens laat hij steken vallen.',
      'De prijs is niet te verslaan.',
      'Hij maakt bijna geen geluid.',
      'Een strak design',
      'Ik zou het zonder aarzelen aanraden.',
      'Het is niet kapot te krijgen.',
      'Je hebt er geen kind aan.',
      'Het scherm is groot genoeg om op te lezen.',
      'Ik mis de stekker totaal niet.',
      'Mijn buurman wil er nu ook een.',
      'Hij staat er na tien jaar nog als nieuw bij.',
      'Ik heb de juiste keuze gemaakt.',
    ],
    'positive',
  );
  labels(
    [
      'Je krijgt waar je voor betaalt.',
      'Kaarten van heel Europa kun je offline gebruiken.',
      'Op papier is hij snel en stil.',
      'Volgens de doos is hij waterdicht.',
      'Ik was bang dat hij te groot zou zijn.',
      'Voorheen had ik een trage tablet van een ander merk.',
      'Sinds vorige maand heb ik deze in gebruik.',
      'Of je roze mooi vindt, is natuurlijk heel persoonlijk.',
      'Het bandje is verkrijgbaar in vijf kleuren.',
      'De accu gaat ongeveer een dag mee.',
      'De radio was bedoeld als cadeau voor mijn vader.',
      'De meningen over het ontwerp lopen uiteen.',
      'Of hij waterdicht is, heb ik niet getest.',
    ],
    'neutral',
  );
});

describe('what only looks alike', () => {
  labels(
    [
      'Geen antwoord op mijn klacht.',
      'Zonder ook maar iets te zeggen hing ze op.',
      'Nog steeds even slecht bereikbaar.',
      'Ik wil nooit meer terug naar deze winkel.',
      'Werkt nog steeds niet goed.',
      'Hij doet het nog steeds niet.',
      'Ik had graag een antwoord gehad.',
    ],
    'negative',
  );
  labels(
    [
      'Het toestel is zwart.',
      'De groene lijn rijdt vandaag tot tien uur.',
      'Ook in een andere kleur verkrijgbaar.',
      'Hoe kan ik een artikel retourneren?',
      'De router staat nu in de kast.',
    ],
    'neutral',
  );

  test('a mark that stresses a word parts nothing', () => {
    expect(analyse('Ik vind hem niet "handig".').label).toBe('negative');
    expect(analyse('Ik vind hem niet. Handig?').score).toBeGreaterThan(
      analyse('Ik vind hem niet "handig".').score,
    );
  });

  test('what praises heightens blame behind it', () => {
    expect(analyse('superslechte dekking').score).toBeLessThan(analyse('slechte dekking').score);
    expect(analyse('supersnelle dekking').label).toBe('positive');
  });

  test('what one had before may be blamed, what one has may not', () => {
    expect(analyse('Eerst had ik een traag toestel.').label).toBe('neutral');
    expect(analyse('Nu heb ik een traag toestel.').label).toBe('negative');
    expect(analyse('Eerst had ik een ander, nu een traag toestel.').label).toBe('negative');
  });

  test('still in use is praise, still not working is none', () => {
    expect(analyse('De modem doet het nog steeds niet.').label).toBe('negative');
    expect(analyse('De modem doet het nog steeds.').label).toBe('positive');
  });
});
