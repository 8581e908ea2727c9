import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { FileRefused } from '../cleaning/file-refused.ts';
import type { Points } from './drawn-page.ts';

/** The largest picture of a phone has 200 million points; cleaned ones have fewer. */
const MOST_POINTS = 220_000_000;
/** Longer edges than this show no more of a paper. */
const LONGEST_EDGE = 5000;

sharp.cache(false);

/** A picture upright, as it is seen, on white where it is clear. @throws FileRefused */
export async function openedPicture(bytes: Buffer, widest = LONGEST_EDGE): Promise<Points> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize({ width: widest, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, bytes: info.channels === 3 ? data : await inColour(data, info) };
  } catch (error) {
    throw new FileRefused(/pixel limit/i.test(String(error)) ? 'too-large' : 'broken');
  }
}

async function inColour(data: Buffer, { width, height, channels }: OutputInfo): Promise<Buffer> {
  const grey = sharp(data, { raw: { width, height, channels: channels as 1 } });
  return grey.toColourspace('srgb').raw().toBuffer();
}

/** A picture of nothing but these points. */
export function pictureOf({ width, height, bytes }: Points): Sharp {
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}
