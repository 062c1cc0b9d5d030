/** Forms of a word by rule. More forms than exist do no harm: a form nobody writes is never looked up. */

const HARD_END = /(?:t|k|f|s|ch|p|x)$/;
const PREFIXED = /^(?:be|ge|her|ont|ver|er)[^aeiou]*[aeiou]/;

const devoice = (stem: string): string => stem.replace(/v$/, 'f').replace(/z$/, 's');
const voice = (stem: string): string => stem.replace(/f$/, 'v').replace(/s$/, 'z');

const isOpen = (stem: string): boolean => /(?:^|[^aeiou])[aeou][^aeiouwxy]$/.test(stem);
const doubleVowel = (stem: string): string => stem.replace(/([aeou])([^aeiou])$/, '$1$1$2');
const singleVowel = (stem: string): string => stem.replace(/([aeou])\1([^aeiou])$/, '$1$2');
const doubleEnd = (stem: string): string => stem.replace(/([^aeiou])$/, '$1$1');

/** An ending that is never stressed: "handig", "moeilijk", "lekker", "open". */
const hasWeakEnd = (word: string): boolean => /[aeiouy].*(?:ig|lijk|el|er|en|em|isch)$/.test(word);

const dutchStems = (infinitive: string): string[] => {
  const root = infinitive.replace(/en$|(?<=[aeo])n$/, '');
  if (/([^aeiou])\1$/.test(root)) return [root.slice(0, -1)];
  if (!isOpen(root)) return [root];
  return hasWeakEnd(root) ? [root, doubleVowel(root)] : [doubleVowel(root)];
};

/** Forms of a Dutch weak verb; a separable one is written "op-bellen". */
export const conjugateDutch = (verb: string): string[] => {
  const [prefix, base] = verb.includes('-') ? verb.split('-', 2) : ['', verb];
  const infinitive = base ?? verb;
  const forms = [infinitive];
  const participles: string[] = [];
  for (const voiced of dutchStems(infinitive)) {
    const stem = devoice(voiced);
    const past = HARD_END.test(voiced) ? 't' : 'd';
    const participle = stem.endsWith(past) ? stem : stem + past;
    forms.push(stem, stem.endsWith('t') ? stem : `${stem}t`, `${stem}${past}e`, `${stem}${past}en`);
    participles.push(PREFIXED.test(infinitive) ? participle : `ge${participle}`);
  }
  const done = [...participles, ...participles.map((participle) => `${participle}e`)];
  const bare = [...forms, ...done, `${infinitive}d`, `${infinitive}de`];
  if (prefix === undefined || prefix === '') return bare;
  return [...forms, ...done, `te${infinitive}`].map((form) => prefix + form);
};

/** Forms of a Dutch adjective: slecht, slechte, slechter, slechtere, slechtst, slechtste, slechts. */
export const inflectDutch = (adjective: string): string[] => {
  if (/(?:[^i]e|a|o|[^aoue]i)$/.test(adjective)) return [adjective];
  let root = adjective;
  if (/(?:aa|ee|oo|uu)[^aeiou]$/.test(adjective)) root = voice(singleVowel(adjective));
  else if (/(?:ie|eu|ui|oe|ij|ei|ou|au)[fs]$/.test(adjective)) root = voice(adjective);
  else if (/(?:^|[^aeiou])[aeiou][^aeiouwxj]$/.test(adjective) && !hasWeakEnd(adjective)) {
    root = doubleEnd(adjective);
  }
  const link = adjective.endsWith('r') ? 'd' : '';
  const most = adjective.endsWith('s') ? 't' : 'st';
  return [
    adjective,
    `${root}e`,
    `${link === '' ? root : adjective}${link}er`,
    `${link === '' ? root : adjective}${link}ere`,
    `${adjective}${most}`,
    `${adjective}${most}e`,
    `${adjective}s`,
  ];
};

/** Forms of an English verb: fix, fixes, fixed, fixing. */
export const conjugateEnglish = (verb: string): string[] => {
  if (verb.endsWith('e')) {
    return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  }
  if (/[^aeiou]y$/.test(verb)) {
    const root = verb.slice(0, -1);
    return [verb, `${root}ies`, `${root}ied`, `${verb}ing`];
  }
  const forms = [
    verb,
    verb + (/(?:s|x|z|ch|sh)$/.test(verb) ? 'es' : 's'),
    `${verb}ed`,
    `${verb}ing`,
  ];
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(verb)) {
    forms.push(`${doubleEnd(verb)}ed`, `${doubleEnd(verb)}ing`);
  }
  return forms;
};

/** Forms of an English adjective: slow, slower, slowest, slowly. */
export const inflectEnglish = (adjective: string): string[] => {
  if (adjective.endsWith('e')) {
    const adverb = adjective.endsWith('le') ? `${adjective.slice(0, -1)}y` : `${adjective}ly`;
    return [adjective, `${adjective}r`, `${adjective}st`, adverb];
  }
  if (adjective.endsWith('y')) {
    const root = adjective.slice(0, -1);
    return [adjective, `${root}ier`, `${root}iest`, `${root}ily`];
  }
  const forms = [adjective, `${adjective}er`, `${adjective}est`, `${adjective}ly`];
  if (adjective.endsWith('ic')) forms.push(`${adjective}ally`);
  if (/[^aeiou][aeiou][bdgmnt]$/.test(adjective)) {
    forms.push(`${doubleEnd(adjective)}er`, `${doubleEnd(adjective)}est`);
  }
  return forms;
};
