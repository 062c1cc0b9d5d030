/** The text of a message that may be written in HTML, as e-mail is. */

const DROPPED = ['style', 'script', 'head', 'title'];
const LINE_END = /^\/?(?:br|p|div|li|tr|h[1-6]|blockquote|ul|ol|table|hr)$/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  euro: '€',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};

/** The text without its markup, lines kept; a text without markup as it is. Its time grows with the length. */
export function plainText(html: string): string {
  if (!/<\/?[a-z!]/i.test(html)) return html.includes('&') ? decoded(html) : html;
  let text = '';
  let dropping: string | undefined;
  const missing = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (dropping === undefined) text += html.slice(at, open);
    const isComment = html.startsWith('<!--', open);
    const end = isComment ? '-->' : '>';
    // Where there is none it is not looked for again: the time would grow with the square of the length.
    const close = missing.has(end) ? -1 : html.indexOf(end, open);
    if (close < 0) missing.add(end);
    const name = /^<(\/?[a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20))?.[1];
    if (close < 0 || (!isComment && name === undefined && html[open + 1] !== '!')) {
      // No markup: "a < b".
      if (dropping === undefined) text += '<';
      at = open + 1;
      continue;
    }
    at = close + end.length;
    const tag = name?.toLowerCase() ?? '';
    if (dropping === undefined && DROPPED.includes(tag)) dropping = tag;
    else if (tag === `/${dropping}`) dropping = undefined;
    else if (LINE_END.test(tag)) text += '\n';
  }
  if (dropping === undefined) text += html.slice(at);
  return decoded(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .join('\n')
    .trim();
}

const decoded = (text: string): string =>
  text.replaceAll(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const isHex = name[1]?.toLowerCase() === 'x';
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
