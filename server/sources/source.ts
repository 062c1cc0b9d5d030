/** What a source of events is, whatever it speaks to. The shared suite in test/contract/source.ts holds it to this. */
import type { z } from 'zod';
import type { IngestReport } from '../../shared/ingest-report.ts';
import type { SourceConfig } from '../kernel/config/read-config.ts';
import type { Clock, StoryClock } from '../kernel/clock.ts';
import type { SourceNotes } from './source-notes.ts';

/** The hub, as a source sees it. */
export interface SourcePort {
  /**
   * Hands over raw events in wire form. Resolves when all that are accepted are durable; only then may the source
   * tell its peer yes. @throws HubError STORE_FAILED when nothing of it is kept: try again later.
   */
  deliver(raws: readonly unknown[]): Promise<IngestReport>;
  /** Says that the source is at work. A source says this, or `down`, soon after it is run: the hub's start waits for it. */
  up(): void;
  /** Says that the source cannot do its work, and why, in words for the wall's administrator. */
  down(reason: string): void;
}

/** Names in lower case, as Node gives them. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Whether the bytes that were posted are the sender's: of a request that proves itself by a signature over them. */
export type BodyCheck = (body: Uint8Array) => boolean;

export interface Source {
  /** Yields events until the signal aborts, then resolves. A rejection marks the source as down, and it is run again. */
  run(port: SourcePort, signal: AbortSignal): Promise<void>;
  /** Of a source that is posted to: whether a request is from its sender, or how its body will show that. */
  authorise?(headers: RequestHeaders): boolean | BodyCheck;
  /** Of a source whose senders have a form of their own: what was posted as events in wire form. Never throws. */
  translate?(posted: readonly unknown[], headers: RequestHeaders): readonly unknown[];
}

export interface SourceDeps {
  /** Folder that relative paths of the configuration start from. */
  baseFolder: string;
  env: Readonly<Record<string, string | undefined>>;
  /** The clock that a replay owns; undefined in a hub that lives in real time. */
  storyClock: StoryClock | undefined;
  /** The world's time, which peers live by whatever story the hub tells; default: the system's. */
  worldClock?: Clock;
  /** The hub's channel of each platform; default: not told. */
  channelByPlatform?: ReadonlyMap<string, string>;
  /** Where the source with this id keeps what it must know after a restart; default: nowhere. */
  notesOf?: ((id: string) => SourceNotes) | undefined;
  /** How old an event may be when it is delivered; default: as old as it likes. */
  allowedLatenessMs?: number;
}

/** A kind of source: its options in hub.yaml and how to make one. */
export interface SourceType<O extends z.ZodObject = z.ZodObject> {
  options: O;
  /** @throws HubError CONFIG_INVALID or SOURCE_FAILED when it cannot be made, with the remedy. */
  create(config: SourceConfig & z.infer<O>, deps: SourceDeps): Source;
}
