import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';

async function aPdfWith(change: (pdf: PDFDocument, page: PDFPage) => void): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([300, 200]);
  page.drawText('Payroll of June');
  change(pdf, page);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

function shows(page: PDFPage, commands: string): void {
  const { context } = page.doc;
  const packed = context.stream(deflateSync(Buffer.from(commands)), { Filter: 'FlateDecode' });
  page.node.addContentStream(context.register(packed));
}

/** Half a megabyte that unpacks to a picture of 3.6 thousand million points. */
export const aPictureBombInAPdf = (): Promise<Buffer> =>
  aPdfWith(({ context }, page) => {
    const edge = 60_000;
    const picture = context.stream(deflateSync(Buffer.alloc((edge * edge) / 8)), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: edge,
      Height: edge,
      BitsPerComponent: 1,
      ColorSpace: 'DeviceGray',
      Filter: 'FlateDecode',
    });
    page.node.setXObject(PDFName.of('Bomb'), context.register(picture));
    shows(page, 'q 300 0 0 200 0 0 cm /Bomb Do Q');
  });

/** Commands that take minutes to be drawn. */
export const aPdfThatTakesLong = (): Promise<Buffer> =>
  aPdfWith((_, page) => shows(page, '0 0 300 200 re f\n'.repeat(5_000_000)));

/** A form that is drawn within itself, twice. */
export const aPdfWithinItself = (): Promise<Buffer> =>
  aPdfWith(({ context }, page) => {
    const form = context.nextRef();
    const looks = {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 300, 200],
      Resources: { XObject: { Within: form } },
    };
    context.assign(form, context.stream('/Within Do /Within Do', looks));
    page.node.setXObject(PDFName.of('Within'), form);
    shows(page, '/Within Do');
  });

export const aPdfOfPages = (count: number, size: [number, number]): Promise<Buffer> =>
  aPdfWith((pdf, first) => {
    first.setSize(...size);
    for (let more = 1; more < count; more += 1) pdf.addPage(size);
  });

export const anEncryptedPdf = (): Promise<Buffer> =>
  aPdfWith((pdf) => pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' }));

/** A PDF whose table of places is wrong. */
export async function aPdfWithWrongPlaces(): Promise<Buffer> {
  const pdf = (await aPdfWith(() => undefined)).toString('latin1');
  const wrong = pdf.replace(/startxref\n\d+/, 'startxref\n7').replace(/xref\n0 \d+/, 'xrfe\n0 1');
  return Buffer.from(wrong, 'latin1');
}
