import type { PhraseGroup } from './phrases.ts';

/** What customers tell of a contact, an order or a journey: nothing of mood in the words, all of it in what happened. */
export const dutchContactPhrases: readonly PhraseGroup[] = [
  {
    weight: -0.55,
    kind: 'event',
    phrases: `
      # medewerkers aan de lijn, # mensen aan de lijn, # collega's gesproken, # keer wat anders, # keer iets anders,
      iets anders te horen, wat anders te horen, telkens iemand anders, steeds iemand anders, weer iemand anders,
      iedere keer iemand anders, elke keer iemand anders, waar blijft mijn|m'n|ons|onze|de|het|dat|die|jullie,
      waar blijven mijn|m'n|de|jullie|die, daarna niks, daarna niets, daarna nooit, daarna stil,
      dubbel _ gehaald|afgeschreven|afgehaald|geincasseerd|gerekend|geboekt,
      # keer _ afgeschreven|afgehaald|geincasseerd|gehaald|uitgevoerd, niemand helpt|reageert|luistert|antwoordt|opgenomen,
      niemand _ opgenomen|geholpen|gereageerd|aan doet|teruggebeld, niemand kan, kan niemand, krijg niemand,
      hoort niks, hoort niets, hoort ge niks, hoort ge niets, horen niks, horen niets, horen _ niks, horen _ niets,
      nooit opgenomen, niet opgenomen, nooit beantwoord, niet beantwoord, neemt niemand op, nemen niet op, neemt niet op,
      voor de deur gegooid, voor de deur gedumpt, in de regen gezet, in de regen gelegd, in de regen laten, bij de buren gedumpt, over het hek, in de container,
      rijdt weer niet, rijden weer niet, reed door, reed gewoon door, reed voorbij, reed gewoon voorbij,
      weer verzet|verplaatst|verschoven|uitgesteld|geannuleerd|afgezegd, opnieuw verzet|verplaatst|uitgesteld|afgezegd,
      de levering verzetten|verzet|uitgesteld|verplaatst, afspraak afgezegd|geannuleerd|gemist, zonder bericht _ geschrapt|geannuleerd|verzet,
      zonder pardon, zonder iets te zeggen, zonder te bellen, zonder te melden, zonder te overleggen, zonder het te melden,
      krijg ik de rekening, voor op draaien, draai ik voor op, voor opdraaien, ervoor opdraaien, voorrijkosten betalen,
      zelf _ opdraaien, zelf _ verzendkosten, steeds duurder|hoger|slechter|trager|langer, alleen maar duurder|hoger|slechter|trager,
      elk jaar duurder, meer betalen voor minder, betaal _ voor minder, meer voor minder, betaal _ meer voor,
      zit|zitten|zat|zaten in de kou, geen warm water, geen verwarming,
      zit|zitten|zat|zaten|staan|sta|stonden zonder, dag # zonder, # dagen|weken|maanden|uur|avonden zonder, dagen zonder, weken zonder, uren zonder,
      staat|staan|sta|zit|zitten|zat|zaten|stond|stonden _ te wachten, moge lang wachten, moogt lang wachten, mag _ lang wachten, kan _ lang wachten,
      staat|staan|sta|stond _ op _ te wachten, reageren nergens op, reageert nergens op, reageren niet, nergens op gereageerd, niet gereageerd,
      van hot naar her, tussen wal en schip, van de ene _ naar de andere, van het ene _ naar het andere, terug bij af, weer terug bij af,
      wacht al van, wachten al van, geef niet thuis, geven niet thuis, geeft niet thuis, gaf niet thuis, gaven niet thuis, als ik bel moet,
      als je belt krijg, zoek wel een andere, zoek ik een andere, zoeken een andere, op zoek naar een andere provider|leverancier|aanbieder|verzekeraar|bank,
      vertrek naar, vertrekken naar, binnenkort weg, ik ben weg, wij zijn weg, we zijn weg, voor niks # , voor niets # , voor niks gereden, voor niets gereden,
      voor een dichte deur, dichte deur, dicht terwijl, volgens jullie site, binnen een jaar stuk|kapot, na een maand stuk|kapot, na een week stuk|kapot,
      nu al stuk|kapot, alweer stuk|kapot, kapotte _ ontvangen|binnen|gekregen, kapot aangekomen|geleverd|ontvangen|bezorgd, beschadigd aangekomen|geleverd|ontvangen|bezorgd,
      leeg aangekomen, half leeg, lege doos, de verkeerde _ gestuurd|geleverd|ontvangen|gekregen|bezorgd, verkeerde maat|kleur|artikel gestuurd|geleverd|ontvangen,
      maar niet heus, ga er maar aan staan, een raadsel, niet serieus genomen, niets gedaan, niks gedaan, er niets aan doet, er iets aan doet, niets aan gedaan,
      niks aan gedaan, niets mee doen, niks mee doen, gesloten zonder, ticket gesloten, melding gesloten, dagen te laat, uur te laat, uren te laat,
      # minuten te laat, # min te laat, weken te laat, nog geen cent, nog geen euro, geen cent terug, aan mijn lot, aan ons lot, aan zijn lot
    `,
  },
  {
    weight: -0.6,
    kind: 'mood',
    phrases: `
      niet van gediend, pik ik niet, pikken wij niet, pikken we niet, geen genoegen, laat het hier niet bij, laten het hier niet bij,
      zo laten zitten, mij laten zitten, ons laten zitten, laten zitten, hoeveel geduld, geduld moet, schiet tekort, schieten tekort, schoot tekort,
      waar betaal ik jullie, wat is er zo moeilijk, is het zo moeilijk, is dat zo moeilijk, zo moeilijk kan, snapt niks, snapt niets, snappen niks, snappen niets,
      snapt werkelijk, begrijpt niks, begrijpt niets, klaar ermee, ik ben er klaar, helemaal gehad, wel gehad met, gehad met jullie, gehad met deze, de moeite neemt,
      maak me zorgen, maken ons zorgen, ben bezorgd, zijn bezorgd, bezorgd over, bezorgd om, neemt niemand de moeite, niemand de moeite,
      zogenaamde service, trouwe klanten, niet meer van deze, hopeloos geval, nieuwe klanten wel, nooit nog, nooit of te nimmer, ergens anders eten, ga ergens anders, ga elders, zoek iets anders, loop er met een boog, met een grote boog,
      wilde ik weg, zonder manieren, leer manieren, geen manieren, bleek gesloten|dicht, voor gesloten deuren, te weinig voor, onder ons niveau, veel te klein|groot|druk|luid|warm|koud|zoet|zout|vet|droog,
      zo ga je, zo behandel je, zo behandelen jullie, ik flip, flip ik
    `,
  },
  {
    weight: -0.65,
    kind: 'irony',
    phrases: `
      lekker handig als, heel handig als, fijn als je, leuk als je, top hoor ; weer|alweer|nog, leuk hoor ; weer|alweer|nog, leuk zo'n, fijn zo'n, lekker zo'n,
      mooi zo'n, heerlijk zo'n, knap dat jullie, knap dat je, knap ; een, geweldig dat jullie niet, wat attent van jullie, hoe attent,
      fijn|leuk|top|lekker|mooi|super|heerlijk|gezellig|geweldig ; weer|alweer|nog geen, fijn|leuk|top|lekker ; alweer|weeral|weer een, joepie ; weer|alweer
    `,
  },
  {
    weight: 0.6,
    kind: 'mood',
    phrases: `
      legde alles _ uit, legde het _ uit, alles rustig uit, rustig de tijd, dacht _ mee, mee te denken, het meedenken, kwam speciaal, speciaal teruggekomen,
      belde netjes terug, belde meteen terug, in no time, binnen no time, in een wip, was zo gepiept, was zo gefikst, was zo geregeld, zo gefikst,
      meteen raak, in een keer raak, al in huis, vandaag al binnen, vanochtend al binnen, vandaag al bezorgd, dag erna in huis, dag erna al,
      snel geleverd, snel bezorgd, snel verzonden, snelle levering, snelle bezorging, vlot geleverd, vlotte levering, netjes geleverd, netjes bezorgd, netjes ingepakt,
      volgende dag geleverd, dag later geleverd, de volgende dag bezorgd, een dag eerder, een dag te vroeg, kan niet meer stuk, wel eens gezegd, ook wel gezegd,
      mag ook wel eens gezegd, mag weleens gezegd, verdient een taart|bloemetje|pluim|lintje|compliment|opslag|medaille, nog nooit een storing|probleem|klacht,
      nooit een klacht, nog nooit problemen, nog nooit gedoe, meer bedrijven zoals, meer mensen zoals, waren alle bedrijven, kunnen andere bedrijven, van leren,
      daar word ik blij van, word ik blij van, word je blij van, word je vrolijk van, word ik vrolijk van, goede ervaring, goede ervaringen, positief verrast, aangenaam verrast, positieve ervaring,
      rap geholpen, rap opgelost, rap in orde, direct in orde, in orde gebracht, in orde gekomen, in orde gemaakt, meteen iemand aan de lijn, direct iemand aan de lijn,
      gelijk iemand aan de lijn, er verstand van, zo makkelijk, een stuk prettiger, een stuk beter, een stuk fijner, een stuk sneller, een stuk makkelijker, stukken beter,
      blijf gewoon, lekker bij jullie, zo mag het, zo mag het zijn, zoals het hoort, wat een snelle, wat een fijne, wat een goede, wat een lieve, wat een aardige, wat een leuke, wat een mooie,
      wat een vriendelijke, beste _ ooit, beste _ op de markt, beste _ in de stad, beste _ van de stad, beste _ tot nu toe, de beste keuze, beste aankoop, beste koop, meer dan genoeg, ruim voldoende, ruim genoeg, voldoet _ aan, zeker zo goed, minstens zo goed,
      niet lang _ wachten, laat niet lang op zich wachten, hoef|hoefde|hoefden|moest|moesten niet lang te wachten, niet hoeven wachten, geen krasje, nog geen kras,
      hele dag mee, dagen mee, dagen mee doen, lang mee doen, doet niet onder, doen niet onder, niet onder voor, niets onderdoen, niet onderdoen, niet moeilijk om te, belachelijk laag|lage|goedkoop|goedkope|goed|goede|snel|snelle|lekker,
      hoog niveau, hoge kwaliteit, topniveau, goed|hartelijk|vriendelijk|warm|gastvrij ontvangen door, werden goed ontvangen, werden hartelijk ontvangen, kom|komen|keer|keren zeker _ terug, ga|gaan zeker _ terug, opnieuw naar toe, zeker voor herhaling,
      moet je bezoeken, moet je proberen, echt genieten, om van te genieten, om duimen en vingers, vingers bij af te likken, niets op aan te merken, tot in de puntjes, tot in de details,
      werkend krijgen gelukt, gevonden en teruggebracht, teruggevonden
    `,
  },
];
