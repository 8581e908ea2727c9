type SourcePart = 'article' | 'clause' | 'indicator' | 'principle' | 'section' | 'step';

/** Sources that rules name, with how their parts are called; null for those that are named as a whole. Their titles are `cited.KEY` in the locales. */
export const SOURCES: Readonly<Record<string, SourcePart | null>> = {
  '19 USC 1307': null,
  '1956 Suppl. Convention': null,
  '1956 Supplementary Convention': 'article',
  C105: 'article',
  C111: 'article',
  C138: 'article',
  C143: 'article',
  C177: 'article',
  C181: 'article',
  C182: 'article',
  C188: 'article',
  C189: 'article',
  C190: 'article',
  C29: 'article',
  C87: 'article',
  C95: 'article',
  C97: 'article',
  C98: 'article',
  'CAATSA s321': null,
  'CAATSA s321 (22 USC 9241a)': null,
  CBP26: null,
  CBPMOD: null,
  CC: null,
  DP: 'principle',
  'Directive 96/71/EC': null,
  EPP: null,
  ETI: 'clause',
  'FBI and OHCHR alerts': null,
  FLR: 'article',
  FR: 'principle',
  'FR GP7 and definition (2019)': null,
  'FR OG': null,
  'FR definition (2019)': null,
  GEMS22: null,
  GSI: null,
  'ILO platform convention 2026': null,
  ILO11: null,
  'ILO11 2025': null,
  'ILO11 2025 SI': null,
  IOM: null,
  IOM21: null,
  IOMR: null,
  IRIS: 'principle',
  KNOMAD: null,
  LKSG: 'section',
  MLC: 'article',
  'ND-GAIN': null,
  NORMLEX: null,
  OECD: 'step',
  OHCHR: null,
  RBAF: null,
  RST: null,
  'Regulation (EC) 883/2004': null,
  'Regulation (EU) 2024/3015': 'article',
  'Regulation (EU) 2024/3015, applies from 14 December 2027': null,
  SDG: 'indicator',
  SMETA: null,
  'Sedex: blanks raise risk': null,
  TA307: null,
  TIP: null,
  TVPRA: null,
  UFLPA: 'section',
  UK54: null,
  'UN Chronicle, IOM, 24 July 2023': null,
  'UN Treaty Collection': null,
  UNGP: 'principle',
  WGI: null,
  'national law': null,
  'national law on employment': null,
  'national law on gangmasters': null,
  'national law on termination': null,
  'national law on wages': null,
  'the list that is named': null,
};

/** Writes the message of a code. */
type Say = (code: string, parameters?: Readonly<Record<string, string>>) => string;

/** The source with the longest name that a citation begins with. */
function sourceOf(citation: string): string | undefined {
  return Object.keys(SOURCES)
    .filter((key) => citation === key || (SOURCES[key] !== null && isPartOf(citation, key)))
    .toSorted((a, b) => b.length - a.length)[0];
}

const isPartOf = (citation: string, source: string): boolean =>
  citation.startsWith(source) && /^[ \d]/.test(citation.slice(source.length));

/** What stands before the number of a part: FR GP7, C95 Art 12, UFLPA s3. */
const BEFORE_NUMBER = /^ *(?:GP|Arts? |s(?=\d))?/;

/** A citation of a rule with publisher, title and year: "FR GP7" is a shorthand of those who write rules, and nobody else knows it. */
export function citationText(citation: string, say: Say): string {
  const source = sourceOf(citation);
  if (source === undefined) return citation;
  const cited = say(`cited.${source}`);
  const part = SOURCES[source] ?? null;
  const number = citation.slice(source.length).replace(BEFORE_NUMBER, '').replaceAll(' and ', ', ');
  if (part === null || number === '') return cited;
  return say(`cited-at.${part}`, { cited, number, many: /[,-]/.test(number) ? 'yes' : 'no' });
}
