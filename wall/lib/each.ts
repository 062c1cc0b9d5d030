import { noChange } from 'lit';
import { Directive, directive, PartType, type ChildPart, type PartInfo } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';

type Draw<Item> = (item: Item, index: number) => unknown;

class EachDirective extends Directive {
  #keys: readonly unknown[] = [];

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.CHILD) throw new TypeError('each() stands between tags only');
  }

  render<Item>(items: readonly Item[], _keyOf: (item: Item) => unknown, draw: Draw<Item>): unknown {
    return items.map(draw);
  }

  override update<Item>(
    container: ChildPart,
    [items, keyOf, draw]: [readonly Item[], (item: Item) => unknown, Draw<Item>],
  ): unknown {
    const keys = items.map(keyOf);
    const before = getCommittedValue(container) as ChildPart[] | undefined;
    if (!Array.isArray(before)) {
      this.#keys = keys;
      return this.render(items, keyOf, draw);
    }
    // In order: what one says, the next may leave out.
    const values = items.map(draw);
    const stays = new Set(keys);
    const old = new Map<unknown, ChildPart>();
    // Those that go go first: one that still stood between two others would have all before it moved.
    for (const [index, part] of before.entries()) {
      const key = this.#keys[index];
      if (stays.has(key)) {
        old.set(key, part);
        continue;
      }
      const end = part.endNode as ChildNode | null;
      removePart(part);
      end?.remove();
    }
    const parts: ChildPart[] = [];
    let next: ChildPart | undefined;
    // From the end, so that each has what follows it in its place already; what is there is not moved.
    for (let index = items.length - 1; index >= 0; index -= 1) {
      next = insertPart(container, next, old.get(keys[index]));
      parts[index] = next;
    }
    // In order again: elements are drawn in the order in which they are given something new.
    parts.forEach((part, index) => setChildPartValue(part, values[index]));
    this.#keys = keys;
    setCommittedValue(container, parts);
    return noChange;
  }
}

/**
 * A template for each item; an item keeps its elements for as long as its key is there. As Lit's `repeat`, which since
 * lit-html 3.3.1 leaves a comment behind for every item that goes (lit/lit#5298): on a wall, thousands a day. Keys are unique.
 */
export const each = directive(EachDirective) as <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
  draw: Draw<Item>,
) => unknown;
