/** Width of a text in em, at the wall's font and one weight. */
export type MeasureEm = (text: string) => number;

interface TextContext {
  font: string;
  measureText(text: string): { width: number };
}

const REFERENCE_PX = 100;

/** Measures with a 2D context's own fonts; the font has to be loaded before. Remembers nothing. */
export function createMeasureEm(context: TextContext, family: string, weight: number): MeasureEm {
  return (text) => {
    context.font = `normal ${weight} ${REFERENCE_PX}px ${family}`;
    return context.measureText(text).width / REFERENCE_PX;
  };
}

/** The first of several ways to say something that fits `maxEm`; undefined: none does. */
export const firstFitting = (
  ways: readonly string[],
  maxEm: number,
  measureEm: MeasureEm,
): string | undefined => ways.find((way) => measureEm(way) <= maxEm);

/** The text itself, or as much of it as fits `maxEm` with an ellipsis; whole code points are kept. */
export function cutText(text: string, maxEm: number, measureEm: MeasureEm): string {
  if (measureEm(text) <= maxEm) return text;
  const points = Array.from(text);
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measureEm(`${points.slice(0, middle).join('')}…`) <= maxEm) low = middle;
    else high = middle - 1;
  }
  return `${points.slice(0, low).join('').trimEnd()}…`;
}
