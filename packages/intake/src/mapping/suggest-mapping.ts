import type { Explained, FieldKey } from '@plumbline/facts';
import { columnEvidence } from './column-evidence.ts';
import {
  headingCandidate,
  proposalOf,
  trialsOf,
  valueCandidates,
  withoutAddress,
  type Candidate,
  type SeenColumn,
  type Unread,
} from './mapping-candidates.ts';
import type { FieldSource, Mapping, MappingRequest, Suggestion } from './mapping.ts';
import { RefusedInput } from './refused-input.ts';
import { namesSource } from '../places/derived-country.ts';
import { readHeading } from './read-heading.ts';
import { requestedSources } from './requested-sources.ts';
import { goesBeside, joinOf } from './several-columns.ts';
import { ColumnSurvey } from '../values/column-format.ts';
import type { ShareReading } from '../values/share-unit.ts';
import { decidedShare } from './value-fit.ts';
import { isToldByWorkers, WORKERS_TOLD } from './workers-told.ts';

/** Columns in use, with their fields. */
class Assignment {
  readonly byColumn = new Map<number, { field: FieldKey; why: Explained }>();
  readonly #fields = new Map<FieldKey, number[]>();

  has(field: FieldKey): boolean {
    return this.#fields.has(field);
  }

  /** The leading column of the field. */
  column(field: FieldKey): number | undefined {
    return this.#fields.get(field)?.[0];
  }

  columns(field: FieldKey): readonly number[] {
    return this.#fields.get(field) ?? [];
  }

  /** Adds a column to a field behind those that it has. */
  give(column: number, field: FieldKey, why: Explained): void {
    this.byColumn.set(column, { field, why });
    this.#fields.set(field, [...this.columns(field), column]);
  }

  /** Frees a column, so that another field can use it. */
  free(column: number): void {
    const given = this.byColumn.get(column);
    if (given === undefined) return;
    this.byColumn.delete(column);
    const left = this.columns(given.field).filter((other) => other !== column);
    if (left.length === 0) this.#fields.delete(given.field);
    else this.#fields.set(given.field, left);
  }
}

function assign(candidates: readonly Candidate[], assignment: Assignment, taken: ReadonlySet<FieldKey>): void {
  const best = candidates.toSorted((a, b) => b.weight - a.weight || a.column - b.column);
  for (const { column, field, why } of best) {
    if (taken.has(field) || assignment.has(field) || assignment.byColumn.has(column)) continue;
    assignment.give(column, field, why);
  }
}

/** A part that is so much larger decides more rows, and not by chance. */
const clearly = 0.1;

/** Of several columns with the activity, the one whose words decide more rows leads. */
function byDecision(candidates: readonly Candidate[], seen: readonly SeenColumn[]): readonly Candidate[] {
  const rivals = candidates.filter(({ field }) => field === 'activity');
  if (rivals.length < 2) return candidates;
  const decided = new Map(rivals.map(({ column }) => [column, decidedShare(seen[column]?.filled ?? [])]));
  const leading = rivals.toSorted((a, b) => (decided.get(b.column) ?? 0) - (decided.get(a.column) ?? 0))[0];
  const [first] = rivals.toSorted((a, b) => b.weight - a.weight || a.column - b.column);
  if (leading === undefined || first === undefined) return candidates;
  if ((decided.get(leading.column) ?? 0) - (decided.get(first.column) ?? 0) < clearly) return candidates;
  return candidates.map((each) => (each === leading ? { ...each, weight: first.weight + 1 } : each));
}

/** Reads further columns as more of a field that has one: lines of an address, a category and its detail. */
function addBeside(
  candidates: readonly Candidate[],
  seen: readonly SeenColumn[],
  assignment: Assignment,
  asked: ReadonlySet<FieldKey>,
): void {
  for (const { column, field } of candidates) {
    const leading = assignment.column(field);
    if (leading === undefined || assignment.byColumn.has(column) || asked.has(field)) continue;
    const [first = '', second = ''] = [seen[leading]?.header, seen[column]?.header];
    if (!goesBeside(field, first, second)) continue;
    assignment.give(column, field, { code: 'mapping.beside', parameters: { header: first, field } });
  }
}

/**
 * Handles a file with sites but no supplier. If it has a group and a company, the company is the supplier: the business that a buyer names, with the
 * mill or factory as its site. Otherwise the name of the site is the name of the supplier. A parent or group alone is never the supplier.
 */
function nameSupplier(seen: readonly SeenColumn[], assignment: Assignment, taken: ReadonlySet<FieldKey>): void {
  const site = assignment.column('siteName');
  if (site === undefined || assignment.has('supplierName') || taken.has('supplierName')) return;
  const company = assignment.column('parent');
  const group = seen.find(({ column, heading }) => heading.word?.concept === 'group' && column !== company);
  if (company === undefined || group === undefined || taken.has('parent')) {
    assignment.free(site);
    assignment.give(site, 'supplierName', { code: 'mapping.site-is-supplier', parameters: {} });
    return;
  }
  assignment.free(company);
  assignment.give(company, 'supplierName', { code: 'mapping.company-of-site', parameters: { group: group.header } });
  if (!assignment.byColumn.has(group.column)) {
    const { word, language } = group.heading.word ?? { word: group.header, language: 'en' };
    assignment.give(group.column, 'parent', { code: 'mapping.heading', parameters: { word, language } });
  }
}

const currencyOf: ReadonlyMap<FieldKey, FieldKey> = new Map([
  ['spend', 'spendCurrency'],
  ['workerCost', 'workerCostCurrency'],
  ['workerCostHighest', 'workerCostCurrency'],
  ['employerCost', 'employerCostCurrency'],
  ['netMonthlyPay', 'netMonthlyPayCurrency'],
  ['lowestHourlyPay', 'netMonthlyPayCurrency'],
  ['workerDebt', 'workerDebtCurrency'],
]);

/** A column headed only "currency" belongs to the nearest amount before it, else after it. */
function placeCurrencies(seen: readonly SeenColumn[], assignment: Assignment, taken: ReadonlySet<FieldKey>): void {
  for (const { column, heading } of seen) {
    if (heading.word?.concept !== 'currency' || assignment.byColumn.has(column)) continue;
    const amounts = [...assignment.byColumn].filter(([, { field }]) => {
      const currency = currencyOf.get(field);
      return currency !== undefined && !assignment.has(currency) && !taken.has(currency);
    });
    const distance = (other: number): number => (other < column ? column - other : 1000 + other - column);
    const [nearest] = amounts.toSorted(([a], [b]) => distance(a) - distance(b));
    const currency = nearest && currencyOf.get(nearest[1].field);
    if (nearest === undefined || currency === undefined) continue;
    const { header } = seen.find((other) => other.column === nearest[0]) ?? { header: '' };
    assignment.give(column, currency, { code: 'mapping.currency-of', parameters: { header } });
  }
}

/** Nobody is asked about the column. */
const settled = { asked: false, proposal: null, examples: [], trials: [] } as const;
const noColumn = { share: null } as const;
/** Values that show a person what a column holds, and the characters of each. */
const shown = { values: 3, characters: 80 };

function examplesOf({ filled }: SeenColumn): string[] {
  return [...new Set(filled.map((value) => value.toWellFormed().slice(0, shown.characters)))].slice(0, shown.values);
}

/** What helps a person to say what a column is. */
function askedAbout(each: SeenColumn, { asked, proposal }: Unread): Pick<Suggestion, 'examples' | 'trials'> {
  if (!asked) return { examples: [], trials: [] };
  return { examples: examplesOf(each), trials: proposal === null ? trialsOf(each) : [] };
}

/** How the bare numbers of a column would be read as shares; null where it has none. */
function shareIn({ filled, heading, evidence }: SeenColumn): ShareReading | null {
  if (evidence.numbers === 0) return null;
  const survey = new ColumnSurvey('share', heading.unit);
  for (const value of filled) survey.add(value);
  return survey.shares;
}

/** Why a column has no field after all have been given. */
function unreadBecause(
  reason: Candidate | Unread,
  seen: readonly SeenColumn[],
  column: number,
  assignment: Assignment,
): Unread {
  if (!('field' in reason)) {
    const each = seen[column];
    if (!reason.asked || reason.proposal !== null || each === undefined) return reason;
    const proposal = proposalOf(each, seen[column + 1], seen[column - 1]);
    const isOpen = proposal !== null && (!assignment.has(proposal) || joinOf(proposal) !== null);
    return isOpen ? { ...reason, proposal } : reason;
  }
  const by = assignment.column(reason.field);
  const why: Explained =
    by === undefined
      ? { code: 'mapping.set-instead', parameters: { field: reason.field } }
      : { code: 'mapping.field-taken', parameters: { field: reason.field, column: by + 1 } };
  return { why, asked: false, proposal: null };
}

function sourceOf(field: FieldKey, assignment: Assignment, seen: readonly SeenColumn[]): FieldSource {
  const columns = assignment.columns(field);
  const leading = seen[columns[0] ?? -1];
  return {
    field,
    columns,
    header: columns.map((column) => seen[column]?.header ?? '').join(' + '),
    constant: null,
    unit: leading?.heading.unit ?? null,
    currency: leading?.heading.currency ?? null,
  };
}

/**
 * Suggests what each column holds: from its heading in any of sixteen languages, then from a sample of its values; the caller's request overrides both.
 * @param header headings as written in the file, trimmed; blank, duplicate and hostile ones are allowed
 * @param sample cells of the first rows
 * @throws RefusedInput when the request names a field or a heading that does not exist, listing what exists, or a column of what workers told
 */
export function suggestMapping(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  request: MappingRequest,
): Mapping {
  const seen = header.map((text, column): SeenColumn => {
    const values = sample.map((cells) => (cells[column] ?? '').trim());
    const filled = values.filter((value) => value !== '');
    return { column, header: text, heading: readHeading(text), evidence: columnEvidence(values), filled };
  });
  const told = new Set(seen.filter(isToldByWorkers).map(({ column }) => column));
  const asked = requestedSources(header, request);
  const assignment = new Assignment();
  for (const { field, column } of asked.mapped) {
    if (told.has(column)) throw new RefusedInput('workers-told', { header: header[column] ?? '' });
    assignment.give(column, field, { code: 'mapping.asked', parameters: {} });
  }
  // A country that other columns tell leaves its own column to be read.
  const fixed = [...asked.constants].filter(([field, value]) => field !== 'country' || !namesSource(value));
  const taken = new Set<FieldKey>(fixed.map(([field]) => field));
  const mapped = new Set(asked.mapped.map(({ field }) => field));
  const alone = seen.map((each) => (told.has(each.column) ? WORKERS_TOLD : headingCandidate(each)));
  const hasAddress =
    mapped.has('contactEmail') || alone.some((each) => 'field' in each && each.field === 'contactEmail');
  const headings = alone.map((each) => withoutAddress(each, hasAddress));
  const candidates = byDecision(
    headings.filter((candidate) => 'field' in candidate),
    seen,
  );
  assign(candidates, assignment, taken);
  nameSupplier(seen, assignment, taken);
  assign(seen.filter(({ column }) => !told.has(column)).flatMap(valueCandidates), assignment, taken);
  addBeside(candidates, seen, assignment, mapped);
  placeCurrencies(seen, assignment, taken);
  const sources = new Map<FieldKey, FieldSource>();
  for (const { field } of assignment.byColumn.values()) sources.set(field, sourceOf(field, assignment, seen));
  const suggestions = seen.map((each, column): Suggestion => {
    const { header: text } = each;
    const given = assignment.byColumn.get(column);
    const share = shareIn(each);
    if (given !== undefined) return { header: text, column, ...given, ...settled, share };
    const reason = headings[column] ?? WORKERS_TOLD;
    const unread = unreadBecause(reason, seen, column, assignment);
    return { header: text, column, field: null, ...unread, ...askedAbout(each, unread), share };
  });
  const constants = [...asked.constants].map(([field, constant]): Suggestion => {
    const none = { field, columns: [], header: null, unit: null, currency: null };
    sources.set(field, { ...(sources.get(field) ?? none), constant });
    const why: Explained = { code: 'mapping.set', parameters: { value: constant } };
    return { header: null, column: null, field, why, ...settled, ...noColumn };
  });
  return { suggestions: [...suggestions, ...constants], sources };
}
