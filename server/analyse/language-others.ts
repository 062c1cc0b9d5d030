import { listWords } from './word-list.ts';

/** Common words of languages that must not be taken for Dutch or English: enough to know each by. */
export const OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  de: listWords(`
    störungen super service vielen in laden beratung unverschämt fernseher bild bleibt geld völlig früh gar
    kostet kosten neue neuer neues tarif kaputt handy netz langsam reicht gleiche lieferung verspätet kündigen möchte
    helfen hilfe schnelle schnell zufrieden versand
    der die das und ist ich nicht ein eine einen einem einer eines zu den dem des mit auf für fur von im sie es wir ihr
    auch sich an als wie noch nach bei aus wenn wird werden wurde haben habe hat hatte hatten kann können konnen könnt
    nur aber oder war waren sind seit keine kein keinen mehr sehr schon über uber mein meine meinen meiner bitte danke
    dank vielen heute gestern morgen immer wieder was warum mir mich dich dir dass daß bin bist hallo guten guter gute
    tag ihre ihren ihnen uns unser unsere vom zum zur leider funktioniert geht ans am ins wann wer wo hier jetzt dann
    denn weil doch jemand niemand nichts alles etwas viel viele ganze ganzen unter ohne gegen zwischen durch nie muss
    müssen soll sollte will wollen macht machen gibt endlich schlecht schlechter schlechte euch euer eure ihm ihn seine
    rechnung störung vertrag kundenservice kundendienst techniker ordnung stadt stunde stunden tage woche wochen warte
    warten schade toll danach bereits diese dieser dieses frechheit ernst telefonisch anruf antwort problem behoben
  `),
  fr: listWords(`
    réseau reseau télé voudrais résilier abonnement moquez déçu déçue combien coûte forfait livraison retard reçu mois
    rapide
    le la les des du un une et est je ne pas que qui dans pour sur avec vous nous ce cet cette ces mon ma mes votre vos
    notre nos depuis plus mais ou où il elle ils elles sont ai as avons avez ont être etre était très tres bonjour
    bonsoir merci quand pourquoi comment rien toujours jamais aussi tout toute tous encore par au aux en sans chez fait
    suis c'est j'ai n'est d'un d'une qu'il l'internet marche aucun aucune bien beaucoup ça ca cela si même meme dit
    peut peux faire bravo hier soir matin aujourd'hui demain heure heures semaine semaines mois jours client facture
    colis panne nul honte réponse répond aide équipe fonctionne problème résolu personne changer attente service
    connexion remboursement s'il svp oui non vraiment trop peu après avant leur leurs quel quelle
  `),
  fy: listWords(`
    leauwen leau bliuwt hiel freonlik telefyzje jimme holpen minske spitich wiet sjen sjoch
    it in fan ik is net mar en foar mei dat op der wy jim jimme hawwe haw hat wurdt wurde kin kinne moat moatte oan út
    ut nei dy sa ek noch gjin ha hja har sy myn ús us ynternet it's hjir dêr der't ast as tige skoan juster hjoed moarn
    wer om't wêr wêrom wer't hoe't tank tankewol goeie doch docht giet binne al trije wiken wike dei dagen wachtsje
    ferbining tsjinst skande kommen kaam nimmen tillefoan altyd antwurd let jild rekken kloppet sa'n wa wat eltse leaver
    hieltyd falt wei hoefolle nije nij nijs hjirre hjir doarp leit wol bliid kostet jild help my abonnemint faaks fierder
    dochs dysels geweldich moai hielendal yn sneon snein tiisdei woansdei tongersdei freed jûn middei no nea frysk fryslân mem heit bern hûs goed minne dizze dit jo jimmer graach ferline efkes lange tiid it'k stil 'e
  `),
  da: listWords(`
    venlig ekspedient butikken skærmen sort penge desværre været får gør ubrugelig fuldstændig
    og er det jeg ikke en et at på til med for den de har som vi der af var kan om men du mig min mit mine din dit
    eller hvad hvorfor hvornår hvordan nu også så skal vil være blevet fra ingen tak hej igen meget mere siden når hvor
    virker i går dag time timer uge uger ventet venter hel hele byen god dårlig dårligt aldrig stadig kommet simpelthen
    alt alle hurtig tilfreds levering koster nede opsige gerne hjælpe mig hjælp hjælpen regning regningen pakken forkert svarer beskeder kundeservice forbindelse telefonen noget
    jeres jer
  `),
  no: listWords(`
    hyggelig betjening butikken skjermen svart penger pengene dessverre vært får gjør ubrukelig helt
    og er det jeg ikke en et at på til med for den de har som vi der av var kan om men du meg min mitt mine din eller
    hva hvorfor når hvordan nå også så skal vil være blitt fra ingen takk hei igjen veldig mer siden hvor virker går
    dag time timer uke uker ventet venter hele byen bra rask fornøyd levering koster oppsigelse ruteren hjelpe signal uka dårlig aldri fortsatt kommet egentlig dere deres hjelp hjelpen
    faktura fakturaen nettet nede feil svarer meldinger meldingene dekning pakken dette helt noe
  `),
  sv: listWords(`
    personal trevlig trevliga butik butiken skärmen svart pengar fortfarande tyvärr varit fått får gör
    och är det jag inte en ett att på till med för den de har som vi där av var kan om men du mig min mitt mina din
    eller vad varför när hur nu också så ska vill vara blivit från ingen inget tack hej igen mycket mer sedan virkar
    igår idag timme timmar vecka veckor väntat väntar hela stan bra snabb nöjd leverans kostar säga upp hjälpa signal dålig dåligt aldrig fortfarande kommit ni er era
    hjälp hjälpen väldigt faktura fakturan fel svarar meddelanden kundtjänst täckning paketet här helt legat nere finns
  `),
  es: listWords(`
    el la los las de que y en un una es no por con para mi su se lo como pero más mas muy ya está esta estoy están hola
    gracias desde tengo tiene hace cuando cuándo porque qué todo toda nada nadie sin del al funciona otra vez ayer hoy
    mañana hora horas días semana semanas servicio factura mal bien buenos buenas llegado llevo esperando quiero puede
    sigue sigo todavía nunca ayuda teléfono señal técnico paquete le les nos son fue ser hay también si ni o contesta
  `),
  it: listWords(`
    il lo la gli le di che è e un una uno non per con mi si sono ho ha hanno abbiamo ma più come anche della del dei
    delle al alla dal da grazie mille ciao perché perche quando quanto questo questa molto senza funziona ieri oggi
    domani ora ore giorni settimana sera servizio nessuno mai ancora arrivato arriva voglio posso tutto tutta sempre mio
    mia miei vostro vostra bolletta sbagliata tecnico telefono aspetto campo città pessimo ottimo nuovo ci vi ne se o
  `),
  pt: listWords(`
    podem pode ajudar me queria cancelar conta entrega rápida satisfeito vergonha toda todo tudo bom boa dia noite tarde
    o a os as de que e em um uma é não nao por com para meu minha seu se mas mais muito já está esta estou estão olá
    obrigado obrigada desde tenho tem quando porque tudo nada ninguém sem do da dos das ao à às no na nos nas funciona
    ontem hoje amanhã hora horas dias semana serviço fatura errada vez outra nunca ajuda quero ainda chegou espera há
    péssimo ótimo atendimento encomenda sinal técnico telefone você vocês isso
  `),
  pl: listWords(`
    i w nie na się sie z do to że ze jest są jak ale mam ma od za co po tak czy już juz dla przez bardzo dzień dobry
    proszę prosze dziękuję dziekuje mój moje moja tylko działa dziala wczoraj dzisiaj kiedy dlaczego nikt znowu nadal
    nigdy więcej wiecej brak bez pomoc obsługa paczka czekam chcę chce godzinę o u mnie przyszła był była być internetu
    telefonie przyjedzie całym zasiegu umowy
  `),
  tr: listWords(`
    rezalet hızlı teslimat memnunum bütün hafta sinyal yardım eder misiniz sonlandırmak rica ederim bugün yarın iyi kötü
    ve bir bu da de için icin çok cok ne ben sen biz siz var yok değil degil ama ile gibi daha kadar merhaba nasıl neden
    sonra benim internetim lütfen teşekkürler tesekkurler çalışmıyor dünden beri saat zaman hala yine asla kimse hizmet
    mi mı mu her şey yanlış gelmedi istiyorum iptal yavas bekliyorum mesajlarıma cevap etmek telefonda
  `),
  af: listWords(`
    skerm swart vriendelike vriendelik skoon nuut nuwe gou kry gekry bly laat leweraar selfoon kletsbot heeltemal alweer
    niks bel gebel stuur gestuur kliënt diens
    hoeveel kos nuwe week vinnige aflewering tevrede teleurgesteld ons kry nog probleem dae wanneer sukkel mense lank altyd
    die is ek het nie van 'n en wat in sy hy om te dit vir jy julle ons hulle hul my aan met op as dat maar was sal kan
    baie hierdie daardie nou sê se daar weer nog ook uit by moet wees waar hoekom wanneer wie kom gaan werk dankie asb
    asseblief sedert gister vandag môre more niemand nooit geen foon swak diens verkeerd rekening sein dorp pakkie wil
    kanselleer uur al wag antwoord boodskappe goeie hallo jammer maak kry tegnikus skakel hele onder oor mense net jou
    gekom
  `),
  ro: listWords(`
    cât costă noul puteți ajuta livrare rapidă mulțumit semnal rușine abonament
    de și si în in nu a la cu pe un o este e sunt am ai are au din pentru că ca care mai dar ce cum când cand ieri azi
    mâine fără fara foarte mulțumesc multumesc bună buna ziua vă va rog nimeni niciodată încă inca servicii ajutor nou
    ora oră vine factura ajuns greșită aștept răspunde mesaje proaste sau eu voi mea meu
  `),
  fi: listWords(`
    ja on ei en se että olen ole oli mutta kun kuin niin nyt vielä vielakin vieläkään taas miksi milloin missä mikä tämä
    minun kiitos kiitti hei hyvä huono hyvää päivää eilisestä eilen tänään huomenna tunnin toimi toiminut tulee
    tullut palvelu netti lasku kukaan koskaan enää voi saa paljon kaikki puhelimessa väärin paketti lähtien
    odottanut avusta
  `),
  cs: listWords(`
    a je se na že v ve to s z do jsem jste jsou nefunguje internet ale jak už od pro po tak když kdy proč co mi mě moje
    můj dobrý den děkuji prosím nikdo nikdy zase včera včerejška dnes hodinu služba pomoc velmi není čekám technik špatně
    ne jsme také i o u
  `),
  hu: listWords(`
    a az és nem hogy van egy is de ez meg csak már még nincs mikor miért mert ki mi én te jó nap köszönöm kérem óta
    tegnap ma holnap órája várok segítséget szolgáltatás számla megint hibás jön szerelő telefonban nagyon senki soha
    internetem remek
  `),
  id: listWords(`
    yang dan di ini itu tidak saya kamu anda dari ke untuk dengan ada sudah belum akan bisa juga sejak kemarin hari jam
    kapan kenapa mengapa lagi salah terima kasih tolong selamat pagi atas bantuannya pelayanan bagus menunggu satu
    menjawab pesan mati datang teknisinya tagihannya kok nya banget gak nggak apa
  `),
  pap: listWords(`
    mi bo e ta tin no na di ku pa nan un i bon dia danki masha kon kiko ki ora awor ayera mañan for atrobe robes nos
    boso traha por fabor yudansa bini tur hopi mas pero unda ken dushi
  `),
  hr: listWords(`
    je i u na se da ne za od ja ti mi vi sam si su ali što sta kad kada zašto hvala molim dobar dan radi jučer danas
    dolazi usluga odlična pomoći tehničar nije ima nema samo još već mogu moj moja
  `),
  sq: listWords(`
    nuk një dhe është për që me në të dje sot faleminderit përshëndetje punon im ime jam kam pse kur
  `),
  et: listWords(`
    ja on ei ma sa ta me te nad see ning kui aga ka veel siis miks millal kus aitäh tere palun täna eile homme tööta
    alates eilsest väga hea halb
  `),
  ca: listWords(`
    el la els les de i en un una no és que amb per però molt gràcies hola des tinc avui ahir demà nit quan més res també
  `),
  so: listWords(`
    waa ma iyo ku ka ee in aan uu ay shalay maanta mahadsanid internetkaygu shaqeynayo tan wuxuu
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
  ['fy', /[âû]|ú|tsj|oar|^oan|jouwe|iuw/],
  ['da', /[æøå]/],
  ['sv', /[åäö].*(?:r|t|n|a)$|[åäö]/],
  ['pt', /ção$|ções$|[ãõ]|nh[ao]s?$/],
  ['af', /[^aeiou]y[^aeioun]?$|tjie|gg$/],
  ['ro', /[țșăşţ]/],
  ['fi', /ää|yy|kk[aiou]|ssa$|sta$|lla$|nen$/],
  ['cs', /[řěůšžč]/],
  ['hu', /[őű]|sz|gy/],
  ['it', /zion[ei]$|gli|cch/],
  ['es', /ñ|ción|[íó]|os$/],
  ['pl', /[ąęłńśźż]|szcz|czy|ów$/],
  ['tr', /[ğışİ]|ıyor|lar$|ler$/],
];
