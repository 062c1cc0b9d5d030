import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';

const analyse = createAnalyser({ brands: [] });

const labels = (sentences: readonly string[], label: string): void => {
  test.each(sentences)(`${label}: %j`, (sentence) => {
    expect(analyse(sentence).label).toBe(label);
  });
};

describe('reviews of things', () => {
  labels(
    [
      'De accu loopt binnen een halve dag leeg.',
      'Ik moet hem twee keer per dag opladen.',
      'Hij loopt regelmatig vast.',
      'Apps sluiten vanzelf af.',
      'De camera maakt korrelige foto’s.',
      'Foto’s bij weinig licht zijn onbruikbaar.',
      'Bluetooth verbreekt telkens de verbinding.',
      'Na een half jaar hield hij ermee op.',
      'Het scherm krast snel.',
      'Hij glijdt zo uit je hand.',
      'Had ik hem maar nooit gekocht.',
      'Mijn oude telefoon was beter.',
      'Dan was mijn vorige toestel een stuk sneller.',
      'Voor dat geld had ik meer verwacht.',
      'Je betaalt vooral voor het merk.',
      'De vingerafdruklezer werkt maar de helft van de tijd.',
      'De filter zit na elke beurt verstopt.',
      'Ik had een nieuwe besteld maar kreeg een gebruikte.',
      'De reclame belooft meer dan hij waarmaakt.',
      'Het enige goede eraan is de kleur.',
      'Het glas breekt heel makkelijk.',
      'Scherm is gevoelig voor vingerafdrukken.',
      'Ik zou hem niet meer kopen.',
      'Het touchscreen werkt niet snel.',
      'Rammelende knoppen en een krakende behuizing',
      'De autofocus heeft moeite met bewegende onderwerpen.',
      'Telkens moet ik hem opnieuw opstarten.',
      'Voor hetzelfde geld heb je een beter toestel.',
      'De prijs staat niet in verhouding tot de kwaliteit.',
      'Ik raad je aan om iets anders te kopen.',
    ],
    'negative',
  );
  labels(
    [
      'Loopt nooit vast.',
      'Nog geen enkele keer vastgelopen.',
      'Het is snel.',
      'De website laadt lekker vlot.',
      'Ik hoef hem maar om de dag op te laden.',
      'In een uurtje is hij weer vol.',
      'Het geluid is vol en helder.',
      'Past precies in mijn broekzak.',
      'Ziet er strak uit.',
      'Veel telefoon voor weinig geld.',
      'Voor deze prijs vind je niks beters.',
      'Doet gewoon zijn werk.',
      'Alles wat ik nodig heb zit erop.',
      'Heb nog niets kunnen ontdekken wat me niet bevalt.',
      'Fluisterstil.',
      'Zuigt als een malle.',
      'Genoeg geheugen voor al mijn foto’s.',
      'Je krijgt er veel voor terug.',
      'Weegt bijna niets.',
      'Meer heb je niet nodig.',
      'Doet niet onder voor toestellen van het dubbele.',
      'Nooit meer een ander merk.',
      'Nooit meer stress over een lege batterij.',
      'Minpuntjes heb ik nog niet kunnen ontdekken.',
      'Stukken sneller dan zijn voorganger.',
      'Beantwoordt aan de verwachtingen.',
      'Tot nu toe niets dan lof.',
      'Een zeer gemotiveerde monteur',
      'De accu is na een lange dag nog voor de helft vol.',
      'Hij ziet er veel duurder uit dan hij is.',
      'Hiermee kan je niets verkeerd doen.',
      'Kan alles aan wat ik ervan vraag.',
      'Snel ontvangen.',
      'De uitleg was duidelijk.',
      'Neemt weinig ruimte in.',
      'Twijfel niet, koop hem.',
      'De laptop wordt niet heet.',
    ],
    'positive',
  );
  labels(
    [
      'Ik heb het toestel nu twee weken.',
      'Nu al een jaar in gebruik.',
      'Mijn vorige wasmachine ging na twaalf jaar stuk.',
      'Mijn vorige laptop was te traag geworden en daarom ging ik op zoek naar een nieuwe.',
      'Wie een goede camera zoekt, moet bij een ander model zijn.',
      'Ik was op zoek naar een goede stofzuiger.',
      'Op aanraden van mijn zoon heb ik dit toestel gekocht.',
      'Het is aan te raden om een hoesje te kopen.',
      'Je kunt ook zonder abonnement bellen via de app.',
      'Het is verstandig om eerst een reservekopie te maken.',
      'Voor de derde keer hier gegeten.',
      'Het scherm is iets kleiner dan dat van de andere.',
      'De kast heeft twee kleine lades.',
      'Bij problemen kun je altijd terug naar de fabrieksinstellingen.',
      'Ik heb een beschermfolie besteld om krassen te voorkomen.',
      'In andere recensies las ik over problemen met het scherm.',
      'Hoe dan ook, ik wacht op de update.',
      'Weinig volk op een zomerse vrijdagavond.',
      'Het is hetzelfde toestel, maar dan 400 euro minder.',
    ],
    'neutral',
  );
});

describe('devices in use', () => {
  labels(
    [
      'Je hoeft echt niet verder te zoeken.',
      'Hier kan de concurrentie een puntje aan zuigen.',
      'Sindsdien is mijn stroomverbruik flink gedaald.',
      'De laptop is zo stil dat ik hem niet hoor.',
      'Nog nooit een monteur gehad.',
      'De interface voelt nergens traag aan.',
      'Muziek zonder ruis, de bas is strak.',
      'De fabrikant heeft de kritiek op het vorige model ter harte genomen.',
      'Voor dit geld vind je nergens een betere tablet.',
      'Op dit moment is er weinig dat in de buurt komt.',
      'Verlang geen seconde terug naar de oude.',
    ],
    'positive',
  );
  labels(
    [
      'Het scherm stelt in de zon teleur.',
      'De printer moet elke week opnieuw geïnstalleerd worden.',
      'De speaker klinkt als een blikken doos.',
      'Hij blijft in alles achter bij de concurrentie.',
      'De helft kun je beter overslaan.',
      'Deze prijs is niet te verdedigen.',
      'Je merkt dat de software nog niet af is.',
      'De camera is weinig meer dan een gimmick.',
      'De app verbruikt ontzettend veel batterij.',
      'Prachtig scherm, als je tenminste van vingerafdrukken houdt.',
    ],
    'negative',
  );
  labels(
    [
      'Staat in de bijkeuken naast de droger.',
      'De tablet wordt geleverd zonder pen, die is los verkrijgbaar.',
      'Ik heb m nu 3 weken.',
      'Ik laad hem op na zwaar gebruik.',
    ],
    'neutral',
  );
});

describe('a verdict that weighs both sides', () => {
  labels(
    [
      'Het scherm is prachtig, het geluid valt tegen, per saldo een gewoon toestel.',
      'Mooi ding, trage software, een beetje dubbel.',
      'Geluid is prima, het draagcomfort helaas niet, dus ik twijfel nog of ik ze houd.',
    ],
    'neutral',
  );
});

describe('a denial within a turn of phrase', () => {
  labels(['Maar ik raad het je niet aan.', 'Het voldoet totaal niet aan de eisen'], 'negative');
  labels(['Het voldoet ruim aan de eisen', 'Ik raad het je zeker aan.'], 'positive');
});

describe('praise denied', () => {
  test('of the highest sort is a little blame', () => {
    const { score } = analyse('Het eten was niet fantastisch');
    expect(score).toBeLessThan(0);
    expect(score).toBeGreaterThan(analyse('Het eten was niet lekker').score);
  });
  labels(['De camera is goed, maar niet uitstekend.', 'Goed maar niet schitterend!'], 'neutral');
  labels(['Dit hotel is niet goed', 'The food was not good'], 'negative');
  labels(['Your team has been nothing short of amazing'], 'positive');
});
