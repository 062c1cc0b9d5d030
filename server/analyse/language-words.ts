import { listWords } from './word-list.ts';

/** The commonest small words of each language; Dutch and English in full, the others enough to know them by. */
export const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  nl: listWords(`
    de het een en van ik te dat die in je niet is op aan met als voor er zijn was heb heeft hebben had maar om hem
    dan zou of wat mijn men dit zo door over ze zich bij ook tot mij uit der daar haar naar heel hoe hij deze ons
    onze nog wel geen mag kan kunnen kon u uw jullie jou jouw wij we hun hen zij worden wordt werd word moet moeten
    moest al alle alles altijd ander andere anders ben bent weer waar waarom wie wanneer welke want wil wilt willen
    wilde zal zullen zult zelf zelfs zonder tegen toch toen tussen veel weinig meer minder meest meeste nu nou na
    nooit niets niks niemand iets iemand ieder iedere iedereen elk elke hier hierover daarna daarom daarvan omdat
    zodat terwijl sinds tijdens volgens vanaf vanuit binnen buiten boven onder achter voorbij nadat voordat totdat
    hoewel doch echter dus immers namelijk eens even eerst laatste volgende vorige week weken maand maanden jaar
    dag dagen uur uren minuten vandaag gisteren morgen vanavond vanochtend vanmiddag vannacht gister straks net pas
    alweer opnieuw steeds soms vaak meestal bijna helaas graag misschien eigenlijk gewoon gewone echt erg zeer best
    goed goede slecht slechte leuk leuke mooi mooie groot grote klein kleine nieuw nieuwe oud oude eigen kom komt
    komen kwam kwamen gekomen ga gaat gaan ging gingen gegaan doe doet doen deed deden gedaan zie ziet zien zag
    gezien zeg zegt zeggen zei gezegd krijg krijgt krijgen kreeg gekregen weet weten wist geweest geworden blijf
    blijft blijven bleef staat staan stond sta ligt liggen lag zit zitten zat maak maakt maken gemaakt laat laten
    liet gelaten hoor hoort horen vind vindt vinden vond gevonden denk denkt denken dacht gebruik werk werkt werken
    werkte lukt loopt lopen neem neemt nemen nam genomen bel belt bellen belde gebeld vraag vraagt vragen wacht
    wachten wachtte gewacht betaal betaalt betalen betaald thuis keer mensen man vrouw jongens kind kinderen klant
    klanten bedankt dank dankjewel dankuwel alsjeblieft alstublieft aub svp hallo hoi groetjes groet goedemorgen
    goedemiddag goedenavond goeiemorgen ja nee oke prima hoeveel hoelang mevrouw meneer mw dhr mevr m'n z'n zo'n
    d'r 'm 't 'n 's da's ie ff effe idd mss ofzo hè hé joh welk zulke zoals toe af terug mee eraf eraan erop erin
    eruit ervan erbij ermee ertoe heen langs rond sorry snel traag kapot storing antwoord beter vanwege wegens per
    via twee drie vier vijf zes zeven acht negen tien heren beste geachte betreft momenteel inmiddels nogmaals
    bovendien trouwens gelukkig uiteindelijk meteen direct liever samen buren straat huis hele geeft geven gaf
    gegeven kijken kijk kijkt gekeken zeker volgend nodig klopt mogelijk lang lange kort beetje teveel hetzelfde
  `),
  en: listWords(`
    the a an and of to in i you he she it is are was were be been being am that this these those there here not no
    never none nothing nobody don't doesn't didn't isn't aren't wasn't can't cannot couldn't won't wouldn't
    shouldn't haven't hasn't hadn't dont doesnt didnt cant wont isnt for on with as at by from up about into over
    after before between out off down under again then once because while until since during through above below
    both each few more most other some such only own same so than too very just now also still yet ever always
    often already almost even though although however whether if or but nor either neither my your his her its our
    their me him us them mine yours ours we they who whom whose which what when where why how all any every
    everyone everything someone something anyone anything have has had having do does did doing done will would
    shall should can could may might must get gets got getting gotten go goes went going gone come comes came
    coming make makes made take takes took taken see sees saw seen say says said tell told know knows knew known
    think thinks thought want wants wanted need needs needed give gives gave given find found keep keeps kept let
    put try tried trying use used using work works worked working call called calling calls wait waiting waited ask
    asked asking look looks looking feel felt seem seems one two three four five six seven eight nine ten first
    last next new old good great bad better best worse worst nice big small long little much many lot lots really
    quite pretty rather maybe perhaps please thanks thank sorry hello hi hey dear regards cheers yes ok okay today
    tomorrow yesterday tonight morning evening afternoon night day days week weeks month months year years hour
    hours minute minutes time times people money home house back away without within against around across i'm i've
    i'd i'll you're you've it's that's there's what's we're we've they're they've he's she's let's im ive thats
    whats gonna wanna gotta pls ur bill help issue issues problem problems fix fixed slow broken enough else
    instead else's like love hate real right wrong thing things way sir madam ms mr mrs caller agent via per
    another less everyone's isn
  `),
  de: listWords(`
    der die das und ist ich nicht ein eine einen einem einer zu den dem des mit auf für fur von im sie es wir ihr
    auch sich an als wie noch nach bei aus wenn wird werden wurde haben habe hat hatte kann können konnen nur aber
    oder war sind seit keine kein mehr sehr schon über uber mein meine bitte danke heute immer wieder was warum mir
    mich dass daß bin hallo guten tag ihre ihnen uns unser vom zum zur leider funktioniert
  `),
  fr: listWords(`
    le la les des du un une et est je ne pas que qui dans pour sur avec vous nous ce cette ces mon ma mes votre vos
    depuis plus mais ou où il elle ils sont ai avons avez ont être etre très tres bonjour merci quand pourquoi
    comment rien toujours jamais aussi tout tous encore par au aux en sans chez fait suis c'est j'ai n'est d'un
    qu'il l'internet marche aucun aucune bien
  `),
  fy: listWords(`
    it de in fan ik is net mar en foar mei dat op der wy jim jimme hawwe haw hat wie wurdt wurde kin kinne moat oan
    út ut nei dy sa ek noch gjin ha hja har sy myn ús us ynternet it's hjir dêr der't ast as tige skoan juster
    hjoed moarn wer om't wêr wer't hoe't tank tankewol goeie doch docht giet binne
  `),
  da: listWords(`
    og er det jeg ikke en et at på til med for den de har som vi der af var kan om men du mig min mit din eller
    hvad hvorfor nu også så skal vil være blevet fra ingen tak hej igen meget mere siden når hvor virker
  `),
  es: listWords(`
    el la los las de que y en un una es no por con para mi su se lo como pero más mas muy ya está esta estoy hola
    gracias desde tengo hace cuando porque todo nada sin del al funciona
  `),
  it: listWords(`
    il lo la gli di che è e un una non per con mi si sono ho ha abbiamo ma più come anche della del dei grazie ciao
    perché perche quando questo questa molto senza funziona
  `),
  pl: listWords(`
    i w nie na się sie z do to że ze jest jak ale mam od za co po tak czy już juz dla przez bardzo dzień dobry
    proszę prosze dziękuję mój moje tylko działa dziala
  `),
  tr: listWords(`
    ve bir bu da de için icin çok cok ne ben sen var yok değil degil ama ile gibi daha kadar merhaba nasıl neden
    sonra benim internetim lütfen teşekkürler çalışmıyor
  `),
};

/** Letters that point to a language, for words in no table. */
export const LETTER_HINTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  [
    'nl',
    /ij|aa|uu|sch|oe[^s]|ee[nrldkpst]|oo[rnptgd]|eu[rwkn]|ui[tlkspdnmg]|[aeiou]kk|lijk|heid$|tje|[^c]htt?$|ge[^n].+d$|gd$/,
  ],
  [
    'en',
    /th|wh|ing$|tion|ough|igh|ck$|sh|ea[dklmnst]|ou[lnr]|ly$|n't$|ed$|[^aeiou]y$|ow$|ness$|ful$/,
  ],
  ['de', /ß|ä|ö|ü|isch$|ung$|keit$|tz|pf|cht$|icht|lich$/],
  ['fr', /[éèêàçûœ]|eau|eux$|^[ldjnsc]'|qu[eio]|tion$|ment$|oir|ez$/],
  ['fy', /[âû]|ú|tsj|^sk|oar|ea[nr]d?$|jouwe|iuw/],
  ['da', /[æøå]/],
  ['es', /ñ|ción|[íó]|os$/],
  ['pl', /[ąęłńśźż]|szcz|czy|ów$/],
  ['tr', /[ğışİ]|ıyor|lar$|ler$/],
];
