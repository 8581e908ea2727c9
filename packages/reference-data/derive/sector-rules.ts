import type { SectorKey } from '../src/sectors.ts';

/** Codes that begin with the prefix belong to the sector; the longest prefix holds. */
type Rule = readonly [prefixes: string, sector: SectorKey];

/** The general sector of a code, or null, and the sectors that only some of its subdivisions have. */
export interface CodeSectors {
  readonly general: SectorKey | null;
  readonly others: readonly SectorKey[];
}

const DIVISIONS: readonly Rule[] = [
  ['01 02', 'AGR'],
  ['03', 'AGR-FISH'],
  ['05 06 07 08 09', 'MIN'],
  ['10 11', 'MAN-FOOD'],
  ['12 16 17 18 19 20 21 22 23 24 25 28 29 30 31 32 33', 'MAN'],
  ['13 14 15', 'MAN-APP'],
  ['26 27', 'MAN-ELEC'],
  ['35 36 37 39 45 46 47 77 79 811 813 82 90 91 93 94 95 99', 'OTHER'],
  ['38', 'SVC-LI-WASTE'],
  ['41 42 43', 'CON'],
  ['49 50 51 53', 'SVC-LI-TRANSPORT'],
  ['52', 'SVC-LI-WAREHOUSE'],
  ['55 56', 'SVC-LI-HOSPITALITY'],
  ['58 59 60 61 62 63 64 65 66 68 69 70 71 72 73 74 75 84 85', 'SVC-PROF'],
  ['78', 'SVC-LI-LABOUR'],
  ['80', 'SVC-LI-SECURITY'],
  ['812', 'SVC-LI-CLEAN'],
  ['86 87 88', 'SVC-LI-CARE'],
  ['92', 'SVC-LI-GAMING'],
  ['96', 'SVC-LI-PERSONAL'],
  ['97 98', 'DOM'],
];

/** ISIC Rev.4: divisions, and the exceptions at three and four digits. */
export const ISIC_RULES: readonly Rule[] = [
  ...DIVISIONS,
  ['101 102', 'MAN-SEAMEAT'],
  ['2219', 'MAN-RUBBER'],
  ['2392 2394 2395 2396', 'MAN-BRICK'],
];

/** NACE Rev.2 without dots: the divisions of ISIC; the exceptions have other class codes. */
export const NACE_RULES: readonly Rule[] = [
  ...DIVISIONS,
  ['101 102', 'MAN-SEAMEAT'],
  ['2219', 'MAN-RUBBER'],
  ['233 235 236 237', 'MAN-BRICK'],
];

/** NAICS 2022. Manufacturing that is not named here goes by its ISIC link. */
export const NAICS_RULES: readonly Rule[] = [
  ['23', 'CON'],
  ['11', 'AGR'],
  ['1141 1125', 'AGR-FISH'],
  ['814110 62412', 'DOM'],
  ['31 32 33', 'MAN'],
  ['313 314 315 316', 'MAN-APP'],
  ['3116 3117', 'MAN-SEAMEAT'],
  ['311', 'MAN-FOOD'],
  ['32622 32629 339113', 'MAN-RUBBER'],
  ['3271 3273', 'MAN-BRICK'],
  ['334 335', 'MAN-ELEC'],
  ['5617', 'SVC-LI-CLEAN'],
  ['5616', 'SVC-LI-SECURITY'],
  ['5613', 'SVC-LI-LABOUR'],
  ['811192', 'SVC-LI-CARWASH'],
  ['62', 'SVC-LI-CARE'],
  ['72', 'SVC-LI-HOSPITALITY'],
  ['48 492', 'SVC-LI-TRANSPORT'],
  ['562', 'SVC-LI-WASTE'],
  ['812', 'SVC-LI-PERSONAL'],
  ['493', 'SVC-LI-WAREHOUSE'],
  ['713', 'SVC-LI-GAMING'],
  ['51 52 53 54 55 61', 'SVC-PROF'],
  ['21', 'MIN'],
  ['22 42 44 45 71 92 491 5611 5612 5614 5615 5619 811 813', 'OTHER'],
];

/** Sections A to U of ISIC and NACE whose divisions do not all belong to one sector. */
const MIXED_SECTIONS: Readonly<Record<string, CodeSectors>> = {
  A: { general: 'AGR', others: ['AGR-FISH'] },
  C: { general: 'MAN', others: [] },
  E: { general: null, others: ['OTHER', 'SVC-LI-WASTE'] },
  H: { general: null, others: ['SVC-LI-TRANSPORT', 'SVC-LI-WAREHOUSE'] },
  N: { general: null, others: ['OTHER', 'SVC-LI-LABOUR', 'SVC-LI-SECURITY', 'SVC-LI-CLEAN'] },
  R: { general: null, others: ['OTHER', 'SVC-LI-GAMING'] },
  S: { general: null, others: ['OTHER', 'SVC-LI-PERSONAL'] },
};
const PLAIN_SECTIONS: Readonly<Record<string, SectorKey>> = {
  B: 'MIN',
  D: 'OTHER',
  F: 'CON',
  G: 'OTHER',
  I: 'SVC-LI-HOSPITALITY',
  J: 'SVC-PROF',
  K: 'SVC-PROF',
  L: 'SVC-PROF',
  M: 'SVC-PROF',
  O: 'SVC-PROF',
  P: 'SVC-PROF',
  Q: 'SVC-LI-CARE',
  T: 'DOM',
  U: 'OTHER',
};

/** The sector of the longest prefix that a code begins with, or null. */
export function ruledSector(rules: readonly Rule[], code: string): SectorKey | null {
  let best: { readonly prefix: string; readonly sector: SectorKey } | null = null;
  for (const [prefixes, sector] of rules) {
    for (const prefix of prefixes.split(' ')) {
      if (code.startsWith(prefix) && (best === null || prefix.length > best.prefix.length)) best = { prefix, sector };
    }
  }
  return best?.sector ?? null;
}

/** The sectors of a code: its own by the rules, and those of longer rules below it. */
export function codeSectors(rules: readonly Rule[], code: string): CodeSectors {
  const general = ruledSector(rules, code);
  const below = rules.flatMap(([prefixes, sector]) =>
    prefixes.split(' ').some((prefix) => prefix.length > code.length && prefix.startsWith(code)) ? [sector] : [],
  );
  const others = [...new Set(below)].filter((sector) => sector !== general);
  const [only] = others;
  return general === null && others.length === 1 && only !== undefined
    ? { general: only, others: [] }
    : { general, others };
}

/** The sectors of a section letter of ISIC Rev.4 and NACE Rev.2. */
export function sectionSectors(section: string): CodeSectors {
  return MIXED_SECTIONS[section] ?? { general: PLAIN_SECTIONS[section] ?? null, others: [] };
}
