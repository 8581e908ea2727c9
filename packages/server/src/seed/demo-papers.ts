import { PDFDocument } from '@cantoo/pdf-lib';

/** Points. */
const MARGIN = 56;

/** A page with these lines. */
export const aPaper =
  (...lines: readonly string[]) =>
  async (): Promise<Buffer> => {
    const paper = await PDFDocument.create();
    const page = paper.addPage();
    page.drawText(lines.join('\n'), { x: MARGIN, y: page.getHeight() - MARGIN, size: 14, lineHeight: 22 });
    return Buffer.from(await paper.save());
  };

/** A table as a text, one line a row. */
export const aTable =
  (...rows: readonly string[]) =>
  async (): Promise<Buffer> =>
    Buffer.from(`${rows.join('\n')}\n`);
