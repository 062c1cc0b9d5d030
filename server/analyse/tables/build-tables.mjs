/**
 * npm run build:lexicon
 *
 * Writes the tables of public lexicons beside this file: Pattern's Dutch adjectives (PDDL, from the package `natural`),
 * VADER's English words (MIT, from `vader-sentiment`) and common words of other languages (MIT, from `stopwords-iso`).
 * Words that our own lists have are decided there; the doubtful ones below are left out. The packages are needed for
 * building only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where a package's file lies; `natural` does not export its data. @param {string} name @param {string} file */
const fileOf = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file);

/** @param {string} words */
const set = (words) => new Set(words.split(/\s+/).filter(Boolean));

/** @param {string} word */
const fold = (word) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

// Often meant otherwise than by the one sense that the lexicon scores, or graded against all usage.
const DOUBTFUL_DUTCH = set(`
  aanzienlijk aardedonker ademloos algemeen allereerst amsterdams anaal apart astmatisch bar bars bedlegerig behoeftig
  behoorlijk bekeken bekend belangrijk benieuwd benodigd bepaald bereid beroemd beschikbaar besmet best bezeten
  bijbehorend blind bloedig boers braaf bruin buiig close concreet confronterend cru daadwerkelijk diep dik direct donker
  doodkalm doodsbleek doordeweeks doorzichtig druk dubbel duister dun edel eigentijds enig enigst enorm epidemisch
  erotisch exact extra extreem familiaal fiks filosofisch flink frank functioneel fundamenteel gehandicapt gelezen
  gelijkmatig gemaakt gepantserd gerust geschikt gewoon gigantisch gloednieuw goedkeurend groen grof groot groots
  grootschalig hard heel heilig hevig historisch hongerig hoog hyperactief ijskoud immens intellectueel intiem intens jong
  juist katholiek kinderlijk kinderloos klaar klassiek klein klimatologisch kloot koel koloniaal kritisch laag laat lam lang
  leed links logisch loos los lux machtig maximaal mal massaal mat meteorologisch min modaal moreel naast nader natuurlijk
  net nieuw nieuwsgierig nuchter occult onafhankelijk ontzettend onwijs oorspronkelijk open openlijk oud passend pittig
  plotseling praatziek praktisch precies provinciaal puur raak recht rechts rechtstreeks regenachtig rijk roestkleurig
  romeins rond ruw rustiek schuin schuw serieus sexy simpel slapeloos snipverkouden speciaal spiernaakt stijf stil straf
  strak streng stroperig temperamentvol terecht terminaal tochtig typisch uitgelezen uitgewerkt uitverkocht uitvoerig
  vatbaar ver verantwoordelijk verbaal vereist verhandelbaar verheven vervangbaar vet vochtig voldoende voornaam voorzichtig vrij
  vrijwillig vroeg waar waard wakker warm wee weerloos wijs wis wit wonder zacht zakelijk zeer zeldzaam zelfstandig zoet
  zomers zondags zout zuurstofarm zwaar zwanger zwart neurenbergs infrastructureel instrumenteel hooggeplaatst
  micro-economisch weledelzeergeleerd allerbelangrijkst ervaren echt zeker actief gerechtigd goedkoop licht ideeel
  hypothetisch horizontaal verticaal optimaal wild geacht zat afbreekbaar kaal eenvoudig hulpeloos sober intelligent-kunstmatig gratis
`);

const DOUBTFUL_ENGLISH = set(`
  united no help want please yes sure number amazon hard play definitely support pay care top value leave easily sorry playing
  gift huge low true ready original chance party save god charged giving hand feeling fit played pls ha fan dear matter
  plays allow important reach agree interested shoot award forget cut certain certainly charges serious l share tough
  entertainment holiday straight supports warm ass fire apology fight interest limited opportunity powerful create natural promised
  security ability solution nuts solve grand join kidding lobby ready healthy protected rich safety challenge funeral popular
  prepared protect drunk energy screw secure accept admit cares warning sharing ff awards creating emergency festival resolve
  responsible mia advanced created falling fighters guarantee honor progress active alarm bold brightness curious drag focused
  freaking promise truth xp accidentally careful difficulty prevent spirit surely gg attractions odd reaching suspect fyi plz ensure grey
  importantly impression increase promises significant stops shared jp accepted affected alive casual championship competitive
  cutting cuts diamond favor granted growing launched shake sore jt assured admirals agreed carefully chances comedy
  comprehensive demand fame fitness hopes intact keen strike strikes tops trick warned accident backed challenges cleared convinced crush
  extend fired gained increased legal matters parties romantic solutions nh nfc jj idk argument ban critical determined
  dynamic faith fighting gain heh hesitate hesitation hesitant intense justice lover profit protects rainy scoop secured sentence substantial
  troubleshooting vision wishes worship wd alert agreement apologize apologise apologizes argue bomb demanding creates delicate
  enthusiast exposed geek highlight innocent invite joking killer mercy pray praying prize protest reached restore
  shares smiley solving stopping urgent values aboard accomplish approved arrested attachment attracted backs beating
  cautious committed convince creation firing freelance freestyle ghost gun liberty questioned slam struck vital warming
  warn warns wicked witch fun- hell well like good-looking mature weird wow-factor pretty kind kinds lol lmao hug novel novels
  natural naturally novels chuckle active activate inspire innovative steal steals king prince princess sweet-talk cash
  doubt alone request requests join joined matter open opens free freely reward credit dump fund funded funding funds increase
  intelligence legally leisure luxury master mature noble ok okay opportunities outgoing peaceful pretty ranter
  relieve resolved resolves respect responsive safe safely save saved saves saving savings securing straight strong
  trust truly trusting upset useful warm winner worth yeah yep yes yup sob block blocked cancel cancelled cancels delay delayed
  delays drop dropped drops limited lost miss missed misses missing problem problems stuck stopped stop unresolved
  wait waited waste pay paid late crying hope hoping hoped sleep tired busy sick gross killing kill killed kills killer death die died
  dies dead war wars attack attacks bad-ass badass insane crazy silly sir gay queen god godly heaven heavens lord
  deal promote promoted promotes promoting crude critic critics crush struggle envy darkness devil criticised arguing
  notorious ambitious offensively pain surprise surprises shock niggas share sharing thanking approve approval nice-looking
`);

const LEAST_DUTCH = 0.3;
const LEAST_ENGLISH = 1.4;

/** @returns {[string, number][]} */
function readPattern() {
  const file = fileOf('natural', 'lib/natural/sentiment/Dutch/pattern-sentiment-nl.json');
  /** @type {Record<string, { form: string, polarity: string }>} */
  const entries = JSON.parse(readFileSync(file, 'utf8'));
  return Object.values(entries).flatMap(({ form, polarity }) => {
    const word = fold(form);
    const value = Number(polarity);
    if (Math.abs(value) < LEAST_DUTCH || !/^[a-z-]{3,}$/.test(word)) return [];
    if (DOUBTFUL_DUTCH.has(word)) return [];
    // −1 to 1 there; a lesser word still tells its direction.
    return [
      /** @type {[string, number]} */ ([word, Math.sign(value) * (0.25 + 0.4 * Math.abs(value))]),
    ];
  });
}

/** @returns {[string, number][]} */
function readVader() {
  const lines = readFileSync(fileOf('vader-sentiment', 'vader_lexicon.txt'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [word = '', mean = '0'] = line.split('\t');
    const value = Number(mean);
    if (Math.abs(value) < LEAST_ENGLISH || !/^[a-z][a-z'-]{2,}$/.test(word)) return [];
    if (DOUBTFUL_ENGLISH.has(word)) return [];
    // −4 to 4 there.
    return [
      /** @type {[string, number]} */ ([word, Math.sign(value) * (0.2 + 0.15 * Math.abs(value))]),
    ];
  });
}

/** @param {[string, number][]} entries One line a weight. @returns {[number, string[]][]} */
function groupsOf(entries) {
  /** @type {Map<number, Set<string>>} */
  const groups = new Map();
  for (const [word, weight] of entries) {
    const rounded = Math.round(weight * 20) / 20;
    const group = groups.get(rounded) ?? new Set();
    group.add(word);
    groups.set(rounded, group);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([weight, words]) => [weight, [...words].sort()]);
}

/** @param {string} file @param {string} name @param {string} about @param {[string, number][]} entries */
function write(file, name, about, entries) {
  const lines = [
    `/** ${about} Written by build-tables.mjs; see NOTICE.md. */`,
    `export const ${name}: readonly (readonly [weight: number, words: string])[] = [`,
  ];
  for (const [weight, words] of groupsOf(entries)) {
    lines.push('  [', `    ${weight},`, '    `');
    let line = '     ';
    for (const word of words) {
      if (line.length + word.length > 96) {
        lines.push(line);
        line = '     ';
      }
      line += ` ${word}`;
    }
    lines.push(line, '    `,', '  ],');
  }
  lines.push('];', '');
  writeFileSync(new URL(file, import.meta.url), lines.join('\n'));
}

/** Languages that customers in the Low Countries write, and others that might be taken for Dutch or English. */
const OTHERS =
  'af ca cs da de es et eu fi fr ga hr hu id it lt lv ms no pl pt ro sk sl so sv sw tl tr vi'.split(
    ' ',
  );

/** Words that Dutch and English have, names aside: only to leave them out. @returns {string[]} */
function readTagged() {
  const folder = 'lib/natural/brill_pos_tagger/data';
  return ['Dutch/brill_Lexicon.json', 'English/lexicon_from_posjs.json'].flatMap((file) => {
    /** @type {Record<string, string[]>} */
    const tags = JSON.parse(readFileSync(fileOf('natural', `${folder}/${file}`), 'utf8'));
    return Object.keys(tags).filter(
      (word) => !tags[word]?.every((tag) => /^N\(eigen|^NNP|^FW|^Misc/.test(tag)),
    );
  });
}

/** @returns {[string, string[]][]} Words of each language that Dutch and English do not have. */
function readOthers() {
  /** @type {Record<string, string[]>} */
  const lists = JSON.parse(readFileSync(require.resolve('stopwords-iso'), 'utf8'));
  const own = new Set([...(lists['nl'] ?? []), ...(lists['en'] ?? []), ...readTagged()].map(fold));
  return OTHERS.map((language) => {
    const words = (lists[language] ?? [])
      .map((word) => word.toLowerCase().normalize('NFC'))
      .filter((word) => /^\p{Script=Latin}{2,12}$/u.test(word) && !own.has(fold(word)));
    return [language, [...new Set(words)].sort()];
  });
}

/** @param {readonly string[]} words Lines of them. */
function linesOf(words) {
  const lines = [];
  let line = '   ';
  for (const word of words) {
    if (line.length + word.length > 98) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

const others = readOthers();
writeFileSync(
  new URL('stop-words-others.ts', import.meta.url),
  [
    '/** Common words of other languages that Dutch and English do not have. Written by build-tables.mjs; see NOTICE.md. */',
    'export const otherStopWords: Readonly<Record<string, string>> = {',
    ...others.flatMap(([language, words]) => [`  ${language}: \``, ...linesOf(words), '  `,']),
    '};',
    '',
  ].join('\n'),
);

const dutch = readPattern();
const english = readVader();
write(
  'pattern-nl.ts',
  'patternWords',
  "Dutch adjectives of Pattern's lexicon, in their ground form.",
  dutch,
);
write(
  'vader-en.ts',
  'vaderWords',
  "English words of VADER's lexicon, each form by itself.",
  english,
);
process.stdout.write(
  `${dutch.length} Dutch and ${english.length} English words, ${others.length} other languages\n`,
);
