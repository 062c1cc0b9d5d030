import type { PhraseGroup } from './phrases.ts';

/** Dutch turns of phrase of reviews and of talk about the world, beside those of customer service. */
export const dutchTradePhrases: readonly PhraseGroup[] = [
  {
    weight: 0,
    kind: 'plain',
    phrases: `
      niet alleen, niet enkel, niet slechts, niet louter, niet voor niets, niet te vergeten, geen twijfel, zonder twijfel,
      als geen ander, niet veel later, niet lang daarna, niet zo lang geleden, niet ver van, niet ver van de, geen idee of,
      # keer per uur|dag|week|maand|jaar, # maal per uur|dag|week|maand|jaar, beter dan niets, beter dan niks, even wennen, in het begin wennen, vorige|oude telefoon|gsm|toestel|modem|provider|leverancier, aardig wat, nog geen # geleden, volgens _ opgelost|verholpen|hersteld, moet zeggen, moet eerlijk zeggen, moeten zeggen, moet ik zeggen, moet toegeven, niet onbelangrijk, kan er mee door, kan ermee door, gaat wel, min of meer, zo goed als, goed en wel, op den duur,
      op de duur, goede morgen, goede middag, goede avond, goed voor #, mooi weer, mooi op tijd voor, lekker weer vandaag,
      met betrekking tot, nu goed, nou goed, goed dan, begrijp mij goed, begrijp me goed, als ik het goed,
      als ik goed, goed begrijp, goed heb begrepen, wel degelijk, per ongeluk, goed opletten, let goed op, goede reden,
      op goed geluk, in het beste geval, het beste met, beste wensen, ten goede, goede doel, goede doelen, lekker belangrijk
    `,
  },
  {
    weight: 0.12,
    kind: 'mood',
    phrases: `
      bedankt|dank|dankje|dankjewel|merci ; ik|we|wij ga|gaan|zal|zullen|kijk|kijken|wacht|wachten|probeer|proberen|stuur|geef|check|bel|hoor|heb,
      bedankt|dank voor de info|informatie|uitleg|terugkoppeling|reactie ; ik|we|wij ga|gaan|zal|kijk|wacht|probeer|heb, ok|oke dank, ok|oke bedankt
    `,
  },
  {
    weight: 0.1,
    kind: 'mood',
    phrases: `
      lekker|goed|ok|oke|degelijk|correct|netjes|prima|aardig zonder meer, lekker|goed|degelijk|correct ; zonder meer,
      best|wel ok|oke, gaat best, niet slecht maar, niet slecht ; maar
    `,
  },
  {
    weight: -0.3,
    kind: 'mood',
    phrases: `
      niets bijzonders, niks bijzonders, niets speciaals, niks speciaals, niet helemaal je dat,
      niet je van het, geen hoogvlieger, geen hoogvliegers, geen uitschieter, geen uitschieters, niet om over naar huis,
      om over naar huis te schrijven, kan beter, kon beter, mag beter, mocht beter, mag wel wat, mocht wel wat, zou beter,
      voor verbetering vatbaar, ruimte voor verbetering, werk aan de winkel, aan de magere kant, aan de dure kant,
      aan de kleine kant, aan de lage kant, aan de prijzige kant, aan de trage kant, enige minpunt, enige nadeel,
      zwakke punt|punten, zwak punt, mis ik, ik mis, missen we
    `,
  },
  {
    weight: -0.5,
    kind: 'mood',
    phrases: `
      grote zorgen, maak|maakt|maken|maakte|maakten _ zorgen, gemiste kans, buiten de boot, door het ijs, maar niks, vind|vinden|vond _ maar niks,
      geen woord over, eeuwig zonde, middelvinger, wat is dat voor, waar is dat nou goed voor, waar is dat goed voor, onder vuur,
      nog geen dag, amper een dag, nauwelijks een dag, haalt de avond niet, haalt het einde van de dag niet, moet|moeten _ opladen, per dag opladen, steeds opladen,
      voelt goedkoop, voelt plastic, voelt plasticachtig, wordt|werd _ heet, te warm, start|startte _ opnieuw op, herstart _ vanzelf, herstart zichzelf, aan vervanging toe,
      kan|kunnen|moet|moeten|kon beter dan, een klant verloren, klant verloren, klant armer, had ik maar nooit, waren we maar,
      kortste eind, in rondjes, in kringetjes, van het kastje, oorverdovend|oorverdovende stil|stilte, angstvallig stil, blijft _ stil, bleef _ stil,
      laat ik niet op me zitten, laat ik niet gebeuren, hier werk van maken, er werk van maken, zeiden|zei jullie|je _ ook,
      zeggen jullie elke keer, zeggen jullie iedere keer, dat zeiden jullie, dat zei je collega, blijven jullie _ afschrijven, toch afgeschreven,
      hing _ op, hangen _ op, ophangen terwijl, weer van voren, van voren af aan, ander antwoord, wijst|wijzen|wees|wezen _ af, afgewimpeld met,
      zit ik bij een ander, bij een ander zit, ben ik weg bij, zegt dat alles, beweert dat alles, zou alles werken, stond ik op straat,
      een klant minder, klant minder, klant kwijt, ben je mij kwijt, zijn jullie mij kwijt, geen idee wat, jullie wel wat, lezen jullie wel,
      leest er iemand, luistert er iemand, is daar iemand, is daar een mens, een mens aan de lijn krijgen, leg dat eens uit, leg mij eens uit,
      leg me eens uit, mag iemand me uitleggen, wie legt mij, dat heb ik geweten, het zal wel, het zal ook eens niet, hoe krijgen jullie het voor elkaar,
      hoe krijg je het voor elkaar, vind je het gek, wordt steeds gekker, het moet niet gekker, het moet niet gekker worden, te zot, te zot voor woorden,
      kan niet de bedoeling zijn, niet de bedoeling zijn, toch niet de bedoeling, is toch raar, zonder enige waarschuwing, zonder waarschuwing, zonder enige uitleg,
      niet waard, geld niet waard, niet de moeite, verwachtingen niet waar, verwachting niet waar, niet waargemaakt,
      beneden verwachting, onder verwachting, minder dan verwacht, niet wat we|ik|je verwacht|verwachtte|verwachtten,
      niet wat we|ik|je ervan|er verwacht|verwachtte|verwachtten|van, lang op zich wachten, lang op zich laten wachten,
      duurt|duurde _ lang, duurt|duurde een eeuwigheid, kan|kon|konden|kunnen er niet mee lachen, niet mee lachen,
      trekt op niks|niets, trekt op geen kanten, op geen kanten, op mijn systeem|heupen|zenuwen, om zeep, naar de knoppen,
      naar de vaantjes, naar de wuppe, naar de haaien, naar de filistijnen, naar de maan, met lange tanden, met honger,
      dubbele moraal, dubbele maat, met twee maten, twee maten, boven zijn stand, uit de bocht, de mist in, het schip in,
      op de lange baan, onder het tapijt, onder het tapijt geveegd, met de voeten, hand boven het hoofd, door het slijk,
      een doekje voor het bloeden, druppel op een gloeiende plaat, mosterd na de maaltijd, dweilen met de kraan open,
      haringen in een ton, sardientjes in een blik, als sardientjes, open en bloot,
      over de schutting, over de heg, over het hek, op straat gezet, buiten gezet, aan de deur gezet, zonder een woord,
      keert niet uit, keren niet uit, keek ons niet aan, kijkt je niet aan, geen blik waardig, gezicht als, gezicht alsof,
      leek _ nergens op, lijkt nergens op, leek nergens op, smaakt|smaakte nergens naar, smaakt|smaakte naar niets|niks,
      smaak ontbreekt|ontbrak, zonder smaak, geen smaak, niet gaar, niet vers, niet warm, niet mals, te gaar, te droog,
      te vet, te rauw, te flauw, te zuur, te bitter, te luid, te donker, te fel, te krap, te smal, te breed, te dik,
      te simpel, te complex, te beperkt, te prijzig, te voorspelbaar, te langdradig, te oppervlakkig, te warrig, te los,
      te strak, te heet, te zwak, te oud, te toeristisch, te gevoelig, te snel leeg, snel leeg, zo leeg, zomaar leeg,
      valt zomaar, gaat zomaar, slaat zomaar, springt zomaar, spontaan uit, uit zichzelf, lees ik niet uit, niet uitgelezen,
      niet doorheen, niet door te komen, kwam er niet door, kon me niet boeien, kan me niet boeien, niet boeiend,
      sprak me niet aan, spreekt me niet aan, raakte me niet, trok me niet, pakte me niet, viel me tegen, valt me tegen,
      doet me niets|niks, deed me niets|niks, doet mij niets|niks, deed mij niets|niks, halverwege gestopt, halverwege mee gestopt,
      niet verder gelezen, weggelegd, tegen beter weten, het laat me koud, van de pot gerukt, om te kotsen, zo lek als
    `,
  },
  {
    weight: -0.65,
    kind: 'mood',
    phrases: `
      niet te eten, niet te vreten, niet te drinken, niet te pruimen, niet te harden, niet te genieten, niet aan te zien,
      mij niet gezien, mij zien ze _ niet, ons zien ze _ niet, mij zien ze _ nooit, ons zien ze _ nooit, niet meer gezien daar,
      kom|komen|ga|gaan _ nooit terug, kom|komen _ niet meer terug, kom|komen _ niet terug, ga|gaan _ niet meer heen,
      nooit _ slechter|erger|beroerder, nog nooit zo slecht|slechte, nog nooit zo'n slecht|slechte, slechtste _ ooit,
      dank je feestelijk, dank u feestelijk, je wordt bedankt, je wordt _ bedankt, jullie worden bedankt, u wordt bedankt,
      zonde van je geld, zonde van uw geld, zonde van het papier, weggegooid geld, geld kwijt aan niets, kostbare tijd,
      verdient geen ster, geen enkele ster, nul sterren, 0 sterren, # ster, een ster, 1 ster, een sterretje, 1 sterretje,
      een onvoldoende, dikke onvoldoende, geef|gaf _ een 1|2|3|4, cijfer 1|2|3|4, 1/10, 2/10, 3/10,
      4/10, 0/10, 1/5, 2/5, blijf er weg, loop er voorbij, ga ergens anders, ga _ elders, niet heen gaan,
      niet naartoe gaan, vooral niet doen, niet kopen, koop _ niet, koop dit niet, niet aanschaffen, spaar _ geld, bespaar _ geld
    `,
  },
  {
    weight: 0.45,
    kind: 'mood',
    phrases: `
      goed dat, fijn dat, mooi dat, knap dat, op z'n best, op zijn best, op haar best, wat een prestatie, mooie prestatie, hou vol, houd vol,
      heb mijn|het|m'n geld terug, hebben ons geld terug, geld al terug, geld is terug, geld staat erop, geld staat op mijn rekening, voorbeeld aan nemen,
      klant bij, een klant bij, trouwe klant bij, de dag erna, de dag daarna, nog dezelfde middag, nog dezelfde ochtend, nog dezelfde avond, binnen # minuten, binnen een kwartier, binnen een half uur,
      beter dan, gewoon beter, stukken beter, werkt zoals het hoort, werkt zoals verwacht, niet meer kwijt, nooit meer kwijt, niet meer weg, niet willen missen,
      niet meer missen, niet meer kunnen missen, doe hem niet meer weg, laat niets te wensen over, niets op aan te merken,
      dat blijven we, dat blijf ik, blijven we klant, blijf ik klant, blijf klant, fluitje van een cent, binnen de kortste keren, in een vloek en een zucht, woord van dank, zo goed te woord, goed te woord gestaan, vriendelijk te woord, netjes te woord,
      valt mee, viel mee, vallen mee, vielen mee, valt _ mee, viel _ mee, op ons gemak, op je gemak, op mijn gemak,
      thuis voelen, voelt|voelde|voelden|voelen _ thuis, voelt|voelde|voelden|voelen _ welkom, met plezier, met veel plezier,
      zijn geld waard, het geld waard, de prijs waard, prijs waard, prijs ; kwaliteit, mee eens, helemaal mee eens,
      motie aangenomen, voorstel aangenomen, wet aangenomen, geen spijt, geen seconde spijt, niets te wensen,
      laat niets te wensen, op het juiste moment, een tijd mee vooruit, een tijdje mee vooruit, jaren mee vooruit,
      tijd zoet mee, nog lang zoet, van alle gemakken voorzien, van alle markten thuis, niet te veel gezegd,
      niets mis met, niks mis met, niet duur, niet zwaar, niet slecht, niet verkeerd, zo gek nog niet, zo slecht nog niet,
      7 op 10, 8 op 10, drie sterren, vier sterren, 4 sterren, 4/5, 7/10, 8/10, cijfer 8, geef|gaf|geven|verdient|krijgt _ een 8|acht, goed te doen, goed te eten
    `,
  },
  {
    weight: 0.65,
    kind: 'mood',
    phrases: `
      herhaling vatbaar, voor herhaling vatbaar, waar voor je|uw|mijn|ons geld, de moeite waard, meer dan de moeite waard,
      dubbel en dik waard, elke cent waard, elke euro waard, lust voor het oog, feest voor, een feest om, een feest van,
      kers op de taart, op en top, boven verwachting, boven alle verwachting, verwachtingen overtroffen, nooit _ beter,
      beter dan verwacht, beter dan gedacht, geen moment verveeld, geen moment spijt,
      in een ruk uit, in een adem uit, kon niet stoppen met, kan niet stoppen met, niet kunnen stoppen, niet meer weggelegd,
      in een dag uit, in een weekend uit, in 1 ruk, in 1 keer uit, houdt je vast, grijpt je, pakt je, laat je niet los, liet me niet los,
      blijft je bij, blijft bij, tot de laatste bladzijde, tot de laatste pagina, vijf sterren, 5 sterren, 9/10, 10/10, 5/5,
      9 op 10, 10 op 10, cijfer 9, cijfer 10, geef|gaf|geven|verdient|krijgt _ een 9|10|negen|tien, moet je gelezen hebben, moet iedereen lezen,
      zeker lezen, echt lezen, lezen dus, zeker kopen, gewoon kopen, gewoon doen, zou hem zo weer kopen, zo weer kopen,
      weer kopen, opnieuw kopen, kopen dus, gewoon gaan, zeker gaan, zeker heen gaan, aanrader voor, wat wil je nog meer,
      wat wil je nou nog meer, meer kan je niet wensen, wat een feest, een ware verwennerij, tong strelend
    `,
  },
  {
    weight: 0.5,
    kind: 'mood',
    phrases: `
      ten zeerste, hou van, houd van, hield van, houden van, veel geleerd, veel van geleerd, zeker nog eens|keer, zeker nog een keer,
      dicht bij alles, precies goed, precies wat ik|we|je zocht|zochten|zoekt|nodig, precies wat nodig, genoeg ruimte, ruimte genoeg, plek genoeg
    `,
  },
  {
    weight: -0.35,
    kind: 'mood',
    phrases: `
      te veel, niets meer dan, niks meer dan, niet meer dan dat, in slaap gevallen, viel in slaap,
      af en toe uit, af en toe weg, nee dus, nee bedankt, nee dank je, laat staan
    `,
  },
  {
    weight: -0.4,
    kind: 'event',
    phrases: `
      jullie verwijzen, verwijst naar, verwijzen naar elkaar, naar elkaar wijzen, wijzen naar elkaar, schuiven het op, schuift het af, afgeschoven,
      # dagen|weken|maanden|keer op rij, # dagen|weken|maanden|keer achter elkaar, voor de # dag op rij, voor de # week op rij,
      mag ik _ voor betalen|opdraaien, mogen wij _ voor betalen|opdraaien, wij draaien er voor op, ik draai er voor op, draait de klant voor op,
      niemand kunnen vinden|bereiken|spreken, niemand te vinden|bereiken|spreken|bekennen, mag ik ook een antwoord, krijg ik nog antwoord, krijg ik ooit antwoord,
      komt er nog een antwoord, komt er nog iets, komt er nog wat, factuur zegt, rekening zegt, op de factuur staat ineens, factuur staat ineens,
      nergens pinnen|terecht|bereiken, waar ik bij sta, om de haverklap, hangt het uit, van toeten noch blazen, van loket naar loket, aan de kant gezet,
      niks mee op, niets mee op, geen mens die, zegt genoeg, allang weg, al lang weg, maat is vol, maat vol, zit ik ergens anders,
      # storing|storingen|uitval|vertraging|klacht deze week|maand, # storing|uitval|vertraging vandaag, # storing dit jaar,
      # keer moeten bellen, # keer moeten vragen, meermaals moeten vragen, meerdere keren moeten vragen, nog eens moeten vragen,
      zelf moeten vragen, zelf om vragen, bestelling vergeten, bestelling verkeerd, verkeerde bestelling, foute bestelling,
      werden we vergeten, zijn we vergeten, vergeten door, half uur|halfuur|uur|kwartier|eeuwigheid gewacht, uur op ons eten,
      # minuten gewacht, # minuten op ons, uur zitten wachten, tijden zitten wachten, niets gekregen, nooit gekregen,
      niet gekregen, niet aangetroffen, aansluiting gemist, trein gemist, vlucht gemist, overstap gemist, verkeerd adres,
      verkeerde adres, geen dekking, niet op voorraad, niet leverbaar, is zoek, zijn zoek, spoorloos, foetsie
    `,
  },
];
