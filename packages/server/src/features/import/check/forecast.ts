import type { Label, SupplierAssessment } from '@plumbline/risk';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { assessSupplier } from '../../risk/assess-supplier.ts';
import { loadClearings } from '../../risk/clearings.ts';
import { loadDispositions } from '../../risk/dispositions.ts';
import type { Screening } from '../../risk/screening.ts';
import { arrivingRows } from '../../supplier/arriving-rows.ts';
import { loadPreferences } from '../../supplier/preferences.ts';
import { rowsOfSuppliers } from '../../supplier/rows-of-suppliers.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';
import type { PackedRecord } from '../../supplier/packed-observation.ts';
import type { StagedRecord } from './record-draft.ts';
import type { Weighed, WithoutBand } from './weigh-mendings.ts';
import type { LabelCounts, Weighable, WeighedUnits } from './weigh-units.ts';

/** Suppliers with these labels are told apart by nothing but what is missing. */
const WITHOUT_BAND: ReadonlySet<Label> = new Set(['NOT_ENOUGH_KNOWN', 'NOT_ASSESSED']);

/** What can keep a supplier from having a band. With a country and an activity nearly every supplier has one. */
export const LACKS = ['country', 'activity', 'country-and-activity', 'other'] as const;
export type Lack = (typeof LACKS)[number];

/** Suppliers of a file that would go from one label to another; `before` is null for new ones. */
export interface LabelMove {
  readonly before: Label | null;
  readonly after: Label;
  readonly suppliers: number;
}

/** What an import would lead to, from every supplier of the file or an even part of them: `imports.forecast`. */
export interface StoredForecast {
  /** Each supplier in the counts stands for so many; 1: all were assessed. */
  readonly standsFor: number;
  readonly moves: readonly LabelMove[];
  readonly lacks: Readonly<Partial<Record<Lack, number>>>;
  /** What would help; missing in imports from before it was weighed. Counts every supplier of the file. */
  readonly helps?: Weighed;
  /** Columns of shares that a person is asked about, with what each answer leads to; missing where none was asked. Counts every supplier of the file. */
  readonly units?: readonly WeighedUnits[];
}

/** Suppliers that are assessed for a forecast: those of a longer list would take longer than the check. */
const MOST_ASSESSED = 5_000;

/** What a forecast needs of a staged record. */
export type Forecastable = Pick<StagedRecord, 'ordinal' | 'tile' | 'supplierId' | 'packed' | 'rows'>;
/** Suppliers with which mendings are weighed: each mending assesses them again. */
const MOST_WEIGHED = 1_000;
/** Suppliers after which other work of the process gets a turn. */
const TURN = 20;

/** Forecasts the labels of staged records, portion by portion. Writes nothing. */
export class Forecaster {
  readonly #screening: Screening;
  readonly #today: string;
  readonly #standsFor: number;
  readonly #moves = new Map<string, LabelMove>();
  readonly #lacks: Partial<Record<Lack, number>> = {};
  /** Two records of a file may be about one supplier. */
  readonly #counted = new Set<string>();
  readonly #without: WithoutBand[] = [];
  /** Each stands for so many assessed ones; 0 where no answer is weighed. */
  readonly #weighedStep: number;
  readonly #weighable = new Map<number, Weighable>();
  #helps: Weighed = { mendings: [], together: 0 };
  #units: readonly WeighedUnits[] | null = null;

  /** @param suppliers that will be added @param today day of the assessment, ISO 8601 @param isAsked columns of shares wait for an answer that is weighed */
  constructor(screening: Screening, suppliers: number, today: string, isAsked = false) {
    this.#screening = screening;
    this.#today = today;
    this.#standsFor = Math.max(1, Math.ceil(suppliers / MOST_ASSESSED));
    this.#weighedStep = isAsked ? Math.max(1, Math.ceil(suppliers / this.#standsFor / MOST_WEIGHED)) : 0;
  }

  get forecast(): StoredForecast {
    const { standsFor, moves } = { standsFor: this.#standsFor, moves: [...this.#moves.values()] };
    const units = this.#units === null ? {} : { units: this.#units };
    return { standsFor, moves, lacks: this.#lacks, helps: this.#helps, ...units };
  }

  /** Adds the records of a portion that would be written. @param inForce what is in force for the suppliers of changed ones */
  async add(
    tx: Transaction,
    organisationId: string,
    staged: readonly Forecastable[],
    inForce: ReadonlyMap<string, readonly StoredObservation[]>,
    turn: () => Promise<unknown>,
  ): Promise<void> {
    const taken = staged.filter(
      ({ ordinal, tile, supplierId }) =>
        ordinal % this.#standsFor === 0 && (tile === 'new' || tile === 'changed') && this.#isFirst(supplierId),
    );
    if (taken.length === 0) return;
    const changed = taken.flatMap(({ tile, supplierId }) => (tile === 'changed' && supplierId ? [supplierId] : []));
    const before = await labelsOf(tx, organisationId, changed);
    const dispositions = await loadDispositions(tx, organisationId, changed);
    const preferences = await loadPreferences(tx, organisationId, changed);
    const clearings = await loadClearings(tx, organisationId, changed);
    const surroundings = { screening: this.#screening, dispositions, clearings, asOf: this.#today };
    for (const [place, { ordinal, packed, supplierId, rows: fileRows }] of taken.entries()) {
      const id = supplierId ?? '';
      const known = inForce.get(id) ?? [];
      try {
        const assess = (said: PackedRecord): SupplierAssessment => {
          const supplier = { id, name: said.name, country: said.country };
          const rows = [...known, ...arrivingRows(said)];
          return assessSupplier(supplier, rows, surroundings, preferences.get(id)).assessment;
        };
        const assessment = assess(packed);
        this.#count(before.get(id) ?? null, assessment);
        const hasBandBy = (said: PackedRecord): boolean => hasBand(assess(said));
        if (!hasBand(assessment)) this.#without.push({ rows: fileRows, hasBandBy });
        if (this.#weighedStep > 0 && (ordinal / this.#standsFor) % this.#weighedStep === 0)
          this.#weighable.set(ordinal, { label: assessment.label, labelOf: (said) => assess(said).label });
      } catch {
        // A supplier that cannot be assessed is told where it is assessed: a forecast must not stop the check.
      }
      if ((place + 1) % TURN === 0) await turn();
    }
  }

  /** Weighs what would help the suppliers without a band, with an even part of them. @param weigh reads their rows again */
  async weigh(weigh: (without: readonly WithoutBand[]) => Promise<Weighed>): Promise<void> {
    const all = this.#without.length;
    if (all === 0) return;
    const step = Math.ceil(all / MOST_WEIGHED);
    const part = this.#without.filter((_, place) => place % step === 0);
    const { mendings, together } = await weigh(part);
    const ofFile = (suppliers: number): number => Math.round((suppliers / part.length) * all) * this.#standsFor;
    this.#helps = {
      mendings: mendings.map((each) => ({ ...each, suppliers: ofFile(each.suppliers) })),
      together: ofFile(together),
    };
  }

  /** Weighs what each answer about a column of shares would lead to, with an even part of the suppliers. @param weigh reads the file again */
  async weighUnits(weigh: (suppliers: ReadonlyMap<number, Weighable>) => Promise<WeighedUnits[]>): Promise<void> {
    if (this.#weighable.size === 0) return;
    const ofFile = (counts: LabelCounts): LabelCounts =>
      Object.fromEntries(
        Object.entries(counts).map(([label, count]) => [label, count * this.#weighedStep * this.#standsFor]),
      );
    const weighed = await weigh(this.#weighable);
    this.#units = weighed.map(({ field, labels: { percent, fraction, unknown } }) => ({
      field,
      labels: { percent: ofFile(percent), fraction: ofFile(fraction), unknown: ofFile(unknown) },
    }));
  }

  #isFirst(supplierId: string | null): boolean {
    if (supplierId === null || this.#counted.has(supplierId)) return false;
    this.#counted.add(supplierId);
    return true;
  }

  #count(before: Label | null, assessment: SupplierAssessment): void {
    const { label } = assessment;
    const key = `${before ?? ''} ${label}`;
    const move = this.#moves.get(key) ?? { before, after: label, suppliers: 0 };
    this.#moves.set(key, { ...move, suppliers: move.suppliers + 1 });
    if (hasBand(assessment)) return;
    const lack = lackOf(assessment);
    this.#lacks[lack] = (this.#lacks[lack] ?? 0) + 1;
  }
}

function hasBand({ label }: SupplierAssessment): boolean {
  return !WITHOUT_BAND.has(label);
}

/** What the leading unit lacks. */
function lackOf({ scores: { C, S } }: SupplierAssessment): Lack {
  if (C === null) return S === null ? 'country-and-activity' : 'country';
  return S === null ? 'activity' : 'other';
}

async function labelsOf(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<ReadonlyMap<string, Label>> {
  if (supplierIds.length === 0) return new Map();
  const rows = await tx.query<{ id: string; label: Label }>(
    `SELECT supplier_id AS id, label FROM portfolio WHERE ${rowsOfSuppliers('portfolio')}`,
    [organisationId, supplierIds],
  );
  return new Map(rows.map(({ id, label }) => [id, label]));
}
