import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { Explained } from '../row-source.ts';
import type { SurveyedBytes } from './byte-survey.ts';
import { encodingPlausibility, legacyEncodings } from './encoding-plausibility.ts';

/** An encoding with the reason for the choice. */
export interface DetectedEncoding {
  readonly encoding: string;
  readonly why: Explained;
}

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

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
  const encoding = likeliestLegacy(bytes.foreign);
  return found(encoding, 'encoding-likely', { encoding });
}

function found(encoding: string, code: string, parameters: Explained['parameters'] = {}): DetectedEncoding {
  return { encoding, why: { code, parameters } };
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

/** chardet has letter statistics of whole languages and breaks near ties; our profiles judge short lists. */
function likeliestLegacy(foreign: Buffer): string {
  const sample = foreign.subarray(0, 65_536);
  const statistics = analyse(sample)[0]?.name.toLowerCase() ?? '';
  const second = statistics.replace('iso-8859-1', 'windows-1252').replace('iso-8859-2', 'windows-1250');
  let best = 'windows-1252';
  let bestScore = -Infinity;
  for (const encoding of legacyEncodings) {
    const bonus = second === encoding ? 0.1 : 0;
    const score = encodingPlausibility(iconv.decode(sample, encoding), encoding) + bonus;
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}
