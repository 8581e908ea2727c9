import { Injectable } from '@nestjs/common';
import { LABELS, type Label } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Lack, StoredForecast } from './check/forecast.ts';
import type { WeighedMending } from './check/weigh-mendings.ts';

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
  /** Rows that wait for an answer: the forecast leaves them out. */
  readonly waitingRows: number;
  /** False where the numbers are extrapolated from an even part of a long list. */
  readonly exact: boolean;
}

const storedSql = `SELECT forecast, parked_rows AS "waitingRows" FROM imports WHERE organisation_id = $1 AND id = $2 AND state = 'checked'`;
const todaySql = 'SELECT label, count(*)::integer AS count FROM portfolio WHERE organisation_id = $1 GROUP BY label';

/** Reads what an import would lead to, beside what is. */
@Injectable()
export class ForecastReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
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
      return { ...forecastOf(stored.forecast, now), waitingRows: stored.waitingRows };
    });
  }
}

function forecastOf(
  { standsFor, moves, lacks, helps }: StoredForecast,
  today: ReadonlyMap<Label, number>,
): Omit<Forecast, 'waitingRows'> {
  const sum = (which: (move: StoredForecast['moves'][number]) => boolean): number =>
    moves.filter(which).reduce((total, { suppliers }) => total + suppliers * standsFor, 0);
  return {
    bands: LABELS.map((label) => {
      const now = today.get(label) ?? 0;
      const later = now + sum(({ after }) => after === label) - sum(({ before }) => before === label);
      return { label, today: now, later: Math.max(0, later) };
    }),
    suppliers: sum(() => true),
    lacks: (Object.entries(lacks) as [Lack, number][])
      .map(([lack, suppliers]) => ({ lack, suppliers: suppliers * standsFor }))
      .toSorted((a, b) => b.suppliers - a.suppliers),
    mendings: helps?.mendings ?? [],
    together: helps?.together ?? 0,
    exact: standsFor === 1,
  };
}
