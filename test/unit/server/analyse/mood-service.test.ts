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

describe('complaints of what happened, without a word of mood', () => {
  labels(
    [
      'Ik heb nu 3x gebeld en krijg telkens iemand anders',
      'Dit is mijn vijfde mail over hetzelfde modem',
      'Al drie weken wachten op een nieuwe router',
      'Er zou gisteren iemand komen, niemand gezien',
      'Jullie zouden mij terugbellen',
      'Hele dag thuis gebleven voor de monteur',
      'Na 40 minuten werd er opgehangen',
      'Al een maand geen internet',
      'Het geld staat nog steeds niet op mijn rekening',
      'Verkeerd geleverd en moet ik zelf terugbrengen',
      'Van de ene afdeling naar de andere afdeling gestuurd',
      'Er is twee keer afgeschreven deze maand',
      'Ik sta al een uur in de wachtrij',
      'Nooit besteld, wel betalen',
      'Nog niets gehoord op mijn mail van maandag',
      'Ik heb dit nooit aangevraagd',
      'Mij werd beloofd dat het vrijdag klaar zou zijn',
      'Drie dagen later nog geen reactie',
      'Krijg niemand te pakken bij jullie',
      'Zonder dat ik iets heb gevraagd is mijn pakket gewijzigd',
      'Het internet valt elke avond uit',
      'Weer doorverbonden, weer in de wacht',
      'Eén ster omdat nul niet kan',
      'De app doet het niet meer sinds de update',
      'Ik kan al dagen niet inloggen',
    ],
    'negative',
  );
  labels(
    [
      'Third email and still no answer',
      'Been on hold for over an hour',
      'I was promised a call back on Monday',
      'The engineer did not show up again',
      'You charged me twice',
      'Two weeks later and my router has not arrived',
      'They transferred me to five departments',
      'Waited all day, nobody came',
      'My bag never arrived',
      'Called 4 times today',
      'Still sitting on the tarmac',
      'No one answers your phone',
      'Trying to reach a real person since this morning',
      'You cancelled my appointment without notice',
      'I had to explain it all over again',
    ],
    'negative',
  );
});

describe('Flemish', () => {
  labels(
    [
      'Trekt op niks, die service van jullie',
      'Wat een miserie met die decoder',
      'Ik ben het kotsbeu',
      'Allez, dat is toch niet serieus',
      'Amai, al drie dagen geen internet',
      'Ambetant dat ge niemand te pakken krijgt',
      'Spijtig genoeg werkt het nog altijd niet',
      'Er is te veel aangerekend op mijn factuur',
      'Zever in pakskes, ik heb twee keer betaald',
    ],
    'negative',
  );
  labels(
    [
      'Merci, heel vriendelijk geholpen',
      'Heel content van de installatie',
      'Wreed goed gedaan, proficiat',
      'Keigoed geregeld',
      'Chapeau voor de technieker',
      'Straffe service van die gast, merci',
      'Plezant mens aan de lijn',
    ],
    'positive',
  );
  labels(
    [
      'Wanneer komt ge langs voor de decoder?',
      'Kunt ge mij zeggen hoe laat de winkel opengaat?',
      'Ik wil graag mijn abonnement overzetten op naam van mijn dochter',
    ],
    'neutral',
  );
});

describe("agents' notes and letters", () => {
  labels(
    [
      'klant boos over dubbele incasso',
      'Dhr zeer ontevreden, wil leidinggevende spreken',
      'Mw in tranen, al 2 weken geen telefoon',
      'Klant dreigt met opzegging',
      'kl geirriteerd, belt voor derde keer',
      'Verhit gesprek, klant hing op',
      'Betreft: klacht over de monteur',
      'Onderwerp: ingebrekestelling',
      'Caller furious about the bill',
      'Customer upset, third call this week',
    ],
    'negative',
  );
  labels(
    [
      'mw blij met de oplossing',
      'Klant zeer tevreden, compliment voor de monteur',
      'Dhr belde om te bedanken',
      'Caller happy with the refund',
    ],
    'positive',
  );
  labels(
    [
      'Mw wil verhuizing doorgeven per 1 april',
      'Kl vraagt naar de opzegtermijn',
      'Adres gewijzigd, bevestiging gestuurd',
      'Dhr vraagt hoe de router werkt, uitgelegd',
      'Onderwerp: wijziging rekeningnummer',
      'Geachte heer, mevrouw, hierbij mijn nieuwe adres. Met vriendelijke groet, J. de Vries',
      'Beste PolderNet, waar vind ik mijn klantnummer? Alvast bedankt!',
      'Caller asks for the opening hours',
      'Dear sir or madam, please find my new address below. Kind regards',
    ],
    'neutral',
  );
});

describe('praise that begins with what was wrong', () => {
  labels(
    [
      'Nog nooit zo snel geholpen!',
      'Nog nooit zo vriendelijk te woord gestaan',
      'Zelden zo goed geholpen',
      'Sneller dan verwacht opgelost',
      'Eerder dan beloofd geleverd',
      'Niet teleurgesteld, integendeel',
      'Geen moment spijt gehad',
      'Ik heb er helemaal geen spijt van',
      'Geen gedoe, meteen geregeld',
      'Zonder gezeur een nieuwe gekregen',
      'Niks dan lof',
      'Binnen vijf minuten opgelost',
      'Dezelfde dag nog opgelost, top',
      'Ik wil nooit meer anders',
      'Kan niet wachten tot de glasvezel er is',
      'De batterij gaat lang mee',
      'Al jaren klant en nooit een probleem',
      'Het duurde even, maar uiteindelijk perfect geholpen',
      'Better than expected',
      'Never had such good support',
      'The delay was handled very well, thank you',
      'No complaints whatsoever',
      "Couldn't ask for more",
      'Fixed within minutes, great job',
      "Can't wait to get connected",
      'Not a single problem in two years',
    ],
    'positive',
  );
});

describe('blame in words of praise', () => {
  labels(
    [
      'Bedankt hè, weer geen internet',
      'Fijn bedrijf zijn jullie, drie uur in de wacht',
      'Leuke verrassing, zo’n rekening',
      'Lekker geregeld weer',
      'Wat een geluk, de storing begint precies bij de finale',
      'Top hoor, nu doet de telefoon het ook niet',
      'Klantvriendelijk is anders',
      'Goede service is ver te zoeken',
      'Had meer verwacht van zo’n groot bedrijf',
      'Allesbehalve tevreden',
      'Minder vriendelijk dan vroeger',
      'Het kan beter',
      'Super, weer een uur wachten',
      'Chapeau hoor, vier keer hetzelfde uitleggen',
      'Gefeliciteerd, u bent een klant kwijt',
      'De service is niet om over naar huis te schrijven',
      'Would be nice if someone answered',
      'Thanks for cancelling my flight',
      'Great way to treat a loyal customer',
      'Nice work, third outage this week',
      'Not very helpful',
      'Used to be good',
      'So much for fast support',
      'Good luck reaching anyone there',
    ],
    'negative',
  );
});

describe('questions and facts that hold words of blame or praise', () => {
  labels(
    [
      'Is er een storing in Kampen?',
      'Wat moet ik doen bij een defect modem?',
      'Kan ik kosteloos opzeggen?',
      'Hoe snel is glasvezel?',
      'Is 100 mbit snel genoeg?',
      'Waar kan ik een klacht indienen?',
      'Wat is het beste abonnement voor een student?',
      'Hoeveel kost een snellere verbinding?',
      'Wie is de snelste provider?',
      'Zijn er problemen bekend in mijn straat?',
      'What should I do with a broken router?',
      'Which plan is the fastest?',
      'Is the outage fixed yet?',
      'How can I file a complaint?',
      'What is the best router for a small flat?',
    ],
    'neutral',
  );
});
