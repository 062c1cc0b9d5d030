import type { WordGroup } from './lexicon.ts';

/** Dutch words of praise and blame for things: how they are made, run, sound, feel and last. */
export const dutchProductMoods: readonly WordGroup[] = [
  {
    weight: 0.5,
    forms: 'adjective',
    words: `
      fluisterstil muisstil geruisloos geluidloos responsief vederlicht flinterdun superlicht superdun wendbaar stootvast
      krasvast krasbestendig kleurvast kleurecht slijtvast slagvast vormvast waterafstotend doordacht gelikt spatwaterdicht
      onverwoestbaar onverslijtbaar oersterk oerdegelijk ijzersterk bedrijfszeker storingsvrij rimpelloos kinderlijk-eenvoudig
      zelfverklarend zelfreinigend strijkvrij zijdezacht superzacht ademend aangenaam verfijnd uitgebalanceerd lichtvoetig
    `,
  },
  {
    weight: 0.5,
    words: `
      meevaller buitenkans buitenkansje koopje koopjes bedieningsgemak draagcomfort zitcomfort topklasse topproduct toptoestel
      toptelefoon topding toptablet wereldtoestel supertoestel pareltje beestje krachtpatsertje aanradertje
    `,
  },
  {
    weight: -0.45,
    kind: 'fault',
    forms: 'adjective',
    words: `
      korrelig pixelig gepixeld schokkerig hakkelig hortend haperend krakend piepend rammelend rammelig wiebelend knarsend
      lekkend loszittend plasticachtig plastiekerig topzwaar spekglad bobbelig kreukgevoelig vuilgevoelig lichtgevoelig
      vlekgevoelig vlekkerig gekrompen uitgelubberd afgebladderd doorgebrand doorgeroest kromgetrokken scheefgetrokken
      buggy laggy onnauwkeurig storend stroperig tergend-traag
    `,
  },
  {
    weight: -0.45,
    kind: 'fault',
    words: `
      krast wiebelt flikkert flikkeren flikkerend knippert bladdert afbladderen verkleurt pluist pluizen pilt lubbert rafelt
      rafels piepte kraakte rammelde hapert flikkerde knarst zoemt bromt galmt ploft schuurt knelt knellen klemt klemmen
      batterijslurper batterijslurpers accuvreter stroomvreter vastloper vastlopers crashes foutmeldinkje kinderziekte
      kinderziektes kinderziekten mankement mankementen gebreken gebrek tekortkoming tekortkomingen maandagochtendexemplaar
      achterhaald prul prullen prulletje snertding flutding rommeltje crime
    `,
  },
  {
    weight: -0.45,
    forms: 'adjective',
    words: `
      neerbuigend betuttelend kattig radeloos hulpeloos sarcastisch bureaucratisch niveauloos lawaaierig onverstaanbaar
      schabouwelijk wanordelijk problematisch dreigend
    `,
  },
  { weight: 0.5, forms: 'adjective', words: 'voorbeeldig onberispelijk warmhartig' },
];
