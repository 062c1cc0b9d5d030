import type { PhraseGroup } from './phrases.ts';

/** Turns in which Dutch and Flemish customers tell how a wait, a delivery or a call went, with hardly a word of mood. */
export const dutchTurnPhrases: readonly PhraseGroup[] = [
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      wie heeft _ bedacht|verzonnen|goedgekeurd, wie bedenkt _ nou|nu, hoeveel keer|maal moet|moeten ik|we|wij nog|dit|dat|jullie, hoe vaak|dikwijls moet|moeten ik|we|wij nog|dit|dat|jullie, nooit een|enige|enig reactie|antwoord|bericht|mail|terugbelletje, nooit _ reactie|antwoord|bericht gehad|gekregen|ontvangen|gezien,
      gewoon|zomaar|gewoonweg laten staan|zitten|vallen|liggen, laat|laten|liet|lieten ons|mij|me|mensen|klanten|je _ staan|zitten|wachten|vallen|stikken|bengelen, laten stikken, zitten|staan we dan, zitten|staan|daar wij|we daar, is|zijn|was blijkbaar|kennelijk|alweer|ook zoek, spoorloos verdwenen,
      trouw wordt _ niet beloond, trouw wordt|is afgestraft, trouwe klanten _ betalen|straf, nieuwe klanten betalen|krijgen, voor nieuwe klanten _ korting, loyaliteit wordt, geld terug ho maar, ho maar, niet eens een bericht|mail|excuus|sorry|bevestiging|telefoontje, geen excuus|excuses|sorry|verontschuldiging,
      zelf achteraan|achterna bellen|gaan|zitten, voor dichte deur|deuren, voor een dichte|gesloten deur|balie|loket, verwijst|verwijzen naar elkaar|mekaar, wijst|wijzen naar elkaar|mekaar, afschuiven|schuiven _ op elkaar|mekaar,
      kan|kon weer|opnieuw van voren|voor beginnen, weer van voren af, van vooraf aan, helemaal opnieuw beginnen|invullen|insturen|uitleggen, alles opnieuw uitleggen|invullen|insturen|doen, nog eens opsturen|insturen|invullen|uitleggen|binnensteken, voor de zoveelste|hoeveelste, zoveelste keer|maal|storing|vertraging, onder water gelopen, stond|stonden|staan|staat al|nog steeds _ blank
    `,
  },
  {
    weight: -0.4,
    kind: 'fault',
    phrases:
      'moet|moest|moeten|mag|mocht ik|we|wij _ zelf maar|uitzoeken|betalen|opdraaien|achteraan',
  },
  {
    weight: -0.6,
    kind: 'irony',
    phrases: `
      goed bezig ; alweer, fijn dat ik|we|wij nu|al|nog|twee|dubbel, trouw wordt hier, applaus|hulde|bravo|chapeau voor jullie wachtmuziek|chatbot|keuzemenu|planning|logica|systeem,
      fijne manier om, mooie manier om|van, lachen toch, zal wel toeval, toeval zeker, dat zal wel, is|was dat nu|nou service, noemt|noemen men|ze|jullie|u dat|dit service|klantvriendelijk|bereikbaar, dat heet dan, heet dat dan
    `,
  },
  {
    weight: 0,
    kind: 'plain',
    phrases: `
      kwartier|kwartiertje|minuten|uur|uurtje|dag|dagen te vroeg, had|hadden|verwachtte|verwachtten een|geen|al lange|langere|uur|rij|eindeloze _ wachttijd|wachtrij|rij|wacht|wachten, wachttijd|wachtrij verwacht, niet op gerekend, niet op gehoopt, niet durven hopen, tas|sleutels|telefoon|portemonnee|jas|paraplu|knuffel|rugzak|bril vergeten|verloren|laten,
      wachttijd bedraagt|is|op, per|vanaf _ stopt|vervalt, nog geen bevestiging ontvangen|gekregen|gezien, volgt per post|mail|brief, hoeft|hoeven niets|niks te doen, hoeft u niets|niks, hoef|hoeft je niets|niks te doen
    `,
  },
  {
    weight: 0.55,
    kind: 'mood',
    phrases: `
      zo|meteen|direct|gelijk|snel|vlug|al aan de beurt, willen|wilden nu|al|zo|direct|graag al|weer terug, nu al terug, willen|wilden niet meer|naar weg|huis, boeken|boekten|gaan|komen|reserveren volgend|volgende jaar|keer|zomer weer|opnieuw|terug, volgend jaar weer, volgend jaar terug, tot volgend jaar ;, niet|nooit over uitgepraat|uitgesproken, heeft het er|nog steeds|altijd over,
      hele|volledige|volle|ganse bedrag terug|vergoed|teruggekregen, naar me|mij|ons|je|haar|hem geluisterd, luisterde|luisterden|luistert echt|goed|aandachtig|geduldig, voor het eerst begrijp|snap|lukt|werkt|klopt, uitgelegd tot|totdat|zodat ik|we, tot ik|we het snapte|begreep|snapten|begrepen|doorhad, zelfs mijn|m'n|ons|onze _ lukte|lukt|snapt|begrijpt|overweg,
      belde|belden|mailde|mailden zelfs|nog|later|achteraf _ na|of, om te vragen of alles|het|ik, even boven|binnen|achterin|achterom neer|gezet|gebracht|neergezet, naar boven gedragen|gebracht|getild|gesjouwd, zette|zetten|droeg|droegen|tilde|tilden|sjouwde|bracht|brachten _ boven|binnen|keuken, chauffeur|conducteur|bestuurder|begeleider|machinist wachtte|wacht|wachtten _ tot|op|even, hij|zij|ze wachtte|wachtten tot|netjes|speciaal|even,
      zonder morren|gezeur|zeuren|discussie|gemor|gezeik|zagen|omwegen|afspraak, nergens|nooit zo goed|lekker|fijn|vlot _ gegeten|geholpen|geslapen|gedronken|behandeld, nergens|nooit beter gegeten|geholpen|geslapen|gedronken|behandeld, nooit gezeur|gedoe|problemen|last|gezever, 's avonds al terug|in, dezelfde avond|middag|ochtend|dag al|nog terug|opgelost|geregeld|gerepareerd|in, zo geregeld|gefikst|gepiept|gebeurd|klaar ;, één|een|# telefoontje|belletje|mailtje en|later|geregeld|opgelost, één|een telefoontje|belletje was genoeg,
      om # uur|u verholpen|opgelost|hersteld|gefikst|gerepareerd, storing|lek _ verholpen|opgelost|gedicht, binnen # minuten|min|uur verholpen|hersteld|opgelost|gefikst|geholpen, sta|staan er nog|echt van te kijken, dat ik dat nog mag meemaken, beter dan verwacht, sneller dan verwacht|gedacht|beloofd|aangekondigd, vroeger dan verwacht|beloofd|voorzien|gepland, eerder dan verwacht|beloofd|gepland, ruim voor de|het beloofde|afgesproken,
      mij krijgen ze|jullie niet meer|hier weg, mij krijgen ze hier niet weg, drink ik er|een, extra bij gekregen|gedaan|gestopt, iets lekkers|extra's|leuks bij|erbij|gekregen, met een glimlach, met een grote glimlach, de moeite genomen|gedaan om, nam|namen|neemt _ de moeite, dacht|dachten aan alles, niets|niks was te veel|teveel|gek, alles uit de kast, liep|liepen|gelopen _ met me|mij|ons mee, opgevangen als|door een|warme, mee naar toe|huis gelopen|gegeven, er altijd|steeds voor je|ons|mij|me, met raad en daad
    `,
  },
  {
    weight: 0,
    kind: 'boost',
    phrases:
      "nergens zo, nergens anders zo, zelden zo, zelden zo'n, nooit eerder zo, nog nergens zo",
  },
];
