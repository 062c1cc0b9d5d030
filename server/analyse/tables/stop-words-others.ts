/** Common words of other languages that Dutch and English do not have. Written by build-tables.mjs; see NOTICE.md. */
export const otherStopWords: Readonly<Record<string, string>> = {
  af: `
    baie ek gesê hom hulle hy jy nie saam sal sien vir
  `,
  ca: `
    abans ací així això aleshores algun alguna algunes alguns alhora allà allí allò altra altre
    altres amb ambdues ambdós anar ans apa aquell aquella aquelles aquells aquest aquesta aquestes
    aquests aquí baix bastant cada cadascuna cadascunes cadascuns cadascú consegueixo conseguim
    conseguir consigueix consigueixen consigueixes dalt dels després dins dintre donat doncs durant
    el elles ells els encara ens erem eren eres esta estan estat estava estaven estem esteu estic
    està estàvem estàveu ets fa faig fas fem feu fora gairebé havia heu igual iguals inclòs llarg
    llavors mal malgrat mateix mateixa mateixes mateixos mentre meu meus meva meves molt molta
    moltes molts mon mons nogensmenys només nosaltres nostra nostre nostres oi pel pels perquè però
    poc poca pocs podem poden poder podeu poques potser primer propi puc qual quals quan quelcom
    qui quin quina quines quins sabem saben sabeu semblant semblants ser ses seu seus seva seves
    sobre sobretot soc solament sols sota sou sóc ta també tampoc tant tanta tantes tene tenim
    tenir teniu teu teus teva teves tinc tota totes tots una unes uns vaig vam vas veu vosaltres
    vostra vostre vostres érem éreu éssent últim
  `,
  cs: `
    aby ahoj aj anebo aniž ano asi aspoň atd ačkoli bez beze blízko bohužel brzo bude budem budeme
    budes budete budeš budou budu byl byla byli bylo byly bys byt být během chce chceme chcete
    chceš chci chtít chtějí chuti clanek clanku clanky coz což daleko dalsi další deset devatenáct
    devět dnes dobrý docela dva dvacet dvanáct dvě dál děkovat děkujeme děkuji email hodně jak
    jakmile jako jakož jde jeden jedenáct jedna jedno jednou jedou jeho jehož jej jeji jejich její
    jelikož jemu jen jenom jenž jeste jestli jestliže ještě jež ji jich jimi jinak jine jiné jiz
    již jsem jses jseš jsi jsme jsou jste jí jím jíž jšte kam každý kde kdo kdy kdyz když kolik
    kromě ktera ktere kteri kterou ktery která které který kteři kteří ku kvůli mají mezi mi mit
    mne mnou mně moc mohl mohou moje moji možná muj musí muze málo máme máš mí mít můj může nad
    nade napiste napište naproti nas nasi načež naše naši nebo nebyl nebyla nebyli nebyly nechť
    nedělají nedělá nedělám neděláme neděláte neděláš neg nejsi nejsou nemají nemáme nemáte neměl
    neni není nestačí nevadí nez než nic nich nimi nove novy nové nový nula námi nás náš ním něco
    nějak někde někdo němu němuž od ona oni ono ony osm osmnáct patnáct po podle pokud potom pouze
    pozdě pořád prave pravé pred pres pri proc prostě prosím proti proto protoze protože proč prvni
    první práve pta před přede přes přese při přičemž rovně sedm sedmnáct sice skoro smí smějí snad
    spolu sto strana sté sve svych svym svymi své svých svým svými svůj ta tady tak takhle taky
    takze takže tam tamhle tamhleto tamto tato tebe tebou tedy tema tento teto ti tim timto tipy
    tisíc tisíce tobě tohle toho tohoto tom tomto tomu tomuto toto trošku tu tuto tvoje tvé tvůj
    tyto téma této tím tímto těm těma těmu třeba tři třináct určitě vam vas vaši vedle večer
    vlastně vsak vy vám vámi vás váš však všechen všechno všichni vůbec vždy zatímco zač zda zde
    zpet zpravy zprávy zpět čau článek článku články čtrnáct čtyři šest šestnáct
  `,
  da: `
    aldrig alt anden andet andre begge blev blive bliver dem denne deres det dette disse du efter
    ej eller eneste enhver fem fik flere fleste fordi forrige fra få før godt hans har havde hej
    helt hende hendes hos hvad hvem hver hvilken hvis hvor hvordan hvorfor hvornår ikke ind ingen
    intet jeg jer jeres komme kommer kunne lav lidt lige lille mand mange med meget mit mod ned nej
    nogen noget nogle ny nyt når nær næste næsten og også otte selv ser ses sig sige skal skulle
    stor syv sådan tage thi ti tre ud var ved vil ville vor vores være været
  `,
  de: `
    aber achten achtes allein allem allerdings allgemeinen anderem anderer anderes anderm andern
    anderr auch auf aus ausser ausserdem außer außerdem bei beim beispiel bekannt bereits besonders
    besser besten bis bisher bist dabei dadurch dafür dagegen daher dahin dahinter damals damit
    danach daneben dann daran darauf daraus darf darfst darum darunter darüber dasein daselbst dass
    dasselbe davon davor dazu dazwischen daß dein deine deinem deiner deines dem demgegenüber
    demgemäss demgemäß demselben demzufolge denen denn denselben deren derer derjenige derjenigen
    dermassen dermaßen derselbe derselben deshalb desselben dessen deswegen dich diejenige
    diejenigen diese dieselbe dieselben diesem diesen dieser dieses dir dort drei drin dritte
    dritten dritter drittes du durch durchaus durfte durften dürfen eben ebenso ehrlich eigenen
    eigenes ein einander eine einem einen einer eines einig einige einigem einigen einiger einiges
    einmal eins ende endlich entweder erst erste ersten erster erstes etwa etwas euch euer eure
    eurem euren eurer eures folgende früher fünf fünfte fünften fünfter fünftes ganz ganze ganzen
    ganzer ganzes gar gedurft gegen gegenüber gehabt gehen geht gekannt gekonnt gemacht gemocht
    gemusst genug gerade gern gesagt geschweige gewesen gewollt gibt gleich gott grosse grossen
    grosser groß große großen großer großes gute guter gutes hab habe haben habt hatte hatten
    hattest hattet heisst heute hin hinter hoch hätte hätten ich ihm ihn ihnen ihr ihre ihrem ihren
    ihrer ihres immer indem ins irgend ist jahr jahre jahren jede jedem jeden jeder jedermann
    jedermanns jedes jedoch jemand jemandem jemanden jene jenem jenen jener jenes jetzt kam kann
    kannst kaum kein keine keinem keinen keiner keines kleines kommen kommt konnte konnten kurz
    können könnt könnte leicht leide lieber machen machte magst mahn mal manche manchem manchen
    mancher manches mann mehr mein meine meinem meinen meiner meines mensch menschen mich mir mit
    mittel mochte muss musst musste mussten muß mußt möchte möglich mögt müssen müsst müßt nach
    nachdem nahm natürlich neben nein neue neuen neun neunte neunten neunter neuntes nicht nichts
    nie niemandem niemanden nur ob oben oder offen ohne ordnung rechte rechtes richtig rund sache
    sagt sagte sah satt schlecht schluss schon sechs sechste sechsten sechster sechstes sehr sei
    seid seien seine seinem seinen seiner seines seit seitdem selbst sich sie sieben siebente
    siebenten siebenter siebentes sind solang solche solchem solchen solcher solches soll sollen
    sollst sollt sollte sollten sondern sonst soweit sowie später startseite statt steht suche tage
    tagen teil tel tritt trotzdem tun uhr uns unse unsem unsen unser unsere unserer unses unter
    vergangenen viele vielem vielen vielleicht vierte vierten vierter viertes vom von vor wahr wann
    warst warum weil weit weiter weitere weiteren weiteres welche welchem welchen welcher welches
    wem wen wenig wenige weniger weniges wenigstens wenn wer werde werdet weshalb wessen wieder
    wieso willst wir wird wirklich wirst wissen woher wohin wohl wollen wollt wollte wollten wurde
    wurden während währenddem würde würden zehn zehnte zehnten zehnter zehntes zeit zu zuerst
    zugleich zum zunächst zur zurück zusammen zwanzig zwar zwei zweite zweiten zweiter zweites
    zwischen zwölf über übrigens
  `,
  es: `
    actualmente acuerdo adelante ademas además adrede afirmó agregó ahi ahora ahí algo alguna
    algunas alguno algunos algún alli allí alrededor ambos ampleamos antano antaño antes apenas
    aquel aquella aquellas aquello aquellos aqui aquél aquélla aquéllas aquéllos aquí arriba
    arribaabajo aseguró asi así atras aun aunque ayer añadió aún bajo bastante bien breve buen
    buena buenas bueno buenos cada casi cerca cierta ciertas cierto ciertos cinco claro comentó
    como conmigo conocer conseguimos conseguir considera consideró consigo consigue consiguen
    consigues contigo cosas creo cual cuales cualquier cuando cuanta cuantas cuanto cuantos cuatro
    cuenta cuál cuáles cuándo cuánta cuántas cuánto cuántos cómo dado dar debajo debe deben debido
    decir dejó delante demasiado demás dentro deprisa desde despacio despues después detras detrás
    dia dias dicen dicho dieron diferente diferentes dijeron dijo dio donde dos durante día días
    dónde ejemplo el ella ellas ello ellos empleais emplean emplear empleas empleo encima encuentra
    enfrente enseguida entonces erais eramos eran eres esa esas ese eso esos esta estaba estabais
    estaban estabas estad estada estadas estado estados estais estamos estan estando estar
    estaremos estará estarán estarás estaré estaréis estaría estaríais estaríamos estarían estarías
    estas este estemos esto estos estoy estuve estuviera estuvierais estuvieran estuvieras
    estuvieron estuviese estuvieseis estuviesen estuvieses estuvimos estuviste estuvisteis
    estuviéramos estuviésemos estuvo está estábamos estáis están estás esté estéis estén estés
    excepto existe existen explicó expresó fue fuera fuerais fueran fueras fueron fuese fueseis
    fuesen fueses fui fuimos fuiste fuisteis fuéramos fuésemos grandes gueno haber habia habida
    habidas habido habidos habiendo habla hablan habremos habrá habrán habrás habré habréis habría
    habríais habríamos habrían habrías habéis había habíais habíamos habían habías hace haceis
    hacemos hacen hacer hacerlo haces hacia haciendo hago hasta haya hayamos hayan hayas hayáis
    hecho hemos hicieron hizo horas hoy hube hubiera hubierais hubieran hubieras hubieron hubiese
    hubieseis hubiesen hubieses hubimos hubiste hubisteis hubiéramos hubiésemos hubo igual incluso
    indicó informo informó intenta intentais intentamos intentan intentar intentas intento junto
    lado largo lejos llegó lleva llevar luego lugar mal manera mas mediante medio mejor mencionó
    menos menudo mi mia mias mientras mio mios misma mismas mismo mismos modo momento mucha muchas
    mucho muchos muy más mí mía mías mío míos nada nadie ninguna ningunas ninguno ningunos ningún
    nosotras nosotros nuestra nuestras nuestro nuestros nueva nuevas nuevo nuevos nunca ocho otra
    otras otro otros pais para parece partir pasada pasado paìs peor pero pesar poca pocas poco
    pocos podeis podemos poder podria podriais podriamos podrian podrias podrá podrán podría
    podrían poner por porque posible primer primera primero primeros propia propias propio propios
    proximo próximo próximos pudo pueda puede pueden puedo pues qeu quedó queremos quien quienes
    quiere quiza quizas quizá quizás quién quiénes raras realizado realizar realizó repente
    respecto sabe sabeis sabemos saben sabes sal seamos sean segun segunda segundo según seis ser
    seremos serán serás seré seréis sería seríais seríamos serían serías seáis señaló sido siempre
    siendo siete sigue siguiente sino sobre sois sola solamente solas somos soyos supuesto sus suya
    suyas suyo suyos tambien también tampoco tanto tarde temprano tendremos tendrá tendrán tendrás
    tendré tendréis tendría tendríais tendríamos tendrían tendrías tened teneis tenemos tener tenga
    tengamos tengan tengas tengo tengáis tenida tenidas tenido tenidos teniendo tenéis tenía
    teníais teníamos tenían tenías tercera ti tiempo tiene tienen tienes toda todas todavia todavía
    todo todos trabaja trabajais trabajamos trabajan trabajar trabajas trabajo tras trata través
    tres tu tus tuve tuviera tuvierais tuvieran tuvieras tuvieron tuviese tuvieseis tuviesen
    tuvieses tuvimos tuviste tuvisteis tuviéramos tuviésemos tuvo tuya tuyas tuyo tuyos tú ultimo
    una unas uno unos usa usais usamos usan usar usas uso usted ustedes vais vamos varias varios
    vaya veces verdad verdadera verdadero vez vosotras vosotros voy vuestra vuestras vuestro
    vuestros yo él éramos ésa ésas ése ésos ésta éstas éste éstos última últimas último últimos
  `,
  et: `
    aga jah kas kui kõik mida midagi minu mul mulle nad nii oled olen oli oma seda siin siis ta ära
  `,
  eu: `
    anitz arabera asko baina batean batek bati batzuei batzuek batzuetan batzuk bera beraiek berau
    berauek bere berori beroriek bezala dago dira ditu du dute edo egin eta eurak ez gainera gutxi
    guzti haiei haiek haietan hainbeste hala handik hango hara hari hartan hau hauei hauek hauetan
    hemen hemendik hemengo hona honek honela honetan honi hor hori horiei horiek horietan horko
    horra horrek horrela horretan horri hortik hura izan noiz nola nondik nongo nora zein zen
    zenbait zenbat zer zergatik ziren zituen zu zuek zuen zuten
  `,
  fi: `
    aiemmin aika aikaa aikaan aikaisemmin aikaisin aikajen aikana aikoina aikoo aikovat aina
    ainakaan ainakin ainoa ainoat aiomme aion aiotte aist aivan ajan alemmas alkuisin alkuun alla
    aloitamme aloitan aloitat aloitatte aloitattivat aloitettava aloitettu aloitimme aloitin
    aloitit aloititte aloittaa aloittamatta aloitti aloittivat alta aluksi alussa alusta
    annettavaksi annetteva annettu ansiosta antaa antamatta antoi aoua apu asiaa asiasta asiat
    asioiden asioihin asioita asti avuksi avulla avun avutta edelle edelleen edellä edeltä edemmäs
    edes edessä edestä ehkä eikä eilen eivät eli ellei elleivät ellemme ellen ellet ellette emme
    enemmän eniten ennen ensi ensimmäinen ensimmäisen ensimmäisenä ensimmäiset ensimmäisinä
    ensimmäisiä ensimmäistä ensin entinen entisen entisiä entisten entistä enää eri erittäin
    erityisesti eräiden eräät esi esiin esillä esimerkiksi eteen etenkin etessa ette ettei että
    haikki halua haluaa haluamatta haluamme haluan haluat haluatte haluavat halunnut halusi
    halusimme halusin halusit halusitte halusivat halutessa haluton hei heidän heidät heihin heille
    heillä heiltä heissä heistä heitä helposti heti hetkellä hieman hitaasti hoikein huolimatta
    huomenna hyvien hyviin hyviksi hyville hyviltä hyvin hyvinä hyvissä hyvistä hyviä hyvä hyvät
    hyvää häneen hänelle hänellä häneltä hänen hänessä hänestä hänet häntä ihan ilman ilmeisesti
    itse itsensä itseään johon joiden joihin joiksi joilla joille joilta joina joissa joista joita
    joka jokainen jokin joko joksi joku jolla jolle jolloin jolta jompikumpi jona jonka jonkin
    jonne joo jopa jos joskus jossa josta jota jotain joten jotenkin jotenkuten jotka jotta
    jouduimme jouduin jouduit jouduitte joudumme joudun joudutte joukkoon joukossa joukosta joutua
    joutui joutuivat joutumaan joutuu joutuvat juuri jälkeen jälleen jää kahdeksan kahdeksannen
    kahdella kahdelle kahdelta kahden kahdessa kahdesta kahta kahteen kai kaiken kaikille kaikilta
    kaikkea kaikki kaikkia kaikkiaan kaikkialla kaikkialle kaikkialta kaikkien kaikkin kaksi
    kannalta kannattaa kanssa kanssaan kanssamme kanssani kanssanne kanssasi kauan kauemmas kaukana
    kautta kehen keiden keihin keiksi keille keillä keiltä keinä keissä keistä keitten keittä keitä
    keneen keneksi kenelle kenellä keneltä kenen kenenä kenessä kenestä kenet kenettä kennessästä
    kenties kerran kerta kertaa keskellä kesken keskimäärin ketkä ketä kiitos kohti koko kokonaan
    kolmas kolme kolmen kolmesti koska koskaan kovin kuin kuinka kuinkan kuitenkaan kuitenkin kuka
    kukaan kukin kukka kumpainen kumpi kumpikaan kumpikin kuten kuuden kuusi kuutta kylliksi kyllä
    kymmenen kyse liian liki lisäksi lisää lla luo luona lähekkäin lähelle lähellä läheltä lähemmäs
    lähes lähinnä lähtien läpi mahdollista meidän meidät meihin meille meillä meiltä meissä meistä
    meitä melkein melko menee meneet menemme menet menette menevät meni menimme menin menit menivät
    mennessä mennyt menossa mihin mikin miksi mikä mikäli mikään mille milloin milloinkan millä
    miltä minkä minne minua minulla minulle minulta minun minussa minusta minut minuun minä missä
    mistä miten mitkä mitä mitään moi molemmat mones monesti monet moni moniaalla moniaalle
    moniaalta monta muassa muiden muita muka mukaan mukaansa mukana mutta muu muualla muualle
    muualta muuanne muulloin muun muut muuta muutama muutaman muuten myöhemmin myös myöskin
    myöskään myötä neljä neljän neljää niiden niihin niiksi niille niillä niiltä niin niinä niissä
    niistä niitä noiden noihin noiksi noilla noille noilta noin noina noissa noista noita nopeammin
    nopeasti nopeiten nro nuo nyt näiden näihin näiksi näille näillä näiltä näin näinä näissä
    näissähin näissälle näissältä näissästä näistä näitä nämä ohi oikea oikealla oikein olemme olen
    olet olette oleva olevan olevat oli olimme olin olisi olisimme olisin olisit olisitte olisivat
    olit olitte olivat olla olleet olli ollut oma omaa omaan omaksi omalle omalta oman omassa omat
    omia omien omiin omiksi omille omilta omissa omista onkin onko ovat paikoittain paitsi pakosti
    paljon paremmin parempi parhaillaan parhaiten perusteella peräti pian pieneen pieneksi pienelle
    pienellä pieneltä pienempi pienestä pieni pienin poikki puolesta puolestaan päälle runsaasti
    saakka sadam sama samaa samaan samalla samallalta samallassa samallasta saman samat samoin sata
    sataa satojen seitsemän sekä sen seuraavat siellä sieltä siihen siinä siis siitä sijaan siksi
    sille silloin sillä silti siltä sinne sinua sinulla sinulle sinulta sinun sinussa sinusta sinut
    sinuun sinä sisäkkäin sisällä siten sitten sitä ssa suoraan suuntaan suuren suuret suuri suuria
    suurin suurten taa taas taemmas tahansa tai takaa takaisin takana takia tallä tapauksessa
    tarpeeksi tavalla tavoitteena teidän teidät teihin teille teillä teiltä teissä teistä teitä
    tietysti todella toinen toisaalla toisaalle toisaalta toiseen toiseksi toisella toiselle
    toiselta toisemme toisen toisensa toisessa toisesta toista toistaiseksi toki tosin tuhannen
    tuhat tule tulee tulemme tulen tulet tulette tulevat tulimme tulin tulisi tulisimme tulisin
    tulisit tulisitte tulisivat tulit tulitte tulivat tulla tulleet tullut tuntuu tuo tuohon tuoksi
    tuolla tuolle tuolloin tuolta tuon tuona tuonne tuossa tuosta tuota tuotä tuskin tykö tähän
    täksi tälle tällä tällöin tältä tämä tämän tänne tänä tänään tässä tästä täten tätä täysin
    täytyvät täytyy täällä täältä ulkopuolella usea useasti useimmiten usein useita uudeksi
    uudelleen uuden uudet uusi uusia uusien uusinta uuteen uutta vaan vahemmän vai vaiheessa vaikea
    vaikean vaikeat vaikeilla vaikeille vaikeilta vaikeissa vaikeista vaikka varmasti varsin
    varsinkin varten vasen vasenmalla vasta vastaan vastakkain vastan verran vielä vierekkäin
    vieressä vieri viiden viime viimeinen viimeisen viimeksi viisi voi voidaan voimme voin voisi
    voit voitte voivat vuoden vuoksi vuosi vuosien vuosina vuotta vähemmän vähintään vähiten vähän
    välillä yhdeksän yhden yhdessä yhteen yhteensä yhteydessä yhteyteen yhtä yhtäälle yhtäällä
    yhtäältä yhtään yhä yksi yksin yksittäin yleensä ylemmäs yli ylös ympäri älköön älä
  `,
  fr: `
    abord absolument afin aie aient aies ailleurs ainsi ait allaient allo allons allô alors
    anterieur anterieure anterieures apres après assez attendu aucun aucune aucuns aujourd aupres
    auquel aurai auraient aurais aurait auras aurez auriez aurions aurons auront aussi autant autre
    autrefois autrement autres autrui aux auxquelles auxquels avaient avais avait avant avec avez
    aviez avions avoir avons ayant ayez ayons bas basee beaucoup bien bigre bon boum brrr ce ceci
    cela celle celles celui celà cependant certaine certaines certains certes ces cet cette ceux
    chacun chacune chaque cher chers chez chiche chut chère chères cinq cinquantaine cinquante
    cinquantième cinquième clac clic combien comme comparables compris concernant contre couic crac
    dans debout dedans dehors delà depuis dernier derniere desormais desquelles desquels dessous
    dessus deux deuxième deuxièmement devant devers devra devrait differentes differents différente
    différentes différents directement dite dits diverses dix dixième doit doivent donc dos douze
    douzième dring droite du duquel durant désormais effet egale egalement egales elle elles envers
    environ essai etant etre eu eue eues euh eurent eus eusse eussent eusses eussiez eussions eut
    eux exactement excepté extenso exterieur eûmes eût eûtes fais faisaient faisant faites façon
    feront flac fois furent fus fusse fussent fussiez fussions fut fût fûtes gens haut hein hep
    holà hormis hors houp hui huit huitième hélas ici ils importe jusqu jusque juste laisser
    laquelle lequel lesquelles lesquels leur leurs longtemps lors lorsque maint maintenant mais
    malgre malgré maximale meme memes mienne miennes miens mille moi moindres moins mon mot
    moyennant même mêmes naturel naturelle naturelles neanmoins necessaire neuf neuvième nombreuses
    nombreux nommés notamment notre nous nouveaux nul néanmoins nôtre nôtres ohé ollé ont onzième
    ou ouf ouias ouste outre ouvert ouverte ouverts où paf parce parfois parle parlent parler parmi
    parseme partant particulier pense permet personne personnes peu peut peuvent peux pff pfft pfut
    pif pire plouf plupart plusieurs plutôt possessif possessifs possibles pouah pourquoi pourrais
    pourrait pouvait prealable precisement premièrement pres probante procedant proche près psitt
    pu puis puisque pur qu quand quanta quarante quatorze quatre quatrième quel quelconque quelle
    quelles quelque quelques quels qui quiconque quinze quoi quoique rarement rares relativement
    remarquable rendre restant reste restent restrictif retour revoici revoilà rien sacrebleu sait
    sans sapristi sauf selon semblable semblaient semble semblent sept septième serai seraient
    serais serait seras serez seriez serions serons seront ses seul seule seulement sien sienne
    siennes siens sinon sixième soi soient sois soit soixante sommes sont sous souvent soyez soyons
    specifique specifiques speculatif strictement subtiles suffisant suffisante suffit suis suivant
    suivante suivantes suivants suivre sujet superpose sur ta tac tandis tant tardive tel telle
    tellement telles tels tenir tente tes tic tienne tiennes tiens toc toi touchant toujours tous
    toute toutefois toutes treize trente tres trois troisième trop très tsoin tsouin tu une unes
    uniformement uniques uns vais valeur vas vif vifs vingt vivat vive vives vlan voici voie voient
    voilà voire vont vos votre vous vôtre vôtres zut étaient étais était étant état étiez étions
    été étée étées étés êtes être
  `,
  ga: `
    agus aon arna beirt bhúr caoga ceathair ceathrar chomh chtó chuig chun cois céad cúig cúigear
    daichead dar deich deichniúr dhá dtí dár faoi faoin faoina faoinár fara fiche gach gan gur haon
    hocht iad idir ina ins inár leis lena lenár nach naoi naonúr níor nócha ocht ochtar roimh
    seacht seachtar seachtó seasca seisear siad sibh sinn sna thú triúr trí trína trínár tríocha tú
    óna ónár
  `,
  hr: `
    ako ali bih bila bili bilo bismo biste biti bumo duž hoće hoćemo hoćete hoćeš hoću iako ih ili
    iz jedna jedne jedno jer jesam jesi jesmo jeste jesu jim joj još ju kada kako kao koja koje
    koji kojima koju kroz mene meni mi mimo moj moja moje nad nakon nama nas naš naša naše našeg
    nego neka neki nekog neku nema netko neće nećemo nećete nećeš neću nešto nije nikoga nikoje
    nikoju nisam nisi nismo niste nisu njega njegov njegova njegovo njemu njezin njezina njezino
    njih njihov njihova njihovo njim njima njoj nju od odmah ona oni ono po prije sam samo sebe
    sebi smo ste sve svi svog svoj svoja svoje svom ta tada taj tako tebe tebi ti toj tome tu tvoj
    tvoja tvoje vam vama vas vaš već vrlo zar će ćemo ćete ćeš što
  `,
  hu: `
    abba abban abból addig ahhoz ahogy ahol aki akik akkor akár alapján alatt alatta alattad
    alattam alattatok alattuk alattunk alá alád alájuk alám alánk alátok alól alóla alólad alólam
    alólatok alóluk alólunk amely amelybol amelyek amelyekben amelyeket amelyet amelyik amelynek
    ami amikor amit amolyan amott amíg annak annál arra arról attól aznap azok azokat azokba
    azokban azokból azokhoz azokig azokkal azokká azoknak azoknál azokon azokra azokról azoktól
    azokért azon azonban azonnal azt aztán azután azzal azzá azért balra belé beléd beléjük belém
    belénk belétek belül belőle belőled belőlem belőletek belőlük belőlünk benne benned bennem
    bennetek bennük bennünk bárcsak bármilyen búcsú cikk cikkek cikkeket csak csakhogy csupán
    dehogy ebbe ebben ebből eddig egy egyebek egyebet egyedül egyelőre egyes egyet egyetlen egyik
    egymás egyre egyszerre egyéb együtt egész egészen ehhez ekkor el eleinte ellen ellenes elleni
    ellenére elmondta elsõ első elsők elsősorban elsőt elé eléd elég eléjük elém elénk elétek elõ
    elõször elõtt elő előbb elől előle előled előlem előletek előlük előlünk először előtt előtte
    előtted előttem előttetek előttük előttünk előző emilyen engem ennek ennyi ennél enyém erre
    erről esetben ettől ez ezek ezekbe ezekben ezekből ezeken ezeket ezekhez ezekig ezekkel ezekké
    ezeknek ezeknél ezekre ezekről ezektől ezekért ezen ezentúl ezer ezret ezt ezután ezzel ezzé
    ezért fel fele felek felet felett felé fent fenti fél fölé gyakran halló hamar hanem harmadik
    harmadikat harminc hatodik hatodikat hatot hatvan helyett hetedik hetediket hetet hetven
    hirtelen hiszen hiába hogy hogyan hol holnap holnapot honnan hova hozzá hozzád hozzájuk hozzám
    hozzánk hozzátok hurrá huszadik hány hányszor hármat három hátha hátulsó húsz ide idén igazán
    igen illetve ilyen ilyenkor immár inkább ismét ison itt jelenleg jobban jobbra jól jólesik
    jóval jövőre kell kellene kellett kelljen keressünk keresztül ketten kettő kettőt kevés kiben
    kiből kicsit kicsoda kihez kik kikbe kikben kikből kiken kiket kikhez kikkel kikké kiknek
    kiknél kikre kikről kiktől kikért kilenc kilencedik kilencediket kilencet kilencven kinek kinél
    kire kiről kitől kivel kivé kié kiért korábban képest kérem kérlek kész késő később későn két
    kétszer kívül körül köszönhetően köszönöm közben közel közepesen közepén közé között közül
    külön különben különböző különbözőbb különbözőek lassan legalább legyen lehet lehetetlen
    lehetett lehetőleg lehetőség lenne lenni lennék lennének lesz leszek lesznek leszünk lett
    lettek lettem lettünk lévő maga magad magam magatokat magukat magunkat magát majd majdnem
    manapság megcsinál megcsinálnak megint megvan mellett mellette melletted mellettem mellettetek
    mellettük mellettünk mellé melléd melléjük mellém mellénk mellétek mellől mellőle mellőled
    mellőlem mellőletek mellőlük mellőlünk mely melyek melyik mennyi mert mi miatt miatta miattad
    miattam miattatok miattuk miattunk mibe miben miből mihez mik mikbe mikben mikből miken miket
    mikhez mikkel mikké miknek miknél mikor mikre mikről miktől mikért milyen mindegyik mindegyiket
    minden mindenesetre mindenki mindent mindenütt mindig mindketten minek minket mintha minél
    miről mit mitől mivel mivé mondta mostanáig más másik másikat másnap második másodszor mások
    másokat mégis mögéd mögéjük mögém mögénk mögétek mögött mögötte mögötted mögöttem mögöttetek
    mögöttük mögöttünk mögüle mögüled mögülem mögületek mögülük mögülünk múltkor múlva nagy nagyobb
    nagyon naponta napot negyedik negyediket negyven neked nekem neki nekik nektek nekünk nem
    nemcsak nemrég nincs nyolc nyolcadik nyolcadikat nyolcat nyolcvan nála nálad nálam nálatok
    náluk nálunk négy négyet néha néhány nélkül oda olyan onnan ott pedig persze például rajta
    rajtad rajtam rajtatok rajtuk rajtunk rendben rosszul rá rád rájuk rátok régóta részére róla
    rólad rólam rólatok róluk rólunk rögtön saját sem semmi semmilyen semmiség senki soha sok sokan
    sokat sokkal sokszor sokáig során szemben szerbusz szerint szerinte szerinted szerintem
    szerintetek szerintük szerintünk szervusz szinte számára száz századik százat szépen szét
    szíves szívesen szíveskedjék sőt talán tavaly tegnap tegnapelőtt tehát tele teljes tessék ti
    titeket tizedik tizediket tizenegy tizenegyedik tizenhat tizenhárom tizenhét tizenkettő
    tizenkilenc tizenkét tizennyolc tizennégy tizenöt tizet tovább további továbbá távol téged
    tényleg tíz több többi többször túl tőled tőlem tőletek tőlük tőlünk ugyanakkor ugyanez ugyanis
    ugye urak uram urat utoljára utolsó után utána vagy vagyis vagyok vagytok vagyunk vajon valahol
    valaki valakit valamelyik valami valamint való vannak veled velem veletek velük velünk vissza
    viszlát viszont volna volnának volnék volt voltak voltam voltunk végre végül által általában
    éljen éppen érte érted értem értetek értük értünk év évben évek éves évi évvel így óta õket
    önbe önben önből önhöz önnek önnel önnél önre önről önt öntől önért önök önökbe önökben önökből
    önöket önökhöz önökkel önöknek önöknél önökre önökről önöktől önökért önökön önön össze öt
    ötven ötödik ötödiket ötöt úgy úgyis úgynevezett új újabb újra úr őket őt
  `,
  id: `
    ada adalah adanya adapun agak agaknya agar akan akankah akhir akhiri akhirnya aku akulah amat
    amatlah anda andalah antar antara antaranya apa apaan apabila apakah apalagi apatah artinya
    asal asalkan atas atau ataukah ataupun awal awalnya bagai bagaikan bagaimana bagaimanakah
    bagaimanapun bagi bagian bahkan bahwa bahwasanya baik bakal bakalan balik banyak bapak baru
    bawah beberapa begini beginian beginikah beginilah begitu begitukah begitulah begitupun bekerja
    belakang belakangan belum belumlah benar benarkah benarlah berada berakhir berakhirlah
    berakhirnya berapa berapakah berapalah berapapun berarti berawal berbagai berdatangan beri
    berikan berikut berikutnya berjumlah berkata berkehendak berkeinginan berkenaan berlainan
    berlalu berlangsung berlebihan bermacam bermaksud bermula bersama bersiap bertanya berturut
    bertutur berujar berupa besar betul betulkah biasa biasanya bila bilakah bisa bisakah boleh
    bolehkah bolehlah buat bukan bukankah bukanlah bukannya bulan bung cara caranya cukup cukupkah
    cukuplah cuma dahulu dalam dapat dari daripada datang dekat demi demikian demikianlah dengan
    depan di dia diakhiri diakhirinya dialah diantara diantaranya diberi diberikan diberikannya
    dibuat dibuatnya didapat didatangkan digunakan diibaratkan diingat diingatkan diinginkan
    dijawab dijelaskan dikarenakan dikatakan dikatakannya dikerjakan diketahui diketahuinya dikira
    dilakukan dilalui dilihat dimaksud dimaksudkan dimaksudnya diminta dimintai dimisalkan dimulai
    dimulailah dimulainya dimungkinkan dini dipastikan diperbuat diperbuatnya dipergunakan
    diperkirakan diperlukan dipersoalkan dipunyai diri dirinya disampaikan disebut disebutkan
    disini disinilah ditambahkan ditandaskan ditanya ditanyai ditanyakan ditegaskan ditujukan
    ditunjuk ditunjuki ditunjukkan ditunjuknya dituturkan diucapkan diucapkannya diungkapkan dong
    dua dulu empat enggak enggaknya entah entahlah guna gunakan hampir hanya hanyalah hari harus
    haruslah harusnya hendak hendaklah hendaknya hingga ia ialah ibarat ibaratkan ibaratnya ibu
    ikut ingat ingin inginkah inginkan ini inikah inilah itu itukah itulah jadi jadilah jadinya
    jangan jangankan janganlah jauh jawab jawaban jawabnya jelas jelaskan jelaslah jelasnya jika
    jikalau juga jumlah jumlahnya justru kala kalau kalaulah kalaupun kalian kami kamilah kamu
    kamulah kapan kapankah kapanpun karena karenanya kasus kata katakan katakanlah katanya keadaan
    kebetulan kecil kedua keduanya keinginan kelamaan kelihatan kelihatannya kelima keluar kembali
    kemudian kemungkinan kenapa kepada kepadanya kesampaian keseluruhan keterlaluan ketika
    khususnya kini kinilah kira kiranya kita kitalah kurang lagi lagian lah lainnya lalu lama
    lamanya lanjut lanjutnya lebih lewat luar macam maka makanya malah malahan mampu mampukah
    manakala manalagi masa masalah masalahnya masih masihkah masing mau maupun melainkan melakukan
    melalui melihat melihatnya memang memastikan memberi memberikan membuat memerlukan memihak
    meminta memintakan memisalkan memperbuat mempunyai memulai memungkinkan menaiki menambahkan
    menandaskan menanti menantikan menanya menanyai menanyakan mendapat mendapatkan mendatang
    mendatangi mendatangkan menegaskan mengakhiri mengapa mengatakan mengenai mengerjakan
    mengetahui menggunakan menghendaki mengingat mengingatkan menginginkan mengira mengucapkan
    menjadi menjawab menjelaskan menuju menunjuk menunjuki menunjukkan menunjuknya menurut
    menuturkan menyampaikan menyangkut menyatakan menyebutkan menyeluruh menyiapkan merasa mereka
    merekalah merupakan meski meskipun meyakini meyakinkan minta mirip misal misalkan misalnya mula
    mulai mulailah mulanya mungkin mungkinkah nah naik namun nanti nantinya nyaris nyatanya oleh
    olehnya pada padahal padanya panjang pantas para pasti pastilah penting pentingnya percuma
    perlu perlukah perlunya pernah persoalan pertama pertanyaan pertanyakan pihak pihaknya pukul
    pula punya rasanya rupanya saat saatnya saja sajalah saling sama sambil sampai sampaikan sana
    sangat sangatlah satu saya sayalah sebab sebabnya sebagai sebagaimana sebagainya sebagian
    sebaik sebaiknya sebaliknya sebanyak sebegini sebegitu sebelum sebelumnya sebenarnya seberapa
    sebesar sebetulnya sebisanya sebuah sebut sebutlah sebutnya secara secukupnya sedang sedangkan
    sedemikian sedikit sedikitnya seenaknya segala segalanya segera seharusnya sehingga seingat
    sejak sejauh sejenak sejumlah sekadar sekadarnya sekali sekalian sekaligus sekalipun sekarang
    sekecil seketika sekiranya sekitar sekitarnya sekurangnya sela selagi selain selaku selalu
    selama selamanya selanjutnya seluruh seluruhnya semacam semakin semampu semampunya semasa
    semasih semata semaunya sementara semisal semisalnya sempat semua semuanya semula sendiri
    sendirian sendirinya seolah seorang sepanjang sepantasnya seperlunya seperti sepertinya sepihak
    sering seringnya serta serupa sesaat sesama sesampai sesegera sesekali seseorang sesuatu
    sesuatunya sesudah sesudahnya setelah setempat setengah seterusnya setiap setiba setibanya
    setidaknya setinggi seusai sewaktu siap siapa siapakah siapapun sini sinilah soal soalnya suatu
    sudah sudahkah sudahlah supaya tadi tadinya tahu tahun tak tambah tambahnya tampak tampaknya
    tandas tandasnya tanpa tanya tanyakan tanyanya tapi tegas tegasnya telah tempat tengah tentang
    tentu tentulah tentunya tepat terakhir terasa terbanyak terdahulu terdapat terdiri terhadap
    terhadapnya teringat terjadi terjadilah terjadinya terkira terlalu terlebih terlihat termasuk
    ternyata tersampaikan tersebut tersebutlah tertentu tertuju terus terutama tetap tetapi tiap
    tiba tidak tidakkah tidaklah tiga tinggi toh tunjuk turut tutur tuturnya ucap ucapnya ujar
    ujarnya umum umumnya ungkap ungkapnya untuk usah usai waduh wah wahai waktu waktunya walau
    walaupun wong yaitu yakin yakni yang
  `,
  it: `
    abbastanza abbia abbiamo abbiano abbiate accidenti adesso affinché agl agli ahime ahimè alcuna
    alcuni alcuno alla allo allora altre altri altrimenti altro altrove altrui anche ancora anni
    ansa anticipo assai attesa attraverso avanti avemmo avendo avente aver avere averlo avesse
    avessero avessi avessimo aveste avesti avete aveva avevamo avevano avevate avevi avevo avrai
    avranno avrebbe avrebbero avrei avremmo avremo avreste avresti avrete avrà avrò avuta avute
    avuti avuto basta bene benissimo brava buono caso cento certa certe certi certo che chi
    chicchessia chiunque ciascuna ciascuno cima cinque cio cioe cioè citta città ciò codesta
    codesti codesto cogli coi col colei coll coloro colui cominci comprare comunque concernente
    conclusione consecutivi consecutivo consiglio contro cortesia cos cosa cosi così cui dagl dagli
    dai dal dall dalla dalle dallo dappertutto davanti degl degli dei della delle dello dentro
    detto deve devo di dietro dirimpetto diventa diventare diventato dopo doppio dov dovra dovrà
    dovunque dunque durante ebbe ebbero ebbi ecc ecco egli ella entrambi eppure erano eravamo
    eravate eri ero esempio essendo esser essere essi fa faccia facciamo facciano facciate faccio
    facemmo facendo facesse facessero facessi facessimo faceste facesti faceva facevamo facevano
    facevate facevi facevo fai fanno farai faranno farebbe farebbero farei faremmo faremo fareste
    faresti farete farà fatto favore fece fecero feci finalmente finche fino forse forza fosse
    fossero fossi fossimo foste fosti fra frattempo fui fummo fuori furono futuro generale gente
    gia giacche giorni giorno giu già gli gliela gliele glieli glielo gliene grande grazie gruppo
    hanno ieri improvviso indietro infatti inoltre insieme intanto intorno invece lasciato lato lei
    lontano loro lungo luogo macche magari maggior malgrado malissimo medesimo mediante meglio meno
    mentre mesi mi mia mie miei mila miliardi milioni minimi mio modo molta molti moltissimo molto
    momento mondo negl negli nei nel nell nella nelle nello nemmeno neppure nessun nessuna nessuno
    niente noi nome nondimeno nonostante nonsia nostra nostre nostri nostro novanta nove nulla
    nuovi nuovo od oggi ogni ognuna ognuno oltre oppure ora osi ossia ottanta otto paese parecchi
    parecchie parecchio partendo peccato peggio perche perchè perché percio perciò perfino pero
    persino persone però piedi pieno piglia piu piuttosto più po pochissimo poco poi poiche possa
    possedere posteriore posto potrebbe presa primo promesso proprio puo purtroppo può qualche
    qualcosa qualcuna qualcuno quale quali qualunque quando quanta quante quanti quanto quantunque
    quarto quasi quattro quel quella quelle quelli quello questa queste questi questo qui quindi
    quinto realmente recente recentemente relativo riecco rispetto sara sarai saranno sarebbe
    sarebbero sarei saremmo saremo sareste saresti sarete sarà sarò scola scopo scorso secondo
    seguente seguito sei sembra sembrare sembrato sembrava sembri sempre senza sette sia siamo
    siano siate siete sig solito soltanto sono sopra soprattutto sotto spesso stai stando stanno
    starai staranno starebbe starebbero starei staremmo staremo stareste staresti starete starà
    starò stata stati stato stava stavamo stavano stavate stavi stavo stemmo stessa stesse stessero
    stessi stessimo stesso steste stesti stette stettero stetti stia stiamo stiano stiate sto sua
    subito successivo sugl sugli sui sul sull sulla sulle sullo suo suoi tali talvolta tanto terzo
    ti titolo tra tranne tre trenta triplo troppo trovato tu tua tue tuo tuoi tutta tuttavia tutte
    tutti tutto uguali ulteriore ultimo una uno uomo vai vale vari varia varie vario vicino visto
    vita voi volta volte vostra vostre vostri vostro
  `,
  lt: `
    abi abidvi abiejose abiejuose abiejø abiem abigaliai abipus abu abudu ana anaiptol anaisiais
    anajai anajam anajame anapus anas anasai anasis anei aniedvi anieji aniesiems anoji anojo
    anojoje anokia anoks anosiomis anosioms anosios anosiose anot antai anuodu anuoju anuosiuose
    anuosius anàja anàjà anàjá anàsias anøjø apie aplink arba argi arti aukðèiau að bei beje bemaþ
    betgi beveik dar dargi daugmaþ dëka dëlei dëlto ech galbût galgi gan gana greta idant iki irgi
    itin ið iðilgai iðvis jaisiais jajai jajam jajame jei jeigu ji jiedu jiedvi jieji jiesiems
    jinai jis jisai joji jojo jojoje jokia joks josiomis josioms josios josiose judu judvi juk
    jumis jums jumyse juodu juoju juosiuose juosius jàja jàjà jàsias jájá jøjø jûsiðkis jûsiðkë
    jûsø kad kada kadangi kai kaip kaipgi kas katra katras katriedvi katruodu kaþin kaþkas kaþkatra
    kaþkatras kaþkokia kaþkoks kaþkuri kaþkuris kiaurai kiek kiekvienas kieno kita kitas kitokia
    kitoks kodël kokia kol kolei kone kuomet kur kurgi kuri kuriedvi kuris kuriuodu lai ligi lyg
    manaisiais manajai manajam manajame manas manasai manasis manieji maniesiems manim manimi
    maniðkis maniðkë manoji manojo manojoje manosiomis manosioms manosios manosiose manuoju
    manuosiuose manuosius manyje manàja manàjà manàjá manàsias manæs manøjø maþdaug maþne mudu
    mudvi mumis mums mumyse mûsiðkis mûsiðkë mûsø nagi nebe nebent negi negu nei nejau nejaugi
    nekaip nelyginant nes netgi netoli neva nors nuo ogi oi paeiliui pagal pakeliui palaipsniui
    palei pasak paskos paskui paskum pati patiems paties patys patá paèiais paèiam paèiame paèiu
    paèiuose paèius paèiø pernelyg pirm pirma pirmiau po prie prieð prieðais pusiau rasi rodos sau
    savaisiais savajai savajam savajame savas savasai savasis savieji saviesiems savimi saviðkis
    saviðkë savo savoji savojo savojoje savosiomis savosioms savosios savosiose savuoju savuosiuose
    savuosius savyje savàja savàjà savàjá savàsias savæs savøjø skersai skradþiai staèiai sulig ta
    tai taigi taip taipogi taisiais tajai tajam tajame tamsta tarp tarsi tartum tarytum tasai tau
    tavaisiais tavajai tavajam tavajame tavas tavasai tavasis tave tavieji taviesiems tavimi
    taviðkis taviðkë tavo tavoji tavojo tavojoje tavosiomis tavosioms tavosios tavosiose tavuoju
    tavuosiuose tavuosius tavyje tavàja tavàjà tavàjá tavàsias tavæs tavøjø taèiau tegu tegul
    tiedvi tieji tiesiems tiesiog tik tikriausiai tiktai toji tojo tojoje tokia toks tol tolei
    toliau tosiomis tosioms tosios tosiose tu tuodu tuoju tuosiuose tuosius turbût tàja tàjà tàjá
    tàsias tøjø tûlas uþ uþtat uþvis vai viduj vidury vien vienas vienokia vienoks vietoj virð
    virðuj virðum visgi visokia visoks vos vël vëlgi ypaè ákypai ástriþai ðalia ðe ði ðiaisiais
    ðiajai ðiajam ðiajame ðiapus ðiedvi ðieji ðiesiems ðioji ðiojo ðiojoje ðiokia ðioks ðiosiomis
    ðiosioms ðiosios ðiosiose ðis ðisai ðit ðita ðitas ðitiedvi ðitokia ðitoks ðituodu ðiuodu
    ðiuoju ðiuosiuose ðiuosius ðiàja ðiàjà ðiàsias ðiøjø ðtai ðájá þemiau
  `,
  lv: `
    aiz ap apakš apakšpus arī augšpus bez bija biji biju bijām bijāt būsi būsiet būsim būšu caur
    diemžēl diezin droši esam esat esi esmu gan gar iekam iekams iekām iekāms iekš iekšpus itin iz
    jau jebšu jel ka kaut kolīdz kopš kā kļuva kļuvi kļuvu kļuvām kļuvāt kļūs kļūsi kļūsiet kļūsim
    kļūst kļūstam kļūstat kļūsti kļūstu kļūt kļūšu labad lai lejpus līdz līdzko nebūt nedz nekā
    nevis nezin otrpus pirms pret priekš pēc starp tak tapi tapsi tapsiet tapsim tapt tapāt tapšu
    taču tiec tiek tiekam tiekat tieku tik tika tikai tiki tikko tiklab tiklīdz tiks tiksiet tiksim
    tiku tikvien tikām tikāt tikšu tomēr topat turpretim turpretī tā tādēļ tālab tāpēc vai var
    varat varēja varēji varēju varējām varējāt varēs varēsi varēsiet varēsim varēt varēšu vien virs
    virspus viņpus zem ārpus šaipus
  `,
  ms: `
    abdul abdullah acara ada adalah ahmad akan akhbar akhir aktiviti alam amat amerika anak anggota
    antara antarabangsa apa apabila april asas asing atas atau australia awal awam bagaimanapun
    bagi bahagian bahan baharu bahawa baik bandar banyak barangan baru bawah beberapa bekas beliau
    belum berada berakhir berbanding berdasarkan berharap berikutan berjaya berjumlah berkaitan
    berkata berkenaan berlaku bermula bernama bernilai bersama berubah besar bhd bidang bilion
    boleh bukan bulan bursa cadangan dagangan dalam dana dapat dari daripada dasar datang datuk
    demikian dengan depan dewan di diadakan dibuka dicatatkan dijangka diniagakan disember ditutup
    dolar dr dua dunia ekonomi eksekutif eksport empat enam faedah feb hadapan hanya harga hari
    hasil hingga hubungan ia iaitu ialah indeks india industri ini islam isnin isu itu jabatan
    jalan jawatan jawatankuasa jepun jika jualan juga julai jumaat jumlah jun juta kadar kalangan
    kami kata katanya kaunter kawasan keadaan kecil kedua kedudukan kekal kementerian kemudahan
    kenaikan kenyataan kepada kepentingan keputusan kerajaan kerana kereta kerja kerjasama kes
    keselamatan keseluruhan kesihatan ketika ketua keuntungan kewangan khamis kini kita klci klibor
    komposit kontrak kos kuala kuasa kukuh kumpulan lagi langkah laporan lebih lepas luar lumpur
    mac mahkamah mahu majlis makanan maklumat malam manakala masa masalah masih masyarakat mata mei
    melalui melihat memandangkan memastikan membantu membawa memberi memberikan membolehkan membuat
    mempunyai menambah menarik menawarkan mencapai mencatatkan mendapat mendapatkan menerima
    menerusi mengadakan mengambil mengenai menggalakkan menggunakan mengikut mengumumkan
    mengurangkan meningkat meningkatkan menjadi menjelang menokok menteri menunjukkan menurut
    menyaksikan menyediakan mereka merosot merupakan mesyuarat minat minggu minyak mohd mudah
    mungkin naik najib nasional negara negeri niaga nilai nov ogos okt oleh operasi orang pada pagi
    pameran papan para paras parlimen parti pasaran pasukan pegawai pejabat pekerja pelabur
    pelaburan pelancongan pelanggan pelbagai peluang pembangunan pemberita pembinaan pemimpin
    pendapatan pendidikan penduduk penerbangan pengarah pengeluaran pengerusi pengguna pengurusan
    peniaga peningkatan penting peratus perdagangan perdana peringkat perjanjian perkara
    perkhidmatan perladangan perlu permintaan perniagaan persekutuan persidangan pertama pertubuhan
    pertumbuhan perusahaan peserta petang pihak pilihan pinjaman politik presiden prestasi produk
    projek proses pukul pula pusat rabu rakan rakyat ramai rantau raya rendah ringgit rumah sabah
    sahaja saham sama sarawak satu sawit saya sdn sebagai sebahagian sebanyak sebarang sebelum
    sebelumnya sebuah secara sedang segi sehingga sejak sekarang sektor sekuriti selain selama
    selasa selatan selepas seluruh semakin semalam semasa sementara semua semula sen sendiri
    seorang sepanjang seperti sept september serantau seri serta sesi setiap setiausaha sidang
    singapura sini sistem sokongan sri sudah sukan suku sumber supaya susut syarikat syed tahap
    tahun tanah tanpa tawaran teknologi telah tempat tempatan tempoh tenaga tengah tentang terbaik
    terbang terbesar terbuka terdapat terhadap termasuk tersebut terus tetapi tiada tidak tiga
    timbalan timur tindakan tinggi tun tunai turun turut umno untuk untung urus usaha utama
    walaupun wanita wilayah yang
  `,
  no: `
    andre av begge ble blei bli blir blitt bort bruke båe deg dei deim deira deires dem denne deres
    det dette di disse ditt du dykk dykkar ein eit eitt eller elles eneste enhver enn ett etter
    fordi forsûke fra få før fûrst gjorde gjûre hadde hans har hennar henne hennes hjå honom hossen
    hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor ikke ikkje ingen ingi inkje inni jeg
    korleis korso kunne kva kvar kvarhelst kven kvi kvifor lik makt mange med medan meget mellom
    mer mest mi mot mye mykje navn ned nei noe noen noka noko nokon nokor nokre ny når og også opp
    oss punkt rett riktig samme sant seg selv sia sidan siden sist sitt sjøl skal skulle slik slutt
    somme somt stille sånn tid tilbake tilstand upp ut uten var vart varte ved verdi vere vil ville
    vite vore vors vort vår være vært vöre vört
  `,
  pl: `
    aby acz aczkolwiek aj albo ależ bardziej bardzo bez bowiem byli bym bynajmniej być był była
    było były będzie będą cali cała cały chce choć ciebie cokolwiek coraz coś czasami czasem czemu
    czy czyli często daleko dla dlaczego dlatego dobrze dokąd dość dr dużo dwa dwaj dwie dwoje
    dzisiaj dziś gdy gdyby gdyż gdzie gdziekolwiek gdzieś godz hab ich iii ile inna inne inny
    innych inż ix iż jak jakaś jakby jaki jakichś jakie jakiś jakiż jakkolwiek jako jakoś jeden
    jedna jednak jednakże jedno jednym jedynie jego jej jemu jestem jeszcze jeśli jeżeli już każdy
    kiedy kierunku kilka kilku kimś kto ktokolwiek ktoś która które którego której który których
    którym którzy ku lat lecz lub mają mamy mało mgr mi miał mimo między mnie mną mogą moi moim
    moja moje może możliwe można musi mój nad nami nas nasi nasz nasza nasze naszego naszych
    natomiast natychmiast nawet nic nich nie niech niego niej niemu nigdy nim nimi nią niż nowe
    obok od około ona oni ono oraz oto owszem pana pani po podczas pomimo ponad ponieważ powinien
    powinna powinni powinno poza prawie przecież przed przede przedtem przez przy raz razie roku
    również sam sama się skąd sobie sobą sposób swoje ta tak taka taki takich takie także tam tego
    tej tel temu teraz też tobie tobą toteż totobą trzeba tu tutaj twoi twoim twoja twoje twym twój
    tych tylko tym tys tzw ul vii viii wam wami wasi wasz wasza wasze według wiele wielu więc
    więcej wszyscy wszystkich wszystkie wszystkim wszystko wtedy wy właśnie wśród xi xii xiii xiv
    xv zapewne zawsze zaś zeznowu znowu znów został zł żaden żadna żadne żadnych żeby
  `,
  pt: `
    acerca adeus agora ainda alem algmas algo algumas alguns ali além ambas ambos ano anos antes
    aonde aos apenas apoio apontar apos após aquela aquelas aquele aqueles aqui aquilo assim
    através atrás baixo bastante bem boas breve cada caminho catorze cedo cento certamente certeza
    cima cinco coisa como comprido conhecido conselho contudo corrente cuja cujas cujo cujos custa
    daquela daquelas daquele daqueles dar debaixo dela delas deles demais dentro depois desde
    desligado dessa dessas desse desses desta destas deste destes deve devem deverá dez dezanove
    dezasseis dezassete dezoito dia diante direita dispoe dispoem diversa diversas diversos diz
    dizem dizer dois dos doze duas durante dão dúvida ela elas ele eles embora enquanto entao então
    eram essa essas esses esta estado estamos estar estará estas estava estavam este esteja estejam
    estejamos estes esteve estive estivemos estiver estivera estiveram estiverem estivermos
    estivesse estivessem estiveste estivestes estivéramos estivéssemos estou está estás estávamos
    estão eu exemplo falta fará faz fazeis fazem fazemos fazer fazes fazia faço fez fim foi fomos
    fora foram forem forma formos fosse fossem foste fostes fui fôramos fôssemos geral grande
    grandes grupo haja hajam hajamos havemos havia hei hoje hora horas houve houvemos houver
    houvera houveram houverei houverem houveremos houveria houveriam houvermos houverá houverão
    houveríamos houvesse houvessem houvéramos houvéssemos hão iniciar inicio isso ista iste isto
    lado lhe lhes ligado longe lugar maior maioria maiorias mais mal mas mediante meio menor menos
    meses mesma mesmas mesmo mesmos meu meus minha minhas momento muito muitos máximo nada nao
    naquela naquelas naquele naqueles nas nem nenhuma nessa nessas nesse nesses nesta nestas neste
    nestes noite nome nossa nossas nosso nossos nova novas nove novo novos num numa numas nunca não
    nível número obra obrigada obrigado oitava oitavo oito onde ontem ou outra outras outro outros
    para parece partir paucas pegar pela pelas pelo pelos perante perto pessoas pode podem poder
    poderá podia pois ponto pontos por porque porquê portanto posição posso possível pouca pouco
    poucos povo primeira primeiras primeiro primeiros promeiro propios proprio própria próprias
    próprio próprios próxima próximas próximo próximos puderam pôde põe quais qual qualquer quando
    quanto quarta quarto quatro quem quer quereis querem queremas queres quero questão quieto
    quinta quinto quinze quáis relação sabe sabem segunda segundo sei seis seja sejam sejamos sem
    sempre sendo ser serei seremos seria seriam serão seríamos sete seu seus sexta sexto sim
    sistema sobre sois somente somos sou sua suas são sétima sétimo talvez tambem também tanta
    tantas tanto tarde tem temos tendes tenha tenham tenhamos tenho tentar tentaram tente tentei
    terceira terceiro terei teremos teria teriam terá terão teríamos teu teus teve tinha tinham
    tipo tive tivemos tiver tivera tiveram tiverem tivermos tivesse tivessem tiveste tivestes
    tivéramos tivéssemos toda todas todo todos trabalhar trabalho treze três tu tua tuas tudo tão
    tém têm tínhamos uma umas uns usa usar vai vais veja vem vens verdade verdadeiro vez vezes
    viagem vindo vinte vocês vos vossa vossas vosso vossos vários vão vêm vós éramos último
  `,
  ro: `
    abia acea aceasta această aceea aceeasi acei aceia acel acela acelasi acele acelea acest acesta
    aceste acestea acestei acestia acestui aceşti aceştia acolo acord acum adica aia aibă aici
    aiurea ala alaturi alea alt alta altceva altcineva alte altfel alti altii altul anume apoi asa
    asemenea asta astazi astea astfel astăzi asupra atare atat atata atatea atatia ati atit atita
    atitea atitia atunci avea avem aveţi avut azi aşadar aţi bine bucur bună cam cand capat careia
    carora caruia catre caut ce cea ceea cei ceilalti cele celor ceva chiar cinci cind cine cineva
    cit cita citeva citi citiva cui cumva curând curînd când câte câtva câţi cînd cît cîtva cîţi
    căci cărei căror cărui către daca dacă dar datorită dau deasupra deci decit degraba deoarece
    departe desi despre deşi dinaintea dintr dintre doar doi doilea două drept dupa după ea el ele
    eram este eu eşti fara fata fel fie fiecare fii fim fiu fiţi foarte fost frumos fără geaba
    halbă ia iar ieri imi inainte inapoi incit insa intr intre isi iti lor lângă lîngă mea mei mele
    mereu meu mi mie mod mult multa multe multă mulţumesc mâine mîine nevoie nici niciodata
    nicăieri nimeni nimeri nimic niste nişte noastre noastră noi noroc nostri nostru noua nouă
    noştri numai ori oricare orice oricine oricum oricând oricât oricînd oricît oriunde pai parca
    patra patru patrulea pentru peste pic pina poate prea primul prin putini puţin puţina puţină
    până pînă rog sai sau sint sintem spre sunt suntem sunteţi sus sută sînt sîntem sînteţi săi său
    ta ti timp tine toata toate toată tocmai toti totul totusi totuşi toţi trei treia treilea tu
    tuturor tăi tău ul ului una unde undeva unei uneia unele uneori unii unor unora unu unui unuia
    unul voastre voastră voi vom vor vostru vouă voştri vreme vreo vreun zece zi zice îmi împotriva
    înainte înaintea încotro încât încît între întrucât întrucît îţi ăla ălea ăsta ăstea ăştia
    şapte şase ştiu ţi
  `,
  sk: `
    aby aj ak akej akejže ako akom akomže akou akouže akože aká akáže aké akého akéhože akému
    akémuže akéže akú akúže aký akých akýchže akým akými akýmiže akýmže akýže alebo asi avšak bez
    bezo bol bola boli bude budem budeme budete budeš budú byť cez cezo dnes ešte hoci iba ich inej
    inom iná iné iného inému iní inú iný iných iným inými jeho jej jemu ju kam kamže každou každá
    každé každého každému každí každú každý každých každým každými kde kej kejže keď keďže kie
    kieho kiehože kiemu kiemuže kieže koho komu kouže kto ktorej ktorou ktorá ktoré ktorí ktorú
    ktorý ktorých ktorým ktorými ku ká káže kéže kú kúže kýho kýhože kým kýmu kýmuže kýže lebo leda
    ledaže majú mal mala mali medzi mi mne mnou moja moje mojej mojich mojim mojimi mojou moju
    možno musia musieť musí musím musíme musíte musíš máme máš môcť môj môjho môže môžem môžeme
    môžete môžeš môžu mňa nad nado najmä nami naša naše našej naši našich našim našimi našou nech
    neho nej nejakej nejakom nejakou nejaká nejaké nejakého nejakému nejakú nejaký nejakých nejakým
    nejakými nemu než nich nie niektorej niektorom niektorou niektorá niektoré niektorého
    niektorému niektorú niektorý niektorých niektorým niektorými nielen niečo nim nimi nič ničoho
    ničom ničomu ničím nás náš nášho ním od odo ona oni ono ony oňho po podo podľa pokiaľ popod
    popri potom poza pre pred predo preto pretože prečo pri práve seba sebe sebou sem sme ste svoj
    svoja svoje svojho svojich svojim svojimi svojou svoju svojím ta tak takej takejto taká takáto
    takého takéhoto takému takémuto takéto takí takú takúto taký takýto takže tam teba tebe tebou
    teda tej tejto tento ti tieto tiež toho tohoto tohto tom tomto tomu tomuto toto tou touto tu
    tvoj tvoja tvoje tvojej tvojho tvoji tvojich tvojim tvojimi tvojím tá táto tí títo tú túto tých
    tým tými týmto vami vašej vaši vašich vašim vaším veď viac vo vy vám vás váš vášho však všetci
    všetka všetko všetky všetok začo začože áno čej čia čieho čiemu čiu čoho čomu čou čože čím čími
    ďalšia ďalšie ďalšieho ďalšiemu ďalšiu ďalšom ďalšou ďalší ďalších ďalším ďalšími ňom
  `,
  sl: `
    ali april avgust bil bila bili bilo biti blizu bodo bojo bolj bomo boste bova brez cela celi
    celo daleč december deset deseta deseti deseto devet deveta deveti deveto dober dobra dobri
    dobro dokler dolg dolga dolgi dovolj druga drugi drugo dva dve eden ena eni enkrat eno februar
    gor gospa gospod iii ix iz januar jaz ji jih jim julij junij jutri kadarkoli kaj kajti kako
    kakor kamor kamorkoli kar karkoli katerikoli kdaj kdo kdorkoli ker kje kjer kjerkoli ko koder
    koderkoli koga komu kot kratek kratka kratke kratki lahka lahke lahki lahko lep lepa lepe lepi
    lepo leto maj majhen majhna majhni malce malo manj marec med medtem mene mesec mi midva midve
    mnogo moj moja moje mora morajo moram moramo morate moraš morem nad naj najina najino najmanj
    naju največ narobe nas nato nazaj naš naša naše nedavno nedelja neka nekaj nekatere nekateri
    nekatero nekdo neke nekega neki nekje neko nekoga nekoč nikamor nikdar nikjer nikoli nič nje
    njega njegov njegova njegovo njej njemu njen njena njeno nji njih njihov njihova njihovo njiju
    njim njo njun njuna njuno nocoj november ob oba obe oboje od odprt odprta odprti okoli oktober
    onadva oni onidve osem osma osmi osmo peta petek peti peto po pogosto poleg poln polna polni
    polno ponavadi ponedeljek ponovno potem povsod pozdravljen pozdravljeni prav prava prave pravi
    pravo prazen prazna prazno precej pred prej preko pri približno primer pripravljen pripravljena
    pripravljeni proti prva prvi prvo ravno redko res saj sam sama sami samo sebe sebi sedaj sedem
    sedma sedmi sedmo sem september seveda sicer skoraj skozi smo sobota spet sreda srednja srednji
    ste stran stvar sva ta tak taka taki tako takoj tam tebe tebi tega težak težka težki težko ti
    tista tiste tisti tisto toda torek tretja tretje tretji tri tu tudi tukaj tvoj tvoja tvoje vaju
    vam vas vaš vedno velik velika veliki veliko vendar ves več vidva vii viii visok visoka visoke
    visoki vsa vsaj vsak vsaka vsakdo vsake vsaki vsakomur vse vsega vsi vso včasih včeraj zadaj
    zadnji zakaj zaprta zaprti zaprto zdaj zelo zunaj če često četrta četrtek četrti četrto čez
    čigav šest šesta šesti šesto štiri
  `,
  so: `
    aad albaabkii atabo ay ayaa ayee ayuu dhan hadana inuu isku jiray jirtay ka kasoo ku kuu lakin
    markii oo soo uga ugu uu waa waxa waxuu
  `,
  sv: `
    aderton adertonde adjö aldrig alla allas allt alltid alltså andra andras annan annat artonde
    artonn av bakom bara behöva behövas behövde behövt beslut beslutat beslutit blev bli blir
    blivit bort borta bäst bättre båda bådas dagar dagarna dem denna deras dess dessa det detta
    dina ditt du där därför efter eftersom ej elfte eller elva emot enkelt enkla enligt ens ers ert
    ett ettusen fanns fem femte femtio femtionde femton femtonde fick finnas finns fjorton
    fjortonde fjärde fler flera flesta fram framför från fyra fyrtio fyrtionde få fått följande
    förlåt förra första genast genom gick gjorde gjort goda godare godast gott gälla gäller gällt
    gärna går gått gör göra hade haft hans har heller hellre helst helt henne hennes honom hundra
    hundraen hundraett hur här högre högst ibland icke idag igen igår imorgon inför inga ingen
    ingenting inget innan inne inom inte inuti ju jämfört kanske knappast komma kommer kommit kunde
    kunna kunnat kvar legat ligga ligger lika likställd likställda lilla lite liten litet längre
    längst lätt lättare lättast långsam långsammare långsammast långsamt långt låt med mej mellan
    mer mera mest mina mindre mittemot mot mycket många måste möjlig möjligen möjligt möjligtvis
    ned nederst nedersta nedre nej ner nio nionde nittio nittionde nitton nittonde noll när nästa
    någon någonting något några nån nånting nödvändig nödvändiga nödvändigt också ofta oftast olika
    olikt oss rakt redan rätt sade sagt samma senare senast sextio sextionde sextonde sig sina sist
    sista siste sitt sitta sju sjunde sjuttio sjuttionde sjutton sjuttonde själv sjätte ska skall
    skulle slutligen små smått snart stor stora större störst säger sämre sämst sådan sådana sådant
    ta tidig tidigare tidigast tidigt tills tillsammans tio tionde tjugo tjugoen tjugoett tjugonde
    tjugotre tjugotvå tjungo tolfte tolv tre tredje trettio trettionde tretton trettonde tvåhundra
    upp ur ursäkt ut utan utanför ute vad var vara varför varifrån varit varje varken vars varsågod
    vart vem vems verkligen vid vidare viktig viktigare viktigast viktigt vilka vilkas vilken
    vilket vill väl vänster vänstra värre vår våra vårt ännu även åtminstone åttio åttionde åttonde
    övermorgon överst övre
  `,
  sw: `
    akasema alikuwa alisema baada basi bila cha chini hadi hapo hata hivyo hiyo huku huo ili
    ilikuwa juu kama karibu katika kila kima kisha kubwa kutoka kuwa kwa kwamba kwenda kwenye
    lakini mara mdogo mimi mkubwa mmoja moja muda mwenye naye ndani nini nonkungu pamoja pia sana
    sasa sauti tafadhali tena tu wakati walikuwa wao watu wengine wote yake yangu yao yeye yule
    zaidi
  `,
  tl: `
    aking ako alin amin aming ang ano anumang apat atin ating ay bababa bago bakit bawat bilang
    dahil dalawa dapat dito doon gagawin gayunman ginagawa ginawa ginawang gumawa habang hanggang
    hindi huwag iba ibaba ibabaw ibig ikaw ilagay ilalim ilan inyong isa isang itaas ito iyo iyon
    iyong ka kahit kailangan kailanman kami kanila kanilang kanino kanya kanyang kapag kapwa
    karamihan katiyakan katulad kaya kaysa ko kong kulang kumuha laban lahat lamang likod maaari
    maaaring maging mahusay makita marami marapat masyado mayroon mga minsan mismo mula muli
    nabanggit naging nagkaroon nais nakita namin napaka narito nasaan ngayon nila nilang nito niya
    niyang paano pababa paggawa pagitan pagkakaroon pagkatapos palabas pamamagitan panahon
    pangalawa para paraan pareho pataas pero pumunta pumupunta saan sabi sabihin sarili sila sino
    siya tatlo tayo tulad tungkol una walang
  `,
  tr: `
    acaba acep adamakıllı adeta ait altmýþ altmış altý altı ama amma anca ancak arada artýk aslında
    aynen ayrıca açıkça açıkçası bana bari bazen bazý bazı başkası baţka belki benden beni benim
    beri beriki beþ beş bilcümle binaen binaenaleyh bir biraz birazdan birbiri birden birdenbire
    biri birice birileri birisi birkaç birkaçı birkez birlikte birçok birçoğu birþey birþeyi birşey
    birşeyi birţey bitevi biteviye bittabi bizatihi bizce bizcileyin bizden bize bizi bizim bizimki
    bizzat boşuna bu buna bunda bundan bunlar bunları bunların bunu bunun buracıkta burada buradan
    burası böyle böylece böylecene böylelikle böylemesine böylesine büsbütün bütün cümlesi daha
    dahi dahil dahilen daima dair dayanarak defa demin demincek deminden denli derakap derhal
    derken deđil değil değin diye diđer diğer diğeri doksan dokuz dolayı dolayısıyla doğru dört
    edecek eden ederek edilecek ediliyor edilmesi ediyor elbet elbette elli emme enikonu epey
    epeyce epeyi esasen esnasında etmesi etraflı etraflıca etti ettiği ettiğini evleviyetle evvel
    evvela evvelce evvelden evvelemirde evveli eđer eğer fakat filanca gah gayet gayetle gayri
    gayrı gelgelelim gerek gerçi geçende geçenlerde gibi gibilerden gibisinden gine gırla hakeza
    halbuki halihazırda haliyle handiyse hangi hangisi hani hariç hasebiyle hasılı hatta henüz hep
    hepsi herhangi herkes herkesin hiç hiçbir hiçbiri hoş hulasaten iken iki ila ile ilen ilgili
    illa illaki imdi indinde inen insermi ise ister itibaren itibariyle itibarıyla iyi iyice
    iyicene için işte iţte kadar kaffesi kah kala kanýmca karşın katrilyon kaynak kaçı kelli kendi
    kendilerine kendini kendisi kendisine kendisini kere kez keza kezalik keşke keţke kim kimden
    kime kimi kimisi kimse kimsecik kimsecikler külliyen kýrk kýsaca kırk kısaca lakin leh lütfen
    maada madem mademki mamafih mebni međer meğer meğerki meğerse milyar milyon mı nasýl nasıl
    nasılsa nazaran naşi neden nedeniyle nedenle nedense nerde nerden nerdeyse nere nerede nereden
    neredeyse neresi nereye netekim neye neyi neyse nihayet nihayetinde nitekim niye niçin olan
    olarak oldu olduklarını oldukça olduğu olduğunu olmadı olmadığı olmak olması olmayan olmaz olsa
    olsun olup olur olursa oluyor ona onca onculayın onda ondan onlar onlardan onlari onlarýn
    onları onların onu onun oracık oracıkta orada oradan oranca oranla oraya otuz oysa oysaki pek
    pekala peki pekçe peyderpey rağmen sadece sahi sahiden sana sanki sekiz sen senden seni senin
    siz sizden sizi sizin sonra sonradan sonraları sonunda tabii tam tamam tamamen tamamıyla
    tarafından tek trilyon tüm var vardı vasıtasıyla velev velhasıl veya veyahut yahut yakinen
    yakında yakından yakınlarda yalnız yalnızca yani yapacak yapmak yaptı yaptıkları yaptığı
    yaptığını yapılan yapılması yapıyor yedi yeniden yenilerde yerine yetmiþ yetmiş yetmiţ yine
    yirmi yok yoksa yoluyla yüz yüzünden zarfında zati zira çabuk çabukça çeşitli çok çokları
    çoklarınca çokluk çoklukla çokça çoğu çoğun çoğunca çoğunlukla çünkü öbür öbürkü öbürü önceden
    önceleri öncelikle öteki ötekisi öyle öylece öylelikle öylemesine üzere üç þey þeyden þeyi
    þeyler þu þuna þunda þundan þunu şayet şey şeyden şeyi şeyler şuna şuncacık şunda şundan şunlar
    şunları şunu şunun şura şuracık şuracıkta şurası şöyle ţayet ţimdi ţu ţöyle
  `,
  vi: `
    alô anh biết bài bác béng bởi bức cao cha chiếc cho choa chuyện chính chú chăng chưa chậc chắc
    chỉ chớ chợt chủn chứ cuốn cuộc càng các cái cây cùng cũng cậu của duy dào dì dưới dẫu dữ giữa
    hoặc hỏi khi khác không luôn làm lúc lại lần lớn muốn mình mỗi một mới ngay nghen nghỉm ngoài
    ngoải ngày ngôi ngươi người ngọn ngọt nh nhau nhiều nhà nhé như nhưng nhất nhận nhỉ những nào
    nên nóc nói nơi nếu nền nữa oái pho phè phóc phót phải phắt phỏng phốc phụt phứt quyết quyển ra
    riêng riệt ráo rén rồi rứa sao sau suýt sạch tanh thanh theo thoạt thoắt thuần thà tháng thì
    thím thôi thường thậm thếch thỏm thốc thốt thộc thửa toà toẹt trong trên trước trển trệt trỏng
    tuy tênh tôi tại tấm tới từ veo việc vào vâng vèo vậy với vở vụt vừa xoét xoẳn xoẹt xuể xuống
    xệp áng ông đang đi điều đây đã đó được đến đều để ơi ấy ổng
  `,
};
