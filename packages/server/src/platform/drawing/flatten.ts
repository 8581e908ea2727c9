import { PDFDocument } from '@cantoo/pdf-lib';
import { FileRefused } from '../cleaning/file-refused.ts';
import type { FileType } from '../cleaning/file-type.ts';
import { blackOut, type Box } from './drawn-page.ts';
import { openedPicture, pictureOf } from './opened-picture.ts';

/** Points an inch: print is read well, and a page takes less than a megabyte. */
const POINTS_AN_INCH = 150;
const QUALITY = 85;
/** Each page becomes a picture: more of them are no paper that anybody redacts by hand. */
const MOST_PAGES = 100;

/**
 * The file as pictures, with the boxes black: a PDF as a PDF with one picture a page, a picture as a picture of its type. Nothing else of the file is in it.
 * @throws FileRefused; also where a box is on a page that is not there
 */
export async function flattened(bytes: Buffer, type: FileType, boxes: readonly Box[]): Promise<Buffer> {
  if (type === 'xlsx') throw new FileRefused('unknown-type');
  return type === 'pdf' ? flattenedPdf(bytes, boxes) : flattenedPicture(bytes, type, boxes);
}

async function flattenedPicture(bytes: Buffer, type: 'jpeg' | 'png' | 'webp', boxes: readonly Box[]): Promise<Buffer> {
  assertPages(boxes, 1);
  const points = await openedPicture(bytes);
  blackOut(points, boxes);
  const picture = pictureOf(points);
  if (type === 'png') return picture.png().toBuffer();
  return type === 'webp'
    ? picture.webp({ quality: QUALITY }).toBuffer()
    : picture.jpeg({ quality: QUALITY }).toBuffer();
}

async function flattenedPdf(bytes: Buffer, boxes: readonly Box[]): Promise<Buffer> {
  const { openedPdf } = await import('./opened-pdf.ts');
  const { pages, draw } = await openedPdf(bytes);
  if (pages > MOST_PAGES) throw new FileRefused('too-large');
  assertPages(boxes, pages);
  const flat = await PDFDocument.create({ updateMetadata: false });
  for (let number = 1; number <= pages; number += 1) {
    const { paper, ...points } = await draw(number, () => POINTS_AN_INCH / 72);
    blackOut(
      points,
      boxes.filter(({ page }) => page === number),
    );
    const picture = await flat.embedJpg(await pictureOf(points).jpeg({ quality: QUALITY }).toBuffer());
    flat.addPage([paper.width, paper.height]).drawImage(picture, { x: 0, y: 0, ...paper });
  }
  return Buffer.from(await flat.save({ addDefaultPage: false, updateFieldAppearances: false }));
}

function assertPages(boxes: readonly Box[], pages: number): void {
  if (boxes.some(({ page }) => page < 1 || page > pages)) throw new FileRefused('broken');
}
