import { conjugateDutch, inflectDutch } from './inflect.ts';
import { buildLexicon, tableGroups, type WordGroup } from './lexicon.ts';
import { dutchEverydayMoods } from './lexicon-nl-everyday.ts';
import { dutchProductMoods } from './lexicon-nl-products.ts';
import { dutchTradeMoods } from './lexicon-nl-trades.ts';
import { patternWords } from './tables/pattern-nl.ts';

const moods: readonly WordGroup[] = [
  {
    weight: -0.9,
    forms: 'adjective',
    words: `
      afschuwelijk verschrikkelijk walgelijk dramatisch rampzalig woedend razend misdadig weerzinwekkend ziedend
      laaiend furieus abominabel verachtelijk mensonterend schandalig ongehoord
    `,
  },
  {
    weight: -0.8,
    forms: 'adjective',
    words: `
      waardeloos belachelijk vreselijk erbarmelijk bedroevend onacceptabel onaanvaardbaar schandelijk bespottelijk
      ontoelaatbaar incompetent triest treurig klantonvriendelijk onbeschoft asociaal boos kwaad pissig pisnijdig
      nijdig hopeloos schofterig onfatsoenlijk gestoord idioot achterlijk debiel intriest gruwelijk afgrijselijk
      ellendig miserabel onmenselijk oneerlijk beschamend tenenkrommend lachwekkend beroerd ontgoocheld
      verontwaardigd verbolgen briesend
    `,
  },
  {
    weight: -0.65,
    forms: 'adjective',
    words: `
      slecht stom irritant vervelend frustrerend gefrustreerd geirriteerd teleurgesteld teleurstellend ergerlijk
      onprofessioneel onbetrouwbaar ontevreden onbegrijpelijk onbeleefd onvriendelijk dom knullig amateuristisch
      klungelig belabberd abnormaal absurd krankzinnig onterecht onrechtvaardig onredelijk respectloos arrogant
      brutaal bot onverschillig naar akelig vies smerig ranzig goor misselijk misselijkmakend zinloos nutteloos
      wanhopig verdrietig ongelukkig bedrogen opgelicht misleidend leugenachtig hypocriet laks ondermaats bagger
      verbijsterend onthutsend stuitend ergst erger slap zwak mislukt ongeinteresseerd onkundig
      ondeskundig onbekwaam nalatig onverantwoord onverantwoordelijk kwalijk schrijnend zielig pathetisch gemeen
      laf achterbaks corrupt crimineel gevaarlijk levensgevaarlijk smakeloos vunzig chagrijnig nors humeurig
      verknald oersaai oneetbaar
    `,
  },
  {
    weight: -0.45,
    forms: 'adjective',
    words: `
      jammer matig saai lastig onhandig ongemakkelijk onduidelijk verwarrend omslachtig rommelig onzeker onrustig
      zorgelijk ongerust bang bange verdacht vreemd raar gek flauw lelijk moe kinderachtig overbodig
      onnodig overdreven ongepast onlogisch onzinnig ongeloofwaardig onvoldoende ongeduldig pijnlijk angstig
      gespannen gestrest stressvol zenuwachtig beledigend discriminerend onvolledig onvindbaar onleesbaar ongeldig
      oppervlakkig langdradig voorspelbaar chaotisch muf koud lauw kil droog flets taai zuur bitter klef zoutloos
      flauwtjes middelmatig prijzig onpersoonlijk gehaast gestresst nerveus eng somber bleek leeg zorgwekkend
      schadelijk minderwaardig onsmakelijk verwaand rumoerig verouderd onhebbelijk onbeschaafd ongemanierd
      onoverzichtelijk onbereikbaar ongezellig karig schraal tegenstrijdig onveilig ziek afwezig lui slordig
    `,
  },
  {
    weight: -0.8,
    words: `
      schande schandaal drama ramp hel horror nachtmerrie oplichters oplichter oplichting oplichterij boeven dieven
      zwendel bedrog bedriegers leugenaars leugens leugen prutsers prutsbedrijf kutbedrijf klotebedrijf kut klote
      kutservice kutinternet kutwifi kutprovider kl*te k*t kanker tering tyfus tyfes godver godverdomme verdomme
      gvd potverdomme kloten kak puinhoop wanprestatie wanbeleid aanfluiting lachertje farce circus bende zooi
      rotzooi teringzooi klerezooi kutzooi pauper walging blamage flutbedrijf rotbedrijf afzetters afzetterij
      diefstal minachting klantenpesten pesterij wtf ffs fuck fucking fck shit bullshit shitshow misbruik
      wantoestand wantoestanden horken sukkels idioten klootzak klootzakken eikels
    `,
  },
  {
    weight: -0.6,
    words: `
      waardeloze  ellende frustratie frustraties ergernis irritatie teleurstelling onzin flauwekul gedoe
      gezeur gezeik gelul geklooi geklungel geneuzel gepruts prutswerk broddelwerk troep rommel pech bah bagger
      blunder blunders afgang flop fail faal prut flut rot ruk klereding kreng onkunde onwil woede wanhoop stress
      spijt smoes smoesjes smoezen uitvluchten leugentje onrecht misselijk pfff pff grrr grr argh aargh gatver
      gatverdamme getver jemig zucht faalhazen sneu triestig  stront kots kotsmisselijk kotsen gruwel
      haat stank stinkt stinken ruzie kritiek verwijt nadeel nadelen minpunt minpunten minpuntje minpuntjes afrader
      miskoop afknapper domper tegenvaller sof beroerd belabberd armoe armoede paniek angst pijn verdriet oneens
      geweld terreur moord racisme discriminatie oorlog
    `,
  },
  {
    weight: -0.5,
    forms: 'verb',
    words: `
      klagen zeuren balen  af-zeiken op-lichten ergeren irriteren frustreren mopperen schelden
      teleur-stellen tegen-vallen verpesten verzieken beledigen negeren misleiden besodemieteren belazeren naaien
      prutsen klungelen rotzooien falen mislukken walgen haten vervelen af-wimpelen afschepen af-poeieren saboteren
      bedreigen treiteren pesten verkloten verneuken verprutsen vergallen verwaarlozen
    `,
  },
  {
    weight: -0.5,
    words: `
      baal balend afgewimpeld afgescheept afgepoeierd bedrogen bedonderd belogen liegen liegt loog gelogen
      verknoeid verpest belazerd genaaid gefaald verzuimd verzuimt verwaarloosd aangeklaagd vervloek afgezet
      afgeraden klaagt klaag gezeurd tegenvallend tegengevallen teleurgesteldheid stapelgek doodziek dood sterven
      kapotgemaakt verliezen onbegrip schaamt schaam schamen schaamteloos ontstemd kwijtgeraakt misgaan misging
      misgegaan  tekortgeschoten
    `,
  },
  {
    weight: 0.9,
    forms: 'adjective',
    words: `
      fantastisch geweldig uitstekend voortreffelijk subliem grandioos briljant magnifiek weergaloos overheerlijk
      perfect fenomenaal sensationeel ongeevenaard verrukkelijk uitmuntend superb onovertroffen
    `,
  },
  {
    weight: 0.75,
    forms: 'adjective',
    words: `
      prachtig schitterend heerlijk super geniaal formidabel zalig superfijn superblij dolblij dolgelukkig
      supertevreden supersnel razendsnel supervriendelijk superaardig superlekker superhandig supergoed
      buitengewoon indrukwekkend wonderbaarlijk betoverend meesterlijk adembenemend ontroerend meeslepend
      ijzersterk kraakhelder haarscherp vlekkeloos feilloos foutloos smetteloos hartverwarmend onvergetelijk
      bloedmooi beeldschoon beeldig smakelijk zielsgelukkig
    `,
  },
  {
    weight: 0.6,
    forms: 'adjective',
    words: `
      goed blij tevreden fijn leuk mooi lekker vriendelijk behulpzaam dankbaar vlot prettig netjes deskundig
      betrouwbaar professioneel attent geduldig gelukkig knap trots enthousiast vakkundig bekwaam zorgvuldig kundig
      correct klantvriendelijk lief gezellig aangenaam sympathiek grappig boeiend spannend origineel gastvrij
      verfrissend verzorgd sfeervol hartelijk charmant elegant verrassend gaaf cool chill tof vet bruikbaar soepel
      probleemloos moeiteloos storingsvrij stabiel rustgevend meelevend begripvol servicegericht klantgericht
      oplossingsgericht uniek onmisbaar schappelijk gul favoriet authentiek verfijnd excellent waterdicht
      innovatief aantrekkelijk fraai schoon handzaam toegankelijk inspirerend sprookjesachtig ingenieus flexibel
      zuiver hulpvaardig voorkomend eerlijk empathisch welkom waardevol nuttig leerzaam interessant geslaagd
      kwalitatief degelijk duurzaam superieur ideaal overzichtelijk gebruiksvriendelijk gebruiksvriendelijker
      supermooi topfit zonnig vrolijk opgelucht verheugd opgetogen voldaan bewonderenswaardig krachtig krachtdadig
      daadkrachtig hoopvol verstandig sterk
    `,
  },
  {
    weight: 0.4,
    forms: 'adjective',
    words: `
      aardig snel handig duidelijk helder eenvoudig makkelijk gemakkelijk keurig prima ruim slim scherp rustig vers veilig
      gunstig positief voordelig zuinig goedkoop betaalbaar comfortabel compact licht modern stijlvol degelijk
      solide accuraat alert adequaat efficient doeltreffend bereikbaar opgelost geholpen verrast smaakvol origineel
      vakbekwaam kindvriendelijk uitgebreid volledig gezond fris romig mals knapperig trouw vertrouwd
      belangstellend geruststellend
    `,
  },
  {
    weight: 0.75,
    words: `
      top toppie topper toppers topservice topbedrijf topprovider topkwaliteit toptent topboek hulde chapeau
      complimenten compliment petje bravo hoera jippie yes joepie joehoe held helden heldin kanjer kanjers schat
      schatten geweldigs aanrader aanraders pareltje meesterwerk topteam superservice superteam superbedrijf wauw
      wow geniet genieten genoten pluim pluimpje gefeliciteerd proficiat perfectie love loveit awesome amazing nice
      great perfecto smullen gesmuld lekkerst must
    `,
  },
  {
    weight: 0.55,
    words: `
      bedankt bedank bedanken dank dankje dankjewel dankuwel dankzij dankbaarheid merci thanks thx tnx thnx
      thankyou dankjulliewel leuks moois fijns goeds plezier vreugde geluk blijdschap tevredenheid respect
      waardering succes succesvol winst gewonnen win winnaar feest feestje trots passie liefde
      vakmanschap topprestatie voordeel voordelen pluspunt pluspunten pluspuntje heerlijks zonnetje hoop lol humor
      kracht vertrouwen verbetering verbeteringen vooruitgang doorbraak bewondering zegen
      kudos gelukt gelukkigst genot luxe gastvrijheid vriendelijkheid behulpzaamheid snelheidswinst toegewijd
      enthousiasme eerlijkheid vrijheid vrede hartverwarmends jaaa jaaaa gezelligheid
    `,
  },
  {
    weight: 0.5,
    forms: 'verb',
    words: `
      waarderen complimenteren genieten bewonderen verheugen verwennen verbeteren feliciteren overtreffen slagen
      bevallen smaken steunen respecteren lachen verrassen prijzen
    `,
  },
  {
    weight: 0.5,
    words: `
      beviel bevalt geslaagd genoot geprezen overtroffen overtreft smaakte smaakt smaakten glimlach lach helpt
      hielp
    `,
  },
  {
    weight: 0.35,
    words:
      'oke okay oké ok prima beter beste verdient aanbevelen aanbevolen aangeraden eens akkoord graag-gedaan',
  },
];

const faults: readonly WordGroup[] = [
  {
    weight: -0.5,
    kind: 'fault',
    forms: 'adjective',
    words: `
      traag kapot defect langzaam onbereikbaar onbruikbaar onvolledig instabiel onstabiel wankel gebrekkig
      beschadigd haperend overbelast verstoord foutief incorrect onjuist verkeerd dubbelop storingsgevoelig
      ontoegankelijk geblokkeerd gebroken onopgelost vastgelopen afgebroken uitgevallen
    `,
  },
  {
    weight: -0.55,
    kind: 'fault',
    forms: 'verb',
    words: `
      haperen stotteren bufferen crashen uit-vallen vast-lopen weg-vallen laggen lekken rammelen kraken stagneren
      verstoren vertragen blokkeren verslechteren dreigen
    `,
  },
  {
    weight: -0.5,
    kind: 'fault',
    words: `
      valt-weg wegvalt weggevallen uitgevallen uitvalt uitviel vastgelopen vastloopt vastliep lag lagg lags laggy
      buffert gebufferd hapert hapering haperingen uitval stroomuitval vertraging vertragingen foutmelding
      foutmeldingen error errors misverstand mankement mankementen gebrek gebreken defecten wifistoring
      internetstoring tvstoring stroomstoring netwerkstoring problematisch internetproblemen wifiproblemen
      vertraagd verlaat afgezegd geannuleerd opgehangen genegeerd doorgeschoven afgesloten buitengesloten
      wanbetaler incassobureau aanmaning aanmaningen incassokosten deurwaarder verdwenen verdwijnt ontbreekt
      ontbreken ontbrak mislukt mislukte offline platliggen eruitliggen down bug bugs schade nepmail phishing
      hackers gehackt spam blokjes stilstaand stilstaande bevroren bevriest hangt vastgeroest weigert weigeren
      weigerde geweigerd lekkage kabelbreuk waarschuw onnodige overlast
    `,
  },
  {
    weight: -0.3,
    kind: 'fault',
    words: 'helaas wachttijd wachttijden wachtrij duur dure duurder duurste',
  },
  {
    weight: -0.25,
    kind: 'fault',
    words: 'wachtmuziek wachtmuziekje alweer    onbekend',
  },
];

const weak: readonly WordGroup[] = [
  {
    weight: -0.35,
    kind: 'fault',
    words: 'probleem problemen klacht klachten zwart zwarte fout fouten gemist verloren uitgelogd',
  },
  {
    weight: -0.22,
    kind: 'fault',
    words: `
      storing storingen kwijt vergeten mist foutje foutjes boete boetes stuk dood kosten schade verhoging schuld
      rood opzegging krap krappe ongevraagd ongevraagde
    `,
  },
  {
    weight: 0.14,
    words:
      'haha hahaha hahah lol kwaliteit sfeer oplossing oplossingen solidariteit steun vertrouwen hoop eerlijk beter handig handige snel sneller snelle goedkoper ruimer gratis schoon schone begrip scherp eindelijk gunstig',
  },
  {
    weight: 0.1,
    words:
      'oke okay oké ok duidelijk duidelijke bereikbaar helder rustig rustige akkoord makkelijk makkelijker helpt licht',
  },
  {
    weight: 0.45,
    words: `
      taart taartje gebak cadeau cadeautje bloemen bloemetje kippenvel applaus juichen klappen goat
      tevredenheid grapje vakman vakmensen vakmannen dankwoord
    `,
  },
  {
    weight: -0.6,
    words: `
      woest woeste fel felle eist doodleuk vaag vage kapt schofferend treurnis zooitje geschreeuw
      schreeuwt schreeuwen scheldt gescheld gedupeerd gedupeerden schijt smoesje huilen gehuild janken nep neppe
      geldklopperij uitmelken uitgemolken melkkoe zakkenvullers graaiers tokkies aso
    `,
  },
];

/** Pictures customers take for slowness and neglect, and how agents write down a hard talk. */
const pictures: readonly WordGroup[] = [
  {
    weight: -0.5,
    words: `
      dieptepunt wegblijven mijden uitgelachen touristenval tegengesteld minachtend smeten postduif postduiven
      rooksignalen inbelmodem inbellen slakkengang schildpad diavoorstelling standbeeld stilleven soap klucht
      theater poppenkast toneelstuk kafkaesk absurdistan slinks stiekem truc trucje trucs lokkertje addertje
      lapmiddel radiostilte tevergeefs eindeloos eindeloze urenlang dagenlang wekenlang maandenlang
      standaardantwoord standaardantwoorden achterhaald overstuur machteloos machteloosheid vernederd vernederend
      gekleineerd afgebekt snauw snauwt snauwde snauwen kortaf kattig betuttelend neerbuigend star bureaucratisch
      bureaucratie onbuigzaam verhit stemverheffing wantrouwen aggressief agressief intimiderend verspilling
      klantonvriendelijkheid geschrokken schrok weggestuurd gemor sjoemelen gesjoemel hoofdpijn zenuwen gillen
      krijsen sarcastisch cynisch wanhopiger radeloos hulpeloos beu zat zinloosheid
    `,
  },
  {
    weight: -0.35,
    kind: 'fault',
    words: `
      stilgevallen hakkelt hakt gehak korrelig sneeuw ruis gekraak kraakt galm echo piept oververhit gloeiend rookt
      uitgeschakeld afgekapt afgesneden opengebroken verlopen vervallen geschrapt opgeheven afgeschaft bijbetalen
      afgebeld verzet gekelderd weggeklikt uitgegooid buffer vastzit vastzitten platgelegd ontregeld verminkt
      onverwacht ongemeld ongelezen onbeantwoord onverstaanbaar opgehangen verkeerde
    `,
  },
  {
    weight: 0.5,
    words: `
      goeie goei goe aanraden aanrade content juweeltje juweel juweeltjes retesnel topper beste credits lof
      luisterde vakmanschap meegeleefd gelachen glimlachend lieverd lieverds engel engelen redder reddende stoer
      stoere puik puike reuze mieters kek snor vlekkeloze klasbakken voorbeeldig voorbeeldige onberispelijk
      warmpjes bravissimo feestelijk smullend verwend meevaller meevallen meegevallen uitblinker uitblinkers
    `,
  },
];

/** Flemish, and words met in complaints and praise of any trade. */
const more: readonly WordGroup[] = [
  {
    weight: -0.65,
    words: `
      miserie ambetant ambetante zever gezever zeveren schabouwelijk kotsbeu foert gezaag tijdverspilling
      geldverspilling broddel wanprestaties belabberde gepeperd geldwolf geldwolven zakkenvuller monopolist
      neveragain nooitmeer afrader afraders
    `,
  },
  {
    weight: -0.45,
    words: `
      spijtig jammerlijk treuzelen getreuzel gepalaver papegaai kinderspel doolhof verspild
      verspilde zuigt tekort tekortkoming tekortkomingen achteruitgang achteruit onbegonnen niveauloos cliche cliches
      clichematig ongerijmd onlogica misplaatst misplaatste vergezocht warrig slepend stroef traagheid lawaai
      herrie lawaaierig krakkemikkig gammel brol prul rommeltje
    `,
  },
  {
    weight: -0.3,
    kind: 'fault',
    words: `
      meermaals slak zomaar late verpest verpeste teveel waarom hoezo repareren reparatie mankeert mankeren afwezigheid geweigerde wachten gewacht
      wachtende wachtenden omruilen beperkt beperkte beperking beperkingen stroomuitval onderbreking
      onderbrekingen onderbroken afgekeurd
    `,
  },
  {
    weight: 0.5,
    words: `
      aangrijpend aangrijpende ontroerde boeit boeide geboeid verslavend genieten genietend aanbevelen aanbevolen
      bijzonder bijzondere topboek topper straffe plezant plezante sjiek tof toffe chique smullen
      hartelijkheid warmhartig voortreffelijk vlotjes vlotte punctueel gesmeerd opluchting respectvol respectvolle
      toegewijde gepassioneerd duizendmaal knuffel knuffels topprijs koopje meerwaarde
    `,
  },
  { weight: -0.25, forms: 'adjective', words: 'moeilijk' },
  {
    weight: -0.65,
    forms: 'adjective',
    words: `
      lomp geergerd witheet stomvervelend onprettig deprimerend ondermaats afgeleefd uitgewoond beschimmeld
      bedorven onuitstaanbaar ongehoord mensonwaardig
    `,
  },
  {
    weight: -0.45,
    forms: 'adjective',
    words: `
      gehorig vuil tijdrovend inhoudsloos sfeerloos versleten wisselvallig luidruchtig benadeeld opgedrongen verroest gehavend
      onpraktisch onafgewerkt futloos kleurloos zielloos ongeinspireerd eentonig zeurderig fantasieloos
    `,
  },
  {
    weight: -0.65,
    words: `
      geblunder knoeiwerk geknoei misleiding drek janboel woekerprijs woekerprijzen machtsmisbruik uitbuiting
      dreigbrief dreigbrieven spuugzat strontzat gesjoemel sjoemelen volksverlakkerij boerenbedrog
    `,
  },
  {
    weight: -0.45,
    words: `
      wanorde onvrede ongenoegen onbehagen dupe gedupeerd gedupeerde gedupeerden ongemak ongemakken hinder bekaaid
      gekibbel gemopper onenigheid afgehaakt haakte
    `,
  },
  {
    weight: -0.3,
    kind: 'fault',
    words: `
      vastloper vastlopers zoekgeraakt gescheurd gebarsten afgewezen verbroken beschadiging beschadigingen deuk deuken
      barst barsten kras krassen vlekken kreukels
    `,
  },
  {
    weight: 0.65,
    words: `
      wondermooi wondermooie brandschoon brandschone tiptop piekfijn piekfijne bravo verademing aanwinst jofel jofele
      klasbak geweldenaar geweldenaars buitenkansje vakwerk
    `,
  },
  {
    weight: 0.5,
    forms: 'adjective',
    words: `
      leerrijk motiverend amusant lovend erkentelijk meedenkend luxueus krokant schattig vernieuwend optimaal
      bliksemsnel smeuig sappig geurig sfeervol charmant elegant levendig kleurrijk doordacht
    `,
  },
  { weight: -0.2, kind: 'fault', words: 'weeral' },
  {
    weight: 0.5,
    forms: 'adjective',
    words: `
      stralend veelzijdig intuitief naadloos moeiteloos artisanaal ambachtelijk dagvers kakelvers overvloedig smaakrijk
      hartverwarmend gastvrij beleefd galant rap scherpzinnig evenwichtig gebalanceerd royaal
      gevarieerd afwisselend betoverend verleidelijk idyllisch knus huiselijk rustiek stemmig romantisch lichtvoetig
      doeltreffend doelgericht gedetailleerd onmiskenbaar toonaangevend baanbrekend verbluffend overweldigend
      verslavend meesterlijk kundig zorgzaam liefdevol hoffelijk goedlachs opgewekt energiek geestig
    `,
  },
  {
    weight: 0.5,
    words: `
      ontdekking ontdekkingen smaakbom smaakexplosie streling verwennerij verwenning belevenis meesterwerk meesterwerkjes
      hoogstandje hoogstandjes paradijs paradijsje oase genieters aangeraden favo gesmaakt perfekt perfekte wowfactor
      sprookje hemel hemels hemelse troef troeven toppertje toppertjes schot-in-de-roos bingo juichend lofzang
      verrukking vakbekwaamheid toewijding gedrevenheid inzet hulpvaardigheid stiptheid
    `,
  },
  {
    weight: -0.5,
    words: `
      tegenviel tegenvielen tegenvalt ontgoocheling ontgoochelingen ontgoochelend ontgoochelende wansmaak afgang
      afzetterij afgrijzen onsmakelijke oneetbare uitgedroogd uitgedroogde aangebrand aangebrande verschaald verschaalde
      ranzige beschimmelde klantonvriendelijke arrogantie onbeschoftheid onbeleefdheid hooghartig hooghartige uitgebuit
      zakkenrollers woester geldwolven wanordelijk onhygienisch onhygienische smerigheid stinkende stinkend muffe
      tegenslag tegenslagen mankementje euvel euvels gebreken kinderziekte kinderziektes kinderziekten ergernissen
    `,
  },
  { weight: 0.3, forms: 'adjective', words: 'stevig robuust transparant effectief degelijk' },
  { weight: -0.45, forms: 'adjective', words: 'ernstig' },
  { weight: 0.25, words: 'positieve makkelijk makkelijke gemakkelijk gemakkelijke handig handige' },
  { weight: 0.2, words: 'snel helpt helder duidelijk sfeer vertrouwen' },
  { weight: -0.3, kind: 'fault', words: 'langzaam langzamer' },
];

const relief: readonly WordGroup[] = [
  {
    weight: 0.5,
    kind: 'relief',
    words:
      'opgelost verholpen hersteld gerepareerd gefikst gefixt rechtgezet geregeld teruggekregen terugbetaald',
  },
  { weight: 0.35, kind: 'relief', words: 'eindelijk geholpen vergoed gecompenseerd' },
];

/** Words that lean like a mood word above but mostly carry none: they come last and win. */
const plain: readonly WordGroup[] = [
  {
    weight: 0,
    words: `
      zwart zwarte echo geschrapt lachen lacht lachte lachten gelachen lach
      heel echt goedemorgen goedemiddag goedenavond goedendag snelheid warmte verlies rare naar leeg licht
      kouder ruim ruime ziek zieke dood leegte slimme lichte lichter lichten lege droge koude moe vers sterkte
      vervelen prijzen geprezen prijs prijst belde wild verre lichtje besten hoop goedkeuring onbekend onbekende
      liever slechts stuk zat oorlog moord angst gehuild sneeuw verheugde verheugden sneeuw wilde geachte beter smaak smaken waanzinnig waanzinnige slagen slag volledig volledige kracht uitgebreid liefst bot bleek hangt hangen hing win must gebroken winst
      klein kleine kleiner kleinere droger drogers gemiddeld gemiddelde verslaafd verlaat lag eens aansprakelijk aansprakelijke overvloed
    `,
  },
  {
    weight: 0,
    forms: 'adjective',
    words: `
      spits doorgaand kostenbesparend branderig ongecoordineerd leidinggevend huishoudelijk geldig bemiddeld industrieel
      multinationaal universeel substantieel begrijpelijk opmerkelijk opvallend relevant cruciaal evident prominent bescheiden
      gering globaal conventioneel strikt stringent vergaand verwaarloosbaar lijvig exotisch explosief astronomisch waterrijk
      windstil wonderlijk profetisch invloedrijk kostbaar indringend senior menselijk broos doodnormaal chronisch
      onbedoeld onopvallend onvoorspelbaar noodgedwongen retrospectief chloorhoudend heteroseksueel homoseksueel
      leerplichtig arbeidsongeschikt dyslectisch werkloos plechtig zelfbewust volks gemaskerd
    `,
  },
];

const inflection = { adjective: inflectDutch, verb: conjugateDutch };
const own = [
  ...dutchProductMoods,
  ...dutchEverydayMoods,
  ...dutchTradeMoods,
  ...moods,
  ...faults,
  ...weak,
  ...pictures,
  ...more,
  ...relief,
  ...plain,
];

/** The Dutch words of our own lists that carry mood, in all their forms, without accents. */
export const dutchOwnWords = buildLexicon(own, inflection);

/** Those and a public lexicon's. */
export const dutchLexicon = buildLexicon(
  [...tableGroups(patternWords, 'adjective'), ...own],
  inflection,
);
