import { fold } from './characters.ts';
import { intern } from './vocabulary.ts';
import { listPhrases, listWords } from './word-list.ts';

/**
 * Nouns of the trade, each line's first word the form to show, the rest its other forms. They are subjects even where
 * their look would say verb or adjective.
 */
const nounLines = `
  storing storingen storinkje; factuur facturen; rekening rekeningen; monteur monteurs; modem modems;
  router routers; internet; wifi wi-fi; glasvezel glasvezels; kabel kabels kabeltje kabeltjes;
  aansluiting aansluitingen; verbinding verbindingen; abonnement abonnementen; abo abbo;
  contract contracten contractje; incasso incasso's; betaling betalingen; wachttijd wachttijden;
  wachtrij wachtrijen; wachtmuziek wachtmuziekje; klantenservice klantendienst; helpdesk; webcare; chat chats;
  chatbot chatbots; bot bots; app apps; site sites; website websites; statuspagina; winkel winkels;
  bestelling bestellingen; pakket pakketten pakketje; levering leveringen; afspraak afspraken;
  verhuizing verhuizingen; verhuisservice; opzegging opzeggingen; opzegtermijn; overstap overstapservice;
  prijs prijzen; prijsverhoging prijsverhogingen; verhoging verhogingen; korting kortingen;
  aanbieding aanbiedingen; actie acties; tarief tarieven; kosten; aanmaning aanmaningen; boete boetes; compensatie;
  vergoeding vergoedingen; schadevergoeding; tegoed tegoeden; creditnota; terugbetaling terugbetalingen; borg;
  wachtwoord wachtwoorden; account accounts; mail mails mailtje mailtjes; e-mail e-mails email emails;
  mailbox mailboxen; brief brieven; nieuwsbrief nieuwsbrieven; sms; telefoon telefoons telefoontje telefoontjes;
  telefoonnummer telefoonnummers; nummer nummers; klantnummer klantnummers; simkaart simkaarten sim; esim;
  bundel bundels; bereik; ontvangst; signaal signalen; snelheid snelheden; download downloads; upload uploads;
  ping; latency; mbit; gigabit; 4g; 5g; roaming; televisie televisies; tv tv's tvs; zender zenders; beeld; geluid;
  ondertiteling; stream streams; sportstream; decoder decoders; kastje kastjes; box boxen; polderbox polderboxen;
  afstandsbediening afstandsbedieningen; versterker versterkers; wifi-versterker wifi-versterkers;
  wifi-punt wifi-punten; mesh; stroom; stroomstoring stroomstoringen; stopcontact stopcontacten; meterkast;
  kabelbreuk; graafmachine graafmachines; graafwerk; werkzaamheden; onderhoud; update updates; software; firmware;
  foutmelding foutmeldingen; fout fouten; vertraging vertragingen; uitval; haperingen hapering; netwerk netwerken;
  server servers; dns; ipv6; vpn; phishing; nepmail; spam; privacy; gegevens; datalek; virus; hack; veiligheid;
  alarmknop alarmknoppen; pin pinautomaat; kassa kassa's; thuiswerken; thuiswerker thuiswerkers;
  huisarts huisartsen huisartsenpraktijk; wedstrijd wedstrijden; voetbal; reclame reclames; campagne campagnes;
  koor; spotje spotjes; hond honden; buren buur; buurman; buurvrouw; buurt; straat; gemeente; klacht klachten;
  klachtenformulier; reparatie reparaties; herstel; installatie installaties; levertijd; planning; oplevering;
  lampje lampjes; licht; stekker stekkers; reset; handleiding; instellingen; dekking; medewerker medewerkers;
  leidinggevende; servicemonteur; technicus technici; bandje; keuzemenu; belmenu; openingstijden; bereikbaarheid;
  communicatie; informatie; service; kwaliteit; garantie; retour; retourzending; doos dozen; bezorger bezorgers;
  bezorging; postcode; adres adressen; wederverkoper; migratie; storingspagina; storingsmelding; melding meldingen;
  belasting; btw; huistelefoon; lijn lijnen; provider providers; mobiel mobieltje; tablet tablets; aannemer aannemers;
  e-mailadres e-mailadressen mailadres mailadressen; ordernummer ordernummers bestelnummer; huisnummer huisnummers;
  cadeaukaart cadeaukaarten cadeaubon cadeaubonnen; bankpas bankpassen betaalpas; creditcard creditcards; pincode;
  machtiging machtigingen; termijn termijnen; termijnbedrag; voorschot voorschotten; jaarafrekening eindafrekening;
  meterstand meterstanden; enquete enquetes; webshop webshops; privebericht priveberichten; retourlabel; verzendkosten
  bezorgkosten; afhaalpunt pakketpunt; brievenbus; verpakking; bezorgmoment; polis polissen; premie premies; schade;
  claim claims; declaratie declaraties; hypotheek; spaarrekening; vlucht vluchten; koffer koffers; bagage; instapkaart;
  perron; conducteur conducteurs; chauffeur chauffeurs; halte haltes; dienstregeling; zitplaats zitplaatsen; airco;
  verwarming; warmtepomp warmtepompen; zonnepanelen zonnepaneel; cv-ketel ketel; laadpaal laadpalen; batterij batterijen
  accu accu's; oplader opladers; camera camera's; scherm schermen; wasmachine; koelkast; parkeervergunning; paspoort
  paspoorten; rijbewijs; afval; container containers; uitkering; aanleg; nummerbehoud; gastenwifi gastnetwerk
`;

const englishLines = `
  outage outages; invoice invoices; bill bills; technician technicians; engineer engineers; modem modems;
  router routers; internet; broadband; wifi wi-fi; fibre fiber; cable cables; connection connections;
  contract contracts; subscription subscriptions; plan plans; payment payments; direct-debit; refund refunds;
  compensation; price prices; discount discounts; offer offers; deal deals; fee fees; charge charges;
  reminder reminders; deposit; credit; account accounts; password passwords; app apps; website websites;
  site sites; chatbot chatbots; bot bots; chat chats; helpdesk; email emails e-mail; mailbox; letter letters;
  phone phones; sim; esim; number numbers; roaming; bundle bundles; data; signal; coverage; speed speeds;
  upload uploads; download downloads; latency; ping; tv tvs; television; channel channels; stream streams; picture;
  sound; subtitles subtitle; remote; decoder; box boxes; booster boosters; extender extenders; mesh; cable-box;
  power; socket sockets; digger; maintenance; update updates; firmware; software; error errors; delay delays;
  network networks; server servers; dns; ipv6; vpn; phishing; spam; privacy; security; virus; hack;
  appointment appointments; installation installations; delivery deliveries; order orders;
  package packages parcel parcels; move; cancellation cancellations; complaint complaints; queue queues; wait;
  voicemail; callback; advert adverts ad ads; campaign; choir; dog dogs; neighbour neighbours neighbor neighbors;
  street; shop shops; store stores; manual manuals; light lights; plug; reset; settings; agent agents;
  manager managers; supervisor; staff; depot; billing; streaming; gaming; flight flights; luggage baggage bag bags;
  seat seats; gate gates; crew; pilot pilots; ticket tickets; booking bookings; reservation reservations;
  airport airports; plane planes; match matches; football; status; postcode; address addresses; meter; line lines;
  landline landlines; gigabit; service; support; warranty; returns; courier couriers; voucher vouchers;
  price-increase; status-page; hotspot hotspots
`;

const lemmasOf = (lines: string): Map<string, string> => {
  const lemmas = new Map<string, string>();
  for (const line of lines.split(';')) {
    const [first, ...others] = listWords(line);
    if (first === undefined) continue;
    for (const form of [first, ...others]) {
      lemmas.set(fold(form), first);
      intern(fold(form));
    }
  }
  return lemmas;
};

export const dutchNouns: ReadonlyMap<string, string> = lemmasOf(nounLines);
export const englishNouns: ReadonlyMap<string, string> = lemmasOf(englishLines);

/** Ideas of two or three words, each in the form to show, or `as written = as shown`; their words count in any form. */
export const dutchPairs = listPhrases(`
  lange wachttijd, lange wachtrij, dubbele incasso, dubbele factuur, dubbele rekening,
  dubbel geincasseerd = dubbele incasso, dubbel afgeschreven = dubbele incasso,
  twee keer afgeschreven = dubbele incasso, 2x afgeschreven = dubbele incasso,
  tweemaal afgeschreven = dubbele incasso, trage wifi, wifi traag = trage wifi, internet traag = traag internet,
  niet terug gebeld = niet teruggebeld, traag internet, trage verbinding, traag netwerk, slechte verbinding,
  slechte wifi, slecht bereik, slechte service, glasvezel aansluiting, nieuwe aansluiting, nieuw modem,
  nieuwe router, nieuw abonnement, nieuwe provider, ander verhaal, team ijssel, samen sneller, gratis maand,
  maand gratis = gratis maand, vaste telefoon, vaste lijn, mobiel internet, mobiele telefoon, mobiel abonnement,
  zakelijk internet, zakelijk abonnement, slow internet, rood lampje, oranje lampje, knipperend lampje,
  zwart scherm, zwart beeld, haperend beeld, stilstaand beeld, beeld weg, geluid weg, tweede incasso,
  verkeerde factuur, hoge rekening, hoge factuur, te hoge rekening, onterechte kosten, eenmalige kosten,
  administratiekosten, extra kosten, verkeerd bedrag, verkeerd adres, oude modem, oud adres, kapotte modem,
  kapot modem, defect modem, kapotte router, kapotte kabel, gebroken kabel, geen reactie, geen antwoord,
  geen uitleg, geen hulp, geen contact, geen bevestiging, geen excuses, geen terugkoppeling, geen oplossing,
  niet teruggebeld, nooit teruggebeld, niet bereikbaar, niet geleverd, niet ontvangen, niet opgelost,
  niet komen opdagen, niet gekomen, niet ingelogd, nooit gekomen, kastje muur, klein scherm, mijn poldernet,
  polder sport, tweede monteur, andere provider, geld terug, maandbedrag, op afstand, kleine lettertjes, open dag,
  tv gids, wifi wachtwoord, wifi punt, wifi versterker, trage upload, upload snelheid, download snelheid,
  vrije netwerkkeuze, vrije modemkeuze, eigen modem, eigen router, eigen netwerk, digitale factuur,
  papieren factuur, automatische incasso, smart tv, live chat, vroege vogel, uur wachten, uur wacht, uren wachten,
  weken wachten, dagen wachten, lang wachten, opgehangen
`);

export const englishPairs = listPhrases(`
  customer service, customer support, customer care, waiting time, waiting times = waiting time,
  wait time = waiting time, wait times = waiting time, no reply, no response = no reply, no answer = no reply,
  no callback, no update, no refund, no explanation, no technician, no engineer, hold music, on hold, phone line,
  direct debit, double charge, double billing, charged twice, billed twice, wrong bill, slow internet, slow wifi,
  slow broadband, slow connection, slow speed, bad connection, poor connection, poor signal, poor service,
  bad service, broadband speed, upload speed, download speed, fibre connection, fibre line, new router, new modem,
  new contract, new connection, price increase, price rise, price hike, late fee, reminder fee, cancellation fee,
  hidden fees, free month, month free = free month, black screen, error message, red light, status page, call back,
  call centre, call center = call centre, phone call, help desk, live chat, landline phone, fixed phone,
  mobile data, mobile phone, credit card, credit note, bank account, money back, notice period, missed appointment,
  no show, team ijssel, samen sneller, technical support, service desk, opening hours, cancelled flight,
  flight cancelled, cancelled flights, delayed flight, late flight, flight delay, lost luggage, lost bag,
  boarding pass, gate agent, flight attendant, flight attendants, frequent flyer, seat upgrade, first class,
  customer number, postal code, set-top box, tv box, tv pack, smart tv, fibre cut, cut fibre, broken cable,
  power cut, hold time, never arrived, not called back, not working, still waiting, night shift, phone support,
  delayed luggage, baggage claim, booking problem, booking problems
`);

/** After "geen" and "no" these are no subject: "geen idee", "no way". */
export const emptyAfterNo: ReadonlySet<string> = new Set(
  listWords(
    'idee probleem problemen tijd zin zorgen dank punt moeite haast spijt deal line way worries idea problem problems matter wait plan licht actie charge move number nummer gegevens hond hack reset vaste',
  ),
);
