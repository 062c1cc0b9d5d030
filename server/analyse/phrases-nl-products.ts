import type { PhraseGroup } from './phrases.ts';

/** What people tell of a thing they bought: how it runs, lasts, sounds, fits and what it gives for its price. */
export const dutchProductPhrases: readonly PhraseGroup[] = [
  {
    weight: 0,
    kind: 'plain',
    phrases: `
      bij|met|in weinig licht, heb|hebben|gebruik|gebruiken|bezit het|deze|dit|hem|haar|ze|'m _ nu|inmiddels|ondertussen|pas # dagen|weken|maanden|jaar,
      heb|hebben|gebruik|gebruiken|bezit het|deze|dit|hem|haar|ze|'m _ nu|inmiddels|ondertussen|pas een dag|week|maand|jaar,
      al|nu|reeds|inmiddels # dagen|weken|maanden|jaar in gebruik|bezit|huis, al|nu|reeds|inmiddels een dag|week|maand|jaar in gebruik|bezit|huis,
      aan te raden om|een|dat|voor, aangeraden om|een,
      geen overbodige luxe, in|op kwijt kunt|kan|kunnen|kon, kwijt kunt|kan|kunnen|kon, geen wonderen, geen wonder dat,
      kan|kunnen ik|we|wij _ niets|niks|niet _ over zeggen, kan|kunnen ik|we _ niets|niks|niet zeggen, nog niets|niks|niet _ over zeggen, geen ervaring mee,
      nog niet gebruikt|geprobeerd|getest|uitgeprobeerd, niet geprobeerd|getest|uitgeprobeerd, was|waren dit|dat|het een ander verhaal, zonder abonnement,
      hoe dan ook, ziet|zien|zag|zagen _ eruit, weer eens wat|iets anders, te zeggen op, iedere keer weer|dat|als, sinds|van de laatste keer, de eerste|tweede keer vond|was|dat, niets|niks beters te doen, hoort|hoor hem|ze|het|haar bijna|haast niet, zo snel mogelijk, is|was|zijn|wil|moet _ zo snel, is|was|zijn|gaat|ging|gaan|wordt|werkt te snel,
      is|was|zijn|gaat _ snel mogelijk, hoe snel, niet snel genoeg, laat je|u niet afschrikken|tegenhouden, in tegenstelling tot|met,
      nog niet eens over, felle zon|zonlicht, fel zonlicht, volle zon, bij|met weinig ruimte, bij problemen|klachten|storingen|vragen, om _ te voorkomen|vermijden, tegen krassen|vallen|stof|diefstal|schade, las|lees|lezen|gelezen _ over|van problemen|klachten|gebreken, sommige|veel|andere|vele mensen|gebruikers klagen|zeggen|vinden, sommigen|anderen|mensen klagen|klaagden over,
      wordt gezegd dat, voordat je|u gaat klagen, als het|de toestel|telefoon|apparaat|scherm vastloopt|hapert|kapot, niet beter of slechter, niet beter en|of niet, geen ramp|drama|halszaak|punt|issue|bezwaar|must, niet belangrijk, geen behoefte heeft, zonder simlock|contract|abonnement|verplichting, kan|kun|kunt niet alles hebben|willen,
      de één|een vindt|vond _ de ander, of je nu _ of, zonder handleiding _ meteen|direct|zo, op aanraden van, op advies van, verstandig om, niet alle functies|mogelijkheden|opties, stil en|of|; normaal|krachtig, kiezen tussen _ en _ ;,
      meermaals geweest|gegeten|gevallen|bezocht|gekomen|hier|besteld|terug, voor de tweede|derde|vierde keer|maal gaan|geweest|gegeten|hier|terug|op|bezocht|besteld, de tweede|derde|vierde keer|maal dat we|ik hier, reeds voor de tweede|derde|vierde keer|maal,
      hoeft niet duur te, dat wist ik _ van tevoren|vooraf, wist ik van tevoren|vooraf, ik mis helemaal|verder|eigenlijk|ook, mis niks|niets,
      is|was|waren _ snel gemaakt|beslist|besloten|gevonden|bekeken|gelezen,
      vorige|oude _ was|werd|ging|liep|is|had|begon|raakte _ traag|trager|langzaam|langzamer|kapot|stuk|versleten|defect|oud|vast|vol|leeg|gestolen|gevallen|kuren,
      was aan vervanging toe, aan vervanging toe was, vorige|oude _ aan vervanging toe, vorige|oude _ kapot|stuk|defect|gestolen|versleten|begaf,
      niet te vergelijken met, weer terug naar, elke|elk|iedere|ieder avond|nacht|dag _ aan de lader|oplader, elke|iedere avond|nacht|dag opladen|laden, zonder simkaart|sim|lader|oplader|wifi|internet|hoesje|batterijen|kabel|account _ geleverd|werkt|werken|gebruikt,
      of hij|het|ze|deze|ie _ waterdicht|goed|bevalt|stevig, verschil tussen, geen verschil, geen kenner|expert|professional, hoe _ precies werkt
    `,
  },
  {
    weight: -0.5,
    kind: 'fault',
    phrases: `
      bleef|blijft zwart|hangen|haken|steken|vastzitten, zit|zitten|zat|raakt|raakte|raken|schiet los, rare|raar|vreemde|vreemd pieptoon|geluid|geluiden|gekraak|geur|geurtje|luchtje, zat er een gat|scheur in, gat|gaten|scheuren in de|het|mijn, lukt|werkt maar|slechts|alleen soms|half, kom|komt|kwam amper|nauwelijks|net|niet de dag door, zit|zitten vast aan, telkens|steeds|elke|iedere moet ik|je hem|het|opnieuw, telkens|steeds opnieuw _ opstarten|aanmelden|inloggen|instellen|koppelen, hoor|hoort een echo|gekraak|geruis|piep|bromtoon, heeft|hebben|had|hadden moeite met|om, dode|kapotte pixel|pixels, kwam|kwamen|raakte|raakten _ los, laat|laten los, zit|zitten|raakt|is zo vol,
      na # dagen|weken|maanden terug naar de, al na # dagen|weken|maanden _ terug, heeft|hebben kuren, vertoont|begint kuren, maakt er een potje van, niet vooruit, laat hem|ze|het zo|snel vallen, erg|heel|spiegel|te glad, hakkelt|stottert|hapert _ bij|met|tijdens, gevoelig voor vingerafdrukken|krassen|vlekken|vuil|stof|vet, vol vingerafdrukken|krassen|vlekken|bugs|fouten, breekt|brak|breken|barst|scheurt _ makkelijk|gemakkelijk|snel|meteen|direct, lag|ligt|liggen|lagen aan|in diggelen|gruzelementen|stukken,
      hangt regelmatig|vaak|soms|steeds|constant, doet|doen|deed _ rare|gekke|vreemde dingen, valt|vallen|glijdt|glipt _ uit je|mijn|m'n|de handen|hand|vingers, heeft|hebben maar # gb|mb|uur, zou|zouden langer|meer|beter|sneller mogen|moeten, waardoor hij|het|ze _ valt|wegglijdt|glijdt|kapot|uit, scherm|beeld _ bleef|blijft|werd|wordt _ zwart|hangen|bevriezen, zwart scherm|beeld, zwart werd|geworden, opladen|laden|opstarten duurt|duurde _ uren|lang|eeuwen|eeuwigheid, # keer drukken|indrukken|klikken|proberen voordat|voor, zit|zitten|raakt|raakte|was _ verstopt, ontbrak|ontbraken,
      maar kreeg|kregen _ gebruikte|verkeerde|andere|ander|oude, al open|geopend geweest, was al open|geopend|gebruikt, al gebruikt|geopend, in no time op|leeg|kapot|stuk|versleten,
      loopt|liep|lopen|liepen|loop _ vast, sluit|sluiten|sloot|sloten _ vanzelf|spontaan|plots|plotseling|zomaar af|uit, gaat|gaan|ging|slaat|sloeg|schakelt|schakelde|valt|viel _ vanzelf|spontaan|plots|plotseling|uit zichzelf _ af|uit,
      hield|houdt|houden|hielden _ ermee op, hield|houdt er _ mee op, gaf|geeft|gegeven _ de geest, de geest gegeven, begaf|begeeft het, het begeven, het heeft|had begeven,
      wordt|worden|werd|werden|loopt|is _ erg|heel|zo|behoorlijk|gloeiend|snel|flink|extreem|enorm|ontzettend|te heet, wordt|worden|werd|werden|loopt _ gloeiend|bloedheet|kokend|behoorlijk|extreem|te warm,
      heel|erg|vrij|veel snel leeg|vies|vuil|kapot|versleten|krassen|vol, heel|erg|vrij snel op ;, krast|vlekt|slijt|pluist|pilt snel|makkelijk|gemakkelijk|enorm|meteen, snel krassen|vlekken|vuil|vies|kapot|versleten|stuk|leeggelopen,
      is|gaat|raakt|loopt|liep|ging|was _ snel leeg|op|kapot|stuk|vol|vuil|vies|warm|heet|versleten|los, binnen _ halve dag _ leeg, al|weer aan de lader|oplader|stekker, aan de lader|oplader _ hangen|liggen|leggen,
      haalt|houdt|gaat|doet|haalde|hield|ging _ nog|niet geen|eens|net _ dag|avond|uur|uurtje|maand, haalt|houdt|doet|haalde|hield _ net|amper|nauwelijks|ternauwernood een|de|'n _ dag|avond|uur|uurtje|maand, haalt|haal|halen het einde van de dag _ niet, haalt|haal de avond niet,
      de helft van de tijd|keren, verbreekt|verbrak|verliest|verloor _ verbinding, verbinding _ verbroken|kwijt, valt|viel|vallen|vielen _ steeds|telkens|regelmatig|vaak|voortdurend|constant _ weg|uit,
      moet|moest|moeten _ # keer|x|maal per dag opladen|laden, # keer|x|maal per dag opladen|laden, twee|drie keer per dag|nacht opladen|laden, elk|ieder uur opladen|laden,
      glijdt|glipt|schiet|gleed _ uit je|mijn|de|m'n hand|handen|vingers, wijkt _ af van, komt|kwam|komen _ niet overeen, niet overeen met, anders dan op de|beschreven|afgebeeld|besteld,
      werkt|werkte|deed|doet|start|startte meteen|direct|al niet, doet|deed niet wat hij|het|ie|ze, na # dagen|weken|maanden|jaar al kapot|stuk|versleten|defect, na # keer al|wassen kapot|gekrompen|stuk
    `,
  },
  {
    weight: -0.5,
    kind: 'mood',
    phrases: `
      maar nooit gekocht|besteld|aangeschaft, zere|pijnlijke nek|rug|handen|voeten|vingers|oren, pijn|last in|aan mijn|m'n|de rug|nek|oren|voeten, presteert|presteren matig|ondermaats|slecht|minder, raad _ aan om iets|wat|een anders|ander, iets anders te kopen|zoeken|nemen, nog even doorzoeken, hetzelfde|minder|dat|dit geld heb|koop|krijg|vind je|u|ik _ beter|betere|beters, niet|geen in verhouding, staat niet in verhouding, uit verhouding, mee verleiden door, zou|zouden hem|ze|het|deze|dit|haar|'m niet meer|nog kopen|nemen|bestellen|aanschaffen, niet meer|nog eens kopen|bestellen|aanschaffen, volgende keer _ maar weer|wel|gewoon een, volgende keer _ weer|gewoon|liever een|voor een, dan toch liever een|de|het, nooit moeten kopen|bestellen|aanschaffen, had|hadden ik|we|wij _ nooit _ gekocht|besteld|aangeschaft, nooit aan moeten beginnen,
      had|hadden ik|we|wij|je _ meer|beter|iets anders|veel beter _ verwacht, meer verwacht, beter verwacht, anders van voorgesteld|verwacht, verwachtte|verwachtten _ meer|beter van,
      vorige|oude|eerste _ beter|sneller|fijner|handiger|prettiger|mooier|degelijker, vorige|oude _ langer mee|vol, was|waren mijn|m'n|de|onze|het vorige|oude _ beter|sneller|fijner|handiger|mooier,
      stap|stapje terug|achteruit, een stap terug, voor minder geld _ beter|betere, beter voor minder, elders|ergens anders goedkoper|beter,
      houdt|houden niet over, niet je van het|dat, is ook niet alles, is niet alles, minder vind|vond _ is, minder vind|vond ik, wat _ minder is, minder punt|puntje|punten|puntjes, minpuntje is, wat ik _ mis,
      mocht|had|mag|mogen _ iets|ietsje|wat|wel beter|kleiner|langer|groter|sneller|harder|duidelijker|helderder|scherper|dikker|steviger, laat|laten nog wel wat|iets te,
      terug naar mijn|m'n|de|het oude|vorige, wordt|koop|neem _ geen|nooit _ meer, koop|neem|kies _ iets|wat anders, enige goede|goeie|leuke|mooie|positieve _ is, het enige goede|goeie|positieve|leuke, beloven|belooft|beloofde|beloofden meer dan, maakt|maken het niet waar,
      niet wat ik|we _ gehoopt|voorgesteld|bedoelde, iets beters|meer verwachten, toch wel _ meer|beters|beter verwachten, mag|zou je _ meer|beters|beter verwachten, tot je|u hem|het|ze _ gaat gebruiken|gebruikt,
      snap|begrijp|begrijpen|snappen _ niet waarom|dat, een crime, niet vooruit te branden, niet te bedienen|lezen|verstaan|volgen|horen, betaalt|betaal|betalen _ voor de naam|merknaam, betaalt|betaal|betalen vooral voor het merk,
      voor geen meter, voor geen cent, geen cent waard, geen stuiver waard, geen dubbeltje waard, goedkope uitstraling|troep|rommel|indruk|meuk, voelt|voelen|oogt|ogen _ goedkoop|plastic|plasticachtig|gammel|fragiel, zeer gevoelig voor
    `,
  },
  {
    weight: -0.35,
    kind: 'mood',
    phrases: `
      is|zijn|was|werkt|werken|draait|reageert|laadt|gaat|voelt _ niet _ snel|vlot|soepel|vloeiend, zou _ fijn|mooi|leuk|handig|beter|prettig|welkom zijn|geweest als|indien|om, wel gevoelig voor|aan, zit|zitten er niet op|in, kun|kan je|u er niet
    `,
  },
  {
    weight: -0.14,
    kind: 'mood',
    phrases:
      'niets bijzonders, niks bijzonders, niet meer dan dat, zit|zitten er niet bij, niet inbegrepen',
  },
  {
    weight: 0.45,
    kind: 'mood',
    phrases: `
      is|zijn|was|waren|voelt|gaat _ snel|vlot ;, is|zijn|was|waren|voelt|gaat erg|heel|zeer|lekker|super|behoorlijk|extra|echt|verrassend|razend|bijzonder|mega|vrij|best snel|vlot, is|zijn snel en|genoeg|maar, werkt|werken|werkte|draait|draaien|reageert|reageren|laadt|laden|start|starten|opent _ snel|vlot, mag|mogen niet ontbreken, mag|mogen _ niet ontbreken,
      wordt|worden|werd|werden _ niet _ heet|warm, glijdt|glipt|schiet _ niet _ uit je|mijn|de,
      loopt|liep|lopen|liepen|loop _ nooit|niet _ vast, breekt|breken|krast|slijt|vlekt|scheurt _ niet|nooit _ snel|makkelijk|gemakkelijk, gaat|gaan|raakt|is _ niet snel kapot|stuk|leeg|versleten|vies, nooit|geen|niet _ vastgelopen|gecrasht|gehaperd|uitgevallen, geen enkele|een keer _ vastgelopen|gecrasht|gehaperd|uitgevallen, nooit|geen _ haperingen|vastlopers|krassen|vertraging,
      zonder haperen|haperingen|hapering|vastlopers|vertraging|vertragingen|poespas|poeha|fratsen|moeite|zorgen|kopzorgen, zonder dat _ zorgen,
      hoef|hoeft|hoeven _ maar|pas om de|na|elke|eens|een|# _ opladen|laden|lader|oplader, # dagen zonder opladen|lader|oplader|te, gaat|ging|doe|doet|houdt|hield|haal|haalt|red _ # dagen mee|vol|uit, gaat|houdt|hield|ging _ een hele|volle dag mee|vol|uit, gaat _ dag mee|door,
      nog # procent|% over|accu|batterij, in|binnen een uur|uurtje|kwartier|kwartiertje|halfuur|halfuurtje _ vol|opgeladen|geladen|klaar|schoon|droog|geinstalleerd|ingesteld|aangesloten, in|binnen # minuten|min|uur _ vol|opgeladen|geladen|klaar|warm|geinstalleerd|ingesteld|aangesloten,
      start|starten|startte|opent|openen|reageert|reageren|werkt|werken|werkte|werkten|deed|deden|doet|doen _ meteen|direct|onmiddellijk|ogenblikkelijk, meteen|direct aan de praat,
      vol en helder, helder en duidelijk, scherp en helder, licht en dun|compact|handzaam|wendbaar|stevig|sterk, klein en|maar fijn|krachtig|handig|sterk, klein maar fijn,
      ziet|zien|zag|zagen|oogt|ogen|oogde _ strak|mooi|goed|netjes|chique|chic|modern|luxe|stijlvol|stoer|gelikt|sexy|verzorgd|degelijk|duur|prachtig|fantastisch _ uit, oogt|ogen _ strak|mooi|luxe|modern|chique|stijlvol|degelijk,
      past|passen precies|perfect|goed|mooi|makkelijk|gemakkelijk|prima|nog _ in|op|bij|onder|tussen, zit als gegoten, zitten als gegoten,
      veel _ voor weinig|je|uw|mijn|het|zijn|die|deze geld|prijs, veel voor terug, veel waarde voor, voor weinig geld, weinig geld veel, koopje, een koopje, spotprijs, voor een prikkie|habbekrats, zacht prijsje, schappelijke prijs|prijzen,
      niks|niets beters, geen betere|beter, geen mooiere|fijnere|snellere|lekkerdere, is|bestaat er geen betere, doet|doen|deed _ zijn|z'n|haar|hun werk, doet|doen wat hij|het|ie|ze|zij moet|moeten|hoort|horen|belooft|beloven, wat hij|het|ie|ze moet doen,
      alles wat ik|je|we|wij|u|men _ nodig|wil|wilt|willen|zoekt|zocht|verwacht|wenst|verlangt, alles zit erop|erin|eraan, alles erop en eraan, alles op en aan, heeft alles ;, heeft alles erop|erin, meer heb|hebben ik|je|we|u niet nodig, meer moet dat niet zijn, wat wil je nog meer, wat wil een mens,
      zonder dat hij|het|ie|ze _ leeg raakt|loopt|gaat, met nog een|# halve|volle|procent, met gemak, spat|spatten _ van het|je, bijna|nauwelijks|amper|haast|niet _ niet van _ te onderscheiden, niet van echt te onderscheiden, overweg met|kan|kunnen, mee|ermee overweg, uit de doos halen|en, zo gebeurd|gepiept|geregeld|gefikst|klaar, in een|één keer weg|schoon|raak|goed, scheelt|bespaart|bespaar _ tijd|werk|geld|ruimte|uur|euro, tijdbesparend, geen buil aan|vallen, ben om ;, ben helemaal om,
      nooit|geen _ ander|andere|anders merk meer, nooit meer een ander|andere ;, nooit meer iets anders, nooit meer een ander merk, direct|meteen|gelijk nog een|eentje|eentje|twee _ besteld|gekocht|bijbesteld|aangeschaft, meteen twee gekocht|besteld, wat een ding|verschil|apparaat|beest|toestel|machine|uitkomst|vondst, zou niet weten wat _ beter, niet weten wat er beter, nog niet|niks|niets _ kunnen ontdekken|vinden, minpuntjes|minpunten|nadelen _ niet|geen|nauwelijks _ ontdekken|ontdekt|gevonden|vinden, elke|iedere keer raak|prijs|goed|perfect|feest,
      wijst|wijzen zich|zichzelf, niet _ weg te slaan, weg te slaan, vechten erom, logische plek|plaats|opbouw|indeling|menu's, als op de eerste dag, als op dag één|een, als sloffen, vergeet dat je|ik hem|ze|het draagt|draag|om|aan, geen blaren|rugpijn|nekpijn|hoofdpijn|pijn _ gehad|meer, terugverdiend, verdient|verdienen zich|zichzelf _ terug, rekening|verbruik|energierekening is|zijn gehalveerd|gedaald|omlaag, door alles heen, past|passen in|op|bij elke|iedere|alle|elk|ieder,
      neemt|nemen weinig|nauwelijks|amper|geen|minder ruimte|plaats|plek in, vult|vullen de|het hele|ganse, nooit eerder hoorde|zag|gehoord|opgevallen, kraakt|ruist|piept|lekt|plakt|stinkt|hapert|rammelt|wiebelt niet, geen dag ziek, nog geen dag ziek, geen ander|andere|enkel|enkele _ tegenop, kan niets|niks|niemand tegenop, kwaliteit waar je, twijfel niet, niet twijfelen, koop|kocht|neem|nam ik|we _ precies|weer|opnieuw|exact dezelfde|hetzelfde, dan heb je ook wat, heb je ook wat, nog voor de helft|driekwart, nog halfvol|halfvol, hoeft|hoef|hoeven _ maar|slechts|pas één|een|# keer|maal, kan|kunnen alles aan, kan|kunnen _ makkelijk|gemakkelijk|prima|moeiteloos aan, niets|niks gevonden|ontdekt|tegengekomen _ niet, en toch past|passen, toch past hij|het|ze|ie _ in, een plaatje|juweeltje|pareltje|lust|streling|sieraad, spat|spatten eraf|ervan, door een ringetje, een blikvanger, echte blikvanger,
      kwaliteit in handen|huis, veel|stuk duurder|luxer uit dan, ziet er _ duurder|luxer uit, kan|kunnen zich meten met, niets|niks verkeerd|mis mee|aan doen, kan|kun|kunt je|u niets|niks verkeerd doen, geen miskoop, zeker|absoluut|echt de moeite|overwegen, voor mij|ons geen|niets|niks andere|ander|anders meer, blijft _ thuis|in de kast, meteen|direct hoe alles|het|hij werkte|werkt|moest, twee|drie keer zo duur zijn, nooit meer stress|gedoe|zorgen|last|problemen|zoeken|wachten, geen stress|gedoe|gezeur meer|over, in een|één oogwenk|vingerknip|wip|ommezien, duidelijk|duidelijke|helder|heldere|overzichtelijk menu|menu's|uitleg|handleiding|instructies, helder|heldere scherm|beeld|geluid|klank,
      vindt|vind _ snel|makkelijk|gemakkelijk _ je|de weg, kunt|kan|kun er _ alles mee, je|u kunt|kan _ alles mee|op doen, alles wat een|'n _ moet hebben|kunnen, moet hebben|kunnen zit, niet aan|mee sukkelen, kan je niet sukkelen, mooi|ook|goed|leuk meegenomen, geef|geven|geeft hem|ze|het|deze|dit|ik|we niet|nooit meer|voor af|weg|kwijt, slaat|slaan|sloeg alles ;, deze slaat alles,
      stukken|stuk|veel|vele malen|beduidend|merkbaar sneller|stiller|lichter|handiger|scherper|zuiniger|makkelijker, laat|laten _ de concurrentie|rest|anderen _ achter, met kop en schouders, kop en schouders boven|bovenuit, beantwoordt|beantwoorden|voldoet|voldoen|voldeed aan de|mijn|alle|al|onze|elke|ieders _ verwachtingen|verwachting|eisen|wensen, niets|niks dan|als lof|goeds|positiefs|tevredenheid, tot nu toe niets|niks dan|op,
      tot op heden|dusver|nu geen|zeer|heel|erg|alles|alleen|nog geen problemen|klachten|tevreden|goed|top|prima|positief, tot nu toe geen problemen|klachten|mankementen, zonder krassen|kleerscheuren|schrammetje|kras, overal|zelfs _ bereik, mis niets|niks ;, mis helemaal niets|niks, sneller|beter|mooier|stiller|handiger|scherper|lichter|zuiniger dan zijn|haar|hun|de|mijn|m'n voorganger|vorige|oude|voorgaande, spreekt|spreken voor zich, wil|willen|wens|wilde _ niks|niets|geen|nooit _ anders meer, wil|willen|hoef niks|niets|geen ander|anders|andere meer, hoef geen andere|ander meer,
      niets|niks _ ontdekt|ontdekken|vinden|gevonden|bedenken|verzinnen _ niet bevalt, wat|dat|die me|mij niet bevalt|aanstaat ;, geen minpunt|minpunten|minpuntje|nadeel|nadelen|gebreken|tekortkomingen|mankementen|nadeeltje, geen enkel|enkele minpunt|nadeel,
      zuigt|werkt|draait|boort|maait|wast|fietst|rijdt|loopt|gaat|klopt|snijdt _ als een malle|dolle|tierelier|speer|raket|droom|tiet|dolle|tierelantijn, loopt|loop _ gesmeerd,
      genoeg|voldoende|ruimschoots|volop|zat geheugen|opslag|opslagruimte|werkgeheugen|ruimte|plek|plaats|vermogen|kracht|power|zuigkracht|mogelijkheden|functies|opties|licht, meer dan genoeg|voldoende|zat, ruim voldoende|genoeg,
      veel|talloze|legio|ontelbare|vele functies|mogelijkheden|opties|instelmogelijkheden|functionaliteiten, tal van functies|mogelijkheden|opties, krijg|krijgt|krijgen er|je|u|ik _ veel|heel veel _ terug|voor, lekker|mooi|heerlijk|super|fijn groot|licht|dun|compact|klein|handzaam|stil|warm|zacht,
      weegt|wegen bijna|haast|vrijwel|zo _ niets|niks, weegt|wegen niets|niks, ruime|dikke|vette voldoende|acht|negen|tien|8|9|10, wereld van verschil, verschil van dag en nacht, kopen !, kortom ; kopen, gewoon|meteen|direct|zeker|snel kopen|aanschaffen, gewoon doen !, dit is em,
      doet|doen|hoeft|hoeven|deed _ niet|niets|niks|nauwelijks _ onder, niet|niets|niks|weinig|nauwelijks _ onder te doen|doen, geen zorgen _ te maken, niet druk over te maken, hele|grote|enorme|flinke|mooie|duidelijke stap|sprong vooruit|voorwaarts, stap|sprong vooruit, nooit _ problemen|probleem _ gehad, tegen een stootje|stootjes, kan|kunnen wat hebben,
      niets|niks|geen reden _ te klagen, niets|niks op tegen|aan, zou hem|ze|het|deze|dit|'m niet _ willen|kunnen missen, koop|kocht|bestel _ zo weer|opnieuw, zo weer _ kopen|bestellen|doen
    `,
  },
  {
    weight: -0.5,
    kind: 'fault',
    phrases: `
      niet genoeg|voldoende geheugen|opslag|opslagruimte|ruimte|plek|plaats|vermogen|kracht|licht|uitleg, onvoldoende geheugen|ruimte|opslag, niet alles wat ik|je, is|was|werkt niet alles, start|werkt|opent|reageert niet _ meteen|direct, past|passen _ niet _ in|op|bij|onder, niet gewoon doen
    `,
  },
];

/** What is praised here is looked for or supposed, not given. */
export const dutchProductSupposals: readonly PhraseGroup[] = [
  {
    weight: 0,
    kind: 'if',
    phrases: `
      op zoek naar, wilde|wou|wilden|zocht|zochten een|iets, wil je een|iets, wie een, voor wie een, zoek|zoekt je|u een, zoek ik|je|u een, zocht|zoek|zoekt|zoeken een|naar, een goede|betere|snelle _ hoeft|moet, je|u hebt|heb|heeft er|wel _ een, er een goede|goed|stevige _ voor nodig, geen enkel|enkele _ is
    `,
  },
];
