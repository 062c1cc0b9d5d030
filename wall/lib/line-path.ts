/** Path data of straight lines through the points; null starts a new line, and a point alone between gaps is a dot. */
export function linePath(points: readonly (readonly [number, number] | null)[]): string {
  return points
    .map((point, index) => {
      if (!point) return '';
      const at = `${point[0].toFixed(1)},${point[1].toFixed(1)}`;
      if (points[index - 1]) return `L${at}`;
      return points[index + 1] ? `M${at}` : `M${at}h0`;
    })
    .join('');
}
