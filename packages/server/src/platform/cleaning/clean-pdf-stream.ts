import { constants, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { FileRefused } from './file-refused.ts';
import { stripJpeg } from './strip-jpeg.ts';

/** Bytes that one stream may hold once it is unpacked. */
const MOST_UNPACKED = 256 * 1024 ** 2;
/** What tells of a camera, a place or an author within a stream of another kind. */
const TRACES = ['Exif\0\0', 'http://ns.adobe.com/xap/', '<?xpacket', '<x:xmpmeta'];
const [FILTER, PARAMETERS] = [PDFName.of('Filter'), PDFName.of('DecodeParms')];

/** The stream without what a camera or a program wrote beside its picture. @throws FileRefused where something is left that cannot be taken out */
export function cleanStream(stream: PDFRawStream): PDFRawStream {
  const filters = filtersOf(stream);
  const content = Buffer.from(stream.contents);
  const last = filters.at(-1);
  if (last === 'DCTDecode') return jpegOf(stream, filters, content);
  if (last === 'JPXDecode') {
    if (filters.length > 1 || content.includes('uuid')) throw new FileRefused('hidden');
    return stream;
  }
  const isPicture = stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
  if (!isPicture) assertNoTraces(unpacked(stream, filters, content));
  return stream;
}

function jpegOf(stream: PDFRawStream, filters: readonly string[], content: Buffer): PDFRawStream {
  const packing = filters.slice(0, -1);
  if (packing.some((filter) => filter !== 'FlateDecode') || packing.length > 1) throw new FileRefused('hidden');
  const picture = stripJpeg(packing.length === 0 ? content : inflated(content));
  const dict = stream.dict.clone();
  if (packing.length > 0) {
    dict.set(FILTER, PDFName.of('DCTDecode'));
    dict.delete(PARAMETERS);
  }
  return PDFRawStream.of(dict, picture);
}

function filtersOf({ dict }: PDFRawStream): readonly string[] {
  const filter = dict.lookup(FILTER);
  if (filter instanceof PDFName) return [longNameOf(filter)];
  if (!(filter instanceof PDFArray)) return [];
  return filter.asArray().map((each) => (each instanceof PDFName ? longNameOf(each) : ''));
}

function longNameOf(name: PDFName): string {
  const text = name.decodeText();
  return { Fl: 'FlateDecode', DCT: 'DCTDecode' }[text] ?? text;
}

function unpacked(stream: PDFRawStream, filters: readonly string[], content: Buffer): Buffer {
  if (filters.length === 0) return content;
  if (filters.length === 1 && filters[0] === 'FlateDecode') return inflated(content);
  // Pictures of black and white in a stream of another kind.
  if (filters.some((filter) => filter === 'CCITTFaxDecode' || filter === 'JBIG2Decode')) return Buffer.alloc(0);
  try {
    return Buffer.from(decodePDFRawStream(stream).decode());
  } catch {
    throw new FileRefused('broken');
  }
}

function inflated(content: Buffer): Buffer {
  try {
    // Readers take streams that end too early, and so do we.
    return inflateSync(content, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_UNPACKED });
  } catch (error) {
    throw new FileRefused((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken');
  }
}

function assertNoTraces(content: Buffer): void {
  if (TRACES.some((trace) => content.includes(trace, 0, 'latin1'))) throw new FileRefused('hidden');
}
