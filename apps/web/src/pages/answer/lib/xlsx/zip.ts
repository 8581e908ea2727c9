/** The parts of an archive by their path. */
export type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** An archive that cannot be read, or is larger than anything of ours. */
export class UnreadableArchive extends Error {}

/** Bytes of all parts together: a filled workbook has a hundredth of it. */
const MOST_BYTES = 50_000_000;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;

const crcTable = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers as an archive writes them: two or four bytes each, the lowest first. */
function header(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** An archive of texts, each as it is. All of them are of the first day that archives know, so that the same texts make the same bytes. */
export function zipped(texts: Readonly<Record<string, string>>): Blob {
  const encoder = new TextEncoder();
  const locals: Uint8Array<ArrayBuffer>[] = [];
  const centrals: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(texts)) {
    const [name, bytes] = [encoder.encode(path), encoder.encode(text)];
    const common = [
      ...([
        [2, 20],
        [2, 0x800],
        [2, STORED],
        [2, 0],
        [2, 0x21],
        [4, crcOf(bytes)],
      ] as const),
      ...([
        [4, bytes.length],
        [4, bytes.length],
        [2, name.length],
        [2, 0],
      ] as const),
    ];
    const local = header([4, LOCAL], ...common);
    locals.push(local, name, bytes);
    centrals.push(header([4, CENTRAL], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    offset += local.length + name.length + bytes.length;
  }
  const size = centrals.reduce((sum, { length }) => sum + length, 0);
  const count = Object.keys(texts).length;
  const end = header([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return new Blob([...locals, ...centrals, end]);
}

/** Takes an archive apart. @throws UnreadableArchive */
export async function unzipped(file: Blob): Promise<Parts> {
  if (file.size > MOST_BYTES) throw new UnreadableArchive();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  try {
    const end = endOf(view);
    const parts = new Map<string, Uint8Array<ArrayBuffer>>();
    let at = view.getUint32(end + 16, true);
    let left = MOST_BYTES;
    for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
      if (view.getUint32(at, true) !== CENTRAL) throw new UnreadableArchive();
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (/\.(?:xml|rels)$/i.test(name)) {
        const part = await partAt(bytes, view, at, left);
        left -= part.length;
        parts.set(name.replace(/^\//, ''), part);
      }
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return parts;
  } catch {
    // What is no archive, or a broken one, shows as an offset outside of it or as bytes that do not inflate.
    throw new UnreadableArchive();
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new UnreadableArchive();
}

async function partAt(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  central: number,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const [method, size] = [view.getUint16(central + 10, true), view.getUint32(central + 20, true)];
  const local = view.getUint32(central + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (packed.length !== size) throw new UnreadableArchive();
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new UnreadableArchive();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > most) throw new UnreadableArchive();
    pieces.push(piece.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
