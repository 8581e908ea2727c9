import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFStream,
  type PDFContext,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { FileRefused } from './file-refused.ts';
import { cleanStream } from './clean-pdf-stream.ts';

const MOST_PAGES = 500;
/** What a page needs to be seen. */
const OF_PAGE = ['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Group'];
/** What a mark on a page (a filled field, a stamp) needs to be seen: neither its author nor its words and what it does. */
const OF_MARK = ['Rect', 'F', 'AS'];
/** Keys with which programs, files and forms that are made while reading come. */
const ACTIVE = ['JS', 'JavaScript', 'EmbeddedFiles', 'EF', 'RichMediaContent', 'RichMediaSettings', 'XFA'];
const ACTIVE_TYPES = [
  'JavaScript',
  'Launch',
  'ImportData',
  'FileAttachment',
  'RichMedia',
  'EmbeddedFile',
  '3D',
  'Movie',
  'Sound',
];
/** What programs write beside what is seen, wherever it stands. */
const BESIDE = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'AA',
  'AF',
  'OPI',
  'Measure',
  'PtData',
  'Usage',
  'Ref',
  'Alternates',
];

/**
 * The pages of a PDF in a new one: what a page shows, and nothing else of the file. Its properties, earlier states, comments, links, layers' names and thumbnails stay behind.
 * @throws FileRefused for programs, attachments, protection, and what cannot be looked into
 */
export async function cleanPdf(bytes: Buffer): Promise<Buffer> {
  const source = await opened(bytes);
  assertQuiet(source.context);
  const pages = source.getPages();
  if (pages.length === 0) throw new FileRefused('empty');
  if (pages.length > MOST_PAGES) throw new FileRefused('too-large');
  for (const page of pages) leanPage(page);
  const cleaned = await PDFDocument.create({ updateMetadata: false });
  for (const page of await cleaned.copyPages(source, source.getPageIndices())) cleaned.addPage(page);
  for (const [reference, object] of cleaned.context.enumerateIndirectObjects()) {
    for (const dict of dictsIn(object)) for (const key of BESIDE) dict.delete(PDFName.of(key));
    if (object instanceof PDFRawStream) cleaned.context.assign(reference, cleanStream(object));
  }
  return Buffer.from(await cleaned.save({ addDefaultPage: false, updateFieldAppearances: false }));
}

async function opened(bytes: Buffer): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (error) {
    throw new FileRefused(/encrypted/i.test(String(error)) ? 'protected' : 'broken');
  }
}

function assertQuiet(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects())
    for (const dict of dictsIn(object)) {
      const types = ['S', 'Subtype', 'Type'].map((key) => nameIn(dict, key));
      if (ACTIVE.some((key) => dict.has(PDFName.of(key))) || types.some((type) => ACTIVE_TYPES.includes(type)))
        throw new FileRefused('programs');
    }
}

function nameIn(dict: PDFDict, key: string): string {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

/** The dictionaries in an object, without following references. */
function dictsIn(object: PDFObject): PDFDict[] {
  const found: PDFDict[] = [];
  const left: PDFObject[] = [object];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const dict = next instanceof PDFStream ? next.dict : next;
    if (dict instanceof PDFDict) {
      found.push(dict);
      left.push(...dict.values());
    } else if (dict instanceof PDFArray) left.push(...dict.asArray());
  }
  return found;
}

function keepOnly(dict: PDFDict, keys: readonly string[]): void {
  for (const key of dict.keys()) if (!keys.includes(key.decodeText())) dict.delete(key);
}

/** Leaves of a page what is seen. Marks become stamps: pictures that do nothing. */
function leanPage({ node, doc: { context } }: PDFPage): void {
  const marks = (node.Annots()?.asArray() ?? []).flatMap((each) => {
    const mark = context.lookup(each);
    return mark instanceof PDFDict ? stampOf(context, mark) : [];
  });
  keepOnly(node, OF_PAGE);
  if (marks.length > 0) node.set(PDFName.of('Annots'), context.obj(marks));
}

/** None of a mark that is not seen by itself, such as a link or the window of a comment. */
function stampOf(context: PDFContext, mark: PDFDict): PDFDict[] {
  const looks = mark.lookup(PDFName.of('AP'));
  const normal = looks instanceof PDFDict ? looks.get(PDFName.of('N')) : undefined;
  if (normal === undefined || nameIn(mark, 'Subtype') === 'Popup') return [];
  const stamp = mark.clone(context);
  keepOnly(stamp, OF_MARK);
  stamp.set(PDFName.of('Type'), PDFName.of('Annot'));
  stamp.set(PDFName.of('Subtype'), PDFName.of('Stamp'));
  stamp.set(PDFName.of('AP'), context.obj({ N: normal }));
  return [stamp];
}
