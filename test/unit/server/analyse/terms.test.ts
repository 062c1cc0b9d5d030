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
    ['No internet since this morning', ['no internet']],
    ['no reply from customer service', ['no reply', 'customer service']],
    ['Mijn facturen kloppen niet', ['factuur']],
    ['Drie monteurs en twee modems verder', ['monteur', 'modem']],
    ['klant boos over dubbele incasso', ['dubbele incasso']],
    ['Lange wachttijden bij jullie', ['lange wachttijd']],
    ['Trage wifi op zolder', ['trage wifi']],
    ['De glasvezel aansluiting is klaar', ['glasvezel aansluiting']],
    ['Team IJssel was geweldig', ['team ijssel']],
    ['Die actie Samen Sneller, hoe werkt dat?', ['actie', 'samen sneller']],
    ['Mooie reclame #SamenSneller', ['#samensneller', 'reclame']],
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
    ['My bills and my invoices are wrong', ['bill', 'invoice']],
    ['The outages in Zwolle', ['outage', 'Zwolle']],
    ['waiting times are too long', ['waiting time']],
    ['Geen idee waarom', []],
    ['wifi wifi wifi WIFI', ['wifi']],
    ['Bedankt Sanne, je hebt me goed geholpen', []],
    ['We zoeken het uit. ^Daan', []],
    ['Meneer Jansen vraagt naar zijn simkaart', ['simkaart']],
    ['Mijn 5G is weg', ['5g']],
    ['De wachtmuziek en het keuzemenu', ['wachtmuziek', 'keuzemenu']],
    ['Een maand gratis vanwege de storing', ['gratis maand', 'storing']],
    ['De deurbel hapert', ['deurbel']],
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
