/**
 * What the walls of all nodes show. The leader builds it once a second and sends it to the others, who show it as it is:
 * so it is the same everywhere, and is worked out once.
 */
import type { Alert, Snapshot } from '../../shared/snapshot.ts';
import { byKey } from '../../shared/delta.ts';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import type { RedisKeys } from '../store/redis/keys.ts';
import { redisScript, type RedisLink } from '../store/redis/link.ts';

export interface Picture {
  /** The newest that this node has sent or heard; undefined before the first. */
  latest(): Snapshot | undefined;
  /** Sends it to the other nodes, as long as this one leads. */
  send(snapshot: Snapshot): void;
  /** Sends an alert that cannot wait for the next picture. */
  sendAlert(alert: Alert): void;
  /** Asks the leader to send its picture at once. */
  ask(): void;
  /** Calls back when another node has sent something: a picture, an alert that `latest` then has, or the asking for one. */
  on(news: PictureNews, listener: () => void): void;
}

export type PictureNews = 'snapshot' | 'alert' | 'ask';

export interface PictureDeps {
  link: RedisLink;
  keys: RedisKeys;
  node: string;
  /** The fencing token of the first partition while this node leads. */
  leaderToken: () => string | undefined;
  /** Whether there is another node to see it. */
  isSeen: () => boolean;
  /** Redis knows another leader. */
  onStale: () => void;
  logger: Logger;
}

/** KEYS: meta of the first partition. ARGV: its token, channel, message. */
const SEND = redisScript(`
if redis.call('HGET', KEYS[1], 'token') ~= ARGV[1] then
  return redis.error_reply('STALE another node leads')
end
return redis.call('PUBLISH', ARGV[2], ARGV[3])
`);

export async function createPicture(deps: PictureDeps): Promise<Picture> {
  const { link, keys, node, leaderToken, isSeen, onStale, logger } = deps;
  const { meta } = keys.partition(0);
  const listeners = new Map<string, (() => void)[]>();
  let latest: Snapshot | undefined;
  /** A picture that came after `latest`; read once somebody wants to see it. */
  let unread: string | undefined;

  await link.subscribe(keys.picture, (message) => {
    const [from = '', news = ''] = message.split(' ', 2);
    if (from === node) return;
    const text = message.slice(from.length + news.length + 2);
    if (news === 'snapshot') unread = text;
    else if (news === 'alert') noteAlert(JSON.parse(text) as Alert);
    for (const listener of listeners.get(news) ?? []) listener();
  });

  const read = (): Snapshot | undefined => {
    if (unread !== undefined) latest = JSON.parse(unread) as Snapshot;
    unread = undefined;
    return latest;
  };

  const noteAlert = (alert: Alert): void => {
    latest = read();
    if (latest === undefined || latest.alerts.some(({ id }) => id === alert.id)) return;
    latest = { ...latest, alerts: [...latest.alerts, alert].sort((a, b) => byKey(a.id, b.id)) };
  };

  const tell = (news: PictureNews, text: string): void => {
    const token = leaderToken();
    if (token === undefined || !isSeen()) return;
    link.run(SEND, [meta], [token, keys.picture, `${node} ${news} ${text}`]).catch((error) => {
      if (messageOf(error).startsWith('STALE')) onStale();
      // The next one comes within a second.
      else logger.debug({ reason: messageOf(error) }, 'the picture could not be sent');
    });
  };

  return {
    latest: read,
    send(snapshot) {
      latest = snapshot;
      unread = undefined;
      tell('snapshot', JSON.stringify(snapshot));
    },
    sendAlert: (alert) => tell('alert', JSON.stringify(alert)),
    ask() {
      link.send(keys.picture, ['PUBLISH', keys.picture, `${node} ask `]).catch(() => undefined);
    },
    on(news, listener) {
      listeners.set(news, [...(listeners.get(news) ?? []), listener]);
    },
  };
}
