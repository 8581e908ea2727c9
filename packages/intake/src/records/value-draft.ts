import { byEffort, type FieldKey, type Response } from '@plumbline/facts';
import { plainWords } from '../values/plain-words.ts';
import type { AnyFieldValue, FieldValue } from '../values/field-value.ts';
import { problemOf, type Problem } from './intake-event.ts';
import type { LocatedValue } from './row-reader.ts';

/** A field with its value in its own type; null while it is not known. */
export interface DraftValue<K extends FieldKey> {
  readonly state: 'known' | 'notRecorded' | 'declined';
  readonly value: FieldValue<K> | null;
  readonly text: string;
  readonly row: number | null;
  readonly header: string | null;
}

/** Texts that are joined over rows: a site has several activities. */
const joined: ReadonlySet<FieldKey> = new Set(['activity']);
/** Fields that may differ in each row. */
const quiet: ReadonlySet<FieldKey> = new Set([
  'supplierName',
  'notes',
  'spend',
  'spendCurrency',
  'spendPeriod',
  'supplyTier',
]);

/** Form in which equal values of a field compare as equal. */
function comparable(value: AnyFieldValue): string {
  if (typeof value === 'string') return plainWords(value) || value;
  return JSON.stringify(value);
}

/** The texts of a value that is joined over rows; null for a single value. */
function textsOf(field: FieldKey, value: AnyFieldValue): Set<string> | null {
  if (Array.isArray(value)) return new Set(value as readonly string[]);
  return joined.has(field) && typeof value === 'string' ? new Set([value]) : null;
}

function responseOf({ reading }: LocatedValue): Response {
  return reading.state === 'known' ? (reading.value as Response) : 'none';
}

function rank({ reading: { state } }: LocatedValue): number {
  return state === 'known' ? 2 : state === 'declined' ? 1 : 0;
}

/** The merged rows of one site or one supplier: the first known value of each field, and lists joined. */
export class ValueDraft {
  readonly #values = new Map<FieldKey, LocatedValue>();
  /** Joined texts, each once: a supplier may have a row for each of a thousand activities. */
  readonly #together = new Map<FieldKey, Set<string>>();

  /** Adds one row. A different value for the same field is a problem; the first one is kept, of responses to findings the least. */
  merge(field: FieldKey, later: LocatedValue, problems: Problem[]): void {
    const before = this.#values.get(field);
    if (before === undefined || rank(later) > rank(before)) {
      this.#values.set(field, later);
      return;
    }
    if (before.reading.state !== 'known' || later.reading.state !== 'known' || quiet.has(field)) return;
    const { value } = before.reading;
    const other = later.reading.value;
    const united = this.#together.get(field);
    if (united === undefined && (value === other || comparable(value) === comparable(other))) return;
    const texts = united ?? textsOf(field, value);
    const more = textsOf(field, other);
    if (texts !== null && more !== null) {
      for (const text of more) texts.add(text);
      this.#together.set(field, texts);
    } else if (field === 'findingResponse') {
      this.#keepLeast(field, before, later, problems);
    } else {
      const parameters = { kept: before.text, keptRow: before.row ?? 0, row: later.row ?? 0 };
      problems.push(problemOf(later.row ?? 0, later.header, 'conflicting-value', later.text, parameters));
    }
  }

  /** A plan for one finding is none for another, whatever the order of their rows. */
  #keepLeast(field: FieldKey, before: LocatedValue, later: LocatedValue, problems: Problem[]): void {
    const [least, other] = [before, later].toSorted((a, b) => byEffort(responseOf(a), responseOf(b)));
    if (least === undefined || other === undefined) return;
    this.#values.set(field, least);
    const parameters = { kept: least.text, keptRow: least.row ?? 0 };
    problems.push(problemOf(other.row ?? 0, other.header, 'responses-differ', other.text, parameters));
  }

  /** The field's merged value, or undefined when no column or constant gives it. */
  get<K extends FieldKey>(field: K): DraftValue<K> | undefined {
    const found = this.#values.get(field);
    if (found === undefined) return undefined;
    const { reading, text, row, header } = found;
    const value = reading.state === 'known' ? (this.#united(field, reading.value) as FieldValue<K>) : null;
    return { state: reading.state, value, text, row, header };
  }

  #united(field: FieldKey, value: AnyFieldValue): AnyFieldValue {
    const texts = this.#together.get(field);
    if (texts === undefined) return value;
    return Array.isArray(value) ? [...texts] : [...texts].join('; ');
  }

  /** The value of a field, or null while it is not known. */
  known<K extends FieldKey>(field: K): FieldValue<K> | null {
    return this.get(field)?.value ?? null;
  }
}
