import type { Explained, FieldKey } from '@plumbline/facts';
import { columnEvidence } from './column-evidence.ts';
import { headingCandidate, valueCandidates, type Candidate, type SeenColumn } from './mapping-candidates.ts';
import type { FieldSource, Mapping, MappingRequest, Suggestion } from './mapping.ts';
import { RefusedInput } from './refused-input.ts';
import { readHeading } from './read-heading.ts';
import { requestedSources } from './requested-sources.ts';
import { isToldByWorkers, WORKERS_TOLD } from './workers-told.ts';

/** Columns in use, with their fields. */
class Assignment {
  readonly byColumn = new Map<number, { field: FieldKey; why: Explained }>();
  readonly #fields = new Map<FieldKey, number>();

  has(field: FieldKey): boolean {
    return this.#fields.has(field);
  }

  column(field: FieldKey): number | undefined {
    return this.#fields.get(field);
  }

  give(column: number, field: FieldKey, why: Explained): void {
    this.byColumn.set(column, { field, why });
    this.#fields.set(field, column);
  }

  /** Frees a column, so that another field can use it. */
  free(column: number): void {
    const given = this.byColumn.get(column);
    if (given === undefined) return;
    this.byColumn.delete(column);
    this.#fields.delete(given.field);
  }
}

function assign(candidates: readonly Candidate[], assignment: Assignment, taken: ReadonlySet<FieldKey>): void {
  const best = candidates.toSorted((a, b) => b.weight - a.weight || a.column - b.column);
  for (const { column, field, why } of best) {
    if (taken.has(field) || assignment.has(field) || assignment.byColumn.has(column)) continue;
    assignment.give(column, field, why);
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

function explainUnread(reason: Candidate | Explained, assignment: Assignment): Explained {
  if ('code' in reason) return reason;
  const by = assignment.column(reason.field);
  if (by === undefined) return { code: 'mapping.set-instead', parameters: { field: reason.field } };
  return { code: 'mapping.field-taken', parameters: { field: reason.field, column: by + 1 } };
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
    return { column, header: text, heading: readHeading(text), evidence: columnEvidence(values) };
  });
  const told = new Set(seen.filter(isToldByWorkers).map(({ column }) => column));
  const asked = requestedSources(header, request);
  const assignment = new Assignment();
  for (const { field, column } of asked.mapped) {
    if (told.has(column)) throw new RefusedInput('workers-told', { header: header[column] ?? '' });
    assignment.give(column, field, { code: 'mapping.asked', parameters: {} });
  }
  const taken = new Set<FieldKey>(asked.constants.keys());
  const headings = seen.map((each) => (told.has(each.column) ? WORKERS_TOLD : headingCandidate(each)));
  assign(
    headings.filter((candidate) => 'field' in candidate),
    assignment,
    taken,
  );
  nameSupplier(seen, assignment, taken);
  assign(seen.filter(({ column }) => !told.has(column)).flatMap(valueCandidates), assignment, taken);
  placeCurrencies(seen, assignment, taken);
  const sources = new Map<FieldKey, FieldSource>();
  const suggestions = seen.map((each, column): Suggestion => {
    const given = assignment.byColumn.get(column);
    const { header: text, heading } = each;
    const reason = headings[column] ?? { code: 'mapping.no-word', parameters: {} };
    if (given === undefined) {
      return { header: text, column, field: null, why: explainUnread(reason, assignment) };
    }
    const { field, why } = given;
    sources.set(field, {
      field,
      column,
      header: text,
      constant: null,
      percent: heading.share,
      currency: heading.currency,
    });
    return { header: text, column, field, why };
  });
  const constants = [...asked.constants].map(([field, constant]): Suggestion => {
    sources.set(field, { field, column: null, header: null, constant, percent: false, currency: null });
    return { header: null, column: null, field, why: { code: 'mapping.set', parameters: { value: constant } } };
  });
  return { suggestions: [...suggestions, ...constants], sources };
}
