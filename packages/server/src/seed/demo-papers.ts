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

/** The file of the demo in which a name is blacked out. */
export const AUDIT_EXTRACT = 'Extract of the audit report.pdf';

/** Where its second line stands, as parts of the page. */
export const INTERPRETER_LINE = { page: 1, x: 0.08, y: 0.074, width: 0.5, height: 0.026 };
