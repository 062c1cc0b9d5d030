import { listWords } from './word-list.ts';

/** The commonest small words of Dutch and English. */
export const SMALL_WORDS: Readonly<Record<'nl' | 'en', readonly string[]>> = {
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
};
