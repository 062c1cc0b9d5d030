import { createLogger, type Logger } from '../../server/kernel/logger.ts';

/** A logger that writes nothing. */
export const silentLog: Logger = createLogger('silent');
