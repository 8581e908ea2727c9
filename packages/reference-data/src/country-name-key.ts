const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  ə: 'e',
  ı: 'i',
  ς: 'σ',
  // Persian and Urdu forms of letters that Arabic writes differently.
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ة: 'ه',
};

/**
 * The form in which two spellings of a country name are the same: compatibility forms composed, case folded, diacritics of Latin, Greek, Cyrillic, Arabic and
 * Hebrew dropped, `&` read as `and`, punctuation, digits' separators and all spaces left out (so that "Viet Nam" and "Vietnam", "U.S.A." and "USA" are one).
 * @param text any text; an empty result means that it holds no letter and no digit
 */
export function countryNameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u093c\u09bc\u0a3c\u0abc]/g, '')
    .normalize('NFC')
    .replace(/./gsu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
