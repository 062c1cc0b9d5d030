import { listWords } from './word-list.ts';

/** Common words that no other table has, to know Dutch by. */
export const dutchContent = listWords(`
  papa mama pap mam oma opa vader moeder broer zus vriend vriendin vrienden jongen meisje baby dokter politie koning god
  precies jawel inderdaad natuurlijk absoluut afgesproken begrepen enig attentie godverdomme godallemachtig verdorie
  verdomme shit rot rem links rechts rechtdoor weg opzij terug stop help wapen bom auto fiets trein bus boot vliegtuig
  dood leven liefde hart hoofd hand ogen mond bloed vuur licht donker dag nacht winter zomer herfst lente water wijn
  bier eten gerecht gerechten voorgerecht hoofdgerecht nagerecht dessert keuken kok chef ober bediening menu kaart vlees
  vis kip soep brood kaas saus sausjes groente salade frieten friet aardappel ei eieren rijst smaak smaken porties
  portie lekkere lekker lekkers terras tafel tafels stoel stoelen sfeer interieur gezellig gezellige ontvangst gastvrij
  gastvrouw gastheer verwelkomd aanrader aanraden prijs kwaliteit verhouding boek boeken verhaal verhalen schrijver
  schrijfster roman hoofdstuk bladzijde lezer lezen gelezen spannend film films muziek cursus les lessen docent school
  toestel scherm camera batterij accu geheugen foto foto's toets toetsen oplader hoesje geluid laptop computer telefoon
  regering minister kabinet kamer partij debat beleid wet wetten verkiezingen coronacrisis crisis zorg onderwijs
  ondernemers economie klimaat boeren gemeenteraad burgemeester kamerlid motie oorlog leger soldaat schip vijand
  kapitein commandant heer dame mannen vrouwen lichaam lichamen geld geen aandacht plezier pijn angst tranen droom
  gelijk hulp kerel vent lieverd schat schatje liefje jongedame oorlogsschip verpleegster dokters ziekenhuis kamers
  sleutel deur raam trap kelder zolder dak bank bed stad dorp land wereld zee berg rivier bos boom bloem dier hond kat
  paard vogel vissen kussen lachen zingen dansen rennen vechten schieten doden sterven leugenaar moordenaar dief idioot
  sukkel klootzak trut eikel hoer gek gekken gezeik onzin kletspraat nonsens waanzin misleiding fantasie uitstekend
  uitstekende geweldig geweldige prachtig prachtige heerlijk heerlijke schitterend perfecte spectaculair spectaculaire
  pittoresk massief totale verbleven locatie hotel ontbijt zwembad kamer personeel receptie lichtgewicht strak donker
  gevild gekruid excellent hartig hartige kauwgom geliefd grappig besteld gesloten geopend
  bah jeetje goh tja ach och nou hoor zeg kom doei dag welterusten tot ziens proost gefeliciteerd sterkte succes
  welkom akkoord hartelijk dankbaar verkering trouwens nogal best eigenlijk opnieuw houdt hou hout wonen woon woont
  merci allee salut bonjour kerstmis njam mmm zalig plezant schoon proper goesting amai tof toffe kei super chique mvg
`);

/** The same for English. */
export const englishContent = listWords(`
  dad daddy mom mommy mum mummy grandma grandpa boy boys girl girls baby brother sister uncle aunt doctor police officer
  captain sergeant general soldier king queen prince god christ jesus hell heaven shit bullshit fuck fucking fucked
  fucker damn dammit goddamn bitch bastard ass asshole crap idiot moron coward cowards fool jerk loser liar thief
  killer murderer burglar monster creep creeps devil wow whoa yay yikes ouch oops yup nah argh ah oh hey lol lmao lmfao
  omg wtf thnx thx tnx ty yw dm dms u ur pls btw fyi idk smh rip boo haha yeah sure agreed exactly absolutely definitely
  certainly indeed correct false true complete classic jackpot awesome amazing excellent brilliant horrible awful
  enter exit disappear drive bomb gun knife fire blood death dead alive kill killed shoot shot die died dying alarm
  altitude bridge ship plane flight flights airline airlines airport pilot crew luggage baggage bag bags gate seat seats
  ticket tickets delay delayed cancelled canceled boarding passenger passengers customer customers service rude hold
  movie movies film book books story author chapter page read reading plot character song music band game games team
  player season win lose food meal dinner lunch breakfast restaurant waiter menu pizza chicken beef fish rice sauce
  bread cheese dessert wine beer coffee delicious tasty hotel room rooms staff pool beach location laptop screen
  battery camera phone keyboard charger cable speaker headset course courses lecture lectures professor teacher class
  assignment assignments honey darling sweetheart buddy dude guy guys sir lady gentlemen ladies gentleman body hand
  hands head eye eyes heart face mouth hair foot feet leg arm water air earth moon sun star stars sky night light dark
  black white red blue green yellow love loved hate happy sad angry mad scared afraid crazy stupid funny weird wonder
  freedom war peace president government law court judge city town village country street road house door window
  kitchen bedroom garden school church hospital office job money business company market price prices cheap expensive
  quality easy hard fast quick early late ready act natural boom roof approved bites hun boss sent photo news breaking
  best worst greetings rocks rules rule congratulations congrats welcome goodbye bye cheers morning quiet shut shh
  hurry listen look careful watch run stay leave relax breathe smile laugh cry dance sing fight escape hide dream dreams
  memory truth lie secret promise promised trust hope luck lucky chance thankyou gimme past summer winter spring autumn
  fall weather rain snow storm heat cold warm hot wet dry clean dirty refund reference request primitive exaggerate
`);

/** More everyday words of Dutch, for texts of a word or two. */
export const dutchEveryday = listWords(`
  aanbieding aanvraag aardig abonnee actie adres afdeling afspraak afstand agenda antwoord avond balie bedrag bedrijf
  begin bericht bestelling betaling bezoek bijlage bloemen bocht boete boodschappen brief brug buitenland burger
  chauffeur cijfer computer contract datum deel dienst doos douche drank druk duur dwaas eerlijk eind elektriciteit
  familie feest fietspad file formulier fout garantie gas gebied gebouw gebruik gegevens gemeente genoeg geluk gesprek
  gevaar gevoel gezicht gezin glas graag grens groep haast handig haring hemel hulp huur idee ijs ingang inwoner jas
  jeugd kans kapper kassa keuze kilo kind klacht klas kleding kleur knop koel koffie koffer korting koud krant krijgswet
  kust kwartier laag land laatst leeg leiding leerling leuk lid lift lijn lucht maan maat machine makkelijk markt meter
  middag midden minuut moeilijk moment monteur nadeel natuur net nieuws noord nummer oosten onderdeel oorzaak open orde
  oude ouwe overal pakje paspoort pauze pen perron pijn plaats plan plek plein polis post prijs printer probleem punt
  rekening reis reiziger rest rij rijbewijs ruimte rust schade scherm schoen schuld seconde soort spoor spreekuur
  station stem sterk stilte stoep storing straat stroom stuk taal taak tas tegel tijd toegang tuin uitgang uitleg
  verbinding verdieping verkeer verschil vertraging verwarming verzekering vlucht vloer voordeel voorraad vorm vraag
  vrij vuil wagen wandeling warm wedstrijd weer week welterusten werk westen winkel wijk woord zaak zeker ziek zorg
  zuiden zwaar overvol volgeboekt uitverkocht geannuleerd bevestigd verkocht gehuurd ha haha hah oh ah eh uh hm hmm mm aha hihi hehe he yo wow
  agent contact data chat code fruit internet lamp machine model museum nest oven park partner patient piano pilot plant
  platform pond print product project radio restaurant route sport student stress tank taxi team tent test tunnel type
  video virus wind wolf zone plus menu service online mail e-mail app website account router modem wifi tv bonus scan
`);

/** The same for English. */
export const englishEveryday = listWords(`
  ability access accident account action address advice agency agent amateur animal answer apartment apple appointment
  area arrival art attack attempt autumn bank bar basket bath battle beginning bell bike birth bit block board boat
  bottle bottom box branch bread break bridge budget building bus butter button cake cancer candle card cargo carpet
  cash castle cause cell center century chain chair channel charge chat cheese chest chief child choice cigarette circle
  class client cloth club coach coast coat code coffee college colour comfort comment committee concert condition contact
  contract copy corner cost cotton couch council counter county couple course cousin cover cow credit crime crowd cup
  cure customs dance danger data date daughter deal debt decision deck degree department desk detail diamond diet dinner
  direction disease dispute distance document dollar double drawer dress drink driver drug duty edge education effect
  egg election electricity elephant energy engine entrance entry error escape estate evening event evidence exam example
  exchange excuse exit expert extra fact factory failure family fan far farm farmer father favor favour fear fee fence
  field figure file final finger flat flight floor flower focus fog foot force forest fork form fortune frame fridge
  friend fruit fuel fun fur furniture future gap garage gas gene gift glad glass glove goal gold grade grain grand grass
  ground group guard guess guest guide habit hall hat health height help highway hole holiday horse host hotel household
  human hurt ice illness image impact income industry injury insect insurance internet invoice island item jacket jail
  judge juice jump junior key keys kid kids kiss knee lab ladder lake lamp language lawyer layer league leader leaf
  legal lesson letter library licence license lift lip list liquid loan lock longitude loss lunch machine mail manager
  map mark market marriage master match math matter meal meat media medicine meeting member mess message metal meter
  middle mile milk mind mirror miss mistake mobile moment mother motor mountain mouse museum nation nature neck needle
  nerve net network noise noon north nose note nothing notice number nurse object ocean offer oil orange order organic
  outage owner pack page pain paint pair paper parcel pardon parent park parking part partner party passage password
  past path patient pattern payment pen pepper percent period permission permit person phrase piano piece pig pilot pipe
  pity place plan planet plant plate platform pleasure pocket poem point poison policy pond post potato pound power
  presence present pressure print prison prize process product profile profit project proof property protest psychology
  public punish purpose pussy quarter question queue race rail railway rate record refund rent repair report rest result
  return rice ride ring risk river rock rope round route row run safety salad salary salt sand savings scale scene
  science score season second secretary section senator sentence series service session shape sheet shelf shelter ship
  shirt shock shoe shoes shop shore shoulder shower side sign signal silence silver sin singer size skill skin skirt slip
  slop snake soap soccer society sock software soil son soul sound soup source south space speech speed spirit sport
  spot stage stamp station status steel step stock stomach stone store story strange stranger stress string strip
  student style subject subway success sugar suit sunday surface surprise sweater switch symbol symptom system table
  tail talent talk tank tape target task taste tax taxi taxis tea team telephone television temper tent test text thanks
  theatre theory thirst thirty thought thread throat thumb tie tire title toast toilet tomato tongue tool tooth top
  total touch tour towel tower town toy track trade traffic trail train training transfer transport trash travel tree
  trial trick trip trouble truck tube twenty type uncle union unit university upgrade user vacation valley value van
  vegetable vehicle victim video view village violence virus visit voice volume vote voucher wage wall war warship waste
  wave wealth weapon wedding weight welcome west wheel wife wing wire wish witness woman wood wool word worker worry
  wound writer yard youth zone abandoned annoyed bored broke closed confused dropped empty excited fed fixed full gone
  hungry ignored jammed locked massive missing overdue ruined sealed shocking sold stolen stuck thrilled thirsty wasted ha haha hah oh ah eh uh hm hmm mm aha hihi hehe he yo uh-oh
`);
