import { HOUR_MS, MINUTE_MS, SECOND_MS, toPct } from '../../shared/units.ts';

/** Figures as a reader of one language and time zone expects them. */
export interface Format {
  /** Whole number with the language's thousands separator. */
  integer(value: number): string;
  /** Ratio −1 to 1 as −100 to +100 with its sign (a true minus); 0 has none. */
  net(ratio: number): string;
  /** Ratio 0 to 1 as a percentage. */
  share(ratio: number): string;
  /** `×2,4`; without decimals from 10 up. */
  lift(factor: number): string;
  /** Time of day in the hub's time zone, hh:mm. */
  clock(atMs: number): string;
  /** Hour of the day in the hub's time zone, 0 to 23. */
  hour(atMs: number): number;
  /** `m:ss` under an hour, `1 h 05` from an hour up; negative counts as 0. */
  duration(durationMs: number): string;
  /** A limit or target, so that it does not look like a time of day: `15 min`, `12 h`; else as a duration. */
  limit(durationMs: number): string;
  /** The same as a duration, but whole hours from an hour up: `12 h`. */
  durationShort(durationMs: number): string;
  /** How long ago, coarse: `40 s`, `12 min`, `3 h 05`, `2 d`. */
  age(durationMs: number): string;
}

const TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

/** How the language writes hours and days in a duration. */
const UNITS = { nl: { hour: 'u', day: 'd' }, en: { hour: 'h', day: 'd' } } as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export function createFormat(locale: 'nl' | 'en', timeZone: string): Format {
  const tag = TAGS[locale];
  const units = UNITS[locale];
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const time = new Intl.DateTimeFormat(tag, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

  const minutes = (durationMs: number): string => {
    const seconds = Math.floor(Math.max(0, durationMs) / SECOND_MS);
    return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`;
  };
  const hours = (durationMs: number): string => {
    const allMinutes = Math.floor(durationMs / MINUTE_MS);
    return `${whole.format(Math.floor(allMinutes / 60))} ${units.hour} ${twoDigits(allMinutes % 60)}`;
  };

  return {
    integer: (value) => whole.format(value),
    net: (ratio) => {
      const pct = toPct(ratio);
      return pct === 0 ? '0' : `${pct < 0 ? '−' : '+'}${Math.abs(pct)}`;
    },
    share: (ratio) => percent.format(ratio),
    lift: (factor) => `×${factor < 9.95 ? tenths.format(factor) : whole.format(factor)}`,
    clock: (atMs) => time.format(atMs),
    hour: (atMs) => Number(time.format(atMs).slice(0, 2)),
    duration: (durationMs) => (durationMs >= HOUR_MS ? hours(durationMs) : minutes(durationMs)),
    limit: (durationMs) => {
      if (durationMs % HOUR_MS === 0) return `${whole.format(durationMs / HOUR_MS)} ${units.hour}`;
      if (durationMs < HOUR_MS && durationMs % MINUTE_MS === 0)
        return `${durationMs / MINUTE_MS} min`;
      return durationMs >= HOUR_MS ? hours(durationMs) : minutes(durationMs);
    },
    durationShort: (durationMs) =>
      durationMs >= HOUR_MS
        ? `${whole.format(Math.floor(durationMs / HOUR_MS))} ${units.hour}`
        : minutes(durationMs),
    age: (durationMs) => {
      const ms = Math.max(0, durationMs);
      if (ms < MINUTE_MS) return `${Math.floor(ms / SECOND_MS)} s`;
      if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min`;
      if (ms < 48 * HOUR_MS) return hours(ms);
      return `${Math.floor(ms / (24 * HOUR_MS))} ${units.day}`;
    },
  };
}
