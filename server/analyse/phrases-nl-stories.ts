import type { PhraseGroup } from './phrases.ts';

/**
 * Families of what happens to customers and of what a company does for them, by kind of event rather than by trade.
 * They come before the other lists and decide.
 */
export const dutchStoryPhrases: readonly PhraseGroup[] = [
  // What sounds like a complaint's words and is none.
  {
    weight: 0,
    kind: 'plain',
    phrases: `
      per ongeluk, ter info, ter informatie, mag|mogen geschrapt|verwijderd|stopgezet|afgesloten worden,
      gestopt per, vervalt op|per|eind, verlopen op|per, loopt af op|per, geen bijzonderheden, geen haast, geen vragen,
      rode loper, zwarte vrijdag, zwarte piste, zwart op wit, code rood, code oranje, op rood, rode kruis, verkeerd om, bij verlies, in geval van,
      lachende gezichten, kosten doorgegeven, kosten besproken, verbonden met, doorverbonden met, in overleg, geen actie nodig, gratis mee,
      zit|zitten|staat|inbegrepen in de prijs, wat kost|kosten, hoeveel kost|kosten|bedraagt|bedragen, wat zijn de kosten,
      niet bemand, niet van toepassing, niet nodig, niet meer nodig, niet aanwezig, niet druk, niet gewijzigd, niet veranderd, is niet gewijzigd
    `,
  },
  {
    weight: 0.02,
    kind: 'relief',
    phrases: `
      dossier|ticket|ticketje|melding|zaak|case|klacht mag|kan dicht|gesloten|afgesloten|weg|toe,
      dossier|ticket|melding|zaak|case|klacht mag|kan je|u|jullie sluiten|afsluiten, hoeft niet meer, is al geregeld|opgelost|in orde
    `,
  },
  // Praise of what was: "vroeger", "was altijd".
  {
    weight: -0.3,
    kind: 'mood',
    phrases: `
      was altijd|ooit|vroeger zo goed|fijn|leuk|mooi|top, was altijd|ooit|vroeger zo'n goede|fijn|fijne|leuk|leuke|mooi|mooie|prima,
      was altijd|ooit|vroeger een fijn|fijne|leuk|leuke|mooi|mooie|prima|goed|goede|top, waren altijd|ooit|vroeger zo goed|fijn|leuk|top,
      ooit|vroeger een fijn|fijne|leuk|leuke|mooi|mooie|prima|goed|goede|top|topzaak, ooit|vroeger zo goed|fijn|leuk|mooi|trots,
      begon|begonnen _ zo goed|leuk|mooi|veelbelovend|fijn, begon goed|leuk|mooi|veelbelovend|fijn, vorig jaar nog _ favoriete|beste|goed|top|fijn|leuk,
      vroeger beter, vroeger was _ beter, was vroeger beter|anders, vroeger kon|kreeg|was, is niet meer wat het|ze|hij, niet meer wat het geweest,
      niks|niets meer over, niks|niets meer van over, niets|niks overgebleven, blijft niks|niets van over, is niets|niks van over, sinds de|die|deze|jullie overname|fusie|verhuizing|update|verbouwing
    `,
  },
  // Effort repeated, and being heard by nobody.
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      # verzoek|herinnering|sommatie|ingebrekestelling, herhaald verzoek, nogmaals verzoek, herhaalde verzoeken|oproepen, ondanks herhaald|herhaalde|meerdere|meermaals,
      
      # keer _ uitgelegd|uitleggen|doorgegeven|doorgeven|aangevraagd|gestuurd|opgestuurd|ingevuld|verzocht|herinnerd|langsgeweest|langs|teruggebeld|gereset|aangemeld|ingediend|verzet|verplaatst|voorgelegd,
      # maal _ uitgelegd|doorgegeven|aangevraagd|gestuurd|gevraagd|gebeld|gemaild|gemeld|langs, voor de # keer _ hetzelfde|uitleggen|doorgeven|bellen|mailen|langs,
       elke|iedere keer iets|wat anders, telkens iets|wat anders, steeds iets|wat anders,
      elke|iedere keer een ander|andere, telkens een ander|andere, steeds een ander|andere, net als de vorige, net als vorige keer, net zoals vorige keer,
      # keer _ naam|postcode|geboortedatum|klantnummer|verhaal|bandje, # keer een bandje, weer helemaal|alles|mijn|ons|hetzelfde verhaal, hele verhaal opnieuw|weer, mijn verhaal opnieuw|weer|#,
      weer|opnieuw alles uitleggen|vertellen|invullen, nog een keer uitleggen|vertellen|invullen, nogmaals uitleggen|vertellen|invullen, weer van vooraf, van vooraf aan,
      daar begon|begint|begon alles|het weer, terug naar af, terug bij het begin, zegt staat in|bel|mail, zegt dat ik|we _ moet|moeten, zeggen dat ik|we _ moet|moeten,
      zegt dit ; _ zegt dat, zeggen dit ; _ zeggen dat, de een zegt, de ene zegt, de een zegt _ de ander, spreken elkaar tegen, elk een ander|eigen, weer een andere afdeling,
      schuift|schuiven|schoof|schoven _ door|af, doorgeschoven naar, wijst|wijzen|wees|wezen _ naar elkaar, naar elkaar doorverwijzen, verwijst|verwijzen|verwees|verwezen mij|me|ons|mij|door|terug|je|u|ge,
      verwijst|verwijzen|verwees|verwezen _ door|terug, heen en weer gestuurd|verwezen|gebeld|gemaild, rond en rond, in rondjes, rondjes draaien, blijven rondjes, vicieuze cirkel, kip en ei,
      doorverbonden ; doorverbonden, tuut tuut, altijd|steeds|constant|continu|telkens|weer|eeuwig bezet|in gesprek, toets 1|# ; toets, menu na menu,
      krijg|kreeg|krijgen|kregen|krijgt _ automatisch|standaard|hetzelfde antwoord|mail|mailtje|bericht|reactie|mails|verhaal, automatisch antwoord|antwoordje|bericht, standaard antwoord|antwoorden|mail|mailtje|reactie|zinnetje|praatje,
      geknipt en geplakt, knippen en plakken, knip en plakwerk, robot|bot|chatbot snapt|begrijpt|weet|kan|blijft|verwijst|antwoordt _ niet|niks|niets|alleen|herhalen, chatbot die, chatbot zonder, niet met een mens, geen echt mens, niemand van vlees,
      zonder dat ik|we|wij|iemand _ gevraagd|weet|wist|besteld|toestemming|akkoord|gezegd|verwittigd,
      niemand die me|mij|ons _ helpt|helpen|belt|antwoordt, niemand die opneemt|belt|antwoordt|luistert|reageert|helpt|weet|verantwoordelijk|iets, niemand _ weet, niemand neemt _ op|verantwoordelijkheid, niemand voelt,
      niemand vertelde|zei|waarschuwde|verwittigde|informeerde|liet|laat|had|heeft _ gezegd|weten|verteld|gewaarschuwd|verwittigd, niemand zei|zegt|vertelt|vertelde|waarschuwde, niemand van jullie|hen|die,
      schrijven|noteren|lezen|onthouden jullie _ niks|niets|niet|wel, staat _ niet in _ systeem, niet in het systeem, niks|niets in het systeem, niks|niets genoteerd|bekend|terug te vinden, niets|niks _ van bekend, nergens iets|wat genoteerd,
      ticket geopend|aangemaakt _ geen|niks|niets, komt er geen|niks|niets antwoord|reactie, komt geen antwoord|reactie, nul reactie|reacties|antwoord, nog geen reactie|antwoord|bericht|nieuws|bevestiging|terugbetaling|geld|oplossing|monteur|pakket|factuur,
      geen reactie|antwoord|gehoor op, laten niks|niets van zich, laat niks|niets van zich, niks|niets van zich horen|laten, stilte sindsdien, sindsdien stil|stilte|niks|niets, en dan niks|niets|stilte, daarna niks|niets|stilte|radiostilte, vervolgens niks|niets|stilte|nooit|geen,
      daarna niet meer, vervolgens niet meer, toen niks|niets meer
    `,
  },
  // Waiting and broken terms.
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      termijn|deadline|levertijd|beloftetermijn|reactietermijn|leverdatum _ verstreken|overschreden|voorbij|gemist, ruim|allang|al lang|al|inmiddels|intussen|reeds verstreken|overschreden,
      # weken|maanden|dagen later nog|en|zit|sta|wacht|geen|niks|niets, inmiddels # weken|dagen|uur, intussen # weken|dagen|uur, ondertussen # weken|dagen|uur,
      na # weken|maanden|dagen|uur|jaar nog|eindelijk|pas|alsnog|wachten|bellen|geen|niks|niets|steeds, pas over #, pas volgende|volgend week|maand|jaar, pas in januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december,
      eerstvolgende|eerste plek|plaats|afspraak|mogelijkheid _ binnen|over|pas #, wachtlijst van, wachttijd van #, wachten op mijn|m'n|onze, nog altijd|steeds wachten|wacht|wachtende, nog altijd|steeds op de|het|een|mijn|m'n, nog altijd|steeds in de|het, nog altijd|steeds met de|het|een|ne|nen,
      had _ vorige week|maand|gisteren moeten, had al|allang|gisteren|vorige|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag _ moeten, hadden al|allang|gisteren|vorige _ moeten, zou er _ zijn en|maar, zou gisteren|eergisteren|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag, zou vorige|verleden week|maand,
      zou tussen # en #, zouden tussen # en #, tussen # en # ; niemand|geen|niks|niets, eerst zou het|hij|ze|de, eerst _ toen _ toen, van maandag naar|op, schuift|schuiven|verschuift|verschuiven steeds|telkens|weer|alweer|opnieuw|maar, telkens verzet|uitgesteld|verschoven|verplaatst, steeds verzet|uitgesteld|verschoven|verplaatst, weer een week|maand|dag|uur,
      weer # weken|dagen|maanden|uur, nog eens # weken|dagen|maanden|uur, duurt|duurde al|nu|intussen|inmiddels #, blijft|blijven|bleef duren|aanslepen, blijft|blijven|bleef maar duren|aanslepen|wachten|draaien|doorgaan, sleept|slepen|sleepte al|aan|zich, al sinds maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|gisteren|vorige,
      al # uur|uren|dagen|weken|maanden|kwartalen geen|niks|niets|zonder|niet|kapot|stuk, al gemeld|gevraagd|doorgegeven|aangegeven in|op|met|sinds, al maanden|weken|jaren|dagen|uren geen|niks|niets|bezig|niet|stuk|kapot|een|in, # minuten|min|uur|kwartier in de rij|wachtrij|file, uur in de rij, # minuten|min|uur aan de lijn|telefoon|kassa|balie,
      wacht|wachten|gewacht _ voor niks|niets, voor niks|niets thuis|gekomen|gereden|gewacht|betaald|gebleven|gebeld, voor noppes, dag verlof|vrij voor|genomen|gekost, hele dag|middag|ochtend|avond|namiddag|voormiddag thuis|kwijt|bezig|verloren|gewacht|weg, dag|middag|ochtend|avond|vakantiedag kwijt|verloren,
      woordbreuk, woord niet, belofte niet, beloftes niet, beloften niet, komt|komen|kwam|kwamen _ niet na, niet nagekomen, houdt|houden|hield|hielden zich niet aan, houdt|houden|hield|hielden zich nergens
    `,
  },
  // What staff, couriers and fitters did.
  {
    weight: -0.55,
    kind: 'event',
    phrases: `
      uit de bus|trein|tram|winkel|zaak|metro|taxi gezet|gestuurd|gegooid|gesmeten, aan de deur|kant|straat gezet, liet|lieten _ openstaan|slingeren, gewoon|zomaar|doodleuk vertrokken|weggegaan|weggelopen|doorgereden|weggereden|doorgelopen|opgehangen|weggestuurd|afgesloten|verwijderd|geannuleerd,
      rijdt|reed|reden|rijden _ voorbij|door, voor mijn|m'n|onze|ons|de neus dicht|weg|vertrokken, op de stoep|oprit|straat|grond|gazon gegooid|gezet|gesmeten|gelegd|gedumpt|achtergelaten|laten, in de heg|struiken|tuin|goot|haag|modder|papierbak|gft|kliko _ gegooid|gezet|gesmeten|gelegd|gedumpt|achtergelaten, over de haag|heg|poort|schutting|muur gegooid|gesmeten,
      rolde|rollen|rolt met zijn|haar|de|hun ogen, schouders opgehaald, trok|trekt _ schouders op, schouders ophalen, deed|doet|deden|doen alsof|of, deed|doet|deden|doen geen moeite, doen de moeite niet, te lui|beroerd|stom om, lachte|lachten|lacht|lachen me|mij|ons|hem|haar|je|u _ uit, lachte|lachten|lacht toen|om, lachen ermee, ermee gelachen,
      zit|zitten|zat|zaten op _ telefoon|gsm, staat|staan|stond|stonden te kletsen|roken|lachen|appen, met elkaar te kletsen, keek|keken|kijkt|kijken _ niet op|om|aan, keek|keken dwars|door, niet op of om, geen goeiedag|goedendag|groet|excuus|sorry|sorrietje|bonjour, geen woord uitleg, nog geen excuus|sorry|excuses, zonder excuus|sorry|excuses,
      gat|gaten in mijn|mijne|mijnen|m'n|onze|de|het muur|deur|plafond|dak|jas|broek|vloer, regent|regende hier|het binnen, water in de|het kelder|kamer|plafond, vals|vervalst|vervalste, handtekening vervalst|gezet|nagemaakt, van mij gestolen|gejat, gestolen door, kwijtgemaakt, kwijtgespeeld, zoekgemaakt, zijn|is _ kwijt geraakt|gespeeld, raken|raakten|raakt _ kwijt, jullie zijn _ kwijt,
      tegen mij|me|ons geroepen|geschreeuwd|gesnauwd|uitgevallen|gezegd dat, staat te roepen|schreeuwen|tieren, als een crimineel|dief|kind|hond|nummer|klein, gelijk een crimineel|dief|kind|hond|nummer, lijk dat ge nen|een, alsof ik|we|je|ge|u gek|dom|achterlijk|crimineel|dief, behandeld alsof|gelijk, neerbuigend behandeld,
      een nummer zijn|bent, gewoon een nummer, ben je|ik|ge een nummer, maar een nummer, aan ons|mijn|haar|zijn lot overgelaten, lot overgelaten, laten stikken, in de kou laten staan, in de kou gelaten, laten barsten, buitengekeken, met lege handen, met de gebakken peren, met de brokken, op een dwaalspoor,
      tussen neus en lippen, met de noorderzon, met de natte vinger, om de tuin geleid, een oor aangenaaid, een rad voor, een loer gedraaid, achter mijn rug, uitgekleed, gat in de markt, kunnen _ pot op, kan _ pot op, de pot op
    `,
  },
  // Paying too much, and money that stays away.
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      moet|moest|moeten|mocht|mag ik|we|wij|je _ bijbetalen|nabetalen|dokken|ophoesten|neertellen|bijleggen, dokken voor, alsnog|ineens|plots|plotseling|opeens|zomaar|weer|wéér # euro, ineens|plots|plotseling|opeens|zomaar duurder|hoger|verhoogd|afgesloten|opgezegd|afgeschaft,
      krijg|kreeg|krijgen|kregen|krijgt|ontving|ontvang _ boete|aanmaning|naheffing|deurwaarder|incasso|dwangbevel|spookfactuur, eindafrekening|afrekening|jaarafrekening|rekening|factuur|nota van # euro|eur _ voor|op|terwijl, spookfactuur, spookrekening, spooknota, blijven|blijft|bleven|bleef _ incasseren|afschrijven|factureren|aanrekenen|afhouden|innen,
      premie|prijs|prijzen|tarief|tarieven|huur|abonnement|voorschot|kosten|maandbedrag|bijdrage _ omhoog|gestegen|verhoogd|duurder|verdubbeld|verdrievoudigd, # euro per maand erbij|omhoog|duurder|meer|bij, # euro|procent|% duurder|omhoog|opslag, # procent erbij, gaat|gaan|ging|ging weer|alweer|ineens omhoog, van # naar # euro ; , van # euro naar #,
      geen geld terug, geld _ niet terug, borg _ niet terug, kreeg|krijg|krijgen _ niet terug, niks|niets|geen cent|geen euro terug, fluiten naar, naar _ fluiten, wie gaat|gaan _ betalen|vergoeden, wie betaalt|vergoedt dat|dit|mijn|m'n|nu|dan, kosteloos annuleren mag|kan niet, niet annuleren, krijg ik _ vergoed ;, vergoeden niks|niets|niet, vergoedt niks|niets|niet, niet vergoed, wordt niet vergoed, werd niet vergoed,
      laat|laten _ betalen voor, betalen voor _ niet, betaal voor _ niet, betaalde|betaald voor _ gekregen niks|niets, te veel afgeschreven|gerekend|gefactureerd|betaald|afgehouden, te weinig teruggekregen|terug|gestort|uitbetaald, verkeerd bedrag, foutief bedrag, twee|dubbele keer aangerekend|gefactureerd|betaald, dubbel gefactureerd|aangerekend|geboekt|afgehouden, nooit gewoond|gehad|besteld|gevraagd|getekend|gebruikt|geweest|aangevraagd|ondertekend,
      kost|kosten stukken van|je|u|een klap|fortuin|rib, stukken van mensen, rib uit mijn|het lijf, aan de volle pot, volle pot betalen, volle pot, een aderlating, pure diefstal, is diefstal, klinkklare, verborgen kosten|kostjes, addertjes, kleine lettertjes, kleine letters, geringe wijziging, uit coulance ; maar, geen coulance, kon er niet af, kan er niet af, er niet af
    `,
  },
  // Things that break, stop or were never as told.
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      vanzelf|spontaan|zomaar|steeds|constant|continu opnieuw op|aan|uit|uitgevallen|dicht, uit zichzelf opnieuw|uit|aan|dicht, start|starten|startte _ opnieuw op, # keer per dag|uur|nacht|avond opnieuw|uit|weg|eruit|los|vast, na # maanden|weken|dagen|keer|uur|wasbeurten|ritten _ kapot|stuk|los|versleten|defect|gebroken|gebarsten|uitgelubberd|lek|krom|gescheurd,
      hield het _ # maanden|weken|dagen|jaar, gaf|geeft|gegeven de geest, de geest gegeven|gaf|geeft, begaf|begeeft het, het begeven, heeft het begeven, laat|liet|laten het afweten, het afweten,  werkt|werken|functioneert nauwelijks|amper|half|zelden|slechts|alleen als|niet|nooit|pas, bellen|internetten|laden|opladen|pinnen|inloggen|printen lukt _ niet|amper|nooit,
      moet|moest|moeten _ vastzetten|vasthouden|resetten|herstarten|vastplakken, met een elastiekje|elastiek|plakband|tape|ducttape, aan elkaar geplakt, past|passen _ niet, paste _ niet, past voor geen, hangt scheef, staat scheef, zit los, zitten los, hangt los, laat los, laten los, liet los, klemt, is lek, lekt, lekte, lekken, zonder spanning, geen spanning,
      buiten gebruik|dienst|werking, is buiten gebruik|dienst, staat|staan uit|af|stuk|leeg, brandt|branden overdag|niet|dag, lift|roltrap|automaat|poortje|wc|toilet|douche|verwarming|airco|kassa _ kapot|stuk|defect|dicht|dood|af, geen airco|verwarming|wc|toilet|lift|warm|zitplaats|zitplaatsen|handdoek|handdoeken|wc-papier|stroom|elektriciteit|parkeerplek|streepje|ontvangst|bus|trein|treinen|bussen, geen warm eten|water,
      # attracties|loketten|kassa's|balies|toiletten|wc's|liften|afdelingen|winkels|stations|haltes _ dicht|gesloten|stuk|kapot, alles dicht|gesloten|weg|leeg, was alles|alles dicht, de helft dicht|gesloten|ontbreekt|ontbrak|weg|kapot|stuk|uitverkocht, voor dichte deur, dichte deuren, gesloten deur|deuren, zonder verwittiging|waarschuwing, op straat gezet, behelpen, is het behelpen, was het behelpen, voor één streepje,
      besteld ; _ gekregen|ontvangen|geleverd, gevraagd ; _ gekregen, iets anders gekregen|geleverd|ontvangen, iets heel|totaal anders, heel iets anders, totaal iets anders, andere|ander kleur|maat|model|product|artikel gekregen|geleverd|ontvangen|gestuurd, verkeerde maat|kleur|model|product|artikel|pakket|sleutel|jas|kant|lijn|naam|datum|meter|dosering|tafel|kamer|bestelling,
      ontbreekt de|het|een, ontbrak de|het|een, zonder handleiding|schroeven|kabel|oplader|lader, niet compleet, half geleverd, halve bestelling, deel van de bestelling, de helft _ geleverd, niet wat|zoals _ besteld|afgesproken|beloofd|beschreven|foto|foto's|verwacht, lijkt|leek|lijken in niets|niks op, op de foto _ anders, noemen ze|jullie|zij|we|ze dat|dan|zoiets, noemt u|men dat, heet dat dan|nu, noem ik geen, kun|kan je geen _ noemen,
      in de advertentie|folder|reclame|brochure|contract _ maar|terwijl|staat, terwijl in de advertentie|folder|brochure|contract, was de enige reden, reden dat we weggaan|opzeggen
    `,
  },
  // Turning away, and words at one's wits' end.
  {
    weight: -0.5,
    kind: 'mood',
    phrases: `
      ik|we|wij kom|komen|koop|kopen|bestel|bestellen|eet|eten _ niet meer|nooit, kom|komen|koop|kopen|bestel|bestellen hier|daar|er _ niet meer|nooit, niet meer naartoe, niet meer heen|terug, wij niet meer, mij niet meer, ons niet meer, hier niet meer, daar niet meer, nooit meer bij|naar|met|hier|daar, nooit meer ; , voor mij|ons niet meer|geen, ik|wij|we ga|gaan|stap|stappen wel|weer|dan naar, ga|gaan wel|dan|terug naar een ander|de,
      dan maar|liever|weer naar de|het|een, doei ;, de ballen, aju, tabee, wegwezen, blij dat ik|we weg, bij jullie|hen|deze weg, wij zijn er klaar|mee, opgezegd ;, heb ik|hebben|ik heb opgezegd, contract opgezegd ; , lidmaatschap|abonnement _ op omdat, opzeggen omdat, stop ermee, ik stop, wij stoppen, kap ermee, ik kap, wie bedenkt|bedacht|verzint|verzon _ dit|dat|zoiets|het|om|dat|deze,
      hoe bedenk|verzin|bedenken|verzinnen je|ze|jullie _ het|zoiets|dit, hoe bestaat het, hoe haal je het, waar halen ze het, wie doet zoiets, wat moet ik|je|ge _ mee|ermee|hiermee, heb ik|je niks|niets aan, heeft niemand|geen iets|mens aan, wat heb ik|je daar|eraan|daaraan, kan ik|je niks|niets mee, snap|begrijp jij|u|ik|je het nog, wie snapt|begrijpt het|dit nog|nou, geen hond|kat|mens snapt|begrijpt, ik snap|begrijp er niets|niks, daar sta|zit ik|je|ge|we|u dan|nu, sta|zit ik|je|ge|we dan|nu,
      is dit|dat nog een|wel|normaal, is dat nou|nu service|normaal|zo, is dit service|normaal|zo, wat een service zeg, en dat noemt|noemen|heet, durven|durft|durf _ te zeggen|vragen|rekenen|beweren|sturen|mailen, durven jullie, hebben het lef|gore, heeft het lef|gore, zou je toch, moet je je voorstellen, moet je nagaan, stel je voor, kun|kan je nagaan, ge kunt het niet, niet te filmen, niet om te lachen, lachen is anders, lachertje, wat een lachertje, een grap toch, dit is een grap|mop, mop van de,
      de max ; niet, op zijn best|zijn slechtst, tegen een muur, met het hoofd, op de zenuwen, het bloed onder, hangt|hing me|mij|ons de keel uit, komt mijn|m'n|onze oren|strot|keel uit, mijn|m'n|onze oren uit, hoog zitten, zit me|mij|ons hoog|dwars, klomp breekt, broek zakt, broek van zakt, tot hier, tot hier en niet, maat _ vol, emmer _ over|overlopen, doet de deur dicht, deed de deur dicht,
      van ellende, uit ellende, uit pure ellende|wanhoop|frustratie|armoede, ten einde raad, einde raad, ik weet het niet meer, we weten het niet meer, help ; , voel|voelde|voelen me|mij|ons _ bekocht|bedrogen|genept|genaaid|gepakt|belazerd|bedot|machteloos|onveilig|niet, bekocht, bekocht gevoel, opgelicht, geflest, afgezet, bedot, bedrogen, kat in een zak, miskocht, spijt van, spijt dat
    `,
  },
  // Flemish.
  {
    weight: -0.55,
    kind: 'mood',
    phrases: `
      voor de zot gehouden|houden, de zot houden|gehouden, om zot van te worden, zot van worden|word, ik word er zot, word ik zot, zot van, het kot te klein, gefoefel, foefelen, is me dat|daar iets, is me dat wat, 't is wat|iets, is wreed|serieus ambetant, serieus ambetant, wreed ambetant, ambetant worden|van, gebuisd, een dikke buis, dikke buis, trekken zich er|daar niks|niets van, trekt zich er|daar niks|niets van, niks|niets van aangetrokken, geen fluit|kloten|bal|sikkepit|knijt|zak, geen fluit van,
      van mijne|mijnen|mijn kloten|oren, mijn voeten|botten|kas af|spelen, onder mijn|ons voeten, in mijn|ons gat, op mijn kap, op onze kap, tegen mijn kar, rap rap, met haar op, lap ; , lap daar, ge moet tegenwoordig, ge moogt|moget|moet zelf|dan|maar|nog, ge wordt daar|er|hier _ afgesnauwd|afgeblaft|uitgelachen|weggestuurd|bekeken, wordt ge|je _ afgesnauwd|afgeblaft|uitgelachen|weggestuurd|bekeken, afgesnauwd, afgeblaft, afgebekt, niet schoon meer, niet serieus, niet proper, nie serieus, ni serieus, ni normaal, niet meer serieus
    `,
  },
  // What was done well, told as facts.
  {
    weight: 0.5,
    kind: 'mood',
    phrases: `
      dezelfde|diezelfde|zelfde dag|avond|middag|ochtend|namiddag|voormiddag nog|al|opgelost|geleverd|geholpen|iemand|gerepareerd|terug|gefikst, de dag zelf nog|al|geleverd, 's anderendaags al|in|geleverd|terug, de dag nadien|erop al|in|geleverd|was, de volgende dag|ochtend|morgen al|in|was|lag|stond|had|werkte|geleverd|binnen|bezorgd|opgelost, volgende dag _ in huis|bus, een dag later al|in|was|lag|stond|binnen|bezorgd|gerepareerd,
      binnen de # minuten|uur|uren|kwartier|seconden|tellen|dagen, binnen een kwartier|uur|halfuur|minuut|dag|etmaal, binnen # minuten|uur|uren|seconden|tellen, in # minuten|tellen|seconden|stappen _ geregeld|opgelost|klaar|gefikst|geholpen|gepiept|in|gedaan|voor, in # tellen|seconden, # minuten|uur|seconden|tellen later was|werkte|stond|had|deed|opgelost|alles|iemand|weer|gefikst|geregeld|geblokkeerd, nog geen # minuten|uur|tellen|seconden later, nog geen # minuten|tellen|seconden, na # minuten|seconden|tellen opgelost|geregeld|iemand|werkte|gefikst|weer|al|geholpen,
      stond er al een monteur|technieker|iemand, stond al een monteur|technieker, stond er al iemand, lag er al, lag|stond|zat _ al een nieuwe|nieuw, al een nieuwe|nieuw in, al in de|mijn bus|brievenbus|huis, meteen|direct|gelijk|onmiddellijk|prompt|subiet|terstond geholpen|geregeld|opgelost|vervangen|teruggestort|gestort|terugbetaald|gerepareerd|hersteld|gefikst|aangepast|rechtgezet|teruggebeld|omgeruild|iemand|actie|antwoord|reactie|raak, direct|meteen|onmiddellijk|gelijk een nieuwe|nieuw|oplossing|antwoord|afspraak|mens, zagen|zag direct|meteen|gelijk|onmiddellijk zelf|de|het,
      besteld ; _ in huis, besteld ; vandaag|morgen _ binnen|huis|geleverd|bezorgd, besteld _ binnen|huis ;, besteld en # uur|uren later, vandaag|gisteren|vrijdag|maandag|zaterdag|zondag|donderdag|woensdag|dinsdag besteld ; vandaag|morgen|zaterdag|maandag|dinsdag|woensdag|donderdag|vrijdag, snel binnen|in huis|ter plaatse|antwoord|reactie|gereageerd|opgepakt|gehandeld, rap antwoord|reactie|geregeld|ter plaatse|gereageerd|geleverd, vlot antwoord|geregeld|verlopen|opgelost|bereikbaar|in orde, voor ik het wist, voor we het wisten, voor ik er erg,
      nam|namen|neemt|nemen er|echt|alle|rustig|uitgebreid|ruim|de _ tijd voor, tijd voor me|mij|ons genomen|gemaakt|had, echt de tijd, alle tijd voor, bleef|bleven|blijft _ rustig|geduldig|vriendelijk|kalm|beleefd, bleef|bleven _ tot het|alles|de|hij, liep|liepen|ging|gingen|loopt _ met me|mij|ons mee, bracht|brachten _ persoonlijk|thuis|langs|terug, kwam|kwamen _ speciaal|persoonlijk|extra voor|langs|terug, speciaal voor mij|ons|me|hem|haar|een, persoonlijk langs|gebeld|bezorgd|gebracht|afgehandeld,
      zonder dat ik|we|wij|je|hij|zij|ze _ moest|moesten|merkte|gemerkt|uitleggen|hoefde|hoefden|zoeken|bellen, zonder te hoeven, zonder vragen|zeuren|zagen|gezaag|zever|gedoe|morren|problemen|gemor|discussie|franjes|poespas, uit eigen beweging, uit zichzelf aangeboden|voorgesteld|gebeld|korting|teruggestort|gecompenseerd|gezegd, zelf voorstelde|aanbood|aangeboden|voorgesteld, spontaan aangeboden|teruggestort|korting|terugbetaald|een|gecrediteerd, ongevraagd _ korting|cadeau|gratis|bloemetje|vergoeding|upgrade,
      kreeg|kregen|krijg|gekregen _ gratis|cadeau|cadeautje|vergoed|korting|upgrade|vergoeding|bloemen|koffie|bloemetje, kreeg|kregen ik|we|wij _ nieuwe|nieuw|extra, nieuwe|nieuw gekregen, gratis vervangen|gerepareerd|omgeruild|hersteld|meegekregen|opgehaald, er nog een maand|bon|cadeautje|korting, hoefde|hoefden|moest|moesten _ niks|niets te|meer betalen|doen, hoefde|hoefden _ niet eens|meer|te|terug, niks|niets voor _ betalen|betaald|rekenen|gerekend, niet eens om gevraagd, scheelt me|mij|ons|weer|zo|al #, scheelt # , scheelt me|mij|ons, bespaart me|mij|ons|# ,
      bespaard, eerlijk advies|antwoord|verhaal|over, goed advies, gouden advies|tip|vent|mens|team, goede|goeie|handige|fijne tip, geen cent|euro te veel|meer|bijbetaald|extra|betaald, precies volgens|zoals afspraak|afgesproken|beloofd|besteld|verwacht|beschreven|verteld, volgens afspraak, alles volgens|zoals afspraak|afgesproken|beloofd, tot op de minuut|cent, op de minuut, houdt|houden|hield|hielden _ woord|belofte|afspraak, hielden zich aan, houdt zich aan, nagekomen, belofte nagekomen|ingelost|waargemaakt, waargemaakt, bleek ook echt,
      wachtte|wachtten|gewacht|wacht _ op ons|mij|me|onze|de|mijn _ bus|trein|aansluiting, wachtte|wachtten even|netjes|speciaal|keurig op|tot, hield|hielden de deur|trein|bus|tram|metro|zaak _ open|vast|tegen|in, haalde|haalden|haal|halen _ aansluiting|trein|bus|vlucht|boot, gevonden en|door|terug, terug gevonden, had|hadden|hebben mijn|m'n|onze|mijne _ gevonden|bewaard|teruggebracht|gered, met alles erin, alles zat|stond er nog, netjes bewaard, apart gehouden, uit de brand|nood geholpen, uit de brand, uit de nood, heeft|hebben|had|hadden _ gered, levens gered, huwelijk gered, dag gered, avond gered, huishouden _ gered,
      leefde|leefden|leeft|leven _ mee, meelevend, meegeleefd, meegedacht, kaartje geschreven|gestuurd|gekregen|erbij|van, handgeschreven kaartje|briefje, lief|leuk|attent kaartje|briefje|gebaar, mooi gebaar, warm onthaal|welkom|gebaar, warme ontvangst|sfeer, hartelijk onthaal|ontvangst, glunderde|glunderden|glundert|glunderen|straalde|straalden, blij kind, blije kinderen|klant|hond|gezichten, kon|kunnen|had|kan _ zoenen|knuffelen|omhelzen|kussen, tranen van geluk|blijdschap, traantje van geluk, traantje weggepinkt, ontroerd, ga jullie|je|hem|haar|u _ missen, gaan jullie _ missen, gaan we missen,
      dat vergeet|vergeten ik|we|wij _ nooit, zoiets vergeet|vergeten je|ik|we|ge _ niet|nooit, vergeet ik nooit, vergeten we _ nooit, blijft me|ons bij, meer hoeft|hoef|moet het|ik|niet|dat, meer hoeft niet, meer moet dat niet zijn, niets|niks meer nodig, moeilijke vragen, geen moeilijke vragen, geen gedoe|poespas|gezeur|fratsen|verrassingen|zever|gezever|gezaag|tralala|franje, kan niet anders zeggen, niet anders zeggen dan, onthoud die|deze naam, onthouden die naam, noteer die naam, elk jaar terug|weer, ieder jaar terug|weer, blijven komen, gebleven dus, dus gebleven, blijven wij klant, blijf ik klant,
      doet het na # jaar|maanden _ nog|prima, na # jaar nog steeds|altijd, nog steeds|altijd als nieuw, gaat al # jaar|maanden mee, al # jaar mee, # jaar mee gedaan|plezier, jarenlang plezier|mee, jaren plezier|mee, jaren meegaan|mee, niks|niets aan overgehouden, geen krasje|schrammetje|deukje, toestel niks, ging|gaat|verliep|verloopt|liep vanzelf|gesmeerd|vlot|vlekkeloos|soepel|perfect|zonder, van een leien, leien dakje, kind aan huis, kind kan de was, kind kon, in een handomdraai, handomdraai, een makkie, appeltje eitje, simpel zat, in een mum, mum van tijd, in een zucht, peulenschil, peulschil
    `,
  },
  {
    weight: 0.55,
    kind: 'mood',
    phrases: `
      waren alle|meer|andere bedrijven|winkels|zaken|mensen maar zo, was iedereen|elke maar zo,
      doet|deed deugd, deugd gedaan|doen, zo'n deugd, deugddoend, engelengeduld, geduld van een engel, ne topper, nen topper, een topper, echte topper, straf gedaan|team|staaltje|stuk, straffe kost|gasten|mannen|prijs|toeren, de max ;, de max, goe|goed gevonden|gezien|bezig|gefikst|gezegd, stijf goe|goed|content, kei goe|tof|content|lekker|vriendelijk, wreed goe|goed|tof|lekker|vriendelijk, zeer|heel|super|ferm goe geholpen|gedaan|bezig, zeer|heel|ferm content|tevreden, ge moogt gerust|er zijn, moogt er zijn, schone service|zaak|winkel|mensen|dag|attentie, hart op de juiste, hart van goud, gouden hart|hart|handen, mens van goud, merci aan|voor|om|jongens|mannen|dames,
      dank aan|zij|zei, bedankje voor|aan, bedankt aan|allemaal|team, dikke dank|merci|proficiat|dikke, oprecht bedankt|dank|blij|dankbaar, even een compliment|pluim|bedankje|complimentje|woord, compliment|compliment|pluim|pluimpje voor|aan|waard, pluim op de|jullie, pluim voor, mag ook|eens|best gezegd, mag wel eens|een keer gezegd, credits|lof|hulde|chapeau voor|aan, hoed af voor, hoedje af, petje af voor, daar kunnen|kan _ van|nog leren, kan een voorbeeld, een voorbeeld voor, voorbeeld aan, zo zou het|iedereen _ moeten, hadden|had ik|we maar eerder, had ik|we dit|dat|jullie _ eerder, veel eerder moeten doen, eerder moeten doen,
      jullie zijn|bent helden|toppers|kanjers|schatten|goud|top|geweldig|lief, wat een helden|toppers|kanjers|schatten|verschil|verademing|rust|uitzicht|gastvrijheid|vakmanschap|service ;, zo blij als een, blij als een kind, in de wolken, in de zevende hemel, hemels, in de watten, watten gelegd, als een koning|prins|prinses|koningin, als een vorst, een feestje|feest|genot|plezier|lust|verrijking|must|verademing|opluchting|openbaring|schatje|schat om|voor|was|is|geweest, menselijk onthaal|contact|gebleven, hoe menselijk|menselijk het, menselijk contact, hoe lief|fijn|mooi|leuk|snel|netjes|vriendelijk|aardig|attent|gastvrij|behulpzaam
    `,
  },
];
