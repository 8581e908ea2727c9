import { answerParent } from '../capped/answer-parent.ts';
import { FileRefused, refusalOf } from '../cleaning/file-refused.ts';
import type { FileType } from '../cleaning/file-type.ts';
import { decryptedFile } from '../storage/encrypted-files.ts';
import type { Points } from './drawn-page.ts';
import { packedPage, type DrawingWork, type EncryptedInput } from './drawing-work.ts';
import { openedPicture, pictureOf } from './opened-picture.ts';

const QUALITY = 80;

async function answered(work: DrawingWork, bytes: Buffer): Promise<Buffer> {
  if (work.ask === 'flatten') {
    const { flattened } = await import('./flatten.ts');
    return flattened(bytes, work.type, work.boxes);
  }
  const { pages, points } = await drawn(work.isEncrypted ? await decrypted(bytes) : bytes, work);
  const picture = points === null ? Buffer.alloc(0) : await pictureOf(points).webp({ quality: QUALITY }).toBuffer();
  return packedPage({ pages, width: points?.width ?? 0, height: points?.height ?? 0 }, picture);
}

/** The process that answers requests neither reads nor decrypts what is drawn. */
async function decrypted(input: Buffer): Promise<Buffer> {
  const { path, key, ...place } = JSON.parse(input.toString()) as EncryptedInput;
  return decryptedFile(path, place, Buffer.from(key, 'base64'));
}

/** Only the libraries that the type needs are loaded. */
async function drawn(
  bytes: Buffer,
  { type, page, width }: { readonly type: FileType; readonly page: number; readonly width: number },
): Promise<{ readonly pages: number; readonly points: Points | null }> {
  if (type === 'xlsx') throw new FileRefused('unknown-type');
  if (type !== 'pdf') return { pages: 1, points: page === 1 ? await openedPicture(bytes, width) : null };
  const { openedPdf } = await import('./opened-pdf.ts');
  const { pages, draw } = await openedPdf(bytes);
  return { pages, points: page > pages ? null : await draw(page, (paper) => width / paper) };
}

const work = JSON.parse(process.argv[2] ?? '') as DrawingWork;
await answerParent((bytes) => answered(work, bytes), refusalOf);
