import { listWords } from './word-list.ts';

/** The small words of a language that change the mood of others. */
export interface Grammar {
  /** How many words after it each negation reaches. */
  readonly negations: ReadonlyMap<string, number>;
  /** Those of them that say how much rather than no: "weinig volk". */
  readonly scanty: ReadonlySet<string>;
  /** Factor on the mood word that follows within two words. */
  readonly degrees: ReadonlyMap<string, number>;
  /** "but": what follows weighs more than what went before. */
  readonly contrasts: ReadonlySet<string>;
  /** Words that end a negation's reach. */
  readonly bounds: ReadonlySet<string>;
  /** What a service is expected to do: denied, it is a fault ("werkt niet", "nobody answers"). */
  readonly duties: ReadonlySet<string>;
  /** Verbs of approval whose negation follows them ("bevalt niet"). */
  readonly negatedAfter: ReadonlySet<string>;
  /** "would": the praise that follows is wished for, not given. */
  readonly wishes: ReadonlySet<string>;
  /** "why": a question with it complains. */
  readonly accusing: ReadonlySet<string>;
  /** "Beste": at the start of a sentence it greets. */
  readonly greetings: ReadonlySet<string>;
  /** Parts that tell the mood of a word in no table ("topmonteur", "kutverbinding"). */
  readonly prefixes: readonly (readonly [prefix: string, weight: number])[];
  /** Praise that beside a fault is meant wryly ("Fijn, alweer storing"). */
  readonly wry: ReadonlySet<string>;
  /** Thanks, which beside a question are no more than manners. */
  readonly thanks: ReadonlySet<string>;
  /** "you", "jullie": the message speaks to someone. */
  readonly address: ReadonlySet<string>;
  /** "I", "mijn": the message speaks of its writer. */
  readonly self: ReadonlySet<string>;
}

const entries = (...groups: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(
    groups.flatMap(([value, words]) => listWords(words).map((word) => [word, value] as const)),
  );

/** Of a language whose words are not read. */
export const noGrammar: Grammar = {
  negations: new Map(),
  scanty: new Set(),
  degrees: new Map(),
  contrasts: new Set(),
  bounds: new Set(),
  duties: new Set(),
  negatedAfter: new Set(),
  wishes: new Set(),
  accusing: new Set(),
  greetings: new Set(),
  prefixes: [],
  wry: new Set(),
  thanks: new Set(),
  address: new Set(),
  self: new Set(),
};

export const dutchGrammar: Grammar = {
  negations: entries(
    [4, 'niet nooit nimmer geenszins nie nt ni noch'],
    [2, 'minder minst minste allesbehalve'],
    [3, 'nul geen gene niks niets niemand nergens zonder amper nauwelijks weinig'],
  ),
  scanty: new Set(listWords('weinig minder minst')),
  degrees: entries(
    [
      1.35,
      `
        heel erg zeer super mega enorm ontzettend verschrikkelijk bijzonder buitengewoon extreem zo echt hartstikke
        ongelofelijk ongelooflijk absoluut totaal volledig volslagen helemaal gigantisch uiterst vreselijk heul
        hele hardstikke knetter door werkelijk ronduit kapot mateloos enorme zwaar veels zulke zo'n wat ontiegelijk
        giga uitermate dusdanig oprecht letterlijk behoorlijk waanzinnig ferm wreed kei mega opvallend
        schrikbarend ongekend bizar belachelijk verdomd onwaarschijnlijk
      `,
    ],
    [
      0.6,
      'beetje redelijk vrij enigszins lichtelijk wat iets tamelijk ietwat soms licht nogal matig',
    ],
    [0.8, 'best wel aardig'],
  ),
  contrasts: new Set(listWords('maar echter doch desondanks niettemin alleen toch')),
  bounds: new Set(listWords('maar echter doch en of want omdat dus terwijl hoewel')),
  duties: new Set(
    listWords(`
      werkt werken werkte werkten gewerkt werkend functioneert functioneren functioneerde lukt lukken lukte gelukt
      klopt kloppen klopte reageert reageren reageerde gereageerd antwoordt beantwoord beantwoordt laadt laden
      geladen start opstarten opent komt kwam kwamen gekomen verschijnt verschenen krijg krijgt krijgen kreeg
      kregen gekregen gehoord hoor teruggebeld terugbellen belt belde opgenomen opnemen geleverd leveren ontvangen
      ontving bezorgd aangekomen nagekomen verbinden verbonden verbindt inloggen ingelogd bellen bereiken bereik
      verzonden verstuurd gestuurd verwerkt aangesloten geinstalleerd geactiveerd aangepast geholpen helpen
      opgelost teruggestort terugbetaald gecrediteerd verholpen geregeld gerepareerd bevestigd doorgegeven
      doorverbonden beschikbaar bereikbaar luistert luisteren geluisterd kijken internetten streamen gamen
      thuiswerken uitgelegd gemeld meegenomen herkend opgehaald vooruit gebeurt gebeurd veranderd opdagen doorheen
      zien horen verstaan laadde pakt doet deed doen
    `),
  ),
  negatedAfter: new Set(
    listWords(
      'bevalt beviel helpt hielp smaakt smaakte waardeer waardeert waarderen geniet genoten werkt lukt verdient',
    ),
  ),
  wishes: new Set(listWords('zou zouden moet moeten')),
  accusing: new Set(listWords('waarom hoezo weer alweer weeral steeds')),
  greetings: new Set(listWords('beste lieve')),
  prefixes: [
    ['kut', -0.8],
    ['klote', -0.8],
    ['tering', -0.8],
    ['tyfus', -0.8],
    ['kanker', -0.8],
    ['pauper', -0.7],
    ['prut', -0.6],
    ['top', 0.6],
    ['super', 0.6],
    ['mega', 0.3],
  ],
  wry: new Set(
    listWords(`
      fijn fijne lekker lekkere leuk leuke mooi mooie top geweldig geweldige fantastisch fantastische prachtig
      prachtige heerlijk heerlijke schitterend schitterende bedankt dank dankjewel hulde gefeliciteerd proficiat knap knappe super handig
      handige netjes chapeau bravo compliment complimenten gezellig gezellige briljant briljante perfect prima
      uitstekend keurig wauw wow hoera jippie joepie grappig spannend spannende topservice slim slimme nice great
      interessant held helden gaaf lachen haha feest klasse trots sfeervol origineel creatief thanks rustgevend
      rustig love gelukkig
    `),
  ),
  thanks: new Set(
    listWords(
      'bedankt dank dankje dankjewel dankuwel merci thanks thank thx tnx thnx thankyou dankjulliewel',
    ),
  ),
  address: new Set(listWords('je jij jou jouw jullie u uw ge gij uwe')),
  self: new Set(listWords("ik me mij mijn m'n mn wij we ons onze")),
};

export const englishGrammar: Grammar = {
  negations: entries(
    [
      4,
      `
        not never don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent can't
        cant cannot couldn't couldnt won't wont wouldn't wouldnt shouldn't haven't havent hasn't hasnt hadn't hadnt
        ain't aint mustn't needn't nor neither
      `,
    ],
    [
      3,
      'no none nobody nothing nowhere without hardly barely scarcely zero little few rarely seldom',
    ],
  ),
  scanty: new Set(listWords('little few')),
  degrees: entries(
    [
      1.35,
      `
        very really so extremely absolutely totally completely utterly incredibly super highly truly such most
        deeply insanely ridiculously especially particularly thoroughly seriously genuinely literally beyond hugely
        massively bloody fucking freaking too awfully terribly entirely exceptionally remarkably honestly much
      `,
    ],
    [
      0.6,
      'slightly somewhat fairly rather mildly partly relatively moderately occasionally kinda sorta bit',
    ],
    [0.85, 'quite pretty almost nearly'],
  ),
  contrasts: new Set(listWords('but however although yet except nevertheless nonetheless')),
  bounds: new Set(listWords('but however although and or because so since while though')),
  duties: new Set(
    listWords(`
      work works worked working function functioning load loads loading loaded connect connects connecting
      connected respond responds responding responded answer answers answered answering reply replies replied
      replying arrive arrives arrived arriving show shows showed come comes came coming receive receives received
      receiving got get getting gotten called calling call picked picks heard hear seen see deliver delivered
      delivering login install installed activated processed refund refunded refunding fixed fix fixing solved
      solve resolved resolve resolving sent send returned return updated update reach reached access accessed watch
      watching stream streaming open opening help helped helping listen listens listening explain explained accept
      accepted find found apologise apologize available match matches transfer confirmed confirm paid log book
      booked change changed charge track
    `),
  ),
  negatedAfter: new Set(),
  wishes: new Set(listWords('would could should might wouldve')),
  accusing: new Set(listWords('why again still')),
  greetings: new Set(listWords('dear')),
  prefixes: [['super-', 0.6]],
  wry: new Set(
    listWords(`
      great nice lovely wonderful fantastic brilliant perfect awesome amazing thanks thank love loving
      congratulations congrats bravo kudos impressive excellent superb delightful charming fabulous cheers
      well-done fun fine kind helpful funny lucky hero heroes legend yay wow proud best cool interesting exciting
      quality peaceful enjoy enjoyed enjoying creative beautiful clever smart super genius
    `),
  ),
  thanks: new Set(listWords('thanks thank thx tnx thnx ty thankyou cheers')),
  address: new Set(listWords("you your yours ya ur u you're you've you'll")),
  self: new Set(listWords("i me my mine we us our i'm i've i'll i'd we're we've im")),
};
