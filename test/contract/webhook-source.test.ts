import { Webhook } from 'standardwebhooks';
import { webhook } from '../../server/sources/webhook.ts';
import { createFakeClock } from '../helpers/fake-clock.ts';
import { testSource } from './source.ts';

const SECRET = 'poldernet-demo';
const SIGNING = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

testSource(
  'webhook',
  () => ({
    source: webhook.create(
      { id: 'inbox', type: 'webhook', display: 'masked', secret: SECRET },
      { baseFolder: '/', env: {}, storyClock: undefined },
    ),
    clock: createFakeClock(),
    credentials: { authorization: `Bearer ${SECRET}` },
  }),
  { kind: 'posted' },
);

testSource(
  'signed webhook',
  () => {
    const clock = createFakeClock();
    const body = '{"type":"queue.reading"}';
    const sentAt = new Date(clock.nowMs());
    return {
      source: webhook.create(
        { id: 'inbox', type: 'webhook', display: 'masked', signing: [SIGNING] },
        { baseFolder: '/', env: {}, storyClock: undefined, worldClock: clock },
      ),
      clock,
      body,
      credentials: {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(sentAt.getTime() / 1_000),
        'webhook-signature': new Webhook(SIGNING).sign('msg_1', sentAt, body),
      },
    };
  },
  { kind: 'posted' },
);
