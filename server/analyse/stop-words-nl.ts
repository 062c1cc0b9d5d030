import { fold } from './characters.ts';
import { conjugateDutch, inflectDutch } from './inflect.ts';
import { SMALL_WORDS } from './language-words.ts';
import { listWords } from './word-list.ts';

const verbs = listWords(`
  werken bellen op-bellen terug-bellen af-bellen na-bellen door-bellen vragen na-vragen aan-vragen antwoorden
  beantwoorden vertellen zeggen praten melden aan-melden af-melden wachten af-wachten betalen terug-betalen
  uit-betalen kosten storten terug-storten bestellen leveren ontvangen versturen sturen terug-sturen op-sturen
  door-sturen toe-sturen mailen appen sms'en chatten typen in-tikken lezen door-lezen schrijven luisteren horen
  kijken bekijken proberen uit-proberen testen controleren checken regelen lossen op-lossen repareren herstellen
  maken stoppen starten op-starten herstarten resetten updaten installeren aan-sluiten af-sluiten koppelen
  ontkoppelen wisselen veranderen wijzigen aan-passen verbeteren verhogen verlagen verhuizen wonen leven gebruiken
  verbruiken hebben halen op-halen pakken brengen zetten aan-zetten uit-zetten leggen uit-leggen hangen op-hangen
  zoeken op-zoeken uit-zoeken vinden terug-vinden tonen tellen rekenen verrekenen berekenen krijgen hopen wensen
  willen bedoelen bedenken denken na-denken mee-denken geloven verwachten snappen begrijpen leren kennen herkennen
  weten merken op-merken ervaren voelen lijken blijken schijnen bedanken danken feliciteren waarderen klagen
  mopperen schelden schreeuwen lachen huilen groeten wuiven spelen gamen streamen internetten downloaden uploaden
  inloggen in-loggen uit-loggen klikken drukken draaien laden duren beginnen eindigen missen verliezen kiezen kopen
  verkopen besteden sparen delen volgen reageren handelen af-handelen behandelen helpen verhelpen steunen
  ondersteunen zorgen verzorgen letten op-letten passen kloppen lukken mislukken gebeuren verlopen lopen fietsen
  rijden reizen vliegen werpen gooien weg-gooien breken zitten staan stappen over-stappen in-stappen liggen slapen
  wakker-worden rusten dromen eten drinken koken bakken wassen schoon-maken poetsen ruimen op-ruimen verdienen
  schelen bevestigen beloven toe-zeggen af-spreken bespreken overleggen plannen in-plannen verzetten annuleren
  opzeggen op-zeggen zeuren dreigen eisen verzoeken weigeren accepteren goed-keuren af-wijzen verwijzen
  door-verwijzen verbinden door-verbinden contacteren bereiken noemen heten benoemen voldoen vullen in-vullen
  tekenen ondertekenen printen scannen fotograferen filmen plaatsen posten twitteren liken zwijgen stellen
  voor-stellen vast-stellen in-stellen uit-stellen bieden aan-bieden vergelijken vervangen verdwijnen verschijnen
  ontbreken bestaan ontstaan vallen uit-vallen weg-vallen haperen laggen crashen storen verstoren bufferen
  knipperen branden piepen kraken lekken vast-lopen sluiten openen houden behouden onthouden laten verlaten
  toe-laten geven aan-geven door-geven op-geven uit-geven terug-geven nemen op-nemen mee-nemen over-nemen af-nemen
  deel-nemen komen terug-komen aan-komen langs-komen mee-komen voor-komen gaan mee-gaan door-gaan weg-gaan
  terug-gaan doen kunnen mogen moeten zullen worden blijven gelden betekenen betreffen uit-maken voeren door-voeren
  vermoeden schatten vrezen schrikken verbazen verwonderen ergeren balen genieten vieren juichen zingen klinken
  ruiken proeven smaken leiden bouwen graven boren trekken knippen plakken snijden schuiven duwen tillen dragen
  hijsen kruipen klimmen springen zwemmen rennen haasten treuzelen verspillen redden overleven sterven overlijden
  trouwen scheiden groeien krimpen stijgen dalen zakken tikken kletsen roepen fluisteren zuchten grappen plagen
  pesten misleiden liegen bedriegen stelen jatten vluchten vechten winnen scoren trappen schieten raken aan-raken
  kussen knuffelen twijfelen vertrouwen wantrouwen schamen vergeten vergissen herinneren herhalen bijten blaffen
  miauwen grazen waaien regenen sneeuwen vriezen stormen kletteren druppelen stromen drijven zinken varen landen
  tevreden-stellen schikken ordenen verdelen sorteren stapelen vormen vernieuwen verlengen verkorten uit-breiden
  beperken blokkeren deblokkeren activeren deactiveren bewaren op-slaan verwijderen wissen informeren in-lichten
  waarschuwen adviseren aan-raden af-raden afwegen staren turen wijzen spreken uit-spreken garanderen registreren
  verwerken declareren inschakelen uitschakelen kostte meten passeren verstaan raadplegen sloven snakken bidden
  smeken verzinnen neuriën vloeken wennen bedienen faxen gelieven voegen toe-voegen bij-voegen opduiken loggen
  over-dragen
`);

const strongForms = listWords(`
  kwam kwamen gekomen ging gingen gegaan deed deden gedaan gaf gaven gegeven nam namen genomen kreeg kregen
  gekregen bleef bleven gebleven zag zagen gezien las lazen gelezen schreef schreven geschreven sprak spraken
  gesproken liep liepen gelopen viel vielen gevallen hing hingen gehangen hield hielden gehouden liet lieten
  gelaten bracht brachten gebracht dacht dachten gedacht kocht kochten gekocht zocht zochten gezocht vond vonden
  gevonden begon begonnen won wonnen gewonnen verloor verloren sloot sloten gesloten koos kozen gekozen reed reden
  gereden bood boden geboden stond stonden gestaan zat zaten gezeten lag lagen gelegen sliep sliepen geslapen wist
  wisten geweten werd werden geworden was waren geweest hoefde hoeft hoeven hoef gehoeven brak braken gebroken trok
  trokken getrokken verdween verdwenen verscheen verschenen bleek bleken gebleken leek leken geleken riep riepen
  geroepen sloeg sloegen geslagen sneed sneden droeg droegen gedragen groef groeven gegraven hielp hielpen geholpen
  wierp stierf stierven gestorven overleden zwom zong zongen gezongen dronk dronken gedronken at aten gegeten bakte
  gebakken zei zeiden gezegd vroeg vroegen gevraagd begreep begrepen onthield ontving ontvingen verkocht bezocht
  verzocht vergat vergaten beloofd bewaard betrof aangeboden aangegeven aangekomen aangesloten aangevraagd
  afgesloten afgesproken doorgegeven doorgekomen doorgestuurd doorverbonden meegenomen meegekomen opgegeven
  opgenomen opgezegd opgehangen overgestapt overgenomen teruggekomen teruggegeven teruggekregen teruggestuurd
  teruggestort teruggebeld uitgelegd uitgevallen uitgezet aangezet opgestart ingelogd ingevuld ingesteld ingediend
  weggegaan weggevallen langsgekomen langsgeweest verwezen doorverwezen gewezen beschreven verzonden gezonden
  verbonden gevlogen geschoten gedwongen ontbrak gold geldt klonk bevestigd besproken bekeken gekeken keek keken
  gebeld staat stuur stuurt doe doet dient gelieve hebt heeft kun kunt wilt zou zouden moge laadt snap wees kijk
  luister hoorde hoorden bel belt zegt zeg lees leest wacht zit zitten schrok schrikt
`);

const adjectives = listWords(`
  goed slecht groot klein hoog laag lang kort breed smal dik dun zwaar licht oud jong nieuw vroeg laat snel
  langzaam traag vol leeg warm koud heet nat droog hard zacht luid stil duur goedkoop gratis mooi lelijk leuk fijn
  vriendelijk onvriendelijk druk rustig moeilijk makkelijk eenvoudig lastig handig onhandig belangrijk duidelijk
  onduidelijk zeker onzeker mogelijk onmogelijk echt nep waar juist verkeerd fout correct normaal gewoon bijzonder
  speciaal algemeen eigen ander zelfde bekend onbekend open dicht vast los vrij bezet bereikbaar onbereikbaar
  beschikbaar aanwezig afwezig klaar bezig kapot stuk heel half dubbel enkel volledig compleet geheel totaal huidig
  vorig volgend laatst eerst tweede derde vierde vijfde recent actueel tijdelijk permanent definitief dagelijks
  wekelijks maandelijks jaarlijks gisteren zakelijk prive persoonlijk technisch digitaal fysiek schriftelijk
  telefonisch rood groen blauw geel wit zwart oranje grijs bruin paars roze donker helder fel scherp wazig rond
  vierkant recht krom plat diep ondiep schoon vies vuil vers rijp gezond ziek dood levend blind doof stom dom slim
  boos blij tevreden ontevreden verdrietig bang trots moe wakker nuchter dronken nieuwsgierig ongeduldig geduldig
  beleefd netjes eerlijk oneerlijk trouw streng mild lief gemeen grappig serieus raar vreemd gek simpel complex
  ingewikkeld ruim krap veel weinig genoeg voldoende onvoldoende extra overig sommig verschillend diverse meerdere
  enig ieder elk allerlei dergelijk zulk zodanig betreffend desbetreffend bewust onbewust expliciet concreet direct
  indirect uiteindelijk voorlopig plotseling meteen onmiddellijk dringend spoedig tijdig regelmatig constant
  continu herhaaldelijk stabiel instabiel zichtbaar onzichtbaar leesbaar bruikbaar geschikt ongeschikt
  verantwoordelijk afhankelijk onafhankelijk gunstig ongunstig positief negatief sterk zwak stevig soepel strak
  ernstig minimaal maximaal gemiddeld redelijk matig prima uitstekend perfect ideaal lokaal regionaal landelijk
  nationaal internationaal nederlands nederlandse engels engelse duits duitse belgisch belgische vlaams vlaamse
  frans franse bejaard gehandicapt zwanger loyaal vaste mobiele vergelijkbaar origineel gebruikelijk nodig
  handmatig automatisch letterlijk figuurlijk betaalbaar gangbaar kostbaar uitgebreid beperkt verplicht vrijwillig
  zelfstandig gezamenlijk gemeenschappelijk aparte apart flink aardig behoorlijk fors enorm immens gigantisch
`);

const others = `
  aan aangaande online aangezien achter af al aldus alhoewel alle allebei alleen allemaal alles als alsof alsnog altijd
  alvast alweer ander anders anderzijds anyway behalve beide beiden ben bij bijna bijv bijvoorbeeld bijzonders
  blijkbaar boven bovendien circa conform daar daarbij daardoor daarin daarmee daarna daarnaast daarom daarop
  daarover daartoe daaruit daarvan daarvoor dan dat de deels den der derhalve desalniettemin deze dezelfde die
  dingen diens dit doch door doordat doorgaans dus echter een eenmaal eens eerder eergisteren eerst eigenlijk
  elders elk elkaar elke en enerzijds enige enkele enz enzovoort er eraan eraf erbij erdoor ergens erin ermee erna
  erop erover ertegen ertussen eruit ervan ervoor even eveneens evengoed evenveel ff geen geenszins graag haar
  haast halverwege hé heb hebt heel helaas hele hem hen het hetgeen hetzelfde hier hierbij hierin hiermee hierna
  hierop hierover hiervan hiervoor hij hoe hoelang hoeveel hoewel hoezo hun iemand iets ieder iedere iedereen
  immers in inclusief indien ineens inmiddels inderdaad integendeel intussen ja jaja je jij jou jouw jullie kan
  kennelijk kijk klaar kortom kwart laatst langs langzamerhand later liever links maar mag mede mee meer meest
  meestal men met mij mijn minder minst misschien momenteel mits na naar naast nabij nadat namelijk namens
  nauwelijks nee neen nergens net niemand niet niets niks nimmer nog nogal nogmaals nooit nou nu of oftewel om
  omdat omhoog omlaag omstreeks omtrent onder ondanks onderling ondertussen ongeveer ons onszelf onze ook op opdat
  opeens opnieuw over overal overigens pas per plots precies rechts reeds rond rondom samen schijnbaar sinds
  sindsdien slechts soms sowieso steeds straks tamelijk te tegelijk tegelijkertijd tegen tegenover ten tenminste
  tenslotte tenzij ter terug terwijl thans the thuis tijdens toch toe toen toevallig tot totdat trouwens tussen u
  uit uitsluitend ultimo uw vaak vaker vanaf vandaag vandaan vandaar vanavond vanmiddag vanmorgen vannacht
  vanochtend vanuit vanwege vanzelf veel verder verderop via vlak vlakbij voor vooraf vooral vooralsnog voorbij
  voordat voorheen voorop vooruit vorige vrijwel waar waaraan waarbij waardoor waarin waarmee waarom waaronder
  waarop waarover waartoe waaruit waarvan waarvoor waarschijnlijk wanneer want waren weer weg wegens wel weliswaar
  welk welke wellicht wie wiens wij wordt zaterdag zondag maandag dinsdag woensdag donderdag vrijdag weekend
  januari februari maart april mei juni juli augustus september oktober november december zelf zelfs zich zichzelf
  zij zijn zo zoals zodat zodra zogenaamd zogezegd zojuist zolang zomaar zonder zoveel zowat zowel zulke zullen
  zulks ooit natuurlijk hopelijk gelukkig vermoedelijk uitermate hartstikke ontzettend enorm hallo hoi hey hee hi
  dag doei doeg moi ewa yo joh bro gast man vent dude mensen jongens goedemorgen goedemiddag goedenavond
  goeiemorgen goedendag morgen middag avond nacht ochtend groet groeten groetjes mvg gr xx mevrouw meneer mijnheer
  mw mevr dhr heer heren dames geachte beste lieve svp aub alstublieft alsjeblieft bedankt dank dankjewel dankuwel
  thanks thx merci sorry excuses excuus pardon welkom oke okay prima top lol haha hahaha omg wtf pff pfff tja nah
  goh hmm hm uh eh zeg hoor hè ofzo enzo idd mss gwn wrm egt kk nvm btw ivm mbt tov ipv dwz evt incl excl nav tav
  max min ca nr tel ong ding zaak zaken keer keren manier manieren geval gevallen punt punten moment momenten tijd
  tijden tijdstip periode jaar jaren maand maanden week weken dagen uur uren uurtje minuut minuten kwartier seconde
  seconden kwartaal eeuw deel delen kant kanten plek plekken stap stappen soort soorten stuk stukje beetje paar
  aantal hoop boel rest begin einde eind midden reden redenen oorzaak gevolg feit feiten voorbeeld idee ideeen
  vraag vragen vraagje antwoord antwoorden reactie reacties bericht berichten berichtje woord woorden zin zinnen
  verhaal verhalen naam namen probleem problemen oplossing oplossingen hulp uitleg gevoel mening situatie
  mogelijkheid mogelijkheden verschil verschillen leven wereld land huis huizen kamer zolder mannen vrouw vrouwen
  kind kinderen zoon dochter vader moeder opa oma ouders broer zus zusje oom tante vriend vriendin vrienden collega
  collega's baas gezin familie mens persoon personen meisje jongen klant klanten iemands niemands huisgenoot
  huisgenoten bedrijf bedrijven gebruiker gebruikers team afdeling mevrouwtje meneertje halfuur halfuurtje half
  anderhalf anderhalve tiental twintigtal honderd duizend miljoen twee drie vier vijf zes zeven acht negen tien elf
  twaalf dertien veertien vijftien zestien twintig dertig veertig vijftig nul euro euro's cent eur gang orde zicht
  hand handen hoofd ogen oog oor voet voeten hart rug mond gezicht lucht grond water aandacht moeite kans kansen
  doel gebied helft hoek lijst nadeel voordeel niveau onderdeel onderwerp toon vorm wijze allez amai ge gij uwe ma
  pa efkes eventjes effe effen subiet wadde wajow wollah walla mattie fam chill kapot zelfde mijzelf jezelf uzelf
  jijzelf diegene degene hetzij zodoende aldaar alhier voorts tevens doorheen erheen waarheen hierheen beter best
  slechter slechtst liefst verleden toekomst heden nieuws ochtends avonds middags nachts zomers winters vroeger
  allang alleszins allicht althans desnoods dikwijls doorlopend eerdaags eindelijk evenmin geregeld gauw
  gisteravond gisterochtend hieronder hierboven hooguit hoogstens juist kortgeleden letterlijk linksaf onlangs
  opzij spoedig stiekem telkens tevergeefs tegenwoordig uiteraard voortaan voorzover zeer zelden zogenaamde
  zogeheten jawel welnee tuurlijk nope yes yep yup jep jaaa please pls plz sir vol maximum minimum letter letters
  cijfer cijfers ster sterren sterretje sterretjes ps aanhef betreft update betere hadden terecht hardop terechte
  slaan sloeg geslagen slaat jaartje absoluut werkdag werkdagen voldoet intensief malen milieu halve mocht mochten
  trug stil avonden raad plus oprecht andersom standaard live toeval dame procent gesprek gesprekken datum groep
  tientje helemaal onbekends bevestiging bewijs verslag regeling code link foto filmpje kaartje formulier stoep
  student gasten pauze lunch accent tekening bewoner bewoners meneren kl cust klnt zgn egr aleen gister vrijdags
  lekkerder mens're dezer eventueel eventuele meegaan neef nicht verbaasd benieuwd zinnetje zien werk baan kantoor
  school huiskamer woonkamer keuken slaapkamer tuin zolderkamer bank bed stoel tafel deur raam muur wand hok schuur
  garage auto trein bus koffie thee bier brood taart eten kat poes
  zachtjes achteraf achteraan achterop onderweg diezelfde eentje zoiets uberhaupt jazeker mezelf hardop stilletjes netjes
  rechtstreeks binne donkerbruin donkerblauw lichtblauw kleuren vinger vingers knie gaatje gaatjes gat gaten spul spullen
  verandering veranderingen opmerking opmerkingen bijzonderheid bijzonderheden verwachting verwachtingen interesse papier
  klok vakantie verjaardag leeftijd broek bril schoonmoeder schoonzus schoonzoon zwager kleinzoon kleindochter kleinkind
  kleinkinderen broertje zusje oma opa puber tip tips boodschap boodschappen vibe hobby mat pot hap serie mode
  betekenis vredesnaam opengelegd ingeleverde omgedraaide vrijgegeven dichtgezet stilzetten klaarzetten klaarzet klaarstaat
  klaarstaan virtuele direkt ofzo
`;

/** Dutch words that are nobody's subject, in all their forms, without accents. */
export const dutchStopWords: ReadonlySet<string> = new Set(
  [
    ...(SMALL_WORDS['nl'] ?? []),
    ...listWords(others),
    ...strongForms,
    ...verbs.flatMap(conjugateDutch),
    ...adjectives.flatMap(inflectDutch),
  ].map(fold),
);
