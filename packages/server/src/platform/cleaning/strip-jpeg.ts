import { FileRefused } from './file-refused.ts';

const MARKER = 0xff;
const [START, END, SCAN, COMMENT] = [0xd8, 0xd9, 0xda, 0xfe];
const [FIRST_APPLICATION, LAST_APPLICATION] = [0xe0, 0xef];
/** Of what applications add, only this is needed to show the picture: its colours. */
const COLOURS: Readonly<Record<number, string>> = { 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

function isKept(marker: number, content: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) return true;
  const needed = COLOURS[marker];
  return needed !== undefined && content.subarray(0, needed.length).toString('latin1') === needed;
}

/** Where the data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARKER, from); at !== -1; at = bytes.indexOf(MARKER, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== MARKER && !standsAlone(next)) return at;
  }
  return bytes.length;
}

/**
 * A JPEG without what cameras and programs write beside the picture: place, device, times, comments, previews, and what follows its end. The picture is not compressed again.
 * @throws FileRefused where it is no whole JPEG
 */
export function stripJpeg(bytes: Buffer): Buffer {
  if (bytes[0] !== MARKER || bytes[1] !== START) throw new FileRefused('broken');
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== MARKER) throw new FileRefused('broken');
    while (bytes[at + 1] === MARKER) at += 1;
    const marker = bytes[at + 1] ?? END;
    if (marker === END) break;
    const length = standsAlone(marker) ? 0 : at + 4 > bytes.length ? 1 : bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length === 1 || end > bytes.length) throw new FileRefused('broken');
    if (isKept(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, end));
    at = end;
    if (marker !== SCAN) continue;
    at = endOfScan(bytes, end);
    parts.push(bytes.subarray(end, at));
  }
  return Buffer.concat([...parts, Buffer.from([MARKER, END])]);
}
