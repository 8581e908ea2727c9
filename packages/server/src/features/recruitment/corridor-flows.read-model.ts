import { Injectable } from '@nestjs/common';
import { COST_PAYERS, currencyTotals, type CostPayer } from '@plumbline/facts';
import { decimal, decimalText, inMonths } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences } from '../supplier/preferences.ts';
import type { CorridorDetails } from './corridor-details.ts';
import { netPayOf } from './net-pay.ts';

/** More than a picture shows: each corridor needs what is known of its supplier. */
const MOST = 300;

/** A corridor in use, as a flow of workers. */
export interface CorridorFlow {
  readonly id: string;
  readonly supplierName: string;
  readonly origin: string;
  readonly destination: string;
  readonly workers: CorridorDetails['workers'];
  /** Months of net pay that a payer paid for one worker; a payer without a line is left out. Null: no ledger, or in no currency of a known pay. */
  readonly months: Readonly<Partial<Record<CostPayer, string>>> | null;
}

export interface CorridorFlows {
  /** Those of the suppliers that come first in the order of attention. */
  readonly flows: readonly CorridorFlow[];
  /** Of all corridors in use. */
  readonly total: number;
}

interface FlowRow {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly siteKey: string | null;
  readonly origin: string;
  readonly destination: string;
  readonly details: CorridorDetails;
  readonly total: number;
}

const flowsSql = `
  SELECT c.id, c.supplier_id AS "supplierId", p.name AS "supplierName", c.site_key AS "siteKey", c.origin, c.destination, c.details, (count(*) OVER ())::integer AS total
  FROM recruitment_corridors c JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = c.supplier_id
  WHERE c.organisation_id = $1 AND c.recorded_to IS NULL AND NOT c.ended
  ORDER BY p.attention_rank, p.attention_within, p.name_sort, c.id LIMIT ${String(MOST)}`;

const MONTH_PLACES = 2;

/** How workers come to their jobs, over all suppliers. */
@Injectable()
export class CorridorFlowsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'corridors as flows',
        sql: flowsSql,
        parameters: [organisationId],
        index: 'recruitment_corridors_organisation_id_supplier_id_idx',
        columns: ['organisation_id'],
      },
    ];
  }

  /** @throws NotAllowed */
  async flows(viewer: Viewer): Promise<CorridorFlows> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const rows = await tx.query<FlowRow>(flowsSql, [organisationId]);
      const suppliers = [...new Set(rows.map(({ supplierId }) => supplierId))];
      const observations = await loadInForce(tx, organisationId, suppliers);
      const preferences = await loadPreferences(tx, organisationId, suppliers);
      const sitesOf = new Map(
        suppliers.map((id) => [
          id,
          composeDossier({ id, name: '' }, observations.get(id) ?? [], preferences.get(id)).sites,
        ]),
      );
      const flows = rows.map(({ id, supplierId, supplierName, siteKey, origin, destination, details }) => ({
        ...{ id, supplierName, origin, destination, workers: details.workers },
        months: monthsOf(details, netPayOf(sitesOf.get(supplierId) ?? [], siteKey)),
      }));
      return { flows, total: rows[0]?.total ?? 0 };
    });
  }
}

/** Costs in another currency than the pay cannot be put in months, and months of a part would say too little. */
function monthsOf({ ledger }: CorridorDetails, pay: Parameters<typeof inMonths>[1]): CorridorFlow['months'] {
  const totals = currencyTotals(ledger);
  const [total] = totals;
  if (total === undefined || totals.length > 1) return null;
  const months = COST_PAYERS.flatMap((payer) => {
    if (!ledger.some((line) => line.payer === payer)) return [];
    const paid = inMonths({ minor: total.byPayer[payer], currency: total.currency }, pay);
    return [[payer, paid] as const];
  });
  if (months.some(([, paid]) => paid === null)) return null;
  return Object.fromEntries(months.map(([payer, paid]) => [payer, decimalText(paid ?? decimal(0), MONTH_PLACES)]));
}
