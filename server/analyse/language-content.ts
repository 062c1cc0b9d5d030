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
