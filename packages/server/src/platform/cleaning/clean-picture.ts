import sharp from 'sharp';
import { FileRefused } from './file-refused.ts';
import type { FileType } from './file-type.ts';

/** The largest picture of a phone has 200 million points. */
const MOST_POINTS = 220_000_000;
/** Longer edges than this show no more of a paper. */
const LONGEST_EDGE = 5000;
const QUALITY = 88;

/**
 * The picture painted anew, upright: nothing of the old bytes is left, so neither place, camera and previews nor anything hidden behind its end.
 * @throws FileRefused
 */
export async function cleanPicture(bytes: Buffer, type: FileType): Promise<Buffer> {
  sharp.cache(false);
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error', sequentialRead: true });
    const { format } = await picture.metadata();
    if (format !== type) throw new FileRefused('broken');
    const upright = picture
      .autoOrient()
      .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true });
    if (type === 'png') return await upright.png().toBuffer();
    return type === 'webp'
      ? await upright.webp({ quality: QUALITY }).toBuffer()
      : await upright.jpeg({ quality: QUALITY }).toBuffer();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(/pixel limit/i.test(String(error)) ? 'too-large' : 'broken');
  }
}
