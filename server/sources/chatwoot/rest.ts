/** What Chatwoot knows, asked for over its REST interface: for what no webhook told. */
import { SECOND_MS } from '../../../shared/units.ts';
import { HubError, messageOf as reasonOf } from '../../kernel/errors.ts';
import {
  conversationOf,
  messageOf,
  type ChatwootConversation,
  type ChatwootMessage,
} from './payload.ts';

export interface ChatwootRest {
  /** Conversations in which something happened since, the newest first. @throws HubError SOURCE_FAILED */
  conversations(sinceMs: number): AsyncGenerator<ChatwootConversation, void>;
  /** Its messages since, the oldest first. @throws HubError SOURCE_FAILED */
  messages(conversation: ChatwootConversation, sinceMs: number): Promise<ChatwootMessage[]>;
}

export interface ChatwootRestOptions {
  url: string;
  account: number;
  accessToken: string;
}

const TIMEOUT_MS = 10 * SECOND_MS;
/** A page is 25 conversations or 20 messages; more pages than any hub fills in a day. */
const MOST_PAGES = 1_000;

export function createChatwootRest(
  { url, account, accessToken }: ChatwootRestOptions,
  signal: AbortSignal,
): ChatwootRest {
  const base = `${url.replace(/\/+$/, '')}/api/v1/accounts/${account}`;

  async function get(path: string): Promise<Record<string, unknown>> {
    let response: Response;
    try {
      response = await fetch(`${base}${path}`, {
        headers: { api_access_token: accessToken, Accept: 'application/json' },
        // It is the token's: it may not follow to another host.
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      throw new HubError('SOURCE_FAILED', `${url} cannot be reached (${reasonOf(cause)})`);
    }
    if (response.status === 401 || response.status === 403) {
      throw new HubError(
        'SOURCE_FAILED',
        `${url} refuses the accessToken for account ${account} (${response.status})`,
      );
    }
    const answer: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
    if (typeof answer !== 'object' || answer === null) {
      throw new HubError('SOURCE_FAILED', `${url} answers ${response.status}, and no JSON`);
    }
    return answer as Record<string, unknown>;
  }

  return {
    async *conversations(sinceMs) {
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const query = `status=all&assignee_type=all&sort_by=last_activity_at_desc&page=${page}`;
        const { data } = (await get(`/conversations?${query}`)) as { data?: { payload?: unknown } };
        const entries = Array.isArray(data?.payload) ? (data.payload as unknown[]) : [];
        for (const entry of entries) {
          const conversation = conversationOf(entry);
          if (!conversation) continue;
          if ((conversation.activeMs ?? Number.POSITIVE_INFINITY) < sinceMs) return;
          yield conversation;
        }
        if (entries.length === 0) return;
      }
    },
    async messages(conversation, sinceMs) {
      const messages: ChatwootMessage[] = [];
      let before: number | undefined;
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const query = before === undefined ? '' : `?before=${before}`;
        const { payload } = await get(`/conversations/${conversation.id}/messages${query}`);
        const entries = Array.isArray(payload) ? (payload as { id?: unknown }[]) : [];
        const told = entries.flatMap((entry) => messageOf(entry, conversation) ?? []);
        messages.unshift(...told.filter(({ createdMs = 0 }) => createdMs >= sinceMs));
        const ids = entries.map(({ id }) => Number(id)).filter(Number.isSafeInteger);
        const oldest = Math.min(...ids);
        // Older ones than these are not wanted, or there are none.
        const reaches = told.some(({ createdMs = 0 }) => createdMs < sinceMs);
        if (ids.length === 0 || reaches || oldest === before) break;
        before = oldest;
      }
      return messages;
    },
  };
}
