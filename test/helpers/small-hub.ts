/** A hub of real time with one way in, for tests that post what they want to see. */

export const SMALL_HUB_SECRET = 'a-secret-for-tests';

/** Text of a hub.yaml; `extra` lines are put under their own top-level keys. */
export const smallHub = ({ locale = 'nl', extra = '' } = {}): string => `
hub:
  name: Testhub
  brand: { id: poldernet, name: PolderNet, aliases: ["@PolderNet"] }
competitors:
  - { id: kustkabel, name: KustKabel, aliases: ["@KustKabel"] }
locale: ${locale}
channels:
  - id: phone
    name: Telefoon
    kind: phone
    targets: { waiting: 8, longestWait: 2m }
    alertAbove: 10m
    staleAfter: 8s
  - id: social
    name: Webcare
    kind: social
    platforms: [x, mastodon]
sources:
  - { id: inbox, type: webhook, secret: ${SMALL_HUB_SECRET} }
walls:
  - { id: hal, name: Hal, screen: { diagonalInch: 75, viewingDistanceM: 4 } }
${extra}`;

let count = 0;

/** Posts events in wire form; ids are made up where they are missing. @returns the answer's status and report. */
export async function post(
  url: string,
  events: readonly Record<string, unknown>[],
): Promise<{ status: number; report: unknown }> {
  const response = await fetch(`${url}/ingest/inbox`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${SMALL_HUB_SECRET}`,
    },
    body: JSON.stringify(events.map((event) => ({ id: `posted-${++count}`, ...event }))),
  });
  return { status: response.status, report: await response.json() };
}

/** Messages on X with these texts. */
export const mentions = (...texts: string[]): Record<string, unknown>[] =>
  texts.map((content) => ({ type: 'mention.created', data: { platform: 'x', content } }));

/** A reading of the phone queue. */
export const reading = (waiting: number, longestWaitS: number): Record<string, unknown> => ({
  type: 'queue.reading',
  data: { channel: 'phone', waiting, longestWaitS },
});
