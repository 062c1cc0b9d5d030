import { expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';

const analyse = createAnalyser({ brands: [] });

test.each([
  ['nl', 'Sinds vanochtend hebben wij geen internet meer in onze straat.'],
  ['nl', 'Waar blijft de monteur?'],
  ['nl', 'storing?'],
  ['nl', 'bedankt!'],
  ['nl', 'jammer'],
  ['nl', 'teleurgesteld'],
  ['nl', 'rekening'],
  ['nl', 'schade'],
  ['nl', 'Customer service is echt slecht'],
  ['nl', 'De router update van PolderNet faalt weer'],
  ['nl', 'kan ik me abbo pauzeren'],
  ['nl', 'Top geholpen 👍'],
  ['nl', 'Wanneer wordt glasvezel aangelegd'],
  ['nl', 'mw boos over dubbele incasso'],
  ['en', 'My internet has been down since this morning.'],
  ['en', 'where is my refund'],
  ['en', 'thanks!'],
  ['en', 'still waiting...'],
  ['en', 'The monteur never came to Zwolle'],
  ['en', 'cheers, sorted'],
  ['en', 'Is fibre coming to Kampen?'],
  ['en', 'wifi keeps dropping'],
  ['en', 'caller unhappy about late fee'],
  ['en', 'hi, how do I change my address'],
  ['other', 'Seit heute Morgen funktioniert mein Internet nicht mehr, bitte helfen Sie mir.'],
  ['other', 'Ich habe keine Verbindung und niemand antwortet.'],
  ['other', 'Bonjour, je n’ai plus internet depuis ce matin, que dois-je faire ?'],
  ['other', 'Goeie, wy hawwe hjoed gjin ynternet, wat is der oan de hân?'],
  ['other', 'Hej, jeg har ikke noget internet, hvad skal jeg gøre?'],
  ['other', 'Hola, no tengo internet desde ayer y nadie me responde.'],
  ['other', 'Dzień dobry, internet nie działa od rana, proszę o pomoc.'],
  ['other', 'İnternetim çalışmıyor, lütfen yardım edin'],
  ['other', 'Интернет не работает с утра'],
  ['other', '👍👍👍'],
  ['other', ''],
])('%s: %j', (language, text) => {
  expect(analyse(text).language).toBe(language);
});

test('words of another language carry no mood, its emoji do', () => {
  expect(analyse('Das ist leider nicht gut, ich bin sehr boos und war gestern da').score).toBe(0);
  expect(analyse('Ich habe heute wieder keine Verbindung 😡').label).toBe('negative');
});
