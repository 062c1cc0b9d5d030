/**
 * A Chatwoot for tests: conversations and messages, told by signed webhooks and over its REST interface, in the payloads
 * that it documents (https://developers.chatwoot.com) and that its source makes.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SECRET = 'geheim-van-chatwoot';
export const TOKEN = 'toegang-tot-chatwoot';

type Status = 'open' | 'pending' | 'resolved' | 'snoozed';

interface Conversation {
  id: number;
  inbox_id: number;
  channel: string;
  status: Status;
  created_at: number;
  updated_at: number;
  last_activity_at: number;
  customer: { id: number; name: string; phone_number: string | null; email: string | null };
}

interface Message {
  id: number;
  content: string | null;
  message_type: number;
  content_type: string;
  content_attributes: Record<string, unknown>;
  created_at: number;
  private: boolean;
  sender: Record<string, unknown> | null;
  conversation: Conversation;
}

const TYPES = ['incoming', 'outgoing', 'activity', 'template'] as const;
const PAGE = { conversations: 25, messages: 20 };

export interface Webhook {
  headers: Record<string, string>;
  body: string;
  payload: Record<string, unknown>;
}

/** Headers as Chatwoot makes them of its body. */
export function signedHeaders(body: string, { secret = SECRET, atMs = Date.now() } = {}) {
  const timestamp = String(Math.floor(atMs / 1_000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return {
    'Content-Type': 'application/json',
    'X-Chatwoot-Delivery': randomUUID(),
    'X-Chatwoot-Timestamp': timestamp,
    'X-Chatwoot-Signature': `sha256=${signature}`,
  };
}

export async function startChatwoot({ nowMs = () => Date.now() }: { nowMs?: () => number } = {}) {
  const conversations: Conversation[] = [];
  const messages: Message[] = [];
  const requests: string[] = [];
  let isBroken = false;
  const nowS = (): number => nowMs() / 1_000;

  const meta = (conversation: Conversation) => ({
    sender: { ...conversation.customer, type: 'contact', thumbnail: '' },
    channel: conversation.channel,
    assignee: null,
    hmac_verified: false,
  });
  const conversationData = ({ customer: _, ...conversation }: Conversation) => ({
    ...conversation,
    meta: meta(conversations.find(({ id }) => id === conversation.id)!),
    messages: [],
    can_reply: true,
    labels: [],
    timestamp: conversation.last_activity_at,
    contact_inbox: { inbox_id: conversation.inbox_id },
    additional_attributes: {},
  });
  const messageData = ({ conversation, ...message }: Message) => ({
    ...message,
    message_type: TYPES[message.message_type],
    created_at: new Date(message.created_at * 1_000).toISOString(),
    inbox: { id: conversation.inbox_id, name: 'Website' },
    conversation: conversationData(conversation),
    account: { id: 1, name: 'PolderNet' },
  });
  const webhook = (payload: Record<string, unknown>): Webhook => {
    const body = JSON.stringify(payload);
    return { headers: signedHeaders(body, { atMs: nowMs() }), body, payload };
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '', 'http://localhost');
    requests.push(`${url.pathname}${url.search}`);
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    };
    if (isBroken) return json(500, { error: 'Internal Server Error' });
    if (request.headers['api_access_token'] !== TOKEN) {
      return json(401, { errors: ['Invalid Access Token'] });
    }
    const prefix = '/api/v1/accounts/1/conversations';
    if (url.pathname === prefix) {
      const page = Number(url.searchParams.get('page') ?? 1);
      const sorted = conversations.toSorted((a, b) => b.last_activity_at - a.last_activity_at);
      const wanted = url.searchParams.get('status') ?? 'open';
      const matching = sorted.filter(({ status }) => wanted === 'all' || status === wanted);
      const payload = matching
        .slice((page - 1) * PAGE.conversations, page * PAGE.conversations)
        .map((conversation) => {
          // Over REST the kind of inbox is in meta, and times are whole seconds.
          const { channel: _, ...rest } = conversationData(conversation);
          return rest;
        });
      return json(200, { data: { meta: { all_count: matching.length }, payload } });
    }
    const id = Number(/^\/(\d+)\/messages$/.exec(url.pathname.slice(prefix.length))?.[1]);
    const before = Number(url.searchParams.get('before') ?? Number.POSITIVE_INFINITY);
    const payload = messages
      .filter((message) => message.conversation.id === id && message.id < before)
      .slice(-PAGE.messages)
      .map(({ conversation, ...message }) => ({
        ...message,
        created_at: Math.floor(message.created_at),
        inbox_id: conversation.inbox_id,
        conversation_id: conversation.id,
      }));
    return json(200, { meta: {}, payload });
  };
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    open(id: number, more: Partial<Conversation> = {}): Webhook {
      const conversation: Conversation = {
        id,
        inbox_id: 1,
        channel: 'Channel::WebWidget',
        status: 'open',
        created_at: Math.floor(nowS()),
        updated_at: nowS(),
        last_activity_at: Math.floor(nowS()),
        customer: { id: 100 + id, name: 'Jan de Boer', phone_number: null, email: null },
        ...more,
      };
      conversations.push(conversation);
      return webhook({ ...conversationData(conversation), event: 'conversation_created' });
    },
    turn(id: number, status: Status): Webhook {
      const conversation = conversations.find((one) => one.id === id)!;
      const before = conversation.status;
      Object.assign(conversation, {
        status,
        updated_at: nowS(),
        last_activity_at: Math.floor(nowS()),
      });
      return webhook({
        ...conversationData(conversation),
        event: 'conversation_status_changed',
        changed_attributes: [{ status: { previous_value: before, current_value: status } }],
      });
    },
    say(id: number, content: string | null, more: Partial<Message> = {}): Webhook {
      const conversation = conversations.find((one) => one.id === id)!;
      Object.assign(conversation, { updated_at: nowS(), last_activity_at: Math.floor(nowS()) });
      const message: Message = {
        id: 1_000 + messages.length,
        content,
        message_type: 0,
        content_type: 'text',
        content_attributes: {},
        created_at: nowS(),
        private: false,
        sender: { ...conversation.customer, type: 'contact' },
        conversation,
        ...more,
      };
      messages.push(message);
      return webhook({ ...messageData(message), event: 'message_created' });
    },
    takeBack(messageId: number): Webhook {
      const message = messages.find((one) => one.id === messageId)!;
      Object.assign(message, {
        content: 'This message was deleted',
        content_attributes: { deleted: true },
      });
      return webhook({ ...messageData(message), event: 'message_updated' });
    },
    /** Its text is changed; without one, only its delivery is told of. */
    update(messageId: number, content?: string): Webhook {
      const message = messages.find((one) => one.id === messageId)!;
      if (content !== undefined) message.content = content;
      return webhook({ ...messageData(message), status: 'read', event: 'message_updated' });
    },
    webhook,
    break(broken: boolean): void {
      isBroken = broken;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type Chatwoot = Awaited<ReturnType<typeof startChatwoot>>;

/** What an agent, or a bot, writes. */
export const BY_AGENT = { message_type: 1, sender: { id: 7, name: 'Anna', type: 'user' } };
export const BY_BOT = { message_type: 1, sender: { id: 3, name: 'Polly', type: 'agent_bot' } };
