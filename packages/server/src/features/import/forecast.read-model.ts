import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LABELS, type Label } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { Forecaster, LACKS, type LabelMove, type Lack, type StoredForecast } from './check/forecast.ts';
import type { Staging } from './check/stage.ts';
import type { WeighedMending } from './check/weigh-mendings.ts';
import type { WeighedUnits } from './check/weigh-units.ts';
import { loadStaged, stagedSql } from './commit/compare-again.ts';

/** How many suppliers of the organisation have a label, and how many would after the import. */
export interface ForecastBand {
  readonly label: Label;
  readonly today: number;
  readonly later: number;
}

/** What a checked import would lead to. */
export interface Forecast {
  readonly bands: readonly ForecastBand[];
  /** Suppliers that the import would bring or change. */
  readonly suppliers: number;
  /** Those of them that would have no band, by what they lack, most first. */
  readonly lacks: readonly { readonly lack: Lack; readonly suppliers: number }[];
  /** What would give suppliers a band, the most suppliers first. */
  readonly mendings: readonly WeighedMending[];
  /** Suppliers that would have a band by all mendings. */
  readonly together: number;
  /** Columns of shares that a person is asked about, with what each answer leads to for the suppliers of the file. */
  readonly units: readonly WeighedUnits[];
  /** Rows that wait for an answer: the forecast leaves them out. */
  readonly waitingRows: number;
  /** False where the numbers are extrapolated from an even part of a long list. */
  readonly exact: boolean;
}

const storedSql = `SELECT forecast, parked_rows AS "waitingRows" FROM imports WHERE organisation_id = $1 AND id = $2 AND state = 'checked'`;
/** Staged records about which a question that held them up is over. */
const ANSWERED = `r.tile IN ('new', 'changed') AND r.ordinal IN (
  SELECT q.record_ordinal FROM review_questions q
  WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.kind = 'match' AND q.parked AND q.state <> 'open')`;
const todaySql = `SELECT key[1] AS label, sum(suppliers)::integer AS count FROM portfolio_counts WHERE organisation_id = $1 AND kind = 'cell'
  GROUP BY key[1] HAVING sum(suppliers) > 0`;

/** Reads what an import would lead to, beside what is. */
@Injectable()
export class ForecastReadModel {
  readonly #database: Database;
  readonly #lists: ScreeningLists;

  constructor(database: Database, lists: ScreeningLists) {
    this.#database = database;
    this.#lists = lists;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'forecast of an import',
        sql: storedSql,
        parameters: [organisationId, id],
        index: 'imports_pkey',
        columns: ['organisation_id', 'id'],
      },
      {
        name: 'answered rows of a forecast',
        sql: stagedSql(ANSWERED),
        parameters: [organisationId, id],
        index: 'review_questions_organisation_id_import_id_idx',
        columns: ['organisation_id', 'import_id'],
      },
    ];
  }

  /** @returns null for an import that is not checked, or not of the organisation @throws NotAllowed */
  async of(viewer: Viewer, id: string): Promise<Forecast | null> {
    assertMay(viewer, 'import.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [stored] = await tx.query<{ forecast: StoredForecast | null; waitingRows: number }>(storedSql, [
        organisationId,
        id,
      ]);
      if (stored === undefined || stored.forecast === null) return null;
      const today = await tx.query<{ label: Label; count: number }>(todaySql, [organisationId]);
      const now = new Map(today.map(({ label, count }) => [label, count]));
      const answered = await this.#ofAnswered(tx, { organisationId, importId: id });
      return { ...forecastOf(stored.forecast, answered, now), waitingRows: stored.waitingRows };
    });
  }

  /** What the rows lead to that waited when the check ended and are answered by now. The stored forecast leaves them out. */
  async #ofAnswered(tx: Transaction, staging: Staging): Promise<StoredForecast> {
    const { organisationId } = staging;
    const records = await loadStaged(tx, staging, ANSWERED);
    const staged = records.map((record) => ({ ...record, packed: record.record }));
    const changed = staged.flatMap(({ tile, supplierId }) => (tile === 'changed' && supplierId ? [supplierId] : []));
    const inForce = await loadInForce(tx, organisationId, [...new Set(changed)]);
    const screening = await this.#lists.of(tx, organisationId);
    const forecaster = new Forecaster(screening, staged.length, tx.now.toISOString().slice(0, 10));
    await forecaster.add(tx, organisationId, staged, inForce, () => nextTurn());
    return forecaster.forecast;
  }
}

/** The forecast of the check, with that of the rows answered since. Mendings are weighed by the check only. */
function forecastOf(
  stored: StoredForecast,
  answered: StoredForecast,
  today: ReadonlyMap<Label, number>,
): Omit<Forecast, 'waitingRows'> {
  const { helps } = stored;
  const parts = [stored, answered];
  const moves = parts.flatMap((part) =>
    part.moves.map((move) => ({ ...move, suppliers: move.suppliers * part.standsFor })),
  );
  const sum = (which: (move: LabelMove) => boolean): number =>
    moves.filter(which).reduce((total, { suppliers }) => total + suppliers, 0);
  const lacks = parts.flatMap((part) =>
    (Object.entries(part.lacks) as [Lack, number][]).map(([lack, suppliers]) => ({
      lack,
      suppliers: suppliers * part.standsFor,
    })),
  );
  return {
    bands: LABELS.map((label) => {
      const now = today.get(label) ?? 0;
      const later = now + sum(({ after }) => after === label) - sum(({ before }) => before === label);
      return { label, today: now, later: Math.max(0, later) };
    }),
    suppliers: sum(() => true),
    lacks: LACKS.map((lack) => ({
      lack,
      suppliers: lacks.filter((each) => each.lack === lack).reduce((total, { suppliers }) => total + suppliers, 0),
    }))
      .filter(({ suppliers }) => suppliers > 0)
      .toSorted((a, b) => b.suppliers - a.suppliers),
    mendings: helps?.mendings ?? [],
    together: helps?.together ?? 0,
    units: stored.units ?? [],
    exact: parts.every(({ standsFor }) => standsFor === 1),
  };
}
