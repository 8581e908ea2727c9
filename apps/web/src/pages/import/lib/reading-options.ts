/** Character encodings in which supplier lists are met, by the names under which the service knows them. */
export const ENCODINGS: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1256',
  'windows-1258',
  'windows-874',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
];

const DELIMITER_KEYS: ReadonlyMap<string, string> = new Map([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
]);

export const DELIMITERS: readonly string[] = [...DELIMITER_KEYS.keys()];

/** Key of a delimiter's name; `other` if it has none. */
export function delimiterKey(delimiter: string): string {
  return DELIMITER_KEYS.get(delimiter) ?? 'other';
}

/** The choices, plus the detected value if it is not among them. */
export function withFound(choices: readonly string[], found: string | null): readonly string[] {
  return found === null || choices.includes(found) ? choices : [found, ...choices];
}
