import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { Explained } from '../row-source.ts';
import type { SurveyedBytes } from './byte-survey.ts';
import { encodingPlausibility, legacyEncodings } from './encoding-plausibility.ts';
import { byLikelihood, comesInTwos, looksWestern, SINGLE_BYTE, WESTERN } from './single-byte.ts';

/** An encoding with the reason for the choice. */
export interface DetectedEncoding {
  readonly encoding: string;
  readonly why: Explained;
  /** The other encodings that the bytes could be in, the likeliest first; none where nothing had to be weighed. */
  readonly others: readonly string[];
}

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes of the lines with bytes above 127 that are weighed. */
const sampled = 65_536;
/** What rows of even length are worth beside a plausibility of at most 1. */
const inTwosBonus = 0.4;

/**
 * Decides how bytes are to be read: a byte order mark, zero bytes as in UTF-16, valid UTF-8 throughout, UTF-8 with
 * a few broken characters, else the legacy encoding in which the text reads most like a language.
 */
export function detectEncoding(bytes: SurveyedBytes): DetectedEncoding {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes.head[index] === byte)) return found(encoding, 'encoding-byte-order-mark');
  }
  const wide = utf16ByZeroBytes(bytes.head);
  if (wide !== null) return found(wide, 'encoding-zero-bytes');
  if (bytes.ascii) return found('utf-8', 'encoding-ascii');
  if (bytes.utf8) return found('utf-8', 'encoding-valid-utf-8');
  if (bytes.validSequences >= 2 * bytes.invalidSequences) {
    return found('utf-8', 'encoding-mostly-utf-8', { broken: bytes.invalidSequences });
  }
  const [encoding = 'windows-1252', ...others] = likeliestLegacy(bytes.foreign);
  return { ...found(encoding, 'encoding-likely', { encoding }), others };
}

function found(encoding: string, code: string, parameters: Explained['parameters'] = {}): DetectedEncoding {
  return { encoding, why: { code, parameters }, others: [] };
}

/** Text in UTF-16 has the zero bytes of its line ends and Latin letters on one side only. */
function utf16ByZeroBytes(head: Buffer): string | null {
  const lineEnd = head.findIndex((byte) => byte === 10 || byte === 13);
  if (lineEnd === -1) return null;
  const low = lineEnd % 2 === 0;
  if (head[low ? lineEnd + 1 : lineEnd - 1] !== 0) return null;
  const sides: [even: number, odd: number] = [0, 0];
  const length = Math.min(head.length, 65_536);
  for (let index = 0; index < length; index += 1) if (head[index] === 0) sides[index % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = sides;
  if (low) return odd > even * 20 ? 'utf-16le' : null;
  return even > odd * 20 ? 'utf-16be' : null;
}

/**
 * Latin text is told by where its bytes above 127 stand, and never read as Chinese, Japanese or Korean. Of the encodings with one byte a letter, the pairs of
 * letters decide; against those with two bytes, the profiles of common characters and the statistics of chardet.
 */
function likeliestLegacy(foreign: Buffer): readonly string[] {
  const sample = foreign.subarray(0, sampled);
  if (looksWestern(sample)) return byLikelihood(WESTERN, sample);
  const inTwos = comesInTwos(sample) ? inTwosBonus : 0;
  const statistics = analyse(sample)[0]?.name.toLowerCase() ?? '';
  const ranked = legacyEncodings
    .map((encoding) => {
      const bonus = (statistics === encoding ? 0.1 : 0) + (SINGLE_BYTE.includes(encoding) ? 0 : inTwos);
      return { encoding, score: encodingPlausibility(iconv.decode(sample, encoding), encoding) + bonus };
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding);
  return SINGLE_BYTE.includes(ranked[0] ?? '') ? byLikelihood(SINGLE_BYTE, sample) : ranked;
}
