import { describe, expect, test } from 'vitest';
import { createReader } from '../../../../server/analyse/analyse.ts';

const reader = createReader({ brands: [] });
const labelOf = (text: string): string => reader.analyse(text).label;

describe('effort repeated and heard by nobody', () => {
  test.each([
    'Dit is mijn tweede verzoek, de termijn is ruim verstreken',
    'De chatbot begrijpt er niks van en een medewerker krijg ik niet',
    'Krijg alleen een automatisch antwoord terug',
    'De winkel verwijst me naar de webshop en de webshop verwijst me terug',
    'Doorverbonden, doorverbonden en toen de hoorn erop',
    'Elke keer een andere collega, elke keer een ander antwoord',
    'Niemand vertelde ons dat het zwembad dicht was',
    'De een zegt dit, de ander zegt dat',
    'Heen en weer gestuurd tussen twee loketten',
    'Al vier keer mijn postcode moeten doorgeven',
  ])('negative: "%s"', (text) => expect(labelOf(text)).toBe('negative'));
});

describe('terms broken and doors closed', () => {
  test.each([
    'Het pakket zou maandag komen en toen woensdag',
    'Eerstvolgende plek pas over drie weken',
    'Had vorige week al geleverd moeten zijn',
    'Blijft maar duren, dat dossier',
    'Afspraak alweer verzet, nu voor een dichte deur gestaan',
    'De levertijd is al lang overschreden',
  ])('negative: "%s"', (text) => expect(labelOf(text)).toBe('negative'));
});

describe('what was done to customers', () => {
  test.each([
    'Mijn zoon werd uit de bus gezet in de regen',
    'De fitter liet de meterkast openstaan en is gewoon vertrokken',
    'Er zit een gat in mijn muur en regent hier binnen',
    'Mijn handtekening is vervalst door de koerier',
    'Ze deden alsof we lucht waren',
    'Ik word behandeld alsof ik een dief ben',
    'Ineens 14 euro duurder',
    'Moest ik zelf de voorrijkosten bijbetalen',
    'Kon er niet af, een beetje coulance',
    'Start zes keer per dag vanzelf opnieuw op',
    'Ik heb een rode jas besteld, een blauwe gekregen',
    'Gebuisd, die nieuwe app. Ge wordt er afgesnauwd ook nog',
  ])('negative: "%s"', (text) => expect(labelOf(text)).toBe('negative'));
});

describe('what was done for customers', () => {
  test.each([
    'Nog geen tien minuten later stond er al iemand van de wacht',
    'Diezelfde avond nog opgelost',
    'De dag nadien al geleverd',
    'Ze namen er echt de tijd voor',
    'De buschauffeur wachtte even op ons',
    'Werd meteen geholpen, alles volgens afspraak',
    'Vergoed zonder dat ik drie keer moest bellen',
    'Verzekerd zonder gedoe, geen moeilijke vragen',
    'Geen cent te veel betaald',
    'Hij bracht mijn portemonnee persoonlijk terug',
    'Dat gesprek deed deugd',
    'Engelengeduld hadden ze met mij',
    'Daar kunnen andere winkels nog iets van leren',
    'Ging van een leien dakje',
  ])('positive: "%s"', (text) => expect(labelOf(text)).toBe('positive'));
});

describe('praise of what was', () => {
  test.each([
    'Het was ooit een fijne winkel',
    'Vroeger was de bediening beter',
    'Het begon zo leuk met dat welkomstcadeau',
    'Sinds die overname is er niks meer van over',
  ])('no praise: "%s"', (text) => expect(labelOf(text)).not.toBe('positive'));
});

describe('words of trouble that tell of none', () => {
  test.each([
    'Ticket 4471: toestel omgeruild, dossier mag gesloten worden',
    'Het oude nummer mag verwijderd worden',
    'Ik heb per ongeluk twee stuks besteld, mag er eentje af?',
    'Code oranje vandaag volgens het KNMI',
    'Mevrouw doorverbonden met de poli',
    'Ter info: de balie is morgen verhuisd naar de tweede verdieping',
  ])('neutral: "%s"', (text) => expect(labelOf(text)).toBe('neutral'));
});

describe('the same in English', () => {
  test.each([
    'Third time asking and still the same copied reply',
    'Nobody mentioned the lift was out of service',
    'They left my parcel in the rain and drove off',
    'Waited in all morning, engineer never showed',
    'The price has gone up again without a word',
    'It died after three weeks and they refuse to replace it',
    "Sent me someone else's order",
    'We were promised a sea view. Nothing like the photos',
  ])('negative: "%s"', (text) => expect(labelOf(text)).toBe('negative'));
  test.each([
    'Replaced it free the same day, no questions asked',
    'She stayed late just to make sure we got home',
    'They held the door and waited for us',
    'Works a treat, ten years and still going strong',
    'The driver deserves a medal',
    'Refunded within minutes, no quibble',
  ])('positive: "%s"', (text) => expect(labelOf(text)).toBe('positive'));
  test.each([
    'Ordered two by mistake, please cancel one',
    "My policy number hasn't changed",
    'I will drop it off at the shop tomorrow',
    'Smart meter reading for July: 4471',
    'Parts received, ticket can be closed',
  ])('neutral: "%s"', (text) => expect(labelOf(text)).toBe('neutral'));
});

describe('pictures and "but"', () => {
  test('applause beside a fault is wry', () => {
    expect(labelOf('App crasht, site ligt plat, balie dicht 👏')).toBe('negative');
    expect(labelOf('Alles werkt, netjes gedaan 👏')).toBe('positive');
  });

  test('praise before a "maar" that goes on without a word of mood is worth less', () => {
    const scoreOf = (text: string): number => reader.analyse(text).score;
    expect(scoreOf('Mooie winkel, maar de kassa staat achter een trap')).toBeLessThan(
      scoreOf('Mooie winkel, de kassa staat achter een trap'),
    );
  });
});

describe('the way of telling', () => {
  const scoreOf = (text: string): number => reader.analyse(text).score;

  test('a question weighs the same words less than a story told to someone', () => {
    const told = Math.abs(scoreOf('Jullie hebben mijn pakket vertraagd en nu is het weekend'));
    const asked = Math.abs(scoreOf('Is mijn pakket vertraagd?'));
    expect(asked).toBeLessThan(told);
  });

  test('quotation marks, "nobody" and "every" lean to blame', () => {
    expect(scoreOf('Elke week "onderhoud" en niemand zegt iets')).toBeLessThan(0);
  });

  test('what others say leans to blame', () => {
    expect(scoreOf('Volgens de chauffeur was ik er niet')).toBeLessThan(
      scoreOf('Gisteren was ik er niet'),
    );
    expect(scoreOf('They told me it is slow')).toBeLessThan(scoreOf('They think it is slow'));
    expect(labelOf('Volgens de chauffeur was ik er niet. Ik was er wel.')).toBe('negative');
  });

  test('a plain announcement or question without words of mood stays neutral', () => {
    expect(labelOf('Kunt u ons zeggen hoe laat de winkel opent?')).toBe('neutral');
    expect(labelOf('Jullie zijn vandaag open en ik kom langs')).toBe('neutral');
    expect(labelOf('You are open now and we will come')).toBe('neutral');
  });

  test('is told in the evidence', () => {
    const { evidence, score } = reader.explain('Elke dag is de lijn traag bij jullie');
    expect(evidence.at(-1)).toMatchObject({ word: '', rules: ['way of telling'] });
    const sum = evidence.reduce((all, { points }) => all + points, 0);
    expect(sum / Math.sqrt(sum * sum + 1)).toBeCloseTo(score);
  });

  test('says nothing of other languages', () => {
    expect(scoreOf('Niemand hat heute "Zeit" für mich, wann kommt der Zug nach Köln')).toBe(0);
  });
});
