/** Where an event is among the files of the log, which are in order, and the newest of which may be empty. */
import type { HubEvent } from '../../../shared/event.ts';
import type { LoggedEvent } from '../event-log.ts';
import type { BlockPlace, Segment } from './segment.ts';

/** Offset of a segment's last event; undefined when it has none. */
export function lastOf(segment: Segment): number | undefined {
  const last = segment.blocks().at(-1);
  return last && last.first + last.count - 1;
}

/** Place of the last of a sorted list whose value is at most `value`; -1 when there is none. */
function lastAtMost<T>(list: readonly T[], value: number, of: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle]!) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The blocks that hold these offsets. */
export function blocksWith(
  segments: readonly Segment[],
  offsets: readonly number[],
): Map<BlockPlace, { segment: Segment; asked: number[] }> {
  const found = new Map<BlockPlace, { segment: Segment; asked: number[] }>();
  for (const offset of offsets) {
    const place = placeOf(segments, offset);
    if (!place || offset < place.block.first) continue;
    const held = found.get(place.block) ?? { segment: place.segment, asked: [] };
    held.asked.push(offset);
    found.set(place.block, held);
  }
  return found;
}

/** The block that holds an offset, or the first after it; undefined at the end. */
function placeOf(
  segments: readonly Segment[],
  offset: number,
): { segment: Segment; block: BlockPlace } | undefined {
  let index = lastAtMost(segments, offset, (segment) => segment.first);
  for (index = Math.max(index, 0); index < segments.length; index += 1) {
    const segment = segments[index]!;
    const blocks = segment.blocks();
    let place = Math.max(
      lastAtMost(blocks, offset, (block) => block.first),
      0,
    );
    const block = blocks[place];
    if (block && block.first + block.count <= offset) place += 1;
    if (blocks[place]) return { segment, block: blocks[place]! };
  }
  return undefined;
}

/** At most `limit` events after an offset, oldest first; of what was erased nothing. */
export function readEvents(
  segments: readonly Segment[],
  offset: number,
  limit: number,
): LoggedEvent[] {
  const found: LoggedEvent[] = [];
  for (let next = offset + 1; found.length < limit;) {
    const place = placeOf(segments, next);
    if (!place) break;
    const { segment, block } = place;
    const lines = segment.lines(block);
    for (
      let at = Math.max(next - block.first, 0);
      at < lines.length && found.length < limit;
      at += 1
    ) {
      if (lines[at] === '') continue;
      found.push({ offset: block.first + at, event: JSON.parse(lines[at]!) as HubEvent });
    }
    next = block.first + block.count;
  }
  return found;
}
