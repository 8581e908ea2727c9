import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PDFDict, PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { aPdf, aPhoto, TRACES } from '../cleaning/testing/files.ts';
import { FileRefused } from '../cleaning/file-refused.ts';
import { drawPage, flattenFile } from './draw-in-child.ts';
import type { Box } from './drawn-page.ts';
import { aPdfOfPages } from './testing/hostile-pdfs.ts';

const SECRET = 'Nirmala Thapa';
/** The line at the foot of the page. */
const FOOT: Box = { page: 1, x: 0, y: 0.8, width: 1, height: 0.2 };
/** A part of the photo. */
const FACE: Box = { page: 1, x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

/** A PDF with these words at its foot. */
async function aLetter(words: string): Promise<Buffer> {
  const pdf = await PDFDocument.load(await aPdf({ photo: await aPhoto(), comment: true }));
  pdf.addPage([200, 300]).drawText('Annex');
  const page = pdf.getPage(0);
  page.drawText(words, { x: 60, y: 20, size: 11 });
  pdf.setTitle(words);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

const flat = async (words: string, boxes: readonly Box[] = [FOOT]): Promise<Buffer> =>
  flattenFile({ type: 'pdf', content: await aLetter(words) }, boxes);

async function textIn(pdf: Buffer): Promise<string> {
  const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= opened.numPages; number += 1) {
    const { items } = await (await opened.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  return text;
}

/** How dark each of three rows of the page is, from 0 to 255: near its top, its middle, its foot. */
async function rowsOf(picture: Buffer): Promise<number[]> {
  const { data, info } = await sharp(picture).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return [0.1, 0.5, 0.9].map((part) => {
    const from = Math.floor(part * info.height) * info.width;
    const row = data.subarray(from, from + info.width);
    return Math.round(row.reduce((sum, point) => sum + point, 0) / row.length);
  });
}

describe('A redacted PDF', () => {
  test('has nothing of what stood under a box: whatever stood there, the file is the same byte by byte', async () => {
    const redacted = await flat(SECRET);
    expect(await flat('Somebody else entirely')).toEqual(redacted);
    expect(await flat(SECRET)).toEqual(redacted);
    expect(await flat(SECRET, [])).not.toEqual(await flat('Somebody else entirely', []));
  });

  test('is pictures of its pages, black where the boxes are, and nothing else', async () => {
    const content = await flat(SECRET);
    expect(await textIn(await aLetter(SECRET))).toContain(SECRET);
    expect(await textIn(content)).toBe('');
    const pdf = await PDFDocument.load(content, { updateMetadata: false });
    expect(pdf.getPages().map((page) => page.getSize())).toEqual([
      { width: 300, height: 200 },
      { width: 200, height: 300 },
    ]);
    const types = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const dict = object instanceof PDFStream ? object.dict : object;
      return dict instanceof PDFDict ? [...dict.keys()].map((key) => key.decodeText()) : [];
    });
    const kept = ['Type', 'Pages', 'Kids', 'Count', 'Parent', 'MediaBox', 'Resources', 'Contents', 'Annots', 'XObject'];
    const ofTheFile = ['Size', 'Root', 'W', 'Index'];
    const ofPictures = ['Subtype', 'BitsPerComponent', 'Width', 'Height', 'ColorSpace', 'Filter', 'Length'];
    expect([...new Set(types)].filter((key) => ![...kept, ...ofTheFile, ...ofPictures].includes(key))).toEqual([]);
    const page = await drawPage({ type: 'pdf', content }, { page: 1, width: 600 });
    const [top = 0, , foot = 0] = await rowsOf(page?.picture ?? Buffer.alloc(0));
    expect(top).toBeGreaterThan(250);
    expect(foot).toBeLessThan(3);
    expect(
      [TRACES.author, TRACES.camera, TRACES.note, SECRET, 'Exif'].filter((trace) => content.includes(trace)),
    ).toEqual([]);
  });

  const isThere = ['pdftotext', 'pdfimages', 'exiftool', 'strings'].every(
    (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
  );
  (isThere ? test : test.skip)('shows other programs no text, no author and no words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-flat-'));
    try {
      const path = join(folder, 'flat.pdf');
      writeFileSync(path, await flat(SECRET));
      const said = (program: string, ...words: string[]): string =>
        spawnSync(program, words, { encoding: 'utf8' }).stdout;
      expect(said('pdftotext', path, '-').trim()).toBe('');
      expect(said('pdfimages', '-list', path).match(/ jpeg /g)).toHaveLength(2);
      const tags = said('exiftool', '-a', '-s', '-PDF:All', '-XMP:All', '-EXIF:All', '-IPTC:All', path);
      expect(tags.match(/^\w+/gm)).toEqual(['PDFVersion', 'Linearized', 'PageCount']);
      const words = ['-a', '-n', '4', path];
      expect(said('strings', ...words)).not.toMatch(new RegExp([SECRET, ...Object.values(TRACES)].join('|')));
      expect(said('strings', '-el', ...words)).not.toMatch(new RegExp([SECRET, ...Object.values(TRACES)].join('|')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('is refused where a box is on a page that is not there, or where there are too many pages', async () => {
    const refusal = async (work: Promise<unknown>): Promise<unknown> =>
      work.catch((error: unknown) => (error instanceof FileRefused ? error.refusal : error));
    expect(await refusal(flat(SECRET, [{ ...FOOT, page: 3 }]))).toBe('broken');
    const many = { type: 'pdf', content: await aPdfOfPages(101, [20, 20]) } as const;
    expect(await refusal(flattenFile(many, []))).toBe('too-large');
  });
});

describe('A redacted photo', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('in %s stays a photo, without what the camera wrote', async (type) => {
    const content = await flattenFile({ type, content: await aPhoto(type) }, [FACE]);
    const { format, width, height, exif, xmp, iptc, icc } = await sharp(content).metadata();
    expect({ format, width, height, exif, xmp, iptc, icc }).toEqual({ format: type, width: 64, height: 40 });
    const [top = 0, middle = 255] = await rowsOf(content);
    expect(top).toBeGreaterThan(80);
    expect(middle).toBeLessThan(60);
  });

  test('is the same file whatever the box hides', async () => {
    const photo = async (colour: string): Promise<Buffer> => {
      const face = await sharp({ create: { width: 32, height: 20, channels: 3, background: colour } })
        .png()
        .toBuffer();
      const whole = sharp(await aPhoto('png')).composite([{ input: face, left: 16, top: 10 }]);
      return flattenFile({ type: 'png', content: await whole.png().toBuffer() }, [FACE]);
    };
    expect(await photo('#aa0000')).toEqual(await photo('#00aa00'));
  });
});
