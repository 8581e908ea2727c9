const latinMarks = /[\u0300-\u036f]/gu;
const arabicMarks = /[\u064b-\u065f\u0670\u0640]/gu;
const indicMarks = /[\u093c\u09bc\u0981]/gu;
const joiners = /[\u200b-\u200f\u00ad\ufeff]/gu;
const letters = new Map([
  ['ß', 'ss'],
  ['ı', 'i'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['\u0649', '\u064a'],
  ['\u06cc', '\u064a'],
  ['\u0629', '\u0647'],
  ['\u06a9', '\u0643'],
  ['\u0901', '\u0902'],
]);
const special = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');
// Most cells are plain ASCII and need no folding.
const plain = /^[\t\n\r -~]*$/;

/** The text that was folded last: several readers of one text ask one after another. */
let last = { text: '', folded: '' };

/**
 * Text in comparable form: NFKC, lower case, without diacritics that people drop when they type (Latin accents, Arabic vowel signs,
 * Indic nukta), with one form for letters that have several. Vowel signs of Indic scripts and Thai tone marks are letters and stay.
 */
export function foldText(text: string): string {
  if (text !== last.text) last = { text, folded: foldedOnce(text) };
  return last.folded;
}

function foldedOnce(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(latinMarks, '')
    .replace(arabicMarks, '')
    .replace(indicMarks, '')
    .replace(joiners, '')
    .normalize('NFC')
    .replace(special, (letter) => letters.get(letter) ?? letter);
}
