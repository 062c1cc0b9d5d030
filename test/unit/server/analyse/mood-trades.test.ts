import { describe, expect, test } from 'vitest';
import { createAnalyser, createReader } from '../../../../server/analyse/analyse.ts';

const options = { brands: [{ id: 'poldernet', names: ['PolderNet', '@PolderNet'] }] };
const analyse = createAnalyser(options);

const labels = (sentences: readonly string[], label: string): void => {
  test.each(sentences)(`${label}: %j`, (sentence) => {
    expect(analyse(sentence).label).toBe(label);
  });
};

describe('trades other than telecom', () => {
  labels(
    [
      'De soep was waterig en de kok stuurs',
      'Wat een ballentent, wij komen nooit meer terug',
      'Het vlees was niet te eten',
      'Bestelling vergeten en de ober haalde zijn schouders op',
      'De batterij is na een uur leeg, wat een onding',
      'Het toestel wordt loeiend heet en de camera is onscherp',
      'Overvolle trein, haringen in een ton',
      'De bezorger gooide het pakket over de schutting',
      'Mijn koffer is spoorloos',
      'Grote zorgen over de wachtlijsten in de jeugdzorg',
      'Een gemiste kans van dit college',
      'Dit is dweilen met de kraan open',
      'De verzekeraar keert niet uit',
      'Nul sterren als dat kon',
      'Ik kon er niet mee lachen',
      'Jullie zijn een klant armer',
    ],
    'negative',
  );
  labels(
    [
      'Voor herhaling vatbaar, we likkebaarden nog',
      'Topadresje, huisgemaakt en vers',
      'Waar voor je geld',
      'Dubbel en dik waard',
      'Het personeel deed alles om ons thuis te laten voelen en dat lukte: je voelt je er welkom',
      'Deze telefoon wil ik niet meer kwijt',
      'In één ruk uit, het boek laat je niet los',
      'Vijf sterren',
      '10/10 geholpen',
      'Een opsteker voor de hele buurt',
      'Wat een prestatie van de vrijwilligers',
      'De reis viel reuze mee',
      'Deftig hotel, propere kamers',
      'De bediening verdient een 9',
    ],
    'positive',
  );
  labels(
    [
      'Lekker zonder meer',
      'De winkel verhuist niet alleen naar Zwolle, ook naar Assen',
      'Mijn vader is overleden, hoe zeg ik zijn abonnement op?',
      'Wij zoeken een oplossing voor de aansluiting in de schuur',
      'Er staat een artikel over de kwaliteit van het drinkwater in de krant',
      'De topman van de bank spreekt morgen de Kamer toe',
      'De trein rijdt in de spits vier keer per uur',
      'De leidinggevende is morgen weer aanwezig',
    ],
    'neutral',
  );
});

describe('what is demanded is not given', () => {
  labels(
    [
      'Het moet sneller en goedkoper',
      'De zorg moet beter worden gewaardeerd',
      'Dit moeten jullie netjes oplossen',
    ],
    'neutral',
  );
  labels(['Ik moet zeggen: heel goed geholpen', 'Moet eerlijk zeggen, prima bedrijf'], 'positive');
});

describe('journeys and orders in English', () => {
  labels(
    [
      'Thanks for losing my suitcase',
      'Thank you for leaving us on the runway',
      "They don't give a damn about their customers",
      'You just lost a loyal customer',
      'The least you could do is answer',
      'Way to treat a family with a newborn',
      'Never been treated so badly',
      'I have no faith left in your company',
      '3 hour delay and counting',
      'My card was declined without warning',
      'Unlike you, they answer their phone',
      'Seats were cramped and the cabin smelled foul',
    ],
    'negative',
  );
  labels(
    [
      'They held the plane for us, we made it!',
      'Kudos to the crew, despite the delay',
      'Thank you Anna for rebooking us so quickly',
      'Never been treated so well',
      'The new one came the very next day, that is how it is done. Put it right straight away',
      'Great value, will buy again',
      "That's why I fly with you, always friendly",
      'Thank you so much! Great service even with the delay! Wonderful team!',
    ],
    'positive',
  );
  labels(
    [
      'The shop is not far from the station, not to mention the bus stop',
      'Good morning, is desk 4 open today?',
      'What is the best way to reach the airport?',
    ],
    'neutral',
  );
});

describe('words run together in a hashtag', () => {
  labels(
    [
      '#badcustomerservice',
      'Zwolle to Utrecht #trainfail',
      '#nevagain? no: #neveragain',
      '#nothappy',
      '#wanprestatiepoldernet',
    ],
    'negative',
  );
  labels(['#geweldigeservice', 'New kitchen is in #lovemykitchen'], 'positive');
  labels(['#goodmorning', '#zwollecentraal', '#wijzijnerweer'], 'neutral');
});

describe('what a hub is told, whatever it sells', () => {
  labels(
    [
      'Drie dagen op rij geen krant in de bus',
      'Jullie fout, en ik mag ervoor opdraaien: ik mag er weer voor betalen',
      'Niemand te bereiken op dat nummer',
      'De folder zegt gratis, de rekening zegt 40 euro',
      'Elke keer een ander antwoord',
      'Ik trek aan het kortste eind, zoals altijd',
      'Dan zijn jullie mij kwijt',
      'Jullie verwijzen naar elkaar',
      'Nog geen dag gebruikt en nu al stuk',
      'Leg mij eens uit waarom dit drie weken moet duren',
      'I am back where I started',
      'Four days in a row without hot water',
      'Broadband down in Leeds since ten',
      'Sinds tien uur geen internet in Utrecht',
      'Standing room only, as ever',
      'Two weeks and not a word',
      "I did nothing wrong and I'm the one paying for it",
    ],
    'negative',
  );
  labels(
    [
      'Ik heb mijn geld terug, keurig',
      'Jullie hebben er een klant bij',
      'Overstappen was een fluitje van een cent',
      'Binnen de kortste keren een nieuwe kaart',
      'We zijn hier al jaren klant en dat blijven we',
      'It was a doddle to set up',
      'Refund was painless, money back the same evening',
      'You have restored my faith in call centres',
    ],
    'positive',
  );
  labels(
    [
      'Bedankt, ik wacht op de mail',
      'Ok bedankt',
      "Thanks, I'll have a look tonight",
      'De bus komt hier drie keer per uur',
      'Mijn oude telefoon ligt nog in de la',
      'Heeft iemand anders in Utrecht ook geen internet?',
    ],
    'neutral',
  );
});

describe('thanks at the end', () => {
  labels(
    [
      'Graag hoor ik wanneer de monteur komt op ons nieuwe adres. Bedankt.',
      'Please send the invoice of last month to my new address. Thank you.',
    ],
    'neutral',
  );
  labels(
    [
      'Graag hoor ik wanneer de monteur komt op ons nieuwe adres. Bedankt!',
      'Bedankt.',
      'My parcel arrived this morning, safe and well packed. Thank you.',
    ],
    'positive',
  );
  test('the rule is named', () => {
    const { evidence } = createReader(options).explain(
      'Graag hoor ik wanneer de monteur komt op ons nieuwe adres. Bedankt.',
    );
    expect(evidence.flatMap(({ rules }) => rules)).toContain('closing');
  });
});
