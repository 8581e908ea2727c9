/** One message between the process that sets reports and the one that asks: length in four bytes, then that much. */
export function frameOf(content: Uint8Array): readonly Uint8Array[] {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  return [head, content];
}

/** Messages from a stream of bytes, whole. What ends in the middle of one ends without it. */
export async function* framesFrom(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of bytes) {
    parts.push(chunk);
    held += chunk.length;
    while (held >= 4) {
      const all = Buffer.concat(parts);
      const end = 4 + all.readUInt32BE(0);
      parts = [all];
      if (held < end) break;
      yield all.subarray(4, end);
      parts = [all.subarray(end)];
      held -= end;
    }
  }
}
