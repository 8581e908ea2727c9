import { crc32, deflateSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

/** Words that a camera and a person leave in files; none may be left in what is kept. */
export const TRACES = { camera: 'Plumbcam 9000', author: 'Rosalind Quill', place: 'GPSLatitude', note: 'made at home' };

/** A photo that knows where it was taken, with what, and by whom. */
export async function aPhoto(format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  const picture = sharp({ create: { width: 64, height: 40, channels: 3, background: '#7a5c3e' } });
  return picture
    .withExif({
      IFD0: { Model: TRACES.camera, Artist: TRACES.author, ImageDescription: TRACES.note },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 3230/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 4366/100',
      },
    })
    .toFormat(format)
    .toBuffer();
}

/** A PNG whose head promises more points than anybody can hold. */
export function aPictureBomb(): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(content.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export interface PdfParts {
  /** A JPEG on its page. */
  readonly photo?: Buffer;
  /** A program that runs when it is opened. */
  readonly program?: boolean;
  /** A file within. */
  readonly attachment?: boolean;
  /** A comment with its author. */
  readonly comment?: boolean;
  /** A stream that is unpacked to so many bytes. */
  readonly unpacksTo?: number;
  /** How many pages it has; one if left out. */
  readonly pages?: number;
}

/** A PDF with properties that name its author. */
export async function aPdf({
  photo,
  program,
  attachment,
  comment,
  unpacksTo,
  pages = 1,
}: PdfParts = {}): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor(TRACES.author);
  pdf.setCreator(TRACES.camera);
  const page = pdf.addPage([300, 200]);
  page.drawText('Payroll of June: 120 paid');
  const { context } = pdf;
  const xmp = `<?xpacket begin=""?><x:xmpmeta><dc:creator>${TRACES.author}</dc:creator></x:xmpmeta>`;
  pdf.catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })));
  if (photo !== undefined) page.drawImage(await pdf.embedJpg(photo), { x: 10, y: 10, width: 60, height: 40 });
  if (program === true) pdf.addJavaScript('hello', 'app.alert("hello")');
  if (attachment === true) await pdf.attach(Buffer.from('name,pay\n'), 'workers.csv');
  if (comment === true)
    page.node.addAnnot(
      context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Text',
          Rect: [10, 10, 30, 30],
          T: PDFHexString.fromText(TRACES.author),
          Contents: PDFString.of(TRACES.note),
        }),
      ),
    );
  if (unpacksTo !== undefined)
    page.node.addContentStream(
      context.register(context.stream(deflateSync(Buffer.alloc(unpacksTo, ' ')), { Filter: 'FlateDecode' })),
    );
  for (let more = 2; more <= pages; more += 1) pdf.addPage([300, 200]).drawText(`Page ${String(more)}`);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with an author, a comment, a formula and a program. @param head XML that stands before the rows */
export async function aWorkbook(
  rows: readonly (readonly string[])[] = [
    ['Month', 'Paid'],
    ['June', '120'],
  ],
  head = '',
): Promise<Buffer> {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'docProps/core.xml': `<coreProperties><creator>${TRACES.author}</creator></coreProperties>`,
    'docProps/app.xml': `<Properties><Company>${TRACES.note}</Company></Properties>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Pay" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${head}<sheetData>${sheet}</sheetData></worksheet>`,
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>${TRACES.author}</author></authors></comments>`,
    'xl/vbaProject.bin': TRACES.camera,
  });
}

/** A ZIP of these texts. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}
