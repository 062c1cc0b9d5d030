/** A TrueType font whose every letter is a box: real enough for a browser, and of any measures. */
import { deflateSync } from 'node:zlib';

export interface BoxFont {
  /** Height of every box, in thousandths of an em. @default 600 */
  capHeight?: number;
  /** Width of every character, in thousandths of an em. @default 600 */
  advance?: number;
  /** Width of the digit 1. @default advance */
  advanceOfOne?: number;
  /** Version of the table OS/2; before 2 it has no cap height. @default 2 */
  os2Version?: number;
}

const bytes = (...parts: (readonly ['u8' | 'u16' | 'i16' | 'u32', number])[]): Buffer =>
  Buffer.concat(
    parts.map(([type, value]) => {
      const size = type === 'u8' ? 1 : type === 'u32' ? 4 : 2;
      const part = Buffer.alloc(size);
      if (type === 'i16') part.writeInt16BE(value);
      else part.writeUIntBE(value, 0, size);
      return part;
    }),
  );
const u16 = (...values: number[]): Buffer =>
  bytes(...values.map((value) => ['u16', value] as const));
const i16 = (...values: number[]): Buffer =>
  bytes(...values.map((value) => ['i16', value] as const));
const u32 = (...values: number[]): Buffer =>
  bytes(...values.map((value) => ['u32', value] as const));

const FIRST = 0x20;
const LAST = 0x17f;
const GLYPHS = LAST - FIRST + 2;
const ONE = 0x31;

/** The tables of the font, in the order of their tags. */
function tablesOf({
  capHeight = 600,
  advance = 600,
  advanceOfOne = advance,
  os2Version = 2,
}: BoxFont) {
  const right = Math.max(1, advance - 100);
  const glyph = Buffer.concat([
    i16(1, 50, 0, right, capHeight),
    u16(3, 0),
    Buffer.from([1, 1, 1, 1]),
    i16(50, right - 50, 0, 50 - right, 0, 0, capHeight, 0),
    Buffer.alloc(2),
  ]);
  const widths = Array.from({ length: GLYPHS }, (_, index) =>
    index - 1 + FIRST === ONE ? advanceOfOne : advance,
  );
  // A space is a glyph without an outline.
  const outlines = Array.from({ length: GLYPHS }, (_, index) => index > 1);
  let at = 0;
  const loca = [0, ...outlines.map((has) => (at += has ? glyph.length : 0))];
  const name = Buffer.from('Box', 'utf16le').swap16();
  const os2 = Buffer.concat([
    u16(os2Version),
    i16(advance),
    u16(400, 5, 0),
    Buffer.alloc(22),
    Buffer.alloc(10),
    Buffer.alloc(16),
    Buffer.from('TEST'),
    u16(0x40, FIRST, LAST),
    i16(800, -200, 0),
    u16(900, 300),
    ...(os2Version >= 1 ? [u32(1, 0)] : []),
    ...(os2Version >= 2 ? [i16(500, capHeight), u16(0, 32, 1)] : []),
  ]);
  return {
    'OS/2': os2,
    cmap: Buffer.concat([
      u16(0, 1, 3, 1),
      u32(12),
      u16(4, 32, 0, 4, 4, 1, 0, LAST, 0xffff, 0, FIRST, 0xffff, (1 - FIRST) & 0xffff, 1, 0, 0),
    ]),
    glyf: Buffer.concat(outlines.map((has) => (has ? glyph : Buffer.alloc(0)))),
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(0, 1_000),
      Buffer.alloc(16),
      i16(0, -200, advance, 900),
      u16(0, 8),
      i16(2, 1, 0),
    ]),
    hhea: Buffer.concat([
      u32(0x10000),
      i16(800, -200, 0),
      u16(Math.max(advance, advanceOfOne)),
      i16(0, 0, right, 1, 0, 0, 0, 0, 0, 0, 0),
      u16(GLYPHS),
    ]),
    hmtx: Buffer.concat(widths.map((width) => Buffer.concat([u16(width), i16(50)]))),
    loca: u32(...loca),
    maxp: Buffer.concat([u32(0x10000), u16(GLYPHS, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: Buffer.concat([u16(0, 1, 18, 3, 1, 0x409, 1, name.length, 0), name]),
    post: Buffer.concat([u32(0x30000, 0), i16(-100, 50), u32(0, 0, 0, 0, 0)]),
  };
}

const padded = (table: Buffer): Buffer =>
  Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);

function checksum(table: Buffer): number {
  const whole = padded(table);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/** As a .ttf file. */
export function boxFont(options: BoxFont = {}): Buffer {
  const tables = Object.entries(tablesOf(options));
  let at = 12 + tables.length * 16;
  const directory = tables.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag), u32(checksum(table), at, table.length)]);
    at += padded(table).length;
    return entry;
  });
  return Buffer.concat([
    u32(0x10000),
    u16(tables.length, 128, 3, tables.length * 16 - 128),
    ...directory,
    ...tables.map(([, table]) => padded(table)),
  ]);
}

/** As a .woff file. */
export function boxFontWoff(options: BoxFont = {}): Buffer {
  const tables = Object.entries(tablesOf(options));
  let at = 44 + tables.length * 20;
  const packed = tables.map(([tag, table]) => {
    const small = deflateSync(table);
    const bytesOf = small.length < table.length ? small : table;
    const entry = Buffer.concat([
      Buffer.from(tag),
      u32(at, bytesOf.length, table.length, checksum(table)),
    ]);
    at += padded(bytesOf).length;
    return { entry, bytesOf: padded(bytesOf) };
  });
  return Buffer.concat([
    Buffer.from('wOFF'),
    u32(0x10000, at),
    u16(tables.length, 0),
    u32(boxFont(options).length),
    Buffer.alloc(24),
    ...packed.map(({ entry }) => entry),
    ...packed.map(({ bytesOf }) => bytesOf),
  ]);
}
