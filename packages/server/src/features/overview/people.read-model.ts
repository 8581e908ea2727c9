import { Injectable } from '@nestjs/common';
import type { Money } from '@plumbline/facts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

/** How many people are concerned: nobody has told how many work there, it is known but not how many of them it is about, then from few to very many. */
export const PEOPLE_BANDS = ['unknown', 'uncounted', 'under-10', 'from-10', 'from-100', 'from-1000'] as const;
export type PeopleBand = (typeof PEOPLE_BANDS)[number];

/** Suppliers of one label with about as many people concerned. */
export interface PeopleCell {
  readonly label: string;
  readonly band: PeopleBand;
  readonly suppliers: number;
  /** People concerned in all of them; null where it is not known. */
  readonly people: number | null;
  readonly withoutSpend: number;
  /** Sums by currency: they are never added. */
  readonly spend: readonly Money[];
}

const BAND = `CASE WHEN p.workers_concerned < 0 AND p.workers < 0 THEN 'unknown' WHEN p.workers_concerned < 0 THEN 'uncounted' WHEN p.workers_concerned < 10 THEN 'under-10'
  WHEN p.workers_concerned < 100 THEN 'from-10' WHEN p.workers_concerned < 1000 THEN 'from-100' ELSE 'from-1000' END`;

const cellsSql = `
  SELECT p.label, ${BAND} AS band, count(*)::integer AS suppliers, (sum(p.workers_concerned::bigint) FILTER (WHERE p.workers_concerned >= 0))::bigint AS people,
    count(*) FILTER (WHERE jsonb_array_length(p.spend) = 0)::integer AS "withoutSpend"
  FROM portfolio p WHERE p.organisation_id = $1 GROUP BY 1, 2`;

const spendSql = `
  SELECT p.label, ${BAND} AS band, s.amount->>'currency' AS currency, sum((s.amount->>'minor')::bigint)::bigint AS minor
  FROM portfolio p CROSS JOIN LATERAL jsonb_array_elements(p.spend) AS s(amount) WHERE p.organisation_id = $1 GROUP BY 1, 2, 3 ORDER BY 3`;

type Spend = Money & Pick<PeopleCell, 'label' | 'band'>;

/** The portfolio as people concerned. */
@Injectable()
export class PeopleReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed
   */
  async cells(viewer: Viewer, asOf: Date | null = null): Promise<readonly PeopleCell[]> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const cells = await tx.query<Omit<PeopleCell, 'spend'>>(cellsSql, [organisationId]);
      const spend = await tx.query<Spend>(spendSql, [organisationId]);
      return cells.map((cell) => ({
        ...cell,
        spend: spend
          .filter(({ label, band }) => label === cell.label && band === cell.band)
          .map(({ minor, currency }) => ({ minor, currency })),
      }));
    });
  }
}
