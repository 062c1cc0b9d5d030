/** Counts by key id, in flat arrays: a hash table with open addressing over entries that lie side by side. */

/** What is counted for one key; what each place means is the key's affair (see counts.ts). A fifth of 0 is left out. */
export type Counts =
  | readonly [number, number, number, number]
  | readonly [number, number, number, number, number];

export const NO_COUNTS: Counts = [0, 0, 0, 0];

const PLACES = 5;

const countsOf = (a: number, b: number, c: number, d: number, e: number): Counts =>
  e === 0 ? [a, b, c, d] : [a, b, c, d, e];

const fifthOf = (counts: Counts): number => (counts.length === PLACES ? counts[4] : 0);

export const plusCounts = (a: Counts, b: Counts): Counts =>
  countsOf(a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], fifthOf(a) + fifthOf(b));

const FIRST_SLOTS = 8;
/** Knuth's multiplicative hashing: 2³² divided by the golden ratio. */
const GOLDEN = 0x9e3779b1;

export class CountTable {
  /** Entry + 1 of the id that hashes here; 0: none. */
  #slots = new Int32Array(FIRST_SLOTS);
  #shift = 32 - Math.log2(FIRST_SLOTS);
  #ids = new Int32Array(FIRST_SLOTS / 2);
  #counts = new Float64Array((FIRST_SLOTS / 2) * PLACES);
  /** Of each entry whether the store has not been told of its last change. */
  #changed = new Uint8Array(FIRST_SLOTS / 2);
  #size = 0;
  #live = 0;

  /** Entries, those that have come back to zero among them. */
  get size(): number {
    return this.#size;
  }

  /** Entries that are not all zero. */
  get live(): number {
    return this.#live;
  }

  idAt(entry: number): number {
    return this.#ids[entry]!;
  }

  /** The id's entry; −1 for none. */
  find(id: number): number {
    const mask = this.#slots.length - 1;
    let at = Math.imul(id, GOLDEN) >>> this.#shift;
    for (;;) {
      const entry = this.#slots[at]! - 1;
      if (entry === -1 || this.#ids[entry] === id) return entry;
      at = (at + 1) & mask;
    }
  }

  /** Adds to the id's entry, a new one where it has none, or takes away with `sign` −1. @returns the entry. */
  add(id: number, counts: Counts, sign: number): number {
    let entry = this.find(id);
    if (entry === -1) entry = this.#insert(id);
    const all = this.#counts;
    const at = entry * PLACES;
    const was = this.isLive(entry);
    all[at]! += sign * counts[0];
    all[at + 1]! += sign * counts[1];
    all[at + 2]! += sign * counts[2];
    all[at + 3]! += sign * counts[3];
    if (counts.length === PLACES) all[at + 4]! += sign * counts[4];
    const is = this.isLive(entry);
    if (is !== was) this.#live += is ? 1 : -1;
    return entry;
  }

  /** Sets the id's entry to five counts, a new one where it has none. @param change what that adds to each place. */
  assign(id: number, counts: Float64Array, change: Float64Array): number {
    let entry = this.find(id);
    if (entry === -1) entry = this.#insert(id);
    const at = entry * PLACES;
    const was = this.isLive(entry);
    for (let place = 0; place < PLACES; place++) {
      change[place] = counts[place]! - this.#counts[at + place]!;
      this.#counts[at + place] = counts[place]!;
    }
    const is = this.isLive(entry);
    if (is !== was) this.#live += is ? 1 : -1;
    return entry;
  }

  /** Adds five counts to the id's entry, a new one where it has none. */
  addFive(id: number, counts: Float64Array): void {
    let entry = this.find(id);
    if (entry === -1) entry = this.#insert(id);
    const at = entry * PLACES;
    const was = this.isLive(entry);
    for (let place = 0; place < PLACES; place++) this.#counts[at + place]! += counts[place]!;
    const is = this.isLive(entry);
    if (is !== was) this.#live += is ? 1 : -1;
  }

  /** Whether as much as these counts can be taken away from the id. */
  holds(id: number, counts: Counts): boolean {
    const entry = this.find(id);
    if (entry === -1) return false;
    for (let place = 0; place < PLACES; place++) {
      if (this.#counts[entry * PLACES + place]! < (counts[place] ?? 0)) return false;
    }
    return true;
  }

  /** Takes an entry of another table away. */
  subtract(other: CountTable, entry: number): void {
    this.add(other.idAt(entry), other.countsAt(entry), -1);
  }

  isLive(entry: number): boolean {
    const at = entry * PLACES;
    const all = this.#counts;
    return (
      all[at] !== 0 ||
      all[at + 1] !== 0 ||
      all[at + 2] !== 0 ||
      all[at + 3] !== 0 ||
      all[at + 4] !== 0
    );
  }

  countsAt(entry: number): Counts {
    const at = entry * PLACES;
    const all = this.#counts;
    return countsOf(all[at]!, all[at + 1]!, all[at + 2]!, all[at + 3]!, all[at + 4]!);
  }

  /** Messages and shares of an entry. */
  weightAt(entry: number): number {
    const at = entry * PLACES;
    const all = this.#counts;
    return all[at]! + all[at + 1]! + all[at + 2]! + all[at + 3]!;
  }

  /** One of an entry's five places. */
  at(entry: number, place: number): number {
    return this.#counts[entry * PLACES + place]!;
  }

  /** Adds an entry's counts to five sums. */
  addTo(sums: Float64Array, entry: number): void {
    for (let place = 0; place < PLACES; place++) sums[place]! += this.at(entry, place);
  }

  /** Puts an entry's counts into five places. */
  readTo(five: Float64Array, entry: number): void {
    const at = entry * PLACES;
    const all = this.#counts;
    five[0] = all[at]!;
    five[1] = all[at + 1]!;
    five[2] = all[at + 2]!;
    five[3] = all[at + 3]!;
    five[4] = all[at + 4]!;
  }

  /** Notes that the store has to be told of the entry. */
  markChanged(entry: number): void {
    this.#changed[entry] = 1;
  }

  /** Entries that were marked, in ascending order. */
  changed(): number[] {
    const entries: number[] = [];
    const changed = this.#changed;
    const size = this.#size;
    for (let entry = 0; entry < size; entry++) if (changed[entry] === 1) entries.push(entry);
    return entries;
  }

  /** Entries that are not all zero. */
  liveEntries(): number[] {
    const entries: number[] = [];
    const size = this.#size;
    for (let entry = 0; entry < size; entry++) if (this.isLive(entry)) entries.push(entry);
    return entries;
  }

  /** The store knows all. */
  unmark(): void {
    this.#changed.fill(0, 0, this.#size);
  }

  /** Makes room for so many entries, so that it need not grow again and again. */
  reserve(entries: number): void {
    let slots = this.#slots.length;
    while (slots / 2 < entries) slots *= 2;
    if (slots > this.#slots.length) this.#resize(slots);
  }

  /** Forgets the entries that have come back to zero, when they are most of them. */
  compact(): void {
    if (this.#size >= 64 && this.#live * 2 < this.#size) this.retain((entry) => this.isLive(entry));
  }

  /** Forgets the entries that are not to be kept; the others may get new places. */
  retain(isKept: (entry: number) => boolean): void {
    let kept = 0;
    let live = 0;
    for (let entry = 0; entry < this.#size; entry++) {
      if (!isKept(entry)) continue;
      if (this.isLive(entry)) live += 1;
      this.#ids[kept] = this.#ids[entry]!;
      this.#changed[kept] = this.#changed[entry]!;
      this.#counts.copyWithin(kept * PLACES, entry * PLACES, (entry + 1) * PLACES);
      kept += 1;
    }
    this.#counts.fill(0, kept * PLACES, this.#size * PLACES);
    this.#changed.fill(0, kept, this.#size);
    this.#size = kept;
    this.#live = live;
    let slots = FIRST_SLOTS;
    while (slots / 2 < kept) slots *= 2;
    this.#resize(slots);
  }

  #insert(id: number): number {
    if (this.#size === this.#ids.length) this.#resize(this.#slots.length * 2);
    const entry = this.#size++;
    this.#ids[entry] = id;
    this.#place(entry);
    return entry;
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let at = Math.imul(this.#ids[entry]!, GOLDEN) >>> this.#shift;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = entry + 1;
  }

  /** Half of the slots are used at most. */
  #resize(slots: number): void {
    this.#slots = new Int32Array(slots);
    this.#shift = 32 - Math.log2(slots);
    const ids = new Int32Array(slots / 2);
    ids.set(this.#ids.subarray(0, this.#size));
    this.#ids = ids;
    const changed = new Uint8Array(slots / 2);
    changed.set(this.#changed.subarray(0, this.#size));
    this.#changed = changed;
    const counts = new Float64Array((slots / 2) * PLACES);
    counts.set(this.#counts.subarray(0, this.#size * PLACES));
    this.#counts = counts;
    for (let entry = 0; entry < this.#size; entry++) this.#place(entry);
  }
}
