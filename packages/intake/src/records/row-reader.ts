import { plainName } from '@plumbline/matching';
import { FIELDS, responseThatCounts, type FieldKey, type Response } from '@plumbline/facts';
import type { AnyFieldValue } from '../values/field-value.ts';
import { LONGEST_NAME } from '../values/longest-name.ts';
import { personalInformation } from '../values/personal-information.ts';
import { readField, type ReadingContext } from '../values/read-field.ts';
import { unreadListEntries } from '../values/read-list.ts';
import { splitList } from '../values/split-list.ts';
import { textWarning } from '../values/text-warning.ts';
import { NOT_RECORDED, unreadable, type CellReading, type ValueProblemCode } from '../values/value-problems.ts';
import type { FileProfile } from './file-profile.ts';
import { problemOf, type Problem } from './intake-event.ts';
import type { FileSource } from './intake-options.ts';
import type { RowLayout } from './row-layout.ts';

/** A field of one row: its value and its position. */
export interface LocatedValue {
  readonly reading: Exclude<CellReading<AnyFieldValue>, { state: 'unreadable' }>;
  /** Trimmed cell. */
  readonly text: string;
  /** Null for a constant. */
  readonly row: number | null;
  readonly header: string | null;
}

/** Every mapped field of one row. */
export type RowValues = ReadonlyMap<FieldKey, LocatedValue>;

const currencyField: Readonly<Partial<Record<FieldKey, FieldKey>>> = {
  spend: 'spendCurrency',
  workerCost: 'workerCostCurrency',
  workerCostHighest: 'workerCostCurrency',
  employerCost: 'employerCostCurrency',
  netMonthlyPay: 'netMonthlyPayCurrency',
  lowestHourlyPay: 'netMonthlyPayCurrency',
  workerDebt: 'workerDebtCurrency',
};
const names: ReadonlySet<FieldKey> = new Set([
  'supplierName',
  'otherNames',
  'localName',
  'siteName',
  'parent',
  'labourAgents',
]);
const lists: ReadonlySet<FieldKey> = new Set(FIELDS.filter((each) => 'list' in each).map(({ key }) => key));
const identifiers: ReadonlySet<FieldKey> = new Set(
  FIELDS.filter(({ type }) => type === 'identifier').map(({ key }) => key),
);
const texts: ReadonlySet<FieldKey> = new Set(
  FIELDS.filter(({ type }) => type === 'text' || type === 'identifier').map(({ key }) => key),
);
const shares: ReadonlySet<FieldKey> = new Set(FIELDS.filter(({ type }) => type === 'share').map(({ key }) => key));
/** Fields that are read together with their neighbours: inputs of a site, and contacts. */
const readLater: ReadonlySet<FieldKey> = new Set(
  FIELDS.filter(({ subject }) => subject === 'input' || subject === 'contact').map(({ key }) => key),
);
/** Days on which something was done: none lies ahead. */
const PAST: ReadonlySet<FieldKey> = new Set(['feeSurveyDate', 'agentCheckDate', 'auditDate']);
const unsurveyed: ReadingContext['format'] = { decimal: 'unseen', scale: 'open', order: 'unseen' };

interface FieldPlan {
  readonly field: FieldKey;
  readonly header: string | null;
  readonly constant: boolean;
  readonly format: ReadingContext['format'];
  /** Currency in the heading. */
  readonly currency: string | null;
  /** Nobody has said yet whether its one text is true: nothing is read from it. */
  readonly open: boolean;
}

/** A name, one of several names, or an identifier that is too long to be one. */
function tooLong({ field, header }: FieldPlan, text: string): CellReading<never> | null {
  if (text.length <= LONGEST_NAME) return null;
  if (identifiers.has(field))
    return unreadable('identifier-too-long', { column: header ?? '', length: text.length, limit: LONGEST_NAME });
  if (!names.has(field)) return null;
  const longest = lists.has(field) ? Math.max(...splitList(text, 'belong').map(({ length }) => length)) : text.length;
  if (longest <= LONGEST_NAME) return null;
  return unreadable('name-too-long', { column: header ?? '', length: longest, limit: LONGEST_NAME });
}

/** A name, or several, each as it is kept: lines may part a list. */
function nameIn({ field }: FieldPlan, text: string): string {
  return lists.has(field) ? text.replace(/[^\r\n]+/gu, (line) => plainName(line)) : plainName(text);
}

/** How a number that is given only roughly is told: shares as percentages. */
function roughValue(field: FieldKey, value: AnyFieldValue): string {
  return shares.has(field) ? `${String(Math.round(Number(value) * 1e4) / 100)}%` : String(Number(value));
}

/** Why a response counts as less than it says, by the source of the file; null where it does not. See docs/methodology.md#response. */
function countsAsLess(said: Response, source: FileSource): ValueProblemCode | null {
  return responseThatCounts(said) === said ? null : `response-said-by-${source}`;
}

/** Reads the mapped cells of rows with the formats of their columns. */
export class RowReader {
  readonly #layout: RowLayout;
  readonly #plans: readonly FieldPlan[];
  readonly #asOf: string;
  readonly #source: FileSource;

  constructor({
    layout,
    formats,
    oneTexts,
    asOf,
    source,
  }: Pick<FileProfile, 'layout' | 'formats' | 'oneTexts' | 'asOf' | 'source'>) {
    this.#layout = layout;
    this.#asOf = asOf.day;
    this.#source = source;
    this.#plans = [...layout.sources.values()].map(({ field, header, currency }) => ({
      field,
      header,
      constant: layout.isConstant(field),
      format: formats.get(field) ?? unsurveyed,
      currency,
      open: oneTexts.get(field)?.asked === true,
    }));
  }

  /**
   * Reads one row. A value that cannot be understood becomes a problem, and its field is not recorded.
   * @param cells projected by the layout
   * @param problems receives what was found
   */
  read(row: number, cells: readonly string[], problems: Problem[]): RowValues {
    const values = new Map<FieldKey, LocatedValue>();
    for (const plan of this.#plans) {
      const text = plan.open ? '' : this.#layout.text(cells, plan.field);
      const header = this.#layout.derivedFrom(cells, plan.field) ?? plan.header;
      const where = plan.constant ? { row: null, header: null } : { row, header };
      if (readLater.has(plan.field)) {
        values.set(plan.field, { reading: NOT_RECORDED, text, ...where });
        continue;
      }
      // What nobody sees leaves names. The cell keeps it, and the warning names it.
      const read = names.has(plan.field) ? nameIn(plan, text) : text;
      const reading =
        tooLong(plan, text) ?? this.#checked(plan, readField(plan.field, read, this.#contextOf(plan, cells)));
      const add = (problem: Problem): void => void (plan.constant || problems.push(problem));
      if (reading.state === 'unreadable') {
        add(problemOf(row, plan.header, reading.code, text, reading.parameters));
        values.set(plan.field, { reading: NOT_RECORDED, text, ...where });
        continue;
      }
      values.set(plan.field, { reading, text, ...where });
      if (reading.state === 'known' && reading.inexact)
        add(problemOf(row, plan.header, 'inexact-number', text, { value: roughValue(plan.field, reading.value) }));
      if (plan.field === 'findingResponse' && reading.state === 'known') {
        const less = countsAsLess(reading.value as Response, this.#source);
        if (less !== null) add(problemOf(row, plan.header, less, text));
      }
      if (text !== '') this.#lookClosely(plan, row, text, add);
    }
    return values;
  }

  #contextOf({ field, format, currency }: FieldPlan, cells: readonly string[]): ReadingContext {
    const beside = currencyField[field];
    if (beside === undefined) return { format, currency: null };
    const reading = readField(beside, this.#layout.text(cells, beside), { format: unsurveyed, currency: null });
    return {
      format,
      currency: reading.state === 'known' && typeof reading.value === 'string' ? reading.value : currency,
    };
  }

  #checked({ field }: FieldPlan, reading: CellReading<AnyFieldValue>): CellReading<AnyFieldValue> {
    if (
      !PAST.has(field) ||
      reading.state !== 'known' ||
      (typeof reading.value === 'string' && reading.value <= this.#asOf)
    )
      return reading;
    return unreadable('date-in-future', { asOf: this.#asOf });
  }

  /** Problems of values that are kept. */
  #lookClosely({ field, header }: FieldPlan, row: number, text: string, add: (problem: Problem) => void): void {
    if (field === 'notes') {
      const kind = personalInformation(text);
      if (kind !== null) add(problemOf(row, header, 'personal-information', null, { kind }));
      return;
    }
    const unread = unreadListEntries(field, text);
    if (unread !== null) add(problemOf(row, header, unread.code, text, { entry: unread.entry }));
    if (!texts.has(field)) return;
    const warning = textWarning(text, names.has(field) ? 'name' : 'text');
    if (warning !== null) add(problemOf(row, header, warning.code, text, warning.parameters));
  }
}
