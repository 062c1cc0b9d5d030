/**
 * JSON lines on standard error (pino). Nothing a customer wrote may be given to it: log ids, counts and codes.
 */
import { pino, destination, type Logger } from 'pino';

export type { Logger };

/** @param level pino's: fatal, error, warn, info, debug, silent. */
export const createLogger = (level: string): Logger =>
  pino({ base: null, level, timestamp: pino.stdTimeFunctions.isoTime }, destination(2));
