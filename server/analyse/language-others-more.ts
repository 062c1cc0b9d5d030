import { listWords } from './word-list.ts';

/**
 * More words of the languages nearest to Dutch, those that Dutch shares among them: a word of both speaks for neither.
 * And what customers of any firm write in languages often met in the Low Countries.
 */
export const MORE_OF_OTHERS: Readonly<Record<string, readonly string[]>> = {
  af: listWords(`
    geld terug weer nooit hoe laat lank trein bus winkel huis pos pad straat stad water krag wees word word geword gewees
    goed beter beste sleg slegte mooi lekker vinnig stadig duur goedkoop nuut oud groot klein koud warm leeg vol oop toe
    oopmaak toemaak maak gemaak gee gegee vra gevra sê gesê praat gepraat bel gebel skryf geskryf stuur gestuur ontvang
    betaal betaling rekening bestel bestelling aflewering afgelewer gekanselleer kanselleer kansellasie vertraag
    vertraging bestuurder bestuur kliënte kliëntediens diens dienste hulp help gehelp vraag antwoord geantwoord e-pos
    e-posse wagwoord nommer selfoonnommer adres kaart kaartjie vliegtuig vlug bagasie lughawe hospitaal dokter skool
    kinders kind vrou man meneer mevrou vandag gister môre more oormôre vanaand vanoggend vanmiddag nag dag dae week
    weke maand maande jaar uur ure minuut minute nou nog al ook net maar want omdat sodat terwyl voor na ná oor onder
    bo tussen teen sonder binne buite nêrens êrens iemand niemand almal iets niks baie min meer minste eerste laaste
    ander volgende dieselfde hierdie daardie watter wie se ons julle hulle myne joune syne regtig heeltemal amper altyd
    dikwels selde miskien natuurlik asseblief totsiens dankie jammer ongelukkig gelukkig kwaad teleurgestel tevrede
    hê kan kon sal sou moet moes mag mog wil wou lyk voel dink weet wis verstaan glo wag gewag loop geloop kyk gekyk
    lees gelees koop gekoop verkoop soek gesoek vind gevind kry gekry breek gebreek stukkend werk gewerk nutteloos puik
    ek jy hy sy dit hom haar jou my vir met sonder by uit af aan om deur het hier daar waar wanneer hoekom nie ja nee
  `),
  fy: listWords(`
    de is    trein bus winkel hûs huzen strjitte stêd wetter waarm kâld waarme kjeld sinne rein moai moaie min minne goed goede
    better bêst bêste gau gauwer stadich djoer goedkeap nij nije âld âlde grut grutte lyts lytse leech fol iepen iepenje
    ticht tichtdwaan meitsje makke jaan jûn freegje frege sizze sei praat prate skilje skille skriuwe skreau stjoere
    stjoerd krije krigen krige betelje betelling rekken rekkens bestelle bestelling levering leverd ôfsein fertraging
    sjauffeur buorlju buorman buorfrou klant klanten help holp fraach fragen antwurd wachtwurd nûmer adres kaart kaartsje
    fleantúch dokter skoalle bern bern jonge famke frou man mefrou menear moarns jûns middeis nachts hjoed juster moarn
    oermoarn dei dagen wike wiken moanne moannen jier jierren oere oeren minút minuten no noch al ek mar om dat omdat
    wylst foar nei oer ûnder boppe tusken tsjin sûnder binnen bûten nearne earne immen nimmen elkenien wat neat folle
    mear minst earste lêste oare oaren folgjende deselde dizze dy dat hokker wa ús jimme harren sines myn dyn syn echt
    hielendal hast altyd faak selden miskien fansels asjebleaft oant sjen tank spyt spitich lokkich lilk teloarsteld
    tefreden kin koe sil soe moat moast mei mocht wol woe liket fiele tinke wit wist begripe leauwe wachtsje wachte
    rinne rûn sjen seach lêze lies keapje kocht ferkeapje sykje socht fine fûn brekke stikken wurkje wurket docht die
    dogge dwaan gean gie giet komme kaam komt bliuwe bleau bliuwt hawwe hie hiene wêze wie wiene binne bist is it in ien
    gjin net nea ea wer werom hjir dêr wêr wannear hoe wêrom hoefolle oft datst silst moatst kinst rydt ride ryd reed
  `),
  nds: listWords(`
    dat ik du he se wi ji em ehr uns jo mien dien sien uns' nich nix keen ok noch mal al wedder ut op in mit vun bi för
    na över ünner twüschen ahn gegen is sünd weer weren hett hebbt harr harrn warrt wurr kann könnt kunn will wüllt wull
    schall schullt schull mutt mööt muss geiht gahn güng kümmt kamen keem blifft bleven bleef deit doon dee maakt maken
    seggt seggen see wo wat wer woans worüm wannehr hier dor nu jümmers fröher hüüt güstern morrn dag daag week weken
    stünn tiet huus lüüd kinner fro mann geld pries water goot beter slecht groot lütt old nee mojen moin dank
  `),
  lb: listWords(`
    ech du hien si mir dir hatt mech dech eis iech mäi meng däin deng säin seng eisen hire net keen keng näischt ass sinn
    war waren huet hunn hat haten gëtt ginn goen geet kënnt komm kann kënnen konnt wëll wëllen soll sollen muss mussen
    bleift bliwwen mécht maachen gemaach seet soen gesot wou wat wien wéi firwat wéini hei do elo ëmmer gëschter haut
    muer moien äddi merci wann dann well awer oder och nach schonn erëm op un an aus bei fir no iwwer ënner ouni géint
    den de dem d'post eng een dës dat dëst vill méi wéineg gutt besser schlecht grouss kleng al nei
  `),
  de: listWords(`
    weiß wisst weg wieso wieder warteschleife öffnet öffnen laden bestellung bestellt geliefert falsche ware zug bahn bus
    fällt aus fahrer unfreundlich freundlich spät rückruf zurück zurückrufen email mails keine passwort vergessen konto
    karte geld erstattung gestern danke klappt geklappt letzte gleich kommt kommen seid habt hätte wäre könnte würde sagt
    gesagt gefragt gibt gab nochmal nächste woche bescheid melden gemeldet nummer anrufen angerufen halbe stunde minuten
  `),
  fr: listWords(`
    rappelez rappeler appelez moi bonne bon journée soirée soir chauffeur conducteur train supprimé retard quelle heure
    ouvre ouvrez magasin boutique commande commandé commander livré livrée remboursé rembourser argent compte mot passe
    oublié avez avoir été sera sont était étaient mauvais mauvaise article modèle rouge bleu noir réponse répondez mail
    mails attends attendre attente minutes quarante trente vingt dix réglé régler résolu nuls nulle top merci beaucoup
    génial super gentil aimable accueil jamais plus dommage déçu content contente client cliente carte billet vol avion
  `),
  da: listWords(`
    i os gas tager tage taget    fyrre tyve tredive halvtreds minutter minut kø køen tog toget bus bussen aflyst forsinket butik åbner lukker pakke
    pakken mail mails svar ring opkald kodeord glemt konto kort penge tilbage god gode dårlige sur glad tak hej farvel
    chauffør chaufføren kom kommer for sent tidlig imorgen igen altid ret rigtig nogen ingen nogle fået fik gik blev
    bliver kunne ville skulle måtte gøre gjort sagt spurgt skrevet bestilt leveret
  `),
  no: listWords(`
    førti tjue tretti minutter minutt kø køen tog toget buss bussen innstilt forsinket butikk åpner stenger pakke pakka
    epost e-post svar ring passord glemt konto kort penger tilbake gode dårlige sur glad hei sjåfør sjåføren kom kommer
    sent tidlig igjen alltid riktig noen ingen noe fått fikk gikk ble blir kunne ville skulle måtte gjort sagt spurt
    skrevet bestilt levert håpløse håpløst
  `),
  sv: listWords(`
    fyrtio tjugo trettio minuter minut kö kön tåg tåget buss bussen inställt försenat försenad butik öppnar stänger paket
    mejl mail svar ring lösenord glömt konto kort pengar tillbaka bra dåliga arg glad hej förare chaufför kom kommer sent
    tidigt imorgon alltid riktigt någon ingen något fått fick gick blev blir kunde ville skulle måste gjort sagt frågat
    skrivit beställt levererat värdelösa värdelöst mer
  `),
  it: listWords(`
    pacco ordine consegna consegnato rimborso soldi indietro negozio apre chiude ora quaranta trenta venti minuti attesa
    risposta risposto nessuna autista treno autobus volo cancellato ritardo dimenticato ho password carta conto email mail
    siete siamo voi loro suo sua degli delle incapaci vergogna bravo brava bravi gentile gentili risolto risolta subito
    ieri vorrei posso potete può fate fatto detto chiesto scritto chiamato richiamate chiamatemi blu rosso nero taglia
  `),
  es: listWords(`
    pedido paquete entrega entregado devolución dinero devuelvan tienda abre cierra cuarenta treinta veinte minutos espera
    respuesta respondido contestan conductor tren autobús vuelo cancelado retraso tarde olvidé contraseña tarjeta cuenta
    correo correos sois son ustedes vosotros inútiles vergüenza amable amables resuelto solucionado excelente atención
    quisiera puedo pueden hacer hecho dicho preguntado escrito llamado llamen llámenme azul rojo negro talla
  `),
  pt: listWords(`
    pedido encomenda pacote entrega entregue reembolso dinheiro volta loja abre fecha quarenta trinta vinte minutos espera
    resposta respondeu responde motorista comboio autocarro voo cancelado atraso atrasado esqueci senha cartão conta email
    emails são vocês vergonha simpático simpática resolvido excelente gostaria posso feito disse perguntei escrevi liguei
  `),
  ca: listWords(`
    ja funciona gràcies paquet comanda botiga tren diners tornar ningú resposta on és què com quan avui ahir molt bé
    malament servei factura telèfon espero esperant hores dies setmana
  `),
};
