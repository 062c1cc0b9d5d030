/** How many partitions a node should hold: all nodes reckon alike, so that what one gives up another takes. */

/**
 * @param nodes ids of all that live, this one among them; in any order.
 * @returns 0 for a node that is not among them.
 */
export function shareOf(node: string, nodes: readonly string[], partitions: number): number {
  const rank = nodes.toSorted().indexOf(node);
  if (rank === -1) return 0;
  const least = Math.floor(partitions / nodes.length);
  return least + (rank < partitions % nodes.length ? 1 : 0);
}
