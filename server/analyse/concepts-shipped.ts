import { listPhrases } from './word-list.ts';

/** What customers say in either language: Dutch forms, then English ones; the first of each is the one to show. */
const lines = `
  storing, uitval, internetstoring | outage, disruption
  vertraging | delay
  factuur | invoice, bill
  lijn | line
  website, site | website, site
  wachttijd | waiting time
  lange wachttijd | long wait
  wachtrij | queue
  wachtmuziek | hold music
  in de wacht | on hold
  monteur, technicus, servicemonteur | technician, engineer
  geen monteur | no technician, no engineer
  tweede monteur | second technician, second engineer
  buren, buurman, buurvrouw | neighbour
  telefoon | phone
  telefoonnummer | phone number
  vaste telefoon, huistelefoon | landline, fixed phone, landline phone
  vaste lijn | phone line
  mobiele telefoon | mobile phone
  mobiel internet | mobile data
  klantenservice | customer service, customer support, customer care
  callcenter | call centre
  chatbot, bot | chatbot
  chat, live chat | chat
  geen internet | no internet
  geen bereik | no coverage
  geen signaal | no signal
  geen verbinding | no connection
  geen wifi | no wifi
  geen stroom | no power
  geen beeld | no picture
  geen geluid | no sound
  geen tv | no tv
  geen antwoord, geen reactie | no reply
  geen oplossing | no solution
  geen uitleg | no explanation
  geen hulp | no help
  geen update | no update
  niet teruggebeld, nooit teruggebeld | not called back, no callback
  niet bereikbaar | unreachable
  niet geleverd | not delivered
  nooit gekomen, niet gekomen, niet komen opdagen | no show, never arrived, missed appointment
  traag internet | slow internet, slow broadband
  trage wifi | slow wifi
  trage verbinding | slow connection
  slechte verbinding | bad connection, poor connection
  slecht bereik | poor signal
  slechte service | bad service, poor service
  snelheid | speed
  uploadsnelheid, upload snelheid | upload speed
  downloadsnelheid, download snelheid | download speed
  verbinding | connection
  aansluiting | hook-up
  glasvezel | fibre
  glasvezel aansluiting | fibre connection
  kabel | cable
  gebroken kabel, kapotte kabel, kabelbreuk | broken cable, fibre cut, cut fibre
  netwerk | network
  bereik, dekking | coverage
  ontvangst | reception
  signaal | signal
  abonnement, abo | subscription, plan
  contract | contract
  nieuw abonnement | new contract
  prijs | price
  prijsverhoging, verhoging | price increase, price rise, price hike, price-increase
  korting | discount
  aanbieding | offer, deal
  kosten | fee, charge
  aanmaning | reminder
  boete | fine
  incasso, automatische incasso | direct debit, direct-debit
  dubbele incasso | double charge, charged twice, billed twice
  dubbele factuur, dubbele rekening | double billing
  betaling | payment
  terugbetaling, geld terug | refund, money back
  compensatie, vergoeding, schadevergoeding | compensation
  tegoed, creditnota | credit, credit note
  borg | deposit
  gratis maand | free month
  opzegging | cancellation
  opzegtermijn | notice period
  verhuizing | move
  overstap | switch
  bestelling | order
  levering, bezorging | delivery
  pakket | package
  bezorger | courier
  afspraak | appointment
  installatie | installation
  storingspagina, statuspagina | status page, status-page
  stroomstoring | power cut
  stroom | power
  werkzaamheden, onderhoud | maintenance
  graafmachine | digger
  wachtwoord | password
  account | account
  mailbox | mailbox
  mail, e-mail | email
  brief | letter
  nummer | number
  klantnummer | customer number
  bundel | bundle
  simkaart, sim | sim
  zender | channel
  beeld | picture
  geluid | sound
  ondertiteling | subtitles
  afstandsbediening | remote
  decoder, kastje | decoder
  versterker, wifi-versterker, wifi versterker | booster, extender
  stopcontact | socket
  stekker | plug
  update | update
  foutmelding, fout | error, error message
  beveiliging, veiligheid | security
  klacht | complaint
  buurt | neighbourhood
  straat | street
  winkel | shop, store
  medewerker | agent
  leidinggevende | supervisor, manager
  reclame | advert
  campagne | campaign
  wedstrijd | match
  voetbal | football
  hond | dog
  koor | choir
  handleiding | manual
  instellingen | settings
  adres | address
  postcode | postcode
  openingstijden | opening hours
  retour, retourzending | returns
  garantie | warranty
  televisie, tv | tv, television
  nieuw modem | new modem
  nieuwe router | new router
  rood lampje | red light
  zwart scherm, zwart beeld | black screen
`;

export interface ShippedConcept {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

export const shippedConcepts: readonly ShippedConcept[] = lines
  .split('\n')
  .filter((line) => line.includes('|'))
  .map((line) => {
    const [dutch = '', english = ''] = line.split('|');
    return { nl: listPhrases(dutch), en: listPhrases(english) };
  });
