import type { FontFile } from './worker-messages.ts';

/**
 * The files of a font family that hold letters of these texts, from the page's own style sheets; empty for a font of
 * the system. Null: a style sheet of another origin keeps its rules to itself, so nobody can know.
 */
export function fontFilesOf(family: string, texts: Iterable<string>): FontFile[] | null {
  const first = unquoted(family.split(',')[0]!);
  const rules: { face: CSSFontFaceRule; base: string }[] = [];
  for (const sheet of Array.from(document.styleSheets)) {
    const base = sheet.href ?? document.baseURI;
    let all: CSSRuleList;
    try {
      all = sheet.cssRules;
    } catch {
      return null;
    }
    for (const rule of Array.from(all)) {
      if (rule instanceof CSSFontFaceRule) rules.push({ face: rule, base });
    }
  }
  const points = new Set(Array.from(texts).flatMap((text) => Array.from(text, codePoint)));
  return rules
    .filter(({ face }) => unquoted(face.style.getPropertyValue('font-family')) === first)
    .map(({ face: { style }, base }): FontFile => ({
      // A worker resolves addresses against its own script.
      source: style
        .getPropertyValue('src')
        .replace(
          /url\(\s*["']?([^"')]+)["']?\s*\)/g,
          (_, url: string) => `url("${new URL(url, base).href}")`,
        ),
      weight: style.getPropertyValue('font-weight') || 'normal',
      unicodeRange: style.getPropertyValue('unicode-range') || 'U+0-10FFFF',
    }))
    .filter(({ unicodeRange }) => covers(unicodeRange, points));
}

const unquoted = (name: string): string => name.trim().replace(/^["']|["']$/g, '');
const codePoint = (character: string): number => character.codePointAt(0)!;

/** Whether any of the characters is in a CSS unicode-range. */
export function covers(unicodeRange: string, points: ReadonlySet<number>): boolean {
  const ranges = unicodeRange.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    const low = parseInt(from.replace(/\?/g, '0'), 16);
    return [low, parseInt(to.replace(/\?/g, 'F'), 16)] as const;
  });
  for (const point of points) {
    if (ranges.some(([from, to]) => point >= from && point <= to)) return true;
  }
  return false;
}
