import { field, type Explained, type FieldKey } from '@plumbline/facts';
import type { ColumnEvidence } from './column-evidence.ts';
import type { HeadingConcept } from './heading-words.ts';
import type { HeadingReading } from './read-heading.ts';

/** One column with the evidence from its heading and values. */
export interface SeenColumn {
  readonly column: number;
  readonly header: string;
  readonly heading: HeadingReading;
  readonly evidence: ColumnEvidence;
}

/** A field that a column may hold. */
export interface Candidate {
  readonly column: number;
  readonly field: FieldKey;
  /** 0 to about 100: the highest gets the field. */
  readonly weight: number;
  readonly why: Explained;
}

const countOrShare: Readonly<Partial<Record<HeadingConcept, readonly [count: FieldKey, share: FieldKey]>>> = {
  women: ['womenCount', 'womenShare'],
  migrants: ['migrantCount', 'migrantShare'],
  internalMigrants: ['internalMigrantCount', 'internalMigrantShare'],
  agency: ['agencyCount', 'agencyShare'],
  casual: ['casualCount', 'casualShare'],
};

/** The field of a concept; null for concepts that depend on other columns. */
function fieldOf(concept: HeadingConcept, { heading, evidence }: SeenColumn): FieldKey | null {
  const pair = countOrShare[concept];
  if (pair !== undefined) return heading.share || evidence.shares > 0 ? pair[1] : pair[0];
  if (concept === 'group') return 'parent';
  return concept === 'currency' ? null : (field(concept)?.key as FieldKey);
}

/** A share has no column of headcounts beside it, so bare numbers under its heading could be people, money or percentages. */
function mayBeNoShare(key: FieldKey, { heading, evidence }: SeenColumn): boolean {
  const hasCount = Object.values(countOrShare).some(([, share]) => share === key);
  return field(key)?.type === 'share' && !hasCount && !heading.share && evidence.shares === 0 && evidence.numbers > 0;
}

/** Values that show that a heading means something other than its words. */
function misfit(key: FieldKey, seen: SeenColumn): boolean {
  const { heading, evidence } = seen;
  if (evidence.filled === 0) return false;
  if (mayBeNoShare(key, seen)) return true;
  const weak = heading.word?.weak ?? false;
  switch (key) {
    case 'country':
      return evidence.countries < (weak ? 0.8 : 0.2) && evidence.filled >= (weak ? 1 : 5);
    case 'latitude':
    case 'longitude':
      return evidence.numbers < 0.5;
    case 'subdivision':
      return evidence.salesRegions >= 0.5;
    case 'supplierName':
    case 'siteName':
    case 'address':
      return evidence.numbers >= 0.8;
    case 'supplierId':
      return weak && evidence.distinct < evidence.filled * 0.8;
    default:
      return false;
  }
}

/** A group is a parent only if no column names the company itself, even under a cut-off heading. */
const groupPenalty = 35;

/** What the heading of a column suggests. @returns the candidate, or the reason why there is none */
export function headingCandidate(seen: SeenColumn): Candidate | Explained {
  const { heading, evidence, column } = seen;
  if (heading.word === null) {
    if (seen.header === '') return { code: 'mapping.no-heading', parameters: {} };
    const unclear = heading.share || evidence.shares >= 0.9;
    return { code: unclear ? 'mapping.share-of-what' : 'mapping.no-word', parameters: {} };
  }
  const { concept, word, language } = heading.word;
  const key = fieldOf(concept, seen);
  if (key === null) return { code: 'mapping.no-amount', parameters: { word } };
  if (key === 'subdivision' && misfit(key, seen)) return { code: 'mapping.sales-regions', parameters: {} };
  if (misfit(key, seen)) return { code: 'mapping.values-do-not-fit', parameters: { field: key, word } };
  const code = heading.cut ? 'mapping.heading-cut' : 'mapping.heading';
  // Among headings with the same meaning, the one with the best understood values wins, then the fullest.
  const bonus = key === 'country' ? evidence.countries + evidence.countryCodes : evidence.filled > 0 ? 0.5 : 0;
  const weight = heading.weight + bonus - (concept === 'group' ? groupPenalty : 0);
  return { column, field: key, weight, why: { code, parameters: { word, language } } };
}

const enough = 3;
const nearlyAll = 0.9;

/** Candidates from the values of a column alone, whatever its heading. */
export function valueCandidates({ column, evidence }: SeenColumn): readonly Candidate[] {
  if (evidence.filled < enough) return [];
  const of = evidence.filled;
  const found = (field: FieldKey, part: number, weight: number, code: string): Candidate[] =>
    part >= nearlyAll
      ? [{ column, field, weight, why: { code, parameters: { found: Math.round(part * of), of } } }]
      : [];
  return [
    ...found('lei', evidence.leis, 45, 'mapping.values-leis'),
    ...found('country', evidence.countries, 40, 'mapping.values-countries'),
    ...found('address', evidence.addresses, 35, 'mapping.values-addresses'),
    ...found(
      'supplierName',
      evidence.companies >= 0.5 && evidence.distinct > of / 2 ? 1 : 0,
      30,
      'mapping.values-companies',
    ),
  ];
}
