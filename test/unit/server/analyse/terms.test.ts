import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';

const analyse = createAnalyser({
  brands: [
    { id: 'poldernet', names: ['PolderNet', '@PolderNet', 'Polder Net'] },
    { id: 'kustkabel', names: ['KustKabel', '@KustKabel'] },
  ],
});

describe('terms', () => {
  test.each([
    ['Alweer storing in Zwolle', ['storing', 'Zwolle']],
    ['Er zijn storingen in kampen en HATTEM', ['storing', 'Kampen', 'Hattem']],
    ['Al drie weken geen internet', ['geen internet']],
    ['géén bereik in Dalfsen', ['geen bereik', 'Dalfsen']],
    ['Weer niet teruggebeld door de monteur', ['niet teruggebeld', 'monteur']],
    ['No internet since this morning', ['geen internet']],
    ['no reply from customer service', ['geen antwoord', 'klantenservice']],
    ['Mijn facturen kloppen niet', ['factuur']],
    ['Drie monteurs en twee modems verder', ['monteur', 'modem']],
    ['klant boos over dubbele incasso', ['dubbele incasso']],
    ['Lange wachttijden bij jullie', ['lange wachttijd']],
    ['Trage wifi op zolder', ['trage wifi']],
    ['De glasvezel aansluiting is klaar', ['glasvezel aansluiting']],
    ['Team IJssel was geweldig', ['team ijssel']],
    ['Die actie Samen Sneller, hoe werkt dat?', ['actie', 'samen sneller']],
    ['Mooie reclame #SamenSneller', ['samen sneller', 'reclame']],
    ['@PolderNet waar blijft mijn router?', ['router']],
    ['PolderNet is slecht', []],
    ['Polder Net is goed, KustKabel niet', []],
    ['Bedankt, top!', []],
    ['boos slecht waardeloos', []],
    ['thanks, great!', []],
    ['Goedemorgen, ik heb een vraag', []],
    ['Hello, could you please help me?', []],
    ['bel me op [phone] of mail [e-mail]', ['mail']],
    ['Ik ben [name] van [address], IBAN [iban]', ['iban']],
    ['Om 21.10 voor 14,95 euro 3x', []],
    ['zie https://poldernet.example/storing', []],
    ['In Den Haag en Alphen aan den Rijn', ['Den Haag', 'Alphen aan den Rijn']],
    ["Storing in 's-Hertogenbosch", ['storing', "'s-Hertogenbosch"]],
    ['De buren hebben het ook', ['buren']],
    ['Ik woon in Goes', ['Goes']],
    ['it goes on and on', []],
    ['My bills and my invoices are wrong', ['factuur']],
    ['The outages in Zwolle', ['storing', 'Zwolle']],
    ['waiting times are too long', ['wachttijd']],
    ['Geen idee waarom', []],
    ['wifi wifi wifi WIFI', ['wifi']],
    ['Bedankt Sanne, je hebt me goed geholpen', []],
    ['We zoeken het uit. ^Daan', []],
    ['Meneer Jansen vraagt naar zijn simkaart', ['simkaart']],
    ['Mijn 5G is weg', ['5g']],
    ['De wachtmuziek en het keuzemenu', ['wachtmuziek', 'keuzemenu']],
    ['Een maand gratis vanwege de storing', ['gratis maand', 'storing']],
    ['De deurbel hapert', ['deurbel']],
    ['Mijn deurbellen haperen', ['deurbel']],
    ['#geeninternet in Kampen', ['geen internet', 'Kampen']],
    ['#storing #Zwolle', ['storing', 'Zwolle']],
    ['#nointernet again', ['geen internet']],
    ['#wegermee', ['#wegermee']],
    ['The engineer and the technician', ['monteur']],
    ['Monteurs en technici', ['monteur']],
    ['Delays, delays, delays', ['vertraging']],
    ['De vertraging is een delay', ['vertraging']],
    ['my neighbours have it too', ['buren']],
    ['My phone has no signal', ['telefoon', 'geen signaal']],
    ['charged twice for one invoice', ['dubbele incasso', 'factuur']],
    ['Nooit teruggebeld door de klantenservice', ['niet teruggebeld', 'klantenservice']],
    ['I want my money back', ['terugbetaling']],
    ['my router and my routers', ['router']],
    ['Geen wifi en geen tv', ['geen wifi', 'geen tv']],
    ["Zwolle's storing", ['Zwolle', 'storing']],
  ])('of %j', (text, expected) => {
    expect([...analyse(text).terms].sort()).toEqual([...expected].sort());
  });

  test('are at most twelve of at most forty characters, each once', () => {
    const many = Array.from(
      { length: 40 },
      (_, i) => `#tag${String.fromCharCode(97 + (i % 26))}${i}`,
    );
    expect(analyse(many.join(' ')).terms).toHaveLength(12);
    expect(analyse(`#${'a'.repeat(60)} ${'b'.repeat(60)}`).terms).toEqual([]);
  });

  test('hold no control or direction marks', () => {
    expect(analyse('sto\u202ering in\u0000 Zwolle\u2066').terms).toEqual(['storing', 'Zwolle']);
  });

  test('of another language are its tags and places only', () => {
    expect(
      analyse('Ich habe keine Verbindung in Zwolle und niemand antwortet #ausfall').terms,
    ).toEqual(['Zwolle', '#ausfall']);
  });
});

describe('forms', () => {
  const formsOf = (text: string) =>
    analyse(text).forms.map(({ text: form, term, language }) => [form, term, language]);

  test.each([
    ['Mijn facturen', [['facturen', 'factuur', 'nl']]],
    ['My invoices', [['invoices', 'factuur', 'en']]],
    ['De factuur', []],
    ['#GeenInternet', [['#geeninternet', 'geen internet', 'nl']]],
    ['Mijn deurbellen', [['deurbellen', 'deurbel', null]]],
    ['facturen, factuur', [['facturen', 'factuur', 'nl']]],
  ])('of %j', (text, expected) => {
    expect(formsOf(text)).toEqual(expected);
  });
});

describe('pairs of neighbours', () => {
  test.each([
    ['De trage app', [['trage app', ['app']]]],
    ['nooit geleverd', [['nooit geleverd', []]]],
    ['de zakelijke helpdesk, weg', [['zakelijke helpdesk', ['helpdesk']]]],
    ['De app. Router stuk', []],
    ['de app van de router', []],
    ['Waardeloos PolderNet', []],
    ['geen internet', []],
  ])('of %j', (text, expected) => {
    expect(analyse(text).pairs.map(({ text: pair, terms }) => [pair, terms])).toEqual(expected);
  });

  test('are at most six', () => {
    const text = Array.from({ length: 20 }, (_, i) => `trage kaars${'abcdefghijklmnopqrst'[i]}`);
    expect(analyse(text.join(' ')).pairs.length).toBeLessThanOrEqual(6);
  });
});

describe('own words', () => {
  const own = createAnalyser({
    brands: [],
    words: {
      concepts: [
        ['ledlamp', 'verlichting', 'smart light'],
        ['netstoring', 'storing'],
      ],
      stop: ['modem', 'kampen'],
      mood: { bagel: -0.8 },
      phrases: { 'weer raak': -0.7 },
    },
  });

  test.each([
    ['De verlichting doet het niet', ['ledlamp']],
    ['My smart light is off, ledlampen too', ['ledlamp']],
    ['Alweer storing', ['netstoring']],
    ['Another outage', ['netstoring']],
    ['De modem en de modems', []],
  ])('of %j', (text, terms) => {
    expect(own(text).terms).toEqual(terms);
  });

  test('have their mood, which negation and phrases change as it does any', () => {
    expect(own('wat een bagel').label).toBe('negative');
    expect(own('Het is weer raak vandaag').label).toBe('negative');
    expect(analyse('wat een bagel').label).toBe('neutral');
  });
});

test('in an English hub are its English forms', () => {
  const english = createAnalyser({ brands: [], locale: 'en' });
  expect(english('Alweer storing, geen internet').terms).toEqual(['outage', 'no internet']);
});

describe('brands', () => {
  test.each([
    ['PolderNet ligt eruit', ['poldernet']],
    ['hoi @poldernet', ['poldernet']],
    ['#PolderNet', ['poldernet']],
    ['bij polder net', ['poldernet']],
    ["PolderNet's app", ['poldernet']],
    ['de PolderNet-monteur', ['poldernet']],
    ['van KustKabel naar PolderNet en terug naar KUSTKABEL', ['kustkabel', 'poldernet']],
    ['in de polder, met een net', []],
    ['poldernetwerk', []],
    ['', []],
  ])('of %j', (text, ids) => {
    expect(analyse(text).brands).toEqual(ids);
  });
});
