import type { UnreadableFileCode } from '../reading-codes.ts';
import type { HiddenParts } from './hidden-parts.ts';
import type { Explained, OpenedWorkbook, ReadOptions } from '../row-source.ts';

/** A request to the reading process: inspect the workbook, read the rows of a sheet below its header, or tell what is not shown of its sheets. */
export type ChildRequest =
  | { readonly ask: 'open'; readonly options: Pick<ReadOptions, 'sheet' | 'headerRow'> }
  | { readonly ask: 'rows'; readonly sheet: number; readonly headerRow: number; readonly columns: number }
  | { readonly ask: 'hidden' };

/** A part of an answer; `rows` are packed. `done` is the last of an answer, `failed` the last of all. */
export type ChildMessage =
  | { readonly opened: OpenedWorkbook }
  | { readonly rows: Buffer }
  | { readonly hidden: readonly HiddenParts[] }
  | { readonly failed: UnreadableFileCode; readonly parameters: Explained['parameters'] }
  | { readonly done: true };

/** A frame is its length in four bytes, this byte, and its body: JSON, or packed rows. */
const JSON_BODY = 0;
const ROWS_BODY = 1;
const lengthBytes = 4;

/** A request or message as a frame. */
export function frameOf(message: ChildRequest | ChildMessage): Buffer[] {
  const isRows = 'rows' in message;
  const body = isRows ? message.rows : Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(lengthBytes + 1);
  head.writeUInt32LE(body.length + 1);
  head[lengthBytes] = isRows ? ROWS_BODY : JSON_BODY;
  return [head, body];
}

/** The requests or messages in frames whose bytes come in pieces; one that is cut off at the end is left out. */
export async function* framedMessages<Message extends ChildRequest | ChildMessage>(
  pieces: AsyncIterable<Buffer>,
): AsyncGenerator<Message> {
  let waiting: Buffer[] = [];
  let length = 0;
  let needed = lengthBytes;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < needed) continue;
    let bytes = Buffer.concat(waiting);
    for (;;) {
      needed = lengthBytes + (bytes.length < lengthBytes ? 1 : bytes.readUInt32LE());
      if (bytes.length < needed) break;
      yield messageIn(bytes.subarray(lengthBytes, needed)) as Message;
      bytes = bytes.subarray(needed);
    }
    waiting = [bytes];
    length = bytes.length;
  }
}

function messageIn(frame: Buffer): ChildRequest | ChildMessage {
  const body = frame.subarray(1);
  return frame[0] === ROWS_BODY ? { rows: body } : (JSON.parse(body.toString()) as ChildRequest | ChildMessage);
}
