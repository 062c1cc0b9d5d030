import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { IngestReport } from '../../../shared/ingest-report.ts';
import { PROTOCOL_VERSION, SILENCE_LIMIT_MS, TICK_MS } from '../../../shared/protocol.ts';
import { Snapshot } from '../../../shared/snapshot.ts';
import { WallConfig } from '../../../shared/wall-config.ts';

/*
 * The file holds the messages of this version as walls out there know them. After a change that an older wall would
 * misread: raise PROTOCOL_VERSION (then the file's name changes with it). Then, or after a change that it would not:
 *
 *     HUBWALL_WRITE_PROTOCOL=1 npx vitest run --project unit test/unit/shared/protocol.test.ts
 */
const FILE = new URL(`protocol.v${PROTOCOL_VERSION}.json`, import.meta.url);

const messages = {
  Snapshot: z.toJSONSchema(Snapshot),
  WallConfig: z.toJSONSchema(WallConfig),
  IngestReport: z.toJSONSchema(IngestReport),
};

if (process.env['HUBWALL_WRITE_PROTOCOL'] !== undefined) {
  writeFileSync(FILE, `${JSON.stringify(messages, undefined, 2)}\n`);
}

const committed = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;

describe(`protocol version ${PROTOCOL_VERSION}`, () => {
  test.each(Object.entries(messages))(
    '%s has the form that walls out there know',
    (name, schema) => {
      expect(
        JSON.parse(JSON.stringify(schema)),
        `${name} has changed: raise PROTOCOL_VERSION if an older wall would misread it, then write the file anew (see above)`,
      ).toEqual(committed[name]);
    },
  );

  test('the file holds these messages and no other', () => {
    expect(Object.keys(committed)).toEqual(Object.keys(messages));
  });

  test('a wall knows of a silent server within the promised five seconds, and not after one lost beat', () => {
    expect(SILENCE_LIMIT_MS).toBeLessThan(5_000 - TICK_MS);
    expect(SILENCE_LIMIT_MS).toBeGreaterThan(2 * TICK_MS);
  });
});
