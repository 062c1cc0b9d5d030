import { webhook } from '../../server/sources/webhook.ts';
import { createFakeClock } from '../helpers/fake-clock.ts';
import { testSource } from './source.ts';

const SECRET = 'poldernet-demo';

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
