import type { WordGroup } from './lexicon.ts';

/** Dutch words of praise and blame that belong to a trade: a kitchen, a device, a parcel, a train, a council. */
export const dutchTradeMoods: readonly WordGroup[] = [
  {
    weight: -0.5,
    forms: 'adjective',
    words: `
      smaakloos waterig rubberachtig overgaar halfgaar halfrauw ongaar gortdroog kurkdroog overgekookt verlept slijmerig
      smoezelig groezelig plakkerig afgeraffeld opdringerig gierig krenterig hautain pretentieus stuurs nonchalant sloom
      onderbemand onderbezet overvol propvol overprijsd peperduur gestresseerd onscherp moeizaam kansloos uitzichtloos
      verwerpelijk afkeurenswaardig betreurenswaardig dieptriest schokkend geschokt ondemocratisch antidemocratisch
      kwaadaardig frauduleus torenhoog onvergeeflijk onverklaarbaar onhoudbaar onwerkbaar ondoordacht ondermaats
      klantonvriendelijk wanstaltig onwenselijk ongewenst ongelukkig armzalig droevig belabberd
    `,
  },
  {
    weight: -0.35,
    forms: 'adjective',
    words: `
      vettig vezelig tochtig benauwd bekrompen sjofel afstandelijk kunstmatig opgewarmd toeristisch wazig vaal dof schel
      blikkerig overbelicht krasgevoelig breekbaar fragiel kwetsbaar priegelig wiebelig verkleurd log ingewikkeld
      overbevolkt verstrooid bars onlogisch illegaal eenzaam failliet omstreden twijfelachtig halfbakken onbeholpen
    `,
  },
  {
    weight: -0.65,
    words: `
      ballentent kakkerlak kakkerlakken schimmel voedselvergiftiging vergiftiging diarree overgegeven kaalslag wegkijken
      wegkijkt wegkijkers doofpot mismanagement wanbeheer gefaal puinhopen flater flaters draaikont vriendjespolitiek
      zelfverrijking graaien graait graaier geldsmijterij verkwanseld verkwanselen dictatuur fascisme fascist fascisten
      haatzaaien haatzaaier terrorisme verkracht verkrachting
      genocide oorlogsmisdaden antisemitisme homohaat vrouwenhaat seksisme doodsbedreiging doodsbedreigingen tuig gespuis
      uitschot hufter hufters relschoppers vandalisme plunderingen plunderaars geghost ghosten       onding rotding pokkending rotzak broddelaar broddelaars kwakzalver wanhoopsdaad wurgcontract
    `,
  },
  {
    weight: -0.45,
    words: `
      nonchalance buikpijn maagpijn diepvries microgolf onderbezetting oververhitting bloatware pixelfout pixelfouten
      batterijvreter batterijvreters energievreter slurpt vreet leegloopt gemis manco zwakte zwaktes gepriegel
      gesneuveld sneuvelt afbraak uitgekleed tekorten woningnood ongelijkheid uitsluiting polarisatie
      extremisme uithollen uitholling uitgehold
      lastenverzwaring gedraai omkoping gekte censuur betutteling bemoeizucht verkwisting criminaliteit betreuren betreur
      dreiging eenzaamheid gedumpt neergekwakt gestrand premieverhoging
      prijsstijging prijsstijgingen prijsverhogingen standaardmail standaardmails standaardreactie standaardreacties
      copy-paste schadeclaim beetgenomen verloedert verpauperd verpaupering teleurgang achterstelling scheefgroei
      machtspolitiek paniekzaaierij bangmakerij stemmingmakerij onvermogen kortzichtig kortzichtige bizarre
      ambras nattevingerwerk wegwerpproduct valkuilen schijnvertoning symboolpolitiek
    `,
  },
  {
    weight: -0.3,
    kind: 'fault',
    words: `
      vermist vermiste krasje krasjes barstje deukje uitgesteld gestorneerd storneren terugvorderen naheffing
      teruggestuurd terugsturen geretourneerd bandje chatbot       schadevergoeding heropstarten foutcode foutcodes
      klachtenformulier geescaleerd escalatie stroomonderbreking netwerkproblemen
    `,
  },
  {
    weight: -0.2,
    kind: 'fault',
    words: 'uitverkocht file files omrijden omreizen staanplaats staanplaatsen',
  },
  // Of themselves no praise or blame, but they lean to it.
  {
    weight: -0.14,
    words: 'blijkbaar tja tsja halverwege kennelijk zwaar langer doorheen',
  },
  { weight: 0.14, words: 'zeker precies geleerd dichtbij upgrade ruimschoots' },
  {
    weight: 0.5,
    forms: 'adjective',
    words: `
      attentvol joviaal sfeerrijk delicaat weelderig levensecht gebruikersvriendelijk dapper moedig eervol vereerd hoopgevend
      kansrijk eensgezind zinvol welverdiend solidair vlekkeloos orgineel eersteklas perfekt supermooi goudeerlijk
      vingervlug minnelijk deugdelijk wonderschoon feeëriek oogstrelend hartelijk onklopbaar
    `,
  },
  {
    weight: 0.35,
    forms: 'adjective',
    words: `
      spontaan intiem beetgaar huisgemaakt huisbereid rijkelijk bourgondisch vloeiend slank lichtgewicht multifunctioneel
      rechtvaardig ambitieus deftig proper doordacht energiezuinig onderhouden voortvarend
    `,
  },
  {
    weight: 0.6,
    words: `
      aanradertje topadres topadresje verwenmoment watertanden likkebaarden smulde smulden smulpaap vingerlikkend fijnproevers
      overklast overklassen krachtpatser allerbeste allermooiste allerlekkerste mijlpaal overwinning zege felicitaties opsteker opkikker
      lichtpunt lichtpuntje lichtpuntjes vakmanschap soepeltjes geapprecieerd appreciatie apprecieer apprecieren
      apprecieerde gesmaakt steengoed supercontent dolcontent supertof superleuk superlief ubertoestel
      hartendief topperd topperds topwijf topvent lofwaardig monsterzege     `,
  },
  {
    weight: 0.3,
    words: `
      fijnproever culinair culinaire gastronomisch gastronomische gebruiksgemak betrouwbaarheid moed eer perspectief
      kansen gelijkwaardig gelijkwaardige rechtvaardigheid vakkundigheid vriendschap samenhorigheid aanvulling
      topkwaliteit eerbied
    `,
  },
];
