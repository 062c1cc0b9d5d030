/** Lines of a stream of bytes, however they are cut up. */

const MAX_LINE = 1_000_000;

export interface StreamLine {
  /** From 1. */
  number: number;
  text: string;
  /** Longer than a million characters: `text` is empty. */
  isTooLong: boolean;
}

/** The stream's lines, one at a time; of one that is too long nothing is kept. */
export async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<StreamLine> {
  const decoder = new TextDecoder();
  let rest = '';
  let isTooLong = false;
  let number = 0;
  const take = (text: string): StreamLine => {
    number += 1;
    const long = isTooLong || text.length > MAX_LINE;
    isTooLong = false;
    return { number, text: long ? '' : text.replace(/\r$/, ''), isTooLong: long };
  };
  for await (const chunk of source) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield take(part);
    if (rest.length > MAX_LINE) {
      isTooLong = true;
      rest = '';
    }
  }
  rest += decoder.decode();
  if (rest !== '' || isTooLong) yield take(rest);
}
