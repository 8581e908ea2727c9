import { sectorSynonyms } from '@plumbline/reference-data/sector-synonyms';
import type { TextHit } from './read-text.ts';

const longest = 8;

function phrase(words: readonly string[]): TextHit[] {
  const text = words.join(' ');
  const found = sectorSynonyms.get(text);
  if (found === undefined) return [];
  const language = found.source === 'nace-de' ? 'de' : 'en';
  return [{ sector: found.sector, level: 'generic', term: text, found: text, language, rule: 'official-phrase' }];
}

/**
 * Phrases of UK SIC 2007 and NACE Rev.2 in a text. A text that is such a phrase is specific; a phrase of two or more words inside a
 * longer text is a hint. The longest of overlapping phrases wins.
 */
export function officialPhrases(text: string): TextHit[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = phrase(words);
  if (whole.length > 0) return whole.map((hit) => ({ ...hit, level: 'specific' }));
  const hits: TextHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(longest, words.length - at); length > 1; length -= 1) {
      const found = phrase(words.slice(at, at + length));
      if (found.length === 0) continue;
      hits.push(...found);
      at += length - 1;
      break;
    }
  }
  return hits;
}
