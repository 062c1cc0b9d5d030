import type { PhraseGroup } from './phrases.ts';

/** How devices are praised, blamed and described in use: told by what they spare, outdo, hold and leave out. */
export const dutchDevicePhrases: readonly PhraseGroup[] = [
  {
    weight: 0,
    kind: 'mixed',
    phrases: `
      beetje|wat|een dubbel ;, dubbel gevoel, gemengde gevoelens, per saldo, al met al een gewoon|gewone|gemiddeld|gemiddelde, twijfel _ of ik hem|ze|het|'m|m|deze|dit|haar houd|hou|teruggeef|terugstuur, twijfel _ of ik hem|ze|het|'m|m|deze|dit|haar ga houden,
      de een|één zal|noemt|vindt|ziet _ de ander, maar net|zo wat je belangrijk|prettig|fijn|handig, maar net waar je|u _ waarde aan, ieder zijn|z'n smaak|voorkeur, kwestie van smaak|voorkeur, niet goed|geweldig|top|super|bijzonder|fantastisch ; maar|ook|en niet|ook _ slecht|waardeloos, niet goed|geweldig|top|super|bijzonder|fantastisch ; niet|ook slecht|niet|waardeloos slecht|waardeloos, niet goed|geweldig|top|super|bijzonder|fantastisch ; niet slecht|waardeloos
    `,
  },
  {
    weight: 0,
    kind: 'plain',
    phrases: `
      geleverd zonder, zonder _ geleverd, zonder pen|stylus|toetsenbord|stekker|adapter|oortjes|statief|muis|standaard|kabels|accu _ geleverd|verkocht, los|apart|afzonderlijk|optioneel verkrijgbaar|leverbaar|bij te bestellen|kopen, er zit|zit _ geen _ op|in|bij ; wel|maar wel,
      heb|hebben|gebruik|gebruiken m|em _ nu|inmiddels|ondertussen|pas # dagen|weken|maanden|jaar, heb|hebben|gebruik|gebruiken m|em _ nu|inmiddels|ondertussen|pas een dag|week|maand|jaar, nog weinig over|van zeggen|te zeggen|vinden, kan _ nog weinig over zeggen,
      leek|leken|vond me|mij|ons|ik|wij|aanvankelijk|eerst _ onzin|overbodig|overdreven|onnodig|zinloos|vreemd|duur, zwaar|intensief|licht|normaal gebruik, kritiek|kritiekpunten|klachten|problemen|fouten|gebreken op|van|uit de|het|zijn|hun vorige|vorig|oude|eerste|eerdere|voorgaande model|versie|generatie|toestel|voorganger, vlekken van|in, weet|weten|wist wat een, in deze|die|zijn|haar|dezelfde klasse|prijsklasse,
      waar|zelfs _ nooit|eerst|vroeger|anders|altijd geen|iemand|niemand|nauwelijks _ bereik|signaal|wifi|ontvangst|internet, waar nooit iemand|geen|wie _ bereik|signaal|wifi|ontvangst|internet, volgens de|het reclame|folder|doos|verpakking|site|website|advertentie|beschrijving _ waterdicht|snel|stil|sterk|goed|compatibel|geschikt|krasvast, wel|weliswaar niet _ maar ook _ niet slecht, maar ook|ook weer niet slecht
    `,
  },
  {
    weight: 0.5,
    kind: 'mood',
    phrases: `
      blijft|blijven|zit|zitten|zat|bleven|staat|staan _ stevig|perfect|keurig|mooi _ zitten|staan|hangen|vast|plaats|plek, oortjes|oordopjes|dopjes|houder|hoesje|statief _ muurvast, energierekening|stroomrekening|gasrekening|stroomverbruik|energieverbruik|verbruik _ omlaag|gedaald|daalde|gehalveerd|lager, maakt|maken _ overbodig, overbodig maakt|maken|gemaakt,
      hoeft|hoef|hoeven _ niet _ verder te zoeken|kijken, hoeft|hoef|hoeven _ niet verder, niet verder te zoeken|kijken|hoeven, puntje|puntjes|voorbeeld aan|aan _ zuigen|nemen, steekt|steken _ de loef, wil|wilde|wou|willen _ niet meer _ teruggeven|afgeven|afstaan|loslaten|wegleggen|uitdoen|afdoen|kwijt|inleveren, wil|willen _ nooit meer _ terug|kwijt|anders|zonder,
      ter harte genomen|neemt|nemen, hebben|heeft _ geluisterd naar _ klanten|gebruikers|kritiek, filtert|filteren _ weg|eruit, filtert|filteren|dempt|dempen alles|perfect|goed|uitstekend, zo|dermate stil|licht|dun|soepel|scherp|helder|comfortabel|goed|handig|mooi|fijn|prettig|makkelijk|levensecht dat,
      zo stil|licht|dun|zacht dat ik|je|we hem|'m|m|het|ze _ niet|nauwelijks|amper|bijna _ hoor|hoort|horen|merk|merkt|voel|voelt, geen klemmend|knellend|drukkend|vervelend|zwaar gevoel, vergeet|vergat|vergeten ik|je|we _ dat ik|je|we|hij|ze|het, nooit|geen _ monteur|reparateur|reparatie|storing|defect _ gehad|nodig|geweest|gezien, nooit _ kapot|stuk|defect _ gegaan|geweest, al # jaar dezelfde|hetzelfde|trouw|trouwe, gaat|gaan|doet|draait|werkt _ al # jaar mee|zonder|probleemloos|perfect|prima|goed, gaat|gaan _ al jaren mee, doet|doen het al # jaar, doet|doen het na # jaar nog, geen krimp ; ook|zelfs|met niet|al,
      hoor|hoort|hoorde|hoorden _ niet eens _ roepen|praten|bellen|binnenkomen|thuiskomen|aankomen, hoor|hoort niets|niks|niemand meer om, next level, kan|kunnen _ weer _ verstaan|horen, heb|heeft|hebben|is ik|je|we|er nu|overal|wel|weer|zelfs|nu _ bereik|ontvangst|signaal|streepjes|streepje,
      oplader|lader|kabel|powerbank|camera|fototoestel|laptop|computer|stofzuiger|televisie|tv|koptelefoon|vorige|oude ligt|staat|liggen|staan _ verstoffen, wat een accu|batterij|camera|scherm|beeldscherm|beeld|geluid|klank|telefoon|laptop|tablet|tv|koptelefoon|speaker|luxe|vooruitgang|snelheidsmonster, vind|vindt|krijg|krijgt|koop|bestaat|bestaan _ nergens|niet|geen _ betere|completere|mooiere|snellere|fijnere|goedkopere|stillere, nergens _ completere|mooiere|goedkopere|goedkoper|snellere|fijnere|betere,
      bas|stemmen|geluid|beeld|klank|foto's|kleuren|video's|muziek zonder ruis|gedreun|scherpte|gekraak|vervorming|vertraging|korrel|haperingen|storing|dreunen, zo hoor|zie|heb|wil|lees ik|je|we het|ze|dat graag, geen|zonder|nul lag|ruis|vervorming|gekraak|haperingen|gehaper|vertraging|bloatware|poespas, vrij van|zonder bloatware|reclame|ruis|vervorming|haperingen|rommel|vertraging, nergens|nooit|zelden|nauwelijks _ traag|sloom|stroperig|goedkoop|plasticachtig aan, voelt|voelen nergens|nooit|zelden|geen _ traag|sloom|zwaar|goedkoop|krap|plastic,
      het dubbele|drievoudige|tiendubbele had|zou|hadden|kost|kosten|kostte _ gekost|kosten|elders, elders|anders|normaal _ het dubbele|drievoudige, waar anderen|andere _ het dubbele|drievoudige, voor de helft van de prijs, alles eruit|schoon|weg bij|in|op|met|na, vlekken|vlek|haren|hondenharen|kattenharen|kruimels|vet|stof|kalk _ eruit|verdwenen|verdwijnen|weg, over de streep getrokken|gehaald, niets|niks|weinig|niemand|geen|nauwelijks|bijna _ in de buurt komt|komen, komt|komen niets|niks|weinig|geen|nauwelijks|niemand _ in de buurt, weinig dat|wat _ in de buurt,
      geen seconde|moment|minuut|dag _ terug|spijt|gemist|getwijfeld|zonder, verlang|verlangen niet|nooit _ terug, kijk|kijken niet|nooit meer _ om|terug, een uitkomst|zegen|openbaring|aanwinst|godsgeschenk|verrijking, met tegenzin weer|terug _ in|ingeleverd|teruggegeven|teruggestuurd|af, lever|leverde|stuur|stuurde|geef|gaf|breng _ met tegenzin,
      teller|accu|batterij|accumeter|batterijmeter stond|staat|zat|zit _ nog op|boven # procent|%, mogen|mag|zouden|kunnen meer|andere|alle|veel _ merken|fabrikanten|winkels _ doen|overnemen|nadoen|leren, alsof ik|we|je _ nooit _ anders heb|hebben|hebt|gewend, nooit anders gehad|gedaan|gebruikt, snel|meteen|vlot|gauw gewend ;, dagen|weken|uur|uurtje al|volledig|helemaal gewend, went snel|vlot|meteen|gauw|zo, went heel|erg snel|vlot, kan|kun|kunt|kunnen _ jaren|tijd|weer _ mee vooruit|verder, mee vooruit kan|kunnen|kunt,
      kan|kunnen _ veel|heel|zware|meerdere|zwaardere apps|spellen|games|spelletjes|taken|programma's|wat _ aan, kan|kun|kunt|kunnen je|u|er|ik erg|heel|ontzettend|enorm veel mee|ermee|op|doen, erg|heel|ontzettend|enorm veel geheugen|ruimte|opslag|mogelijkheden|functies|opties|apps, natuurlijker aan|kleuren|beeld|geluid|klank, veel|stuk natuurlijker|natuurgetrouwer|realistischer, past|pas|passen _ nog _ in mijn|je|m'n|elke|de broekzak|jaszak|zak|handtas|binnenzak, past|pas nog steeds in, zonder powerbank, geen powerbank _ nodig|meer|mee
    `,
  },
  {
    weight: -0.55,
    kind: 'fault',
    phrases: `
      stelt|stellen|stelde|stelden _ teleur, onbedoelde|ongewilde|ongewenste aanraking|aanrakingen|meldingen|acties|tikken, één|een op de # keer|keren|pogingen|foto's|gesprekken, slechts|maar|amper|nauwelijks de helft van de keren|tijd, moet|moest|moeten _ opnieuw _ opgestart|opstarten|ingesteld|instellen|koppelen|gekoppeld|gereset|resetten|verbinden|verbonden|aanmelden|inloggen|geinstalleerd, # keer|x|maal per dag|week _ aan de lader|oplader|stekker|stroom, # keer|x|maal per dag|week _ opladen|bijladen,
      gaat|ging|valt|viel|slaat|sloeg|springt|start|reset _ random|zomaar|willekeurig|ineens|opeens _ uit|af|opnieuw, random|zomaar uit|af|opnieuw, lag lag, veel|enorme|constante|vreselijke|flinke|ontzettende|continu|soms lag ;, last van lag, overstemt|overstemmen|overheerst alles|alle|de|het, halve|hele badkamer|keuken|kamer|bijkeuken door, wandelt|danst|stuitert|springt _ door de|het,
      klinkt|klinken|klonk als|alsof _ blik|blikken|emmer|tunnel|putje|kartonnen|badkamer|trommel|toeter|transistorradio|pan|conservenblik, uit een putje|blikje|tunnel|emmer|kelder te|komt|komen|klinkt|klinken, onder een deken|kussen _ vandaan, klinkt|klinken|klonk _ blikkerig|blikkig|hol|dof|iel|schel|gedempt|metalig, smeert|smeren _ gezichten|details|alles uit,
      stuurt|stuurde|leidt|leidde|brengt me|je|ons|mij|u _ weiland|sloot|kanaal|doodlopende, stuurt|stuurde|leidt|leidde|brengt me|je|ons|mij|u _ verkeerde kant|weg|straat|afslag, lukt|werkt|laadt|opladen|doet|werken|laden _ alleen nog _ als|wanneer|met|via|soms, alleen nog als|wanneer _ hoek|vasthoud|beweeg|druk, komt er niet|geen|niks|nauwelijks meer|geluid|beeld uit, zegel|seal|verpakking|doos|pakket|pakje was|waren _ verbroken|open|geopend|gescheurd|opengescheurd, zegel verbroken, verbroken zegel,
      garantie|garantieclaim|claim|reparatie _ afgewezen|geweigerd|vervallen, neemt|vreet|slurpt|verbruikt|vreten|kost _ veel|extra|ontzettend|enorm _ batterij|accu|stroom|energie|geheugen, veel batterij|accu|stroom|energie|ruimte|geheugen _ verbruikt|verbruiken|vreet|kost|slurpt|in, houdt|haalt|gaat|hield|haalde|red|haal _ net|amper|nauwelijks|ternauwernood een|de|'n dag|avond|ochtend|werkdag, haalt|haal|houdt|haalde|hield _ nog geen|niet dag|halve|#, na|om|binnen|in # uur _ volledig|helemaal|alweer|al leeg|plat,
      nog niet af, niet af is, haal|haalt|krijg|krijgt|kom|komt _ amper|nauwelijks|hooguit|slechts|maar # mbps|mbit|mb|megabit|uur|uren|procent|%
    `,
  },
  {
    weight: -0.55,
    kind: 'mood',
    phrases: `
      blijft|blijven|bleef|loopt|lopen _ achter bij|op, komt|komen _ niet in de buurt, weinig|amper|nauwelijks|niets|niks|niet meer dan vulling|opvulling|decoratie|versiering|marketing|speelgoed|gimmick, weinig|amper|nauwelijks|niets|niks|niet meer dan een|'n gimmick|speeltje|trucje|aardigheidje|gadget,
      kun|kan|kunt je|u _ beter laten|overslaan|vergeten|vermijden, beter laten ;, beter laten liggen|staan|schieten|links, beter overslaan, kun|kan|kunt je|u _ vergeten ;, meer kan|valt ik|er _ niet van maken|zeggen, niet|nauwelijks|amper|nooit te verdedigen|rechtvaardigen|verantwoorden|verkroppen,
      snap|begrijp|snappen|begrijpen _ niet waar|hoe|waarom _ juichende|lovende|positieve|goede|hoge|jubelende recensies|reviews|beoordelingen|scores|cijfers|sterren, vraag|vragen _ af waar|hoe|waarom _ juichende|lovende|positieve|goede|hoge|jubelende recensies|reviews|beoordelingen|scores|cijfers|sterren, wat ik|we _ minder vind|vond|vinden
    `,
  },
  {
    weight: -0.4,
    kind: 'mood',
    phrases:
      'wordt|werd het _ minder|slechter ;, in de praktijk _ minder|anders|tegen, in de praktijk niet',
  },
  {
    weight: -0.2,
    kind: 'irony',
    phrases:
      'als je|u tenminste, tenminste als je|u, als je|u ervan houdt|houd, als je|u daarvan|er van houdt',
  },
];
