/** Values that are worth working out only now and then, and never many of them in one go. */
export interface Paced<V> {
  /** The value as last worked out; anew when its time has come and this round has room, or when there is none. */
  get(key: string, make: () => V): V;
  /** Opens a round: at most `perRound` values are worked out anew in it, besides those that there were none of. */
  begin(nowMs: number): void;
}

/** @param everyMs a value is of the period that it was made in. */
export function createPaced<V>(everyMs: number, perRound: number): Paced<V> {
  const held = new Map<string, { value: V; period: number }>();
  let period = 0;
  let room = 0;
  return {
    begin(nowMs) {
      period = Math.floor(nowMs / everyMs);
      room = perRound;
    },
    get(key, make) {
      const known = held.get(key);
      if (known && (known.period === period || room === 0)) return known.value;
      if (known) room -= 1;
      const value = make();
      held.set(key, { value, period });
      return value;
    },
  };
}
