/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {{ name: string, value: number }} [peer] Measured in the same run; the ratio is to it.
 * @property {string} [goal] As performance goals state it.
 */
/** @typedef {{ figures: Figure[], notes: string[] }} Report */

/** @param {number} value */
const short = (value) =>
  !Number.isFinite(value)
    ? '–'
    : Math.abs(value) >= 100
      ? Math.round(value).toLocaleString('en')
      : String(Number(value.toPrecision(3)));

/** @param {string} title @param {Report} report */
export function printReport(title, { figures, notes }) {
  const rows = figures.map(({ name, value, unit, peer, goal }) => [
    name,
    `${short(value)} ${unit}`,
    peer ? `${short(peer.value)} ${peer.name}` : '',
    peer ? `${short(value / peer.value)} ×` : '',
    goal ?? '',
  ]);
  const table = [['', 'measured', 'peer', 'ratio', 'goal'], ...rows];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  process.stdout.write(`${[title, '', ...lines, '', ...notes].join('\n')}\n`);
}
