import { field, type Explained, type FieldKey } from '@plumbline/facts';
import type { ColumnEvidence } from './column-evidence.ts';
import { readTerms, type HeadingTerm } from './heading-terms.ts';
import { foldHeading, type HeadingConcept } from './heading-words.ts';
import type { HeadingReading } from './read-heading.ts';
import { codeShare, decidedShare, fitOf, saysMore, saysOnlyStanding } from './value-fit.ts';

/** One column with the evidence from its heading and values. */
export interface SeenColumn {
  readonly column: number;
  readonly header: string;
  readonly heading: HeadingReading;
  readonly evidence: ColumnEvidence;
  /** Filled cells of the sample, trimmed. */
  readonly filled: readonly string[];
}

/** A field that a column may hold. */
export interface Candidate {
  readonly column: number;
  readonly field: FieldKey;
  /** 0 to about 100: the highest gets the field. */
  readonly weight: number;
  readonly why: Explained;
}

/** Why a column is not read; `proposal` is the field that a person is asked about. */
export interface Unread {
  readonly why: Explained;
  /** A person should say what the column is. */
  readonly asked: boolean;
  readonly proposal: FieldKey | null;
}

const countOrShare: Readonly<Partial<Record<HeadingConcept, readonly [count: FieldKey, share: FieldKey]>>> = {
  women: ['womenCount', 'womenShare'],
  migrants: ['migrantCount', 'migrantShare'],
  foreignResidents: ['foreignResidentCount', 'foreignResidentShare'],
  internalMigrants: ['internalMigrantCount', 'internalMigrantShare'],
  agency: ['agencyCount', 'agencyShare'],
  casual: ['casualCount', 'casualShare'],
};

/** Cells from which a column tells something. */
const enough = 3;
const nearlyAll = 0.9;
const mostly = 0.5;

/** The field of a concept; null for concepts that depend on other columns, or that no field holds. */
function fieldOf(concept: HeadingConcept, seen: SeenColumn): FieldKey | null {
  const { heading, evidence } = seen;
  const pair = countOrShare[concept];
  if (pair !== undefined) return heading.share || evidence.shares > 0 ? pair[1] : pair[0];
  if (concept === 'group') return 'parent';
  if (concept === 'currency' || concept === 'nothing') return null;
  return heldInstead(concept as FieldKey, seen);
}

const isLongCode = (value: string): boolean => value.replace(/\D/gu, '').length >= 4;

/** The field that the values show where the heading names its neighbour: a number under "Vendor", codes under "Activity", a name under "Supplier". */
function heldInstead(key: FieldKey, { evidence, filled, header }: SeenColumn): FieldKey {
  if (evidence.filled === 0) return key;
  // A number of two or three digits under "Category" can be anything.
  const codes = (): boolean => codeShare(filled.filter(isLongCode), header) >= mostly;
  switch (key) {
    case 'supplierName':
      return evidence.numbers >= nearlyAll && evidence.distinct >= evidence.filled * mostly ? 'supplierId' : key;
    case 'supplierId':
      return evidence.companies >= mostly ? 'supplierName' : key;
    case 'activity':
      return codes() ? 'sectorCode' : key;
    case 'sectorCode':
      return fitOf(key, filled, null) === 0 && decidedShare(filled) > 0 ? 'activity' : key;
    default:
      return key;
  }
}

/** A share has no column of headcounts beside it, so bare numbers under its heading could be people, money or percentages. */
function mayBeNoShare(key: FieldKey, { heading, evidence }: SeenColumn): boolean {
  const hasCount = Object.values(countOrShare).some(([, share]) => share === key);
  return field(key)?.type === 'share' && !hasCount && !heading.share && evidence.shares === 0 && evidence.numbers > 0;
}

/** Values that show that a heading means something other than its words. */
function misfit(key: FieldKey, seen: SeenColumn): boolean {
  const { heading, evidence, filled } = seen;
  if (evidence.filled === 0) return false;
  if (mayBeNoShare(key, seen) || evidence.contacts >= mostly) return true;
  if (key === 'contactName') return evidence.people < mostly;
  if (key === 'contactEmail') return evidence.emails < mostly;
  const weak = heading.word?.weak ?? false;
  switch (key) {
    case 'country':
      return evidence.countries < (weak ? 0.8 : 0.2) && evidence.filled >= (weak ? 1 : 5);
    case 'subdivision':
      return evidence.salesRegions >= mostly;
    case 'supplierName':
    case 'siteName':
    case 'address':
      return evidence.numbers >= 0.8;
    case 'supplierId':
      return weak && evidence.distinct < evidence.filled * 0.8;
    case 'activity':
      return evidence.companies >= mostly || evidence.numbers >= 0.8;
    case 'sectorCode':
      return codeShare(filled, seen.header) === 0 && evidence.filled > 1;
    default: {
      // Under a heading that is plain, cells that cannot be read are problems of theirs, each told.
      if (heading.listed && !weak) return false;
      const fit = fitOf(key, filled, heading.unit);
      return fit !== null && fit < mostly && evidence.distinct > 1;
    }
  }
}

/** Fields whose values tell what they are without a heading: yes and no, numbers and days could be anything. */
function isTold(key: FieldKey, { filled, heading, evidence }: SeenColumn): boolean {
  if (key === 'supplierName') return evidence.companies >= mostly;
  if (key === 'address') return evidence.addresses >= nearlyAll;
  const type = field(key)?.type;
  const tells = type === 'country' || key === 'lei' || key === 'hsCodes' || (type === 'choice' && saysMore(filled));
  return tells && evidence.filled > 1 && (fitOf(key, filled, heading.unit) ?? 0) >= nearlyAll;
}

/** A group is a parent only if no column names the company itself, even under a cut-off heading. */
const groupPenalty = 35;

const unread = (
  code: string,
  parameters: Explained['parameters'],
  proposal: FieldKey | null,
  asked = true,
): Unread => ({
  why: { code, parameters },
  asked,
  proposal,
});

function withoutWord({ header, heading, evidence }: SeenColumn): Unread {
  if (evidence.filled === 0) return unread('mapping.empty', {}, null, false);
  if (evidence.contacts >= mostly) return unread('mapping.contact', {}, null, false);
  if (header === '') return unread('mapping.no-heading', {}, null);
  const unclear = heading.share || evidence.shares >= nearlyAll;
  return unread(unclear ? 'mapping.share-of-what' : 'mapping.no-word', {}, null);
}

/** Terms of people who are not the supplier's own, and of those who are never asked. */
const others: ReadonlySet<HeadingTerm> = new Set(['agency', 'agent', 'recruitment', 'worker', 'migrant']);
/** More of one domain than this are the buyer's own people, or a group's. */
const oneHouse = 0.5;

/**
 * A column of e-mail addresses holds contacts, whatever its heading says: but for one of somebody else's people, or where nearly all have the domain of one
 * company and the heading does not speak of contacts. Then a person says whose they are. Null for any other column.
 */
function contactCandidate({ column, header, heading, evidence, filled }: SeenColumn): Candidate | Unread | null {
  // Notes may name anybody.
  if (evidence.emails < mostly || heading.word?.concept === 'notes') return null;
  const { word, listed, doubt } = heading;
  const isPlain = word?.concept === 'contactEmail' && doubt === null;
  const terms = readTerms(foldHeading(header)).flatMap(({ words }) => words.flat());
  const isOthers = (word?.concept === 'nothing' && listed) || terms.some((term) => others.has(term));
  if (isOthers || (!isPlain && filled.length >= enough && evidence.sameHouse > oneHouse))
    return unread('mapping.whose-addresses', {}, 'contactEmail');
  const of = evidence.filled;
  return {
    column,
    field: 'contactEmail',
    weight: isPlain ? heading.weight : 50,
    why: { code: 'mapping.values-emails', parameters: { found: Math.round(evidence.emails * of), of } },
  };
}

/** Names and languages of contacts are of use beside their addresses only. */
export function withoutAddress(candidate: Candidate | Unread, hasAddress: boolean): Candidate | Unread {
  const isContact =
    'field' in candidate && (candidate.field === 'contactName' || candidate.field === 'contactLanguage');
  return isContact && !hasAddress ? unread('mapping.contact-without-address', {}, null, false) : candidate;
}

/** What the heading of a column suggests. @returns the candidate, or why there is none */
export function headingCandidate(seen: SeenColumn): Candidate | Unread {
  const { heading, evidence, column } = seen;
  const contact = contactCandidate(seen);
  if (contact !== null) return contact;
  if (heading.word === null) return withoutWord(seen);
  const { concept, word, language } = heading.word;
  if (concept === 'nothing') return unread('mapping.nothing', { word }, null, false);
  const key = fieldOf(concept, seen);
  if (key === null) return unread('mapping.no-amount', { word }, null);
  if (key === 'subdivision' && misfit(key, seen)) return unread('mapping.sales-regions', {}, null, false);
  // Whom to call is said in many ways, and nothing of it is asked about.
  if (key === 'contactName' && misfit(key, seen)) return unread('mapping.nothing', { word }, null, false);
  if (key === 'activity' && saysOnlyStanding(seen.filled)) return unread('mapping.standing', {}, null, false);
  if (misfit(key, seen)) {
    return unread('mapping.values-do-not-fit', { field: key, word }, null);
  }
  if (heading.doubt === 'meaning' || (heading.doubt === 'word' && !isTold(key, seen)))
    return unread('mapping.unsure', { field: key }, key, evidence.filled > 0);
  const code = heading.cut ? 'mapping.heading-cut' : 'mapping.heading';
  // Among headings with the same meaning, the one with the best understood values wins, then the fullest.
  const bonus = key === 'country' ? evidence.countries + evidence.countryCodes : evidence.filled > 0 ? 0.5 : 0;
  const weight = heading.weight + bonus - (concept === 'group' ? groupPenalty : 0);
  return { column, field: key, weight, why: { code, parameters: { word, language } } };
}

/** Candidates from the values of a column alone, whatever its heading. */
export function valueCandidates({ column, evidence, heading }: SeenColumn): readonly Candidate[] {
  // A heading that says something else is not overruled; it is asked about.
  if (evidence.filled < enough || heading.word !== null) return [];
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
      evidence.companies >= mostly && evidence.distinct > of / 2 ? 1 : 0,
      30,
      'mapping.values-companies',
    ),
  ];
}

/** Words without a digit: what somebody does is never written as the numbers of a register, whatever their letters. */
const inWords = (value: string): boolean => /\p{L}{2}/u.test(value) && !/\p{N}/u.test(value);

/** The fields without which a supplier has no band, where the values of a column that nothing names look like one of them. */
export function trialsOf({ evidence, filled }: SeenColumn): readonly FieldKey[] {
  const words = filled.filter(inWords).length >= filled.length * mostly;
  const places = evidence.countries + evidence.countryCodes > 0;
  return [...(words ? (['activity'] as const) : []), ...(places ? (['country'] as const) : [])];
}

/** Most words of a category such as "Knitted garments". */
const longestCategory = 80;

/** What the values of a column that nothing names seem to be: for a person to say. */
export function proposalOf(
  { evidence, filled }: SeenColumn,
  next: SeenColumn | undefined,
  before: SeenColumn | undefined,
): FieldKey | null {
  if (evidence.filled < enough) return null;
  if (evidence.degrees >= nearlyAll) {
    if ((next?.evidence.degrees ?? 0) >= nearlyAll) return 'latitude';
    return (before?.evidence.degrees ?? 0) >= nearlyAll ? 'longitude' : null;
  }
  if (evidence.companies >= mostly && evidence.distinct > evidence.filled / 2) return 'otherNames';
  if (evidence.addresses >= nearlyAll) return 'address';
  if (evidence.countries >= nearlyAll) return 'country';
  const words = filled.every((value) => value.length <= longestCategory && inWords(value));
  return words && evidence.distinct >= enough && decidedShare(filled) >= nearlyAll ? 'activity' : null;
}
