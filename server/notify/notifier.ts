/** Sends what the outbox holds, each message until its receiver has taken it; nobody waits for it. */
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import type { Clock } from '../kernel/clock.ts';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import { createPause } from '../kernel/pause.ts';
import type { Notice } from './notice.ts';
import type { Outbox, Outgoing } from './outbox.ts';
import type { Target } from './targets.ts';

export type NoticeOutcome = 'sent' | 'retried' | 'given-up';

export interface NotifierDeps {
  outbox: Outbox;
  targets: readonly Target[];
  /** Real time, also in a replay: receivers have no other. */
  clock: Clock;
  logger: Logger;
  onOutcome: (target: string, outcome: NoticeOutcome) => void;
  /** @default always */
  maySend?: () => boolean;
  /** Waits before the second, third, … attempt; the last one repeats. */
  backOffMs?: readonly number[];
}

export interface Notifier {
  /** Hands a notice to every target that wants its state; `id` names the change. */
  tell(id: string, notice: Notice): void;
  /** Begins to send; resolves at once. */
  start(): void;
  /** Lets go of what is under way; it stays in the outbox. */
  stop(): Promise<void>;
}

const BACK_OFF_MS = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, HOUR_MS];
const GIVE_UP_MS = DAY_MS;
const TIMEOUT_MS = 10 * SECOND_MS;
/** How often what waits is looked at, and whether anything does: a restart or another node may have left it. */
const LOOK_MS = 250;
const QUIET_LOOK_MS = 2 * SECOND_MS;

export function createNotifier(deps: NotifierDeps): Notifier {
  const {
    outbox,
    targets,
    clock,
    logger,
    onOutcome,
    maySend = () => true,
    backOffMs = BACK_OFF_MS,
  } = deps;
  const byId = new Map(targets.map((target) => [target.id, target]));
  const stopping = new AbortController();
  const pause = createPause();
  /** Ids that are being sent. */
  const underWay = new Map<string, Promise<void>>();
  let running = Promise.resolve();

  return {
    tell(id, notice) {
      const createdMs = clock.nowMs();
      for (const target of targets) {
        if (!target.on.includes(notice.state)) continue;
        const message = { id: `${id}-${target.id}`, target: target.id, notice, createdMs };
        outbox.put({ ...message, attempts: 0, dueMs: createdMs });
      }
      pause.end();
    },
    start() {
      running = run();
    },
    async stop() {
      stopping.abort();
      pause.endAll();
      await running;
      await Promise.all(underWay.values());
    },
  };

  async function run(): Promise<void> {
    while (!pause.isOver) {
      const nowMs = clock.nowMs();
      const waiting = maySend() ? [...outbox.values()] : [];
      for (const message of waiting) {
        if (message.dueMs > nowMs || underWay.has(message.id)) continue;
        const sending = send(message).finally(() => underWay.delete(message.id));
        underWay.set(message.id, sending);
      }
      await pause.wait(waiting.length > 0 ? LOOK_MS : QUIET_LOOK_MS);
    }
  }

  async function send(message: Outgoing): Promise<void> {
    const target = byId.get(message.target);
    if (!target) {
      // Taken out of hub.yaml since.
      outbox.remove(message.id);
      return;
    }
    const reason = await attempt(target, message);
    if (reason === undefined) {
      outbox.remove(message.id);
      onOutcome(target.id, 'sent');
      return;
    }
    // Not an attempt of the receiver's making: it is sent again after the restart.
    if (stopping.signal.aborted) return;
    const nowMs = clock.nowMs();
    const attempts = message.attempts + 1;
    if (nowMs - message.createdMs >= GIVE_UP_MS) {
      outbox.remove(message.id);
      onOutcome(target.id, 'given-up');
      logger.error({ target: target.id, attempts, reason }, 'a notice was given up after a day');
      return;
    }
    const waitMs = backOffMs[Math.min(attempts, backOffMs.length) - 1] ?? HOUR_MS;
    outbox.put({ ...message, attempts, dueMs: nowMs + waitMs });
    onOutcome(target.id, 'retried');
    logger.warn(
      { target: target.id, attempts, reason },
      'a notice was not taken; it is sent again',
    );
  }

  /** Why it was not taken; undefined when it was. The answer's body is nobody's business. */
  async function attempt(target: Target, message: Outgoing): Promise<string | undefined> {
    try {
      const { url, headers, body } = target.request(message, clock.nowMs());
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body,
        // A redirect would take the signature to an address that nobody configured.
        redirect: 'manual',
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await response.body?.cancel();
      return response.ok ? undefined : `the receiver answered ${response.status}`;
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return messageOf(cause);
    }
  }
}
