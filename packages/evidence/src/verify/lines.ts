const LONGEST_LINE = 64 * 1024;

/** The lines of a text in pieces. One that is too long comes as null; where its end is not in sight, it is the last. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const utf8 = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + utf8.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield line.length > LONGEST_LINE ? null : line;
    }
    if (rest.length > LONGEST_LINE) {
      yield null;
      return;
    }
  }
  if (rest !== '') yield rest;
}
