type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The object without its undefined values, as `exactOptionalPropertyTypes` wants it. */
export const defined = <T extends object>(object: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
