/**
 * What a source has to know again after a restart, beside the events that it delivered: a small file in the hub's data
 * folder. What is in it is lost with the file, never an event.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SECOND_MS } from '../../shared/units.ts';

export interface SourceNotes {
  /** What was written last; undefined when there is nothing, or nothing that can be read. */
  read(): unknown;
  /** Writes what `make` gives within a second, once for all calls until then. */
  write(make: () => unknown): void;
  /** Writes now what waits to be written. */
  flush(): void;
}

const WITHIN_MS = SECOND_MS;

export function createSourceNotes(file: string): SourceNotes {
  let waiting: { make: () => unknown; timer: NodeJS.Timeout } | undefined;

  const flush = (): void => {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    const value = JSON.stringify(waiting.make());
    waiting = undefined;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, value, { mode: 0o600, flush: true });
      renameSync(`${file}.new`, file);
    } catch {
      // The event log is on the same disk and says what is wrong with it; the next change is written again.
    }
  };

  return {
    read() {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    write(make) {
      waiting ??= { make, timer: setTimeout(flush, WITHIN_MS).unref() };
      waiting.make = make;
    },
    flush,
  };
}
