/** Dutch adjectives of Pattern's lexicon, in their ground form. Written by build-tables.mjs; see NOTICE.md. */
export const patternWords: readonly (readonly [weight: number, words: string])[] = [
  [
    -0.65,
    `
      afschuwelijk beestachtig belachelijk bespottelijk godsgruwelijk gruwelijk lafhartig oersaai
      ridicuul
    `,
  ],
  [
    -0.6,
    `
      aanmatigend abnormaal afgrijselijk angstaanjagend apathisch arrogant barbaars dubbelhartig
      egoistisch gemakzuchtig gortdroog gruwzaam hautain hooghartig hoogmoedig hovaardig
      hypocriet ijselijk laaghartig lomp machiavellistisch onbuigzaam oncomfortabel onmenselijk
      onsmakelijk onverzettelijk paternalistisch rot slaapverwekkend spookachtig stompzinnig
      vreselijk vulgair walgelijk weerzinwekkend wraakzuchtig wreed wreedaardig
    `,
  ],
  [
    -0.55,
    `
      aartslui abominabel afschuwwekkend arglistig armoedig armzalig babbelziek bazig bekakt
      beklagenswaardig belazerd bemoeiziek besodemieterd bitter blasfemisch boos deerlijk dement
      depressief destructief dom doodziek driest eerzuchtig egocentrisch enerverend ergerlijk
      exhibitionistisch faliekant furieus gehaaid gekmakend gekrenkt gewraakt godsjammerlijk
      godverlaten goor griezelig grotesk halsstarrig hanig hardleers hersenloos honds idioot
      ijzingwekkend inconsequent infantiel inferieur intolerant irritant kinderachtig klaaglijk
      kleinzielig kolderiek kommerlijk kommervol kortzichtig krankzinnig kwaad ladderzat laf
      lamentabel lelijk losers luguber lui macaber malafide meedogenloos mensonterend
      mensonwaardig middeleeuws miserabel misplaatst misselijk morbide naar naargeestig
      onaantrekkelijk onbetrouwbaar onbevredigend ondermaats onfatsoenlijk onhebbelijk
      onhygienisch onleefbaar onleesbaar onrechtvaardig onsympathiek onuitstaanbaar onverantwoord
      onverantwoordelijk onwelkom oppervlakkig ordinair pervers petieterig pissig plat racistisch
      rampspoedig ranzig respectloos roekeloos saai sadistisch schandelijk schimmelig schimmig
      schizofreen schonkig seksistisch slaafs slecht smadelijk smakeloos smartelijk snood
      stiefmoederlijk storend suicidaal tjevenstreken tragisch twistziek verderfelijk vies
      vuurgevaarlijk waardeloos weigerachtig wereldschokkend zenuwziek zeurderig zever zeveren
      ziek ziekelijk
    `,
  ],
  [
    -0.5,
    `
      aangebrand aanstellerig afgunstig afknapper afstotelijk amateuristisch angstwekkend
      asociaal bekrompen belabberd beroerd berooid besmettelijk bloederig brandend broeierig
      catastrofaal charlatan claustrofobisch cynisch decadent defaitistisch derderangs diabolisch
      dissonant dodelijk doldriest drakerig dwangmatig ellendig erbarmelijk ergerniswekkend
      extreem-links fataal flauw flut fnuikend frauduleus frustratie funest gedesillusioneerd
      gedoemd genadeloos genant gevaarlijk gewetenloos giftig gruwel halfbakken halfhartig
      hallucinant hardhandig heilloos hinderlijk hoogdravend hopeloos huiveringwekkend idioten
      illegaal immoreel irrationeel jaloers kankerverwekkend ketters kil klef kleinburgerlijk
      kleinzerig klucht klungelig knullig koeltjes koud krampachtig kwaadaardig kwalijk
      laag-bij-de-gronds laakbaar langdradig lasterlijk lastig leugenachtig levensgevaarlijk
      liefdeloos listig lullig mager masochistisch mis misprijzend mistroostig muf narcistisch
      narrig navrant noodlottig oenig oliedom omineus onaangenaam onaangepast onaardig
      onacceptabel onbarmhartig onbegrepen onbegrijpelijk onbehoorlijk onbeleefd onbenut
      onbeschoft onbetamelijk onbevattelijk onbevredigd onbezonnen ondoorgrondelijk ondoorzichtig
      oneerlijk onervaren ongedisciplineerd ongeloofwaardig ongemakkelijk ongepast ongeschikt
      ongezond onheilspellend oninteressant onmogelijk onnaspeurbaar onnaspeurlijk onnatuurlijk
      onoverbrugbaar onpeilbaar onplezierig onprettig onthand onthutst ontvlambaar ontzet
      onveilig onverkwikkelijk onverstandig onvertogen onvolwassen onvoorzichtig onzalig
      onzedelijk onzindelijk onzinnig opportunistisch opvliegend overhaast paniekerig paranoide
      pathetisch pijnlijk pretentieus psychopathisch rampzalig rasperig recalcitrant roemloos
      rucksichtslos satanisch schandalig schrijnend schunnig sfeerloos sloom slopend smerig
      snikheet somber stom stuurs suf suffig taai teleurstellend tergend tevergeefs toornig
      traumatisch treurig troosteloos trouweloos tweederangs tweederangskandidaat uitgekookt
      uitzichtloos verbolgen verdrietig verkeken vervelend verwoestend verzengend wanhopig
      willoos wispelturig zinloos zondig zootje zwaargewond zwakbegaafd zwartgallig
    `,
  ],
  [
    -0.45,
    `
      achterdochtig afgedraaid afgezaagd afstandelijk alledaags apocalyptisch arbeidsongeschikt
      banaal bang bedroefd beklemmend bekocht belerend benard berouwvol beschamend beschonken
      beteuterd bijgelovig bombastisch broos bruusk bruut chagrijnig chaotisch charlatanisme
      chauvinistisch cholerisch clichematig controversieel deplorabel derdegraads desastreus
      dilettanterig dogmatisch doodgeboren doodmoe draconisch droef droevig druilerig duivels
      dweperig dyslectisch eenzijdig eerloos extremistisch fiasco flop fout foutief gekunsteld
      gering gespannen geweldadig godverdoms gratuit grieperig grimmig hachelijk hardvochtig
      hatelijk huiverig impertinent incoherent incorrect ineffectief jammer jammerlijk kleurloos
      klote knoeierig krakkemikkig kregelig krom labiel leugenaars lichtzinnig lijvig lodderig
      machteloos matig melodramatisch militant mislukkeling moe moeizaam muffig murw nadelig
      naief nefast neonazistisch nerveus neurotisch nietszeggend nodeloos nonchalant nors
      nutteloos obscuur obsessief omslachtig onaanzienlijk onbeholpen onbewogen onderontwikkeld
      ondervoed ondrinkbaar onevenwichtig ongeinspireerd ongelovig ongeneeslijk onhoudbaar onkuis
      onmachtig onopvallend onoverzichtelijk onpersoonlijk onsamenhangend onsportief
      onuitroeibaar onvergeeflijk onvriendelijk onwerkbaar onwrikbaar onzuiver overbodig penibel
      perkamentachtig pessimistisch platvloers pover precair puberaal racist rancuneus repressief
      restrictief rigide schaamteloos schadelijk scheef schlemielig schriel schrikbarend schuins
      sektarisch shabby simplistisch sinister sip spichtig spijtig spotziek staatsgevaarlijk
      stijlloos stoethaspelig strikt stringent stroef stumperig stuntelig sukkelig sullig
      terroristisch triest trots truttig tuttig vals vergeefs vergezocht verkeerd vermoeid
      versuft verwarrend vettig vijandelijk voorspelbaar vreemd vrijpostig waanwijs waanzinnig
      wankel wantrouwend weerbarstig werkloos woedend woelig woordblind wormstekig zielig
      zoetsappig zwak zweverig
    `,
  ],
  [
    -0.4,
    `
      aanvechtbaar achteloos afgetrapt agressief antisemitisch arbitrair archaisch argwanend arm
      armetierig averechts baldadig balorig bangelijk bedenkelijk belastend benauwd beperkt
      bescheten beurs bevreesd bijster bijtend blut buitenissig chloorhoudend cliche
      conventioneel cryptisch deerniswekkend demagogisch demonisch desolaat discutabel disputabel
      doodnormaal dorstig drabbig drammerig dubieus eenzelvig emotieloos excessief exuberant fel
      futiel futloos gallisch gecompliceerd gedachteloos geducht gedupeerd geestdodend
      geldverslindend geldverspilling gelikt gemaskerd geremd gestoord gewelddadig gezouten
      glansloos globaal godslasterlijk godsonmogelijk gortig grijpgraag groggy guur halfdood
      haveloos hebberig hectisch heetgebakerd heimelijk hemeltergend herfstig houterig humeurig
      impopulair irreeel irritatie jolig kaduuk kansloos klagerig klemmend kleverig
      kortaangebonden kreupel kribbig kwestieus kwijt langzaam lauw laveloos leeg leugenaar
      levenloos lichtgeraakt links-radicaal loeihard mank medeplichtig medeschuldig meelijwekkend
      melancholiek melancholisch minachtend miskleun mismaakt mismoedig modderig moeilijk
      monddood monsterachtig nalatig netelig noodgedwongen nurks onbehaaglijk onbeheerst
      onbelangrijk onbenullig onberekenbaar onberoerd onbeschermd onbillijk onchristelijk
      ondankbaar ondeskundig ondoelmatig ondoenlijk onduidelijk oneens oneerbaar onfris
      ongefundeerd ongelukkig ongenadig ongenuanceerd ongewassen ongunstig onguur onhandig
      onheuglijk onjuist onlogisch onnodig onnozel onooglijk onrealistisch onredelijk
      onrustbarend onterecht ontevreden ontgoocheld ontluisterend onuitsprekelijk onuitvoerbaar
      onverhard onvoldoende onvolmaakt onwaarschijnlijk onzeker opdringerig opzettelijk opzichtig
      oubollig ouderwets overdreven oververhit peperduur perplex plakkerig prijzig raar ramp
      redeloos rekbaar retrospectief riskant roetzwart rommelig routineus rusteloos sardonisch
      schande schichtig schilferig schoolmeesterachtig schril schuchter slijmerig standvastig
      steenkoud stoffig straatarm strontvervelend stupide stuurloos tegenstrijdig tegenvallen
      tegenvaller teleurgesteld teleurstelling temerig tjeef tjeven trojaans tsjeef tsjeven
      tumultueus twijfelachtig utopisch vaag venijnig verdoofd verkloten verknipt vermoeiend
      vernederend verontwaardigd verpletterend verslaafd verstoord verveeld vervelens vervloekt
      verwerpelijk vogelvrij volks vreugdeloos vruchteloos warrig wazig weemoedig welletjes
      wezenloos wrang zanderig zeeziek zenuwachtig zenuwslopend zorgelijk zorgwekkend zurig
      zwaarmoedig zwart-wit zweterig
    `,
  ],
  [
    -0.35,
    `
      aangeschoten aansprakelijk achterbaks achterhaald afschrikwekkend aftands akelig allerergst
      anticommunistisch badinerend bangig bescheiden betraand betwistbaar blabla bliksems bot
      bovenmenselijk brak brutaal buitensporig chronisch clandestien dictatoriale dieptepunt
      doelloos doorgaand dronken eenheidsworst eng fail failliet gebeten gedateerd geforceerd
      gezaag grillig halfleeg handtastelijk hedonistisch hees hobbelig hondsdol imperialistisch
      ingewikkeld inspannend irrelevant kapot karig karikaturaal klagen kostenbesparend krengerig
      laatdunkend larmoyant loodzwaar loom meerduidig misdeeld misvormd moedeloos muurvast mwah
      nevengeschikt nukkig onaf onbedachtzaam onbedoeld onbestaand onbesuisd ondoordacht oneffen
      ongehoord ongelegen onopgelost onopgevoed onproductief onrendabel ontoerekeningsvatbaar
      ontploffen ontzield onwenselijk oorlogszuchtig opgeklopt oudbakken overdadig overmatig
      overrijp passe praalziek protectionistisch protserig reddeloos scheel schor schurftig slap
      slinks spoorloos steels stereotiep stiekem stomdronken stralend strijdig summier
      symptomatisch taboe tam tegendraads tersluiks tijdsgebonden tiranniek toonloos toxisch
      traag turbulent uitgemergeld verdekt vergaand verstokt verwaarloosbaar verwend verwijfd
      vlijmscherp voedselarm voortvluchtig vrekkig wantrouwig winderig zielloos
    `,
  ],
  [
    0.35,
    `
      aanvallig alomvattend amicaal amoureus antifascistisch apert baarlijk begaanbaar berijdbaar
      billijk bodemloos broederlijk dromerig duidelijk eerzaam erkend frappant geavanceerd
      geborgen gevat gewonnen glashelder glazig goedwillend harmonisch hoognodig hups idolaat
      informatief innig instinctmatig jemig kansrijk kiplekker kluchtig kraakhelder kras
      krijgshaftig levensecht markant minutieus mondig niet-commercieel non-profit onaangevochten
      onbestreden onbetwist ongebreideld ongecoordineerd ongehinderd ongeremd onomstreden
      onstuimig onvoorspelbaar oplosbaar ovationeel overduidelijk peilloos penetrant plechtig
      potent potig principieel prominent publieksvriendelijk raisonnabel respectabel saillant
      schappelijk schrander stemmig stoer subtropisch tijdloos toegedaan toegewijd toverachtig
      uitbundig uitvoerbaar verdedigbaar verdienstelijk vermogend verwachtingsvol vinnig
      zelfbewust
    `,
  ],
  [
    0.4,
    `
      aandoenlijk aangrijpend aannemelijk aanschouwelijk aanwijsbaar afgepast alleraardigst
      anachronistisch astronomisch atoomvrij authentiek begrijpbaar begrijpelijk behaaglijk
      bekwaam bemiddeld bereikbaar betaalbaar betekenisvol bondig breedgeschouderd coherent
      competent content cruciaal daverend deductief deftig degelijk denderend devoot diepgaand
      dof doorslaand draagkrachtig drinkbaar eenduidig eensluidend energiezuinig evident exotisch
      explosief fatsoenlijk fervent fijnbesnaard fijnzinnig flamboyant gastvrij gecharmeerd
      gedetailleerd gegoed geldig geloofwaardig genoten gerenommeerd geweldloos gewichtig
      gezagsgetrouw goedgeefs gracieus grootmoedig guitig gul gunstig haarscherp handzaam
      hardwerkend hecht heteroseksueel hip homoseksueel huwbaar ijsvrij illustratief industrieel
      inzichtelijk jeugdig kalm kernwapenvrij keurig klinkklaar kwalitatief leefbaar leerplichtig
      levendig lieflijk liefst luchthartig luchtig lyrisch magisch meegaand mega melig melodieus
      menselijk milieuvriendelijk modieus moeiteloos monogaam monter multifunctioneel
      multinationaal mysterieus mythisch nauwgezet nauwkeurig ogenblikkelijk omzichtig
      onbaatzuchtig onbelemmerd onbevangen onbezorgd onconventioneel ondeugend ongecompliceerd
      ongekunsteld ongestoord ongezouten onmisbaar onnavolgbaar onontbeerlijk onschatbaar
      onverbrekelijk onverdroten onvergankelijk opbouwend opmerkelijk opwekkend ordelijk
      overbekend overweldigend pakkende panklaar paradijselijk plausibel plezant prijsbewust
      punctueel rechtschapen reikhalzend rein relevant reusachtig rijp rustig safe samenhangend
      schitterend scrupuleus secuur senior smetteloos spiksplinternieuw splinternieuw
      spraakmakend sprakeloos steekhoudend sterk stipt stomverbaasd substantieel subtiel tevreden
      toegankelijk toepasselijk toereikend tragikomisch trendy uitheems ultiem universeel
      veelzeggend veilig verdraagzaam vergenoegd verheugd verklaarbaar verlokkelijk verrast
      voldaan warmbloedig waterrijk welbewust welgesteld weloverwogen welvarend wenselijk
      windstil zelfverzekerd zilt zinnelijk zorgeloos zorgvuldig zuurverdiend
    `,
  ],
  [
    0.45,
    `
      aandachtig aangenaam adequaat avontuurlijk baanbrekend befaamd beleefd bevredigend
      blijmoedig branderig broodnuchter charitatief chic correct crazy diepgravend dolenthousiast
      doorgewinterd duizelingwekkend eersterangs efficient energiek erudiet evenwichtig fameus
      favoriet feest fit geinig gemakkelijk genot gereputeerd gerespecteerd giechelig glorierijk
      glorieus goed goede gretig happig humaan idealistisch indringend inspirerend integer
      inventief klaarlicht koddig kristalhelder kunstminnend lezenswaardig liefdadig memorabel
      netjes onkwetsbaar ontroerend opgelucht opvallend opzienbarend overzichtelijk pasklaar
      piekfijn professioneel respectvol roemrijk roemruchtig scherpzinnig schilderachtig selfmade
      smaakvol smachtend solide spitsvondig stout strijdvaardig vaardig vakkundig vastbesloten
      veelgelezen veelgeprezen verbazingwekkend verlekkerd verliezer vermaard vertrouwd visrijk
      volleerd voorspoedig vriendelijk weldenkend weldoordacht wereldberoemd wereldvermaard
      winnaar zinnig zonnig
    `,
  ],
  [
    0.5,
    `
      aanbevelenswaardig aanlokkelijk aanrader aanstekelijk aardig amusant antiracistisch
      bedachtzaam begeerlijk begeesterd behendig beloftevol bevallig bijzonder blij capabel
      copieus coulant creatief diepzinnig doeltreffend dolblij dolgelukkig eclatant eerlijk
      enthousiast extatisch fair fantasierijk fantasievol filantropisch fraai fris fruitig
      gedegen gedenkwaardig geestdriftig geliefde gelukzalig gepassioneerd gezind gezond
      goedmoedig goeie grappig grondig handig harmonieus hartstochtelijk helder hoogstaand
      hoogwaardig hoopgevend hoopvol huishoudelijk humoristisch hypermodern imposant impressief
      indrukwekkend instructief interessant intrigerend juweeltje kant-en-klaar kerngezond
      kleurrijk koket krachtdadig krachtig kunstig kwiek lankmoedig leerzaam leidinggevend lekker
      leuk liefdevol lollig luxe luxueus macrobiotisch mededeelzaam meesterwerk nobel nuttig
      oersterk onderhoudend ongekend ongelofelijk ongevaarlijk onnadrukkelijk onschadelijk
      ontspannen ontzagwekkend onvolprezen onweerstaanbaar openhartig optimistisch overwinning
      pikant probaat realiseerbaar relaxed rooskleurig ruimhartig schatrijk scherp sensationeel
      sfeervol smakelijk smeuig snel soepel somptueus speels speltechnisch spontaan steenrijk
      supersnel sympathiek tactvol teder tof toonaangevend top trouwhartig uniek vakbekwaam
      veelbelovend veelbewogen verbluffend vermakelijk verrassend verstandig vindingrijk voedzaam
      volwaardig waardig waarheidsgetrouw weelderig wervelend wilskrachtig zachtaardig zinvol
    `,
  ],
  [
    0.55,
    `
      aanbiddelijk aangelegd aantrekkelijk altruistisch apetrots attractief begaafd begenadigd
      belangeloos belangwekkend betrouwbaar bewonderenswaardig bezienswaardig bloedstollend
      bourgondisch charismatisch clever cool dankbaar dapper dierbaar doordacht doorwrocht
      eindeloos elegant exquis fabuleus fascinerend feeeriek feestelijk feilloos ferm florissant
      gebruikersvriendelijk geestig geknipt gelauwerd geliefd gelukkig geniaal genoeglijk
      geroutineerd geslaagd getalenteerd gezellig gis glansrijk goddelijk godvruchtig hartelijk
      hartig hartverwarmend heldhaftig hilarisch humorvol illuster ingenieus intelligent
      invloedrijk keiig kien knap knus komisch kostbaar legendarisch levenslustig lief loyaal
      lumineus manhaftig manmoedig meeslepend mieters mooi moppig onaantastbaar onfeilbaar
      ongeevenaard onoverwinnelijk onsterfelijk onvergetelijk oprecht opwindend overgelukkig
      overheerlijk overtuigend pienter plezierig prettig prima profetisch razend riant roemrucht
      roemvol slim smoorverliefd snugger spectaculair spits sprookjesachtig succesrijk succesvol
      superieur superspannende talentvol trefzeker trouw uitzonderlijk verblindend verfrissend
      vernuftig vlekkeloos vooraanstaand waardevol wauw welgeschapen welkom wonderlijk wulps
      zorgzaam zwoel
    `,
  ],
  [
    0.6,
    `
      allerleukst ambitieus boeiend buitengewoon eersteklas fabelachtig fenomenaal fleurig
      fortuinlijk gek geweldig grandioos hemels ideaal kostelijk krankjorum magistraal magnifiek
      makkelijk meesterlijk miraculeus moedig onevenaarbaar ongelofeloos ontspannend
      onuitputtelijk puik reuze stijlvol stoutmoedig subliem super uitstekend verliefd vermetel
      verrukkelijk vloeiend voortreffelijk vrolijk wonderbaar wonderbaarlijk wonderschoon
    `,
  ],
  [
    0.65,
    `
      adembenemend allerbest allermooist beeldschoon bloedmooi briljant formidabel gaaf
      ijzersterk keigoed onovertroffen perfect prachtig steengoed supergoed superleuk supermooi
      superspannend uitmuntend virtuoos volmaakt weergaloos
    `,
  ],
];
