/** Reads of a font file what legibility needs. Formats: OpenType (.ttf, .otf), WOFF 1.0, WOFF 2.0. */
import { brotliDecompressSync, inflateSync } from 'node:zlib';

export interface FontFacts {
  format: 'truetype' | 'opentype' | 'woff' | 'woff2';
  /** Height of a capital, as a share of the font size. */
  capHeightEm: number;
  /** Width of the widest digit, as a share of the font size. */
  digitEm: number;
  /** Whether figures can be set in digits of one width. */
  tabular: boolean;
}

/** A file that is no font, or one that legibility cannot be reckoned from; the message says which and why. */
export class FontError extends Error {}

/** A table by its tag; undefined: the font has none. */
type Tables = (tag: string) => Buffer | undefined;
/** The same; throws where it has none, or less than that of it. */
type SureTable = (tag: string, bytes: number) => Buffer;
/** The glyph of a character; 0: there is none. */
type GlyphOf = (code: number) => number;

const CAPITAL = 0x48;

/** @throws FontError */
export function readFont(file: Buffer): FontFacts {
  try {
    return factsOf(open(file));
  } catch (error) {
    if (error instanceof FontError) throw error;
    // Offsets and lengths that lead out of the file.
    throw new FontError('it is damaged', { cause: error });
  }
}

function factsOf({ format, tables }: { format: FontFacts['format']; tables: Tables }): FontFacts {
  const table: SureTable = (tag, bytes) => {
    const found = tables(tag);
    if (found && found.length >= bytes) return found;
    throw new FontError(`it has no table "${tag.trim()}"`);
  };
  const unitsPerEm = table('head', 54).readUInt16BE(18);
  const glyphOf = characterMap(table('cmap', 4));
  const os2 = tables('OS/2');
  const saysHeight = os2 !== undefined && os2.length >= 90 && os2.readUInt16BE(0) >= 2;
  const capHeight = saysHeight ? os2.readInt16BE(88) : topOf(glyphOf(CAPITAL), table);
  const capHeightEm = capHeight / unitsPerEm;
  if (!(capHeightEm > 0.3 && capHeightEm < 1.2)) {
    throw new FontError(`its capitals are ${capHeightEm.toFixed(2)} em high, which cannot be`);
  }
  const widths = digitWidths(glyphOf, tables, table);
  return {
    format,
    capHeightEm,
    digitEm: Math.max(...widths) / unitsPerEm,
    tabular: new Set(widths).size === 1 || features(tables('GSUB')).has('tnum'),
  };
}

function open(file: Buffer): { format: FontFacts['format']; tables: Tables } {
  const magic = file.subarray(0, 4).toString('latin1');
  switch (magic) {
    case 'wOF2':
      return { format: 'woff2', tables: openWoff2(file) };
    case 'wOFF':
      return { format: 'woff', tables: openWoff(file) };
    case 'OTTO':
      return { format: 'opentype', tables: openSfnt(file) };
    case '\0\x01\0\0':
    case 'true':
      return { format: 'truetype', tables: openSfnt(file) };
    default:
      throw new FontError('it is no font: expected WOFF2, WOFF, TrueType or OpenType');
  }
}

/** https://learn.microsoft.com/typography/opentype/spec/otff */
function openSfnt(file: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    const start = file.readUInt32BE(at + 8);
    tables.set(tagAt(file, at), file.subarray(start, start + file.readUInt32BE(at + 12)));
  }
  return (tag) => tables.get(tag);
}

/** https://www.w3.org/TR/WOFF/ */
function openWoff(file: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const at = 44 + index * 20;
    const start = file.readUInt32BE(at + 4);
    const packed = file.readUInt32BE(at + 8);
    const bytes = file.subarray(start, start + packed);
    tables.set(tagAt(file, at), packed < file.readUInt32BE(at + 12) ? inflateSync(bytes) : bytes);
  }
  return (tag) => tables.get(tag);
}

// Tags by their number in the directory of WOFF2.
const WOFF2_TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill';

/** https://www.w3.org/TR/WOFF2/ */
function openWoff2(file: Buffer): Tables {
  let at = 48;
  const base128 = (): number => {
    let value = 0;
    for (let bytes = 0; bytes < 5; bytes++) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    throw new FontError('it is damaged');
  };
  const directory: { tag: string; length: number; packed: boolean }[] = [];
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const flags = file.readUInt8(at++);
    const known = flags & 63;
    const tag = known < 63 ? WOFF2_TAGS.slice(known * 5, known * 5 + 4) : tagAt(file, at);
    if (known === 63) at += 4;
    const version = flags >> 6;
    const packed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0;
    const length = base128();
    directory.push({ tag, length: packed ? base128() : length, packed });
  }
  const all = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  const tables = new Map<string, Buffer>();
  let start = 0;
  for (const { tag, length, packed } of directory) {
    tables.set(packed && tag === 'hmtx' ? PACKED_WIDTHS : tag, all.subarray(start, start + length));
    start += length;
  }
  return (tag) => tables.get(tag);
}

/** A table of widths as WOFF2 packs it: a byte of flags, then the widths alone. */
const PACKED_WIDTHS = 'hmtx packed';

const tagAt = (bytes: Buffer, at: number): string => bytes.subarray(at, at + 4).toString('latin1');

/** Upper end of a glyph's outline, in the font's units. */
function topOf(glyph: number, table: SureTable): number {
  const long = table('head', 54).readUInt16BE(50) === 1;
  const loca = table('loca', 4);
  const at = long ? loca.readUInt32BE(glyph * 4) : 2 * loca.readUInt16BE(glyph * 2);
  return table('glyf', at + 10).readInt16BE(at + 8);
}

/** Advances of 0 to 9, in the font's units. */
function digitWidths(glyphOf: GlyphOf, tables: Tables, table: SureTable): number[] {
  const metrics = table('hhea', 36).readUInt16BE(34);
  const packed = tables(PACKED_WIDTHS);
  const widthOf = (index: number): number =>
    packed ? packed.readUInt16BE(1 + index * 2) : table('hmtx', 4).readUInt16BE(index * 4);
  return Array.from('0123456789', (digit) => {
    const glyph = glyphOf(digit.charCodeAt(0));
    if (glyph === 0) throw new FontError(`it has no "${digit}"`);
    return widthOf(Math.min(glyph, metrics - 1));
  });
}

/** The table's map of Unicode. */
function characterMap(cmap: Buffer): GlyphOf {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = map.readUInt16BE(0);
    if (format === 4) return (code) => glyphInSegments(map, code);
    if (format === 12) return (code) => glyphInGroups(map, code);
  }
  throw new FontError('it has no map of Unicode characters');
}

function glyphInSegments(map: Buffer, code: number): number {
  const doubled = map.readUInt16BE(6);
  for (let at = 14; at < 14 + doubled; at += 2) {
    if (map.readUInt16BE(at) < code) continue;
    const startAt = at + doubled + 2;
    const start = map.readUInt16BE(startAt);
    if (start > code) return 0;
    const delta = map.readUInt16BE(startAt + doubled);
    const rangeAt = startAt + 2 * doubled;
    const range = map.readUInt16BE(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = map.readUInt16BE(rangeAt + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function glyphInGroups(map: Buffer, code: number): number {
  for (let at = 16; at < 16 + 12 * map.readUInt32BE(12); at += 12) {
    const start = map.readUInt32BE(at);
    if (code >= start && code <= map.readUInt32BE(at + 4)) {
      return map.readUInt32BE(at + 8) + code - start;
    }
  }
  return 0;
}

/** Tags of the features of a substitution table. */
function features(gsub: Buffer | undefined): Set<string> {
  if (!gsub || gsub.length < 10) return new Set();
  const list = gsub.subarray(gsub.readUInt16BE(6));
  return new Set(
    Array.from({ length: list.readUInt16BE(0) }, (_, index) => tagAt(list, 2 + index * 6)),
  );
}
