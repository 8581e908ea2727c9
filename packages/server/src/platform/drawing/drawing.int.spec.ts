import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { FileRefused } from '../cleaning/file-refused.ts';
import type { FileType } from '../cleaning/file-type.ts';
import { aPdf, aPhoto, aPictureBomb } from '../cleaning/testing/files.ts';
import { drawPage, flattenFile } from './draw-in-child.ts';
import {
  aPdfOfPages,
  aPdfThatTakesLong,
  aPdfWithinItself,
  aPdfWithWrongPlaces,
  aPictureBombInAPdf,
  anEncryptedPdf,
} from './testing/hostile-pdfs.ts';

const drawn = (content: Buffer, type: FileType = 'pdf', page = 1, width = 600) =>
  drawPage({ type, content }, { page, width });

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'taken',
    (thrown: unknown) => thrown,
  );
  return error instanceof FileRefused ? error.refusal : String(error);
}

async function darkest(picture: Buffer): Promise<number> {
  const { channels } = await sharp(picture).stats();
  return Math.min(...channels.map(({ min }) => min));
}

describe('A page', () => {
  test('of a PDF is drawn with its text and its pictures, as wide as is asked', async () => {
    const page = await drawn(await aPdf({ photo: await aPhoto() }));
    expect(page).toMatchObject({ pages: 1, width: 600, height: 400 });
    const picture = page?.picture ?? Buffer.alloc(0);
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 600, height: 400 });
    expect(await darkest(picture)).toBeLessThan(50);
    expect(await drawn(await aPdf(), 'pdf', 2)).toBeNull();
  });

  test('that is a photo is drawn upright and never larger than it is', async () => {
    const turned = await sharp(await aPhoto())
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await drawn(turned, 'jpeg')).toMatchObject({ pages: 1, width: 40, height: 64 });
    expect(await drawn(turned, 'jpeg', 2)).toBeNull();
  });

  test('in grey or clear in parts is drawn too', async () => {
    const grey = await sharp(await aPhoto())
      .toColourspace('b-w')
      .png()
      .toBuffer();
    expect(await drawn(grey, 'png')).toMatchObject({ width: 64, height: 40 });
    const clear = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .webp()
      .toBuffer();
    expect(await darkest((await drawn(clear, 'webp'))?.picture ?? Buffer.alloc(0))).toBeGreaterThan(250);
  });

  test('of a table is not drawn', async () => {
    expect(await refusal(drawn(Buffer.from('PK'), 'xlsx'))).toBe('unknown-type');
  });
});

describe('A hostile file', () => {
  test('is told in one word', async () => {
    expect(await refusal(drawn(await anEncryptedPdf()))).toBe('protected');
    expect(await refusal(drawn(await aPdfOfPages(501, [10, 10])))).toBe('too-large');
    expect(await refusal(drawn(await aPdfOfPages(1, [200_000, 200_000])))).toBe('too-large');
    expect(await refusal(drawn((await aPdf()).subarray(0, 500)))).toBe('broken');
    expect(await refusal(drawn(Buffer.from(`%PDF-1.7\n${'<< '.repeat(50_000)}`)))).toMatch(/broken|too-large/);
    expect(await refusal(drawn(aPictureBomb(), 'png'))).toBe('too-large');
    expect(await refusal(drawn(Buffer.from('no picture'), 'jpeg'))).toBe('broken');
  });

  test('that takes more memory or time than it may is ended', async () => {
    const bomb = { type: 'pdf', content: await aPictureBombInAPdf() } as const;
    const [page, megabytes] = [{ page: 1, width: 600 }, 1024 ** 2];
    const little = { memoryBytes: 350 * megabytes, milliseconds: 60_000 };
    expect(await refusal(drawPage(bomb, page, { caps: little }))).toBe('too-large');
    const long = { type: 'pdf', content: await aPdfThatTakesLong() } as const;
    const short = { memoryBytes: 1024 * megabytes, milliseconds: 1500 };
    expect(await refusal(drawPage(long, page, { caps: short }))).toBe('too-slow');
  });

  test('that is only odd is drawn, and no program in it runs', async () => {
    const plain = await drawn(await aPdf());
    expect(await drawn(await aPdf({ program: true }))).toEqual(plain);
    expect(await drawn(await aPdfWithWrongPlaces())).toMatchObject({ pages: 1, width: 600 });
    expect(await drawn(await aPdfWithinItself())).toMatchObject({ pages: 1, width: 600 });
    // As large as the standard allows: drawn with fewer points.
    const large = await aPdfOfPages(1, [14_400, 14_400]);
    expect(await refusal(flattenFile({ type: 'pdf', content: large }, []))).toBe('taken');
  });
});
