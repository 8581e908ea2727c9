import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FileRefused } from '../cleaning/file-refused.ts';
import type { Points } from './drawn-page.ts';

/** Fonts, characters and decoders that come with the library. */
const parts = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
const partsIn = (folder: string): string => join(parts, folder, '/');

/** Points of one page; larger ones are drawn smaller. */
const MOST_POINTS = 16_000_000;
/** The longest edge of a page that the standard allows, in its units of 1/72 inch. */
const LONGEST_EDGE = 14_400;
const MOST_PAGES = 500;

/** Page of a PDF as it is seen, with its size on paper. */
export interface PdfPage extends Points {
  /** In units of 1/72 inch. */
  readonly paper: { readonly width: number; readonly height: number };
}

/** A PDF of which pages can be drawn. */
export interface OpenedPdf {
  readonly pages: number;
  /** @param page from 1 @param scaleOf points for each unit of 1/72 inch, by the width of the page in such units */
  readonly draw: (page: number, scaleOf: (width: number) => number) => Promise<PdfPage>;
}

/** Opens a PDF to draw it. Nothing that it brings is run, and nothing outside of it is fetched. @throws FileRefused */
export async function openedPdf(bytes: Buffer): Promise<OpenedPdf> {
  const pdf = await documentOf(bytes);
  if (pdf.numPages > MOST_PAGES) throw new FileRefused('too-large');
  return { pages: pdf.numPages, draw: (page, scaleOf) => drawn(pdf, page, scaleOf) };
}

async function documentOf(bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      standardFontDataUrl: partsIn('standard_fonts'),
      cMapUrl: partsIn('cmaps'),
      wasmUrl: partsIn('wasm'),
      iccUrl: partsIn('iccs'),
      useSystemFonts: false,
      enableXfa: false,
    }).promise;
  } catch (error) {
    throw new FileRefused(error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'broken');
  }
}

async function drawn(pdf: PDFDocumentProxy, number: number, scaleOf: (width: number) => number): Promise<PdfPage> {
  const page = await pdf.getPage(number).catch(() => {
    throw new FileRefused('broken');
  });
  const paper = page.getViewport({ scale: 1 });
  const edges = [paper.width, paper.height];
  if (!edges.every((edge) => edge >= 1 && edge <= LONGEST_EDGE)) throw new FileRefused('too-large');
  const scale = Math.min(scaleOf(paper.width), Math.sqrt(MOST_POINTS / (paper.width * paper.height)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = createCanvas(width, height);
  const canvasContext = canvas.getContext('2d');
  // The type of the library is that of a browser's canvas; this one has all of it that is used.
  await page.render({ canvas: null, canvasContext: canvasContext as never, viewport, background: '#ffffff' }).promise;
  const bytes = withoutAlpha(canvas.data());
  page.cleanup();
  return { width, height, bytes, paper: { width: paper.width, height: paper.height } };
}

/** The page is drawn on white, so each point is opaque. */
function withoutAlpha(from: Buffer): Buffer {
  const to = Buffer.allocUnsafe((from.length / 4) * 3);
  for (let read = 0, write = 0; read < from.length; read += 4, write += 3) {
    to[write] = from[read] ?? 0;
    to[write + 1] = from[read + 1] ?? 0;
    to[write + 2] = from[read + 2] ?? 0;
  }
  return to;
}
