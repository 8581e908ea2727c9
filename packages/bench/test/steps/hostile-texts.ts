/** Pieces of hostile texts, by their target. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'legal forms': [' ltd', ' co., ltd.', ' s.a. de c.v.', ' gmbh & co. kg', ' (pvt) ltd', 'pt ', ' llc and'],
  'legal forms without spaces': ['有限公司', '株式会社', '(株)', '주식회사', 'จำกัด', 'บริษัท'],
  separators: [', ', '; ', ' - ', '| ', '/', '\n', '\t', ':'],
  brackets: ['(', ')', '(a)', '[', '（', '）', '{x}', '<'],
  digits: ['1', '12,', '1.', '1 ', '٣', '2020-01-01 ', '+49 ', '00'],
  marks: ['a\u0301', '\u0301', '\u200b', 'ก็', '\u200d', '\u202e'],
  'han places': ['新疆', '上海路', '北风纺织', '乌鲁木齐', '喀什'],
  places: ['urumqi ', 'xinjiang north north ', 'china, ', 'the republic of ', 'korea (', 'south asia '],
  initials: ['a ', 'a.b. ', '& ', "o'", 'A.', 'x y '],
  quotes: ['"', "'", '""', '",', '"a",'],
  'mixed scripts': ['aи', '北a', 'ا b ', 'αa', 'ÿ', '\ud800'],
  addresses: ['a@b.', 'a@', '@', 'tel 1', 'passport ', 'AB12345'],
  work: [
    'hotel ',
    'software for hotels, ',
    'fish processing and ',
    'wholesale of ',
    'cotton t-shirts ',
    '酒店用品',
    'agency for ',
  ],
  spaces: [' ', '\u00a0', '  a', ' .'],
  listed: [' and ltd', ' a/k/a b', '; and its subsidiaries', ' (and 2 aliases: ', ' or ', ' (or x)'],
  headings: ['Total_Workers ', 'camelCase', '% ', '(QAR) ', 'women', '从业人员', 'no. of '],
};

/** A hostile text of at least the given length; a longer one starts with the shorter one. */
export interface HostileTexts {
  readonly name: string;
  readonly of: (length: number) => string;
}

/** Pieces in an order that the seed decides. */
function mixed(pieces: readonly string[], seed: number, length: number): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += pieces[(state >>> 8) % pieces.length] ?? '';
  }
  return text;
}

/** Pieces of each family mixed, and of all families; with `alone` each piece by itself too. */
export function hostileTexts(seeds: readonly number[], alone: boolean): HostileTexts[] {
  const all = Object.values(FAMILIES).flat();
  const families = Object.entries(FAMILIES).flatMap(([family, pieces]) => [
    ...(alone ? pieces : []).map((piece) => ({
      name: JSON.stringify(piece),
      of: (length: number) => piece.repeat(Math.ceil(length / piece.length)),
    })),
    ...seeds.map((seed) => ({
      name: `${family}, mixed by ${String(seed)}`,
      of: (length: number) => mixed(pieces, seed, length),
    })),
  ]);
  const everything = seeds.map((seed) => ({
    name: `everything, mixed by ${String(seed)}`,
    of: (length: number) => mixed(all, seed, length),
  }));
  return [...families, ...everything];
}
