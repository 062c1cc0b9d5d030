/** A hub.yaml for a hub in real time, small enough to see what a test is about, and how to post to that hub. */
import { IngestReport } from '../../shared/ingest-report.ts';

export const SECRET = 'geheim-van-de-inbox';
export const OTHER_SECRET = 'geheim-van-de-ander';

export const SIGNING = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
export const OLD_SIGNING = `whsec_${Buffer.alloc(24, 2).toString('base64')}`;

const CHATWOOT_SECRET = 'geheim-van-de-helpdesk';

const WEBHOOKS = `
  - { id: inbox, type: webhook, secret: ${SECRET} }
  - { id: other, type: webhook, secret: ${OTHER_SECRET} }
  - { id: signed, type: webhook, signing: ["${SIGNING}", "${OLD_SIGNING}"] }
  - { id: helpdesk, type: chatwoot, secret: ${CHATWOOT_SECRET}, inboxes: { 1: x } }`;

export interface HubYaml {
  /** Entries of `sources`, each a line of YAML's flow style; default: the webhooks `inbox`, `other` and `signed`, and the Chatwoot `helpdesk`. */
  sources?: readonly string[];
  requestsPerMinute?: number;
  allowedLateness?: string;
}

export const hubYaml = ({
  sources,
  requestsPerMinute = 6_000,
  allowedLateness = '5m',
}: HubYaml = {}): string => `
hub:
  name: Testhub
  brand: { id: poldernet, name: PolderNet, aliases: ["@PolderNet"] }
channels:
  - { id: phone, name: Telefoon, kind: phone, alertAbove: 15m }
  - { id: social, name: Webcare, kind: social, platforms: [x, facebook] }
sources:${sources?.map((source) => `\n  - ${source}`).join('') ?? WEBHOOKS}
walls:
  - { id: hal, name: Hal, screen: { diagonalInch: 75, viewingDistanceM: 4 } }
  - { id: floor, name: Floor, locale: en, screen: { diagonalInch: 75, viewingDistanceM: 4 } }
ingest: { requestsPerMinute: ${requestsPerMinute}, allowedLateness: ${allowedLateness} }
`;

/** Headers of a sender that knows the inbox's secret. */
export const sender = (contentType = 'application/json', secret = SECRET) => ({
  Authorization: `Bearer ${secret}`,
  'Content-Type': contentType,
});

/** Posts events as the inbox's sender, and says what the hub answered. */
export async function post(url: string, events: unknown): Promise<Response> {
  return fetch(`${url}/ingest/inbox`, {
    method: 'POST',
    headers: sender(),
    body: JSON.stringify(events),
  });
}

export const reportOf = async (response: Response): Promise<IngestReport> =>
  IngestReport.parse(await response.json());

export const mention = (
  id: string,
  content = 'Wat een fijne dienst @PolderNet',
  data: object = {},
) => ({
  id,
  type: 'mention.created',
  data: { platform: 'x', content, ...data },
});

export const reading = (id: string, waiting: number, longestWaitS: number) => ({
  id,
  type: 'queue.reading',
  data: { channel: 'phone', waiting, longestWaitS },
});
