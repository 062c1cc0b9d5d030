/**
 * Small whole numbers for the keys of cells, so that windows count without handling strings. Windows that count the
 * same events share a table: a key is looked up once for all of them.
 */
export interface KeyTable {
  /** The key's id; a new one for a key that has none. It stays while someone holds it. */
  idOf(key: string): number;
  /** The same as `idOf(prefix + name)`, without making that string. A prefix is a letter and a colon. */
  idIn(prefix: string, name: string): number;
  /** The key's id; −1 for a key that has none. */
  find(key: string): number;
  findIn(prefix: string, name: string): number;
  /** Which of the table's open prefixes the key has; −1 for a key of none. */
  familyOf(id: number): number;
  keyOf(id: number): string;
  /** The key's prefix, empty for a key of none, and what comes after it. */
  prefixOf(id: number): string;
  nameOf(id: number): string;
  /** Another number as soon as the id is free for another key. */
  stampOf(id: number): number;
  /** Keeps the id for its key until as many releases; whoever asks for an id and keeps it has to hold it. */
  hold(id: number): void;
  /** Lets go of it; an id that nobody holds is given to another key. */
  release(id: number): void;
  /** Keys that have an id. */
  readonly size: number;
}

const PREFIX_LENGTH = 2;
const COLON = 58;
const NONE = '';
/** Keys of days gone by would add up. */
const MOST_FOUND = 50_000;

/** @param open prefixes of which any number of keys may come, as of words. */
export function createKeyTable(open: readonly string[] = []): KeyTable {
  const idsByPrefix = new Map<string, Map<string, number>>();
  const prefixes: string[] = [];
  const names: string[] = [];
  const free: number[] = [];
  /** Ids of keys that were looked for whole, −1 among them: those are looked for again and again. */
  const found = new Map<string, number>();
  let holders = new Int32Array(256);
  let families = new Int8Array(256);
  let stamps = new Int32Array(256);

  const prefixOf = (key: string): string =>
    key.charCodeAt(1) === COLON ? key.slice(0, PREFIX_LENGTH) : NONE;
  const nameOf = (key: string, prefix: string): string =>
    prefix === NONE ? key : key.slice(PREFIX_LENGTH);

  const idIn = (prefix: string, name: string): number => {
    let ids = idsByPrefix.get(prefix);
    if (ids === undefined) idsByPrefix.set(prefix, (ids = new Map<string, number>()));
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = free.pop() ?? names.length;
    if (id >= holders.length) {
      const larger = new Int32Array(holders.length * 2);
      larger.set(holders);
      holders = larger;
      const largerFamilies = new Int8Array(holders.length);
      largerFamilies.set(families);
      families = largerFamilies;
      const largerStamps = new Int32Array(holders.length);
      largerStamps.set(stamps);
      stamps = largerStamps;
    }
    families[id] = open.indexOf(prefix);
    prefixes[id] = prefix;
    names[id] = name;
    ids.set(name, id);
    if (families[id] === -1) found.delete(`${prefix}${name}`);
    return id;
  };

  return {
    idOf(key) {
      const prefix = prefixOf(key);
      return idIn(prefix, nameOf(key, prefix));
    },
    idIn,
    find(key) {
      const known = found.get(key);
      if (known !== undefined) return known;
      const prefix = prefixOf(key);
      const id = idsByPrefix.get(prefix)?.get(nameOf(key, prefix)) ?? -1;
      if (open.includes(prefix)) return id;
      if (found.size >= MOST_FOUND) found.clear();
      found.set(key, id);
      return id;
    },
    findIn: (prefix, name) => idsByPrefix.get(prefix)?.get(name) ?? -1,
    familyOf: (id) => families[id]!,
    prefixOf: (id) => prefixes[id] ?? NONE,
    nameOf: (id) => names[id] ?? NONE,
    keyOf: (id) => `${prefixes[id] ?? NONE}${names[id] ?? NONE}`,
    stampOf: (id) => stamps[id]!,
    hold(id) {
      holders[id] = (holders[id] ?? 0) + 1;
    },
    release(id) {
      const left = (holders[id] ?? 0) - 1;
      holders[id] = left;
      if (left > 0) return;
      idsByPrefix.get(prefixes[id] ?? NONE)?.delete(names[id] ?? NONE);
      if (families[id] === -1) found.delete(`${prefixes[id] ?? NONE}${names[id] ?? NONE}`);
      names[id] = NONE;
      stamps[id]! += 1;
      free.push(id);
    },
    get size() {
      return names.length - free.length;
    },
  };
}
