import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';

const analyse = createAnalyser({ brands: [] });

const labels = (sentences: readonly string[], label: string): void => {
  test.each(sentences)(`${label}: %j`, (sentence) => {
    expect(analyse(sentence).label).toBe(label);
  });
};

describe('what happened on a journey, with an order or in a call', () => {
  labels(
    [
      'Ik kreeg een lege doos thuis',
      'Waar blijven jullie?',
      'De bestelling is kapot aangekomen',
      'Drie medewerkers aan de lijn gehad en ieder zei wat anders',
      'Het pakket is voor de deur gedumpt',
      'De huur is dubbel van mijn rekening gehaald',
      'De bus reed gewoon voorbij',
      'Wij zitten nu in de kou',
      'Dag vijf zonder verwarming',
      'Ze geven daar niet thuis',
      'Mijn ouders staan al een uur op het perron te wachten',
      'We betalen elk jaar meer voor minder',
      'Na vier telefoontjes ben ik weer terug bij af',
      'Amai, ge moogt daar lang wachten',
      'Hier ben ik niet van gediend',
      'My order was sent to the wrong house and items were missing',
      'The package says delivered, there is nothing here',
      'They keep closing the ticket',
      'Nobody picks up',
      "We won't be ordering from you again",
      'Passed from department to department all day',
      'You had one job',
      'No one has replied since Monday',
      'They sent me the wrong charger',
    ],
    'negative',
  );
  labels(
    [
      'Vanochtend besteld en vanmiddag al in huis',
      'De technieker was rap, alles direct in orde',
      'De loketmedewerker verdient een bloemetje',
      'Snel geleverd',
      'Waren alle bedrijven maar zo',
      'De chauffeur legde alles rustig uit',
      'Beste klantenservice ooit',
      'Ordered on Monday, arrived the next day',
      'Your conductor went out of his way for us',
      'Never had a single issue with my account',
      'It took one call and it was done',
      'The nurse on the phone was lovely',
    ],
    'positive',
  );
});

describe('thanks beside a question are manners', () => {
  labels(
    [
      'Wanneer gaat de winkel open? Bedankt!',
      'Weten jullie of de trein van acht uur rijdt? Dank je',
      'Could you tell me when the branch opens? Thanks',
      'What is the limit on my card? Thank you',
    ],
    'neutral',
  );
  labels(['Bedankt!', 'Thanks, all clear now', 'Dank voor de uitleg'], 'positive');
});

describe('a denial of one’s own doings, told to nobody, is no complaint', () => {
  labels(['Ik weet het nog niet', 'Daar ga ik morgen niet heen', "I don't know yet"], 'neutral');
  labels(['Jullie doen er niets aan', 'Geen stroom'], 'negative');
});

describe('lengths of time are no waiting', () => {
  labels(
    ['The battery charges in 40 minutes', 'I am away for two months', 'The trip takes three hours'],
    'neutral',
  );
  labels(
    [
      'I have been waiting for 40 minutes',
      'Over 40 minutes on the line',
      'After 40 minutes still nobody',
    ],
    'negative',
  );
});

describe('praise that is supposed', () => {
  labels(
    ['Als je een goede camera zoekt', 'If you want a good seat', 'Met mooi weer zitten wij buiten'],
    'neutral',
  );
  labels(['Als je belt krijg je een heel vriendelijke stem, top'], 'positive');
});

describe('applause for what went wrong is none', () => {
  labels(
    ['Twee uur voor niks gewacht, bedankt he 👏👏', 'Fijn, alweer een kapotte lamp 👍'],
    'negative',
  );
});

describe('words of praise and blame of any trade', () => {
  labels(
    [
      'Dit was een heuse ontdekking',
      'Een belevenis op hoog niveau',
      'Werkt intuïtief en naadloos',
      'Wij hoefden niet lang te wachten',
      'Belachelijk lage prijs',
      'Een doortastende baliemedewerker',
      'Zij vrolijkte iedereen op, een sieraad voor de zaak',
    ],
    'positive',
  );
  labels(
    [
      'Wat een knoeiboel',
      'Wij voelden ons vernederd',
      'Nooit nog',
      'Een deceptie van begin tot eind',
      'Overgeprijsd en ongastvrij',
      'Het restaurant bleek gesloten',
      'Ze kraken iedereen af',
    ],
    'negative',
  );
});
