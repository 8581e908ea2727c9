import { fileURLToPath } from 'node:url';
import { NoAnswer, runCapped, type Caps } from '../capped/run-capped.ts';
import { refusedBy } from '../cleaning/file-refused.ts';
import type { FileType } from '../cleaning/file-type.ts';
import type { Box } from './drawn-page.ts';
import { unpackedPage, type DrawingWork, type EncryptedInput, type PageHead } from './drawing-work.ts';

const entry = fileURLToPath(new URL('./drawing-child.ts', import.meta.url));
const gigabyte = 1024 ** 3;

/** A person waits for a page. */
const PAGE_CAPS: Caps = { memoryBytes: gigabyte, milliseconds: 20_000 };
/** A job waits for a whole file. */
const FILE_CAPS: Caps = { memoryBytes: gigabyte, milliseconds: 180_000 };

/** A page as a picture in WebP. */
export interface PagePicture extends PageHead {
  readonly picture: Buffer;
}

/** A file to draw: its bytes, or where they are encrypted. */
export type DrawableFile = { readonly type: FileType } & (
  { readonly content: Buffer } | { readonly encrypted: EncryptedInput }
);

/** Points of the widest picture that is drawn. */
const WIDEST = 2400;

/**
 * Draws one page of a file, so wide.
 * @param page from 1 @param width in points @param signal ends the process @returns null where the file has no such page @throws FileRefused
 */
export async function drawPage(
  file: DrawableFile,
  { page, width }: { readonly page: number; readonly width: number },
  { caps = PAGE_CAPS, signal }: { readonly caps?: Caps; readonly signal?: AbortSignal } = {},
): Promise<PagePicture | null> {
  const isEncrypted = 'encrypted' in file;
  const input = isEncrypted ? Buffer.from(JSON.stringify(file.encrypted)) : file.content;
  const work = { ask: 'page', type: file.type, page, width: Math.min(width, WIDEST), isEncrypted } as const;
  const drawn = unpackedPage(await answerTo(work, input, caps, signal));
  return drawn.picture.length === 0 ? null : drawn;
}

/** The file as pictures with the boxes black. @throws FileRefused */
export async function flattenFile(
  { type, content }: { readonly type: FileType; readonly content: Buffer },
  boxes: readonly Box[],
  caps = FILE_CAPS,
): Promise<Buffer> {
  return answerTo({ ask: 'flatten', type, boxes }, content, caps);
}

async function answerTo(work: DrawingWork, input: Buffer, caps: Caps, signal?: AbortSignal): Promise<Buffer> {
  try {
    const words = [JSON.stringify(work)];
    return await runCapped({ entry, words, input, addons: true, caps, ...(signal && { signal }) });
  } catch (error) {
    throw error instanceof NoAnswer ? refusedBy(error) : error;
  }
}
