import { fileURLToPath } from 'node:url';
import { NoAnswer, runCapped, type Caps } from '../capped/run-capped.ts';
import { refusedBy } from '../cleaning/file-refused.ts';
import type { FileType } from '../cleaning/file-type.ts';
import type { Box } from './drawn-page.ts';
import { unpackedPage, type DrawingWork, type PageHead } from './drawing-work.ts';

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

/** Points of the widest picture that is drawn. */
const WIDEST = 2400;

/**
 * Draws one page of a file, so wide.
 * @param page from 1 @param width in points @returns null where the file has no such page @throws FileRefused
 */
export async function drawPage(
  { type, content }: { readonly type: FileType; readonly content: Buffer },
  { page, width }: { readonly page: number; readonly width: number },
  caps = PAGE_CAPS,
): Promise<PagePicture | null> {
  const drawn = unpackedPage(
    await answerTo({ ask: 'page', type, page, width: Math.min(width, WIDEST) }, content, caps),
  );
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

async function answerTo(work: DrawingWork, input: Buffer, caps: Caps): Promise<Buffer> {
  try {
    return await runCapped({ entry, words: [JSON.stringify(work)], input, addons: true, caps });
  } catch (error) {
    throw error instanceof NoAnswer ? refusedBy(error) : error;
  }
}
