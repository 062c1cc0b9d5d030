/** Threads as releases before format 2 stored them, a record each: taken over into the book, and removed. */
import type { FoldPart } from '../part.ts';
import { orderOf, threadOf, type Message, type Thread, type ThreadBook } from './thread-book.ts';

interface StoredThread {
  channel: string;
  messages: Readonly<Record<string, Omit<Message, 'order'>>>;
  crowdMs?: number;
}

const THREAD = 'thread/';
/** Messages that were deleted: the ledger knows them. */
const GONE = 'thread-gone/';

/** @param onTaken told of the record's key, of the thread's name in the book, and of the thread. */
export function createStoredThreads(
  book: ThreadBook,
  onTaken: (key: string, thread: string, held: Thread) => void,
): FoldPart {
  const taken: string[] = [];
  return {
    takeChanges: () => ({ put: [], remove: taken.splice(0) }),
    restore(recordKey, value) {
      if (recordKey.startsWith(GONE)) {
        if (value !== undefined) taken.push(recordKey);
        return true;
      }
      if (!recordKey.startsWith(THREAD)) return false;
      if (value === undefined) return true;
      const key = recordKey.slice(THREAD.length);
      const [sourceId = '', channel = '', ...rest] = key.split('/');
      const thread = threadOf(sourceId, channel, rest.join('/'));
      const { messages, ...stored } = value as StoredThread;
      const ids = Object.keys(messages);
      const after: Thread = {
        ...stored,
        messages: ids.map((id) => {
          const { publishedMs, by, mood, direct } = messages[id]!;
          return { publishedMs, by, mood, direct, order: orderOf(id) };
        }),
      };
      const links = new Map(ids.map((id, place) => [place, `${sourceId}/${id}`]));
      book.put(thread, { before: undefined, after, links }, 0);
      onTaken(key, thread, after);
      taken.push(recordKey);
      return true;
    },
  };
}
