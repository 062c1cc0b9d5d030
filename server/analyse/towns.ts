import { fold } from './characters.ts';
import type { Token } from './scan.ts';
import { listPhrases } from './word-list.ts';

/** Dutch towns, provinces and regions as they are written. */
const names = listPhrases(`
  Aalsmeer, Aalten, Achterhoek, Alkmaar, Almelo, Almere, Alphen aan den Rijn, Ameland, Amersfoort, Amstelveen,
  Amsterdam, Apeldoorn, Appingedam, Arnhem, Assen, Assendorp, Baarn, Barendrecht, Barneveld, Bathmen,
  Bergen op Zoom, Beverwijk, Bodegraven, Boskoop, Boxtel, Brabant, Breda, Brummen, Bunschoten, Bussum,
  Capelle aan den IJssel, Castricum, Coevorden, Culemborg, Dalfsen, Dedemsvaart, Delft, Delfzijl, Den Bosch,
  Den Haag, Den Helder, Deventer, Diemen, Diepenveen, Doetinchem, Dokkum, Dordrecht, Drachten, Drenthe, Dronten,
  Druten, Duiven, Ede, Eemnes, Eindhoven, Elburg, Emmeloord, Emmen, Enkhuizen, Enschede, Epe, Ermelo, Etten-Leur,
  Flevoland, Franeker, Friesland, Geldermalsen, Gelderland, Geldrop, Geleen, Genemuiden, Gennep, Goirle, Goor,
  Gorinchem, Gouda, Gramsbergen, Groenlo, Groningen, Haaksbergen, Haarlem, Haarlemmermeer, Hardenberg, Harderwijk,
  Harlingen, Hasselt, Hattem, Hattemerbroek, Heemskerk, Heemstede, Heerde, Heerenveen, Heerhugowaard, Heerlen,
  Heino, Hellendoorn, Hellevoetsluis, Helmond, Hengelo, Hillegom, Hilvarenbeek, Hilversum, Hoofddorp, Hoogeveen,
  Hoogezand, Hoorn, Houten, Huissen, Huizen, Hulst, IJhorst, IJmuiden, IJsselmuiden, IJsselstein, Joure, Kampen,
  Katwijk, Kerkrade, Krimpen, Leerdam, Leeuwarden, Leiden, Leiderdorp, Leidschendam, Lelystad, Lemelerveld, Lemmer,
  Leusden, Limburg, Lisse, Lochem, Losser, Maarssen, Maassluis, Maastricht, Mastenbroek, Medemblik, Meppel,
  Middelburg, Middelharnis, Mijdrecht, Naarden, Nederland, Nieuwegein, Nieuwerkerk, Nieuwleusen, Nijkerk, Nijmegen,
  Nijverdal, Noord-Brabant, Noord-Holland, Noordoostpolder, Noordwijk, Nunspeet, Oirschot, Oisterwijk, Oldenzaal,
  Olst, Ommen, Oosterhout, Oss, Oud-Beijerland, Oudewater, Oudleusen, Overijssel, Papendrecht, Purmerend, Putten,
  Raalte, Raamsdonksveer, Randstad, Renkum, Rhenen, Ridderkerk, Rijssen, Rijswijk, Roermond, Roosendaal, Rosmalen,
  Rotterdam, Rouveen, Salland, Schagen, Scheveningen, Schiedam, Schiermonnikoog, Schijndel, Schiphol, Sittard,
  Sliedrecht, Sneek, Soest, Spakenburg, Spijkenisse, Stadskanaal, Staphorst, Steenwijk, Steenwijkerland,
  Stadshagen, Terneuzen, Terschelling, Texel, Tiel, Tilburg, Tubbergen, Twello, Twente, Uithoorn, Utrecht, Vaassen,
  Valkenburg, Valkenswaard, Veendam, Veenendaal, Veenwouden, Veghel, Veldhoven, Velp, Velsen, Venlo, Venray,
  Vianen, Vinkeveen, Vlaardingen, Vlieland, Vlissingen, Volendam, Voorburg, Voorschoten, Voorst, Vriezenveen,
  Vroomshoop, Vught, Waalwijk, Waddinxveen, Wageningen, Wapenveld, Wassenaar, Weesp, Westenholte, Wezep, Wierden,
  Wijchen, Wijhe, Windesheim, Winschoten, Winsum, Winterswijk, Woerden, Wolvega, Woudenberg, Zaandam, Zaanstad,
  Zaltbommel, Zandvoort, Zeeland, Zeeuws-Vlaanderen, Zeewolde, Zeist, Zevenaar, Zoetermeer, Zuid-Holland, Zutphen,
  Zwartsluis, Zwijndrecht, Zwolle, Vlaanderen, 's-Hertogenbosch, 's-Gravenhage, Molenbuurt, Veluwe, Bourtange,
  Zuidbroek, Zuidhorn, Vollenhove, Giethoorn, Nagele, Urk, Ens, Biddinghuizen, Swifterbant, Kamperveen, Zalk,
  Grafhorst, Welsum, Wesepe, Luttenberg, Balkbrug, Slagharen, Hoonhorst, Vilsteren, Lemele
`);

/** Towns named as a common word is: only with a capital, and after a word of place. */
const doubtful = listPhrases(`
  Best, Bergen, Buren, Haren, Leek, Laren, Lent, Goes, Made, Elst, Echt, Stein, Weert, Uden, Haaren, Heel, Horst,
  Ens, Assen, Huizen, Houten, Putten, Soest, Goor, Hoorn, Tiel, Emmen, Duiven, Ommen, Velp, Hulst, Ede, Epe, Olst,
  Oss, Urk, Voorst, Baarn, Delft
`);

const doubtfulKeys = new Set(doubtful.map((name) => fold(name.toLowerCase())));

/** The form to show by the town's words, joined by a space. */
export const towns: ReadonlyMap<string, string> = new Map(
  [...names, ...doubtful].map((name) => [fold(name.toLowerCase()), name]),
);

/** Most words a town's name has. */
const LONGEST_TOWN = Math.max(...names.map((name) => name.split(' ').length));

/** First words of the towns of several words. */
const townStarts: ReadonlySet<string> = new Set(
  names
    .filter((name) => name.includes(' '))
    .map((name) => fold(name.toLowerCase().split(' ')[0] ?? '')),
);

/** Words after which a capitalised name is a place. */
const placeWords: ReadonlySet<string> = new Set(
  'in uit te naar bij van rond regio omgeving gemeente near from around to at outside'.split(' '),
);

/** "Zwolle's" is Zwolle. */
const ownerOf = (key: string): string => (key.includes("'") ? key.replace(/(?<=.)'s?$/, '') : key);

/** Whether a town's name may begin with the word. */
export const mayBeginTown = (key: string): boolean =>
  townStarts.has(key) || towns.has(ownerOf(key));

/** The town named at a place, in the form to show, and how many words it has. */
export const townAt = (
  tokens: readonly Token[],
  at: number,
): { readonly town: string; readonly words: number } | undefined => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return undefined;
  if (townStarts.has(token.key)) {
    let name = token.key;
    for (let words = 2; words <= LONGEST_TOWN; words++) {
      const next = tokens[at + words - 1];
      if (next === undefined || next.kind !== 'word') break;
      name += ` ${next.key}`;
      const town = towns.get(name);
      if (town !== undefined) return { town, words };
    }
  }
  const key = ownerOf(token.key);
  const town = towns.get(key);
  if (town === undefined) return undefined;
  if (doubtfulKeys.has(key)) {
    const before = tokens[at - 1];
    if (!token.capital || before === undefined || !placeWords.has(before.key)) return undefined;
  }
  return { town, words: 1 };
};
