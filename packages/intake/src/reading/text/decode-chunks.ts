import iconv from 'iconv-lite';
import { UnreadableFile } from '../unreadable-file.ts';

/**
 * Decodes pieces of bytes to text without its byte order mark; what cannot be decoded becomes U+FFFD.
 * @throws UnreadableFile when the name of the encoding is unknown.
 */
export async function* decodeChunks(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}

interface Decoder {
  decode(chunk: Buffer): string;
  end(): string;
}

function decoderOf(encoding: string): Decoder {
  if (encoding.startsWith('utf-')) {
    const decoder = new TextDecoder(encoding);
    return { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding);
  return { decode: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? '' };
}

/**
 * The decoder's name of an encoding, from a name as people write it ("UTF8", "cp1252", "latin1", "GBK").
 * @throws UnreadableFile `unknown-encoding`.
 */
export function canonicalEncoding(written: string): string {
  const plain = written.trim().toLowerCase();
  const key = plain.replace(/[^a-z0-9]/g, '');
  const unicode = /^utf(8|16le|16be)$/.exec(key);
  if (unicode !== null) return `utf-${unicode[1] ?? ''}`;
  if (key === 'utf16') return 'utf-16le';
  if (!iconv.encodingExists(plain) || key === 'base64' || key === 'hex' || key === 'binary') {
    throw new UnreadableFile('unknown-encoding', { encoding: written });
  }
  const windows = /^(?:windows|cp|win)(125\d)$/.exec(key);
  if (windows !== null) return `windows-${windows[1] ?? ''}`;
  return key === 'latin1' || key === 'iso88591' ? 'windows-1252' : plain;
}
