/** The targets of hub.yaml's `notify`, each as a request for a message. */
import { fromEnvironment } from '../kernel/config/from-environment.ts';
import type { NotifyTarget } from '../kernel/config/notify.ts';
import { isSigningSecret } from '../kernel/config/scalars.ts';
import { noticeWords } from './notice.ts';
import type { Outgoing } from './outbox.ts';

export interface TargetRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface Target {
  id: string;
  on: readonly ('warning' | 'crisis')[];
  /** @param nowMs of the sending: signatures are only good for minutes. */
  request(message: Outgoing, nowMs: number): TargetRequest;
}

export interface TargetOptions {
  locale: 'nl' | 'en';
  timeZone: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Headers by which a receiver knows the body as ours, after Standard Webhooks. */
  sign: (secret: string, id: string, nowMs: number, body: string) => Record<string, string>;
}

/** @throws HubError CONFIG_INVALID when the environment lacks a secret. */
export function createTarget(config: NotifyTarget, options: TargetOptions): Target {
  const { id, on, url } = config;
  if (config.type === 'webhook') {
    const secret = fromEnvironment(id, config.secret, options.env, {
      section: 'notify',
      key: 'secret',
      isValid: isSigningSecret,
      remedy: 'whsec_ and base64 of at least 24 bytes',
    });
    return {
      id,
      on,
      request(message, nowMs) {
        const body = JSON.stringify(webhookBody(message));
        const signature = options.sign(secret, message.id, nowMs, body);
        return { url, headers: { 'content-type': 'application/json', ...signature }, body };
      },
    };
  }
  const token =
    config.token &&
    fromEnvironment(id, config.token, options.env, {
      section: 'notify',
      key: 'token',
      isValid: (value) => /^[!-~]+$/.test(value),
      remedy: 'an access token of the ntfy server',
    });
  const at = new URL(url);
  const slash = at.pathname.lastIndexOf('/');
  const topic = at.pathname.slice(slash + 1);
  return {
    id,
    on,
    request({ notice }) {
      const { title, line } = noticeWords(notice, options.locale, options.timeZone);
      const isCrisis = notice.state === 'crisis';
      return {
        // Titles have accents, which headers cannot carry: so it is published as JSON, to the server's root.
        url: `${at.origin}${at.pathname.slice(0, slash + 1)}`,
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && token !== '' && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({
          topic,
          title,
          message: line,
          priority: isCrisis ? 5 : 4,
          tags: [isCrisis ? 'rotating_light' : 'warning'],
        }),
      };
    },
  };
}

/** As docs/warning.md has it. */
const webhookBody = ({ notice }: Outgoing): object => {
  const { state, atMs, sinceMs, subject, name, hub, carriers, ...figures } = notice;
  return {
    type: `warning.${state}`,
    timestamp: new Date(atMs).toISOString(),
    data: {
      hub,
      subject,
      name,
      state,
      since: new Date(sinceMs).toISOString(),
      ...figures,
      carriers,
    },
  };
};
