import { Injectable } from '@nestjs/common';
import { decimal, decimalText, inMonths } from '@plumbline/risk';
import { DateTime } from 'luxon';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { netPayOf } from '../recruitment/net-pay.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences } from '../supplier/preferences.ts';
import { ENTRY_COUNTS, totalsOf, type KindTotal, type RemedyTotals } from './remedy-totals.ts';

/** Months that the picture shows, this one included. */
const MONTHS = 12;
/** Suppliers whose pay is looked up: those with the most lines. */
const MOST = 300;

/** What workers got in a month of the calendar. */
export interface RemedyMonth {
  /** Its first day, ISO 8601. */
  readonly month: string;
  readonly totals: RemedyTotals;
  /** Debt that was repaid or cancelled, in months of net pay of its site. */
  readonly monthsOfPay: string;
  /** Lines of money that could not be put in months: in no currency of a known pay. */
  readonly withoutPay: number;
}

/** Money that workers of one site got in a month. */
interface SiteMoney {
  readonly month: string;
  readonly supplierId: string;
  readonly siteKey: string;
  readonly currency: string;
  readonly minor: number;
  readonly entries: number;
}

/** Its months of pay; null where nobody knows them. */
type PaidMonths = Pick<SiteMoney, 'month' | 'entries'> & { readonly months: ReturnType<typeof inMonths> };

const monthsSql = `SELECT to_char(date_trunc('month', e.day), 'YYYY-MM-DD') AS month, e.kind, e.currency, sum(e.minor)::bigint AS minor,
    sum(e.workers::bigint + e.former_workers)::bigint AS workers, count(*)::integer AS entries, count(e.confirmed_by)::integer AS confirmed
  FROM remedy_entries e
  WHERE e.organisation_id = $1 AND e.day >= $2::text::date AND ${ENTRY_COUNTS}
  GROUP BY 1, e.kind, e.currency ORDER BY 1, e.kind, e.currency`;

const moneySql = `SELECT to_char(date_trunc('month', e.day), 'YYYY-MM-DD') AS month, r.supplier_id AS "supplierId", r.site_key AS "siteKey", e.currency,
    sum(e.minor)::bigint AS minor, count(*)::integer AS entries
  FROM remedy_entries e JOIN remedies r ON r.organisation_id = $1 AND r.id = e.remedy_id
  WHERE e.organisation_id = $1 AND e.day >= $2::text::date AND e.currency IS NOT NULL AND ${ENTRY_COUNTS}
  GROUP BY 1, r.supplier_id, r.site_key, e.currency`;

const PLACES = 2;

/** What workers got, month by month. */
@Injectable()
export class RemedyMonthsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'what workers got by month',
        sql: monthsSql,
        parameters: [organisationId, '2026-01-01'],
        index: 'remedy_entries_organisation_id_remedy_id_idx',
        columns: ['organisation_id'],
      },
    ];
  }

  /**
   * The last months, oldest first, those without a line too.
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed
   */
  async months(viewer: Viewer, asOf: Date | null = null): Promise<readonly RemedyMonth[]> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, timeZone } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const first = DateTime.fromJSDate(tx.now, { zone: timeZone })
        .startOf('month')
        .minus({ months: MONTHS - 1 });
      const months = Array.from({ length: MONTHS }, (_, month) => first.plus({ months: month }).toISODate() ?? '');
      const rows = await tx.query<KindTotal & { month: string }>(monthsSql, [organisationId, months[0]]);
      const money = await tx.query<SiteMoney>(moneySql, [organisationId, months[0]]);
      const paid = await paidMonths(tx, organisationId, money);
      return months.map((month) => {
        const own = paid.filter((each) => each.month === month);
        return {
          month,
          totals: totalsOf(rows.filter((row) => row.month === month)),
          monthsOfPay: decimalText(
            own.reduce((sum, each) => sum + (each.months ?? decimal(0)), decimal(0)),
            PLACES,
          ),
          withoutPay: own.reduce((sum, { months: known, entries }) => sum + (known === null ? entries : 0), 0),
        };
      });
    });
  }
}

/** Nothing is converted: money counts in months where the net pay of its site is known in its currency. */
async function paidMonths(
  tx: Transaction,
  organisationId: string,
  money: readonly SiteMoney[],
): Promise<readonly PaidMonths[]> {
  const lines = new Map<string, number>();
  for (const { supplierId, entries } of money) lines.set(supplierId, (lines.get(supplierId) ?? 0) + entries);
  const suppliers = [...lines]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([id]) => id);
  const observations = await loadInForce(tx, organisationId, suppliers);
  const preferences = await loadPreferences(tx, organisationId, suppliers);
  const sitesOf = new Map(
    suppliers.map((id) => {
      const { sites } = composeDossier({ id, name: '' }, observations.get(id) ?? [], preferences.get(id));
      return [id, sites];
    }),
  );
  return money.map(({ month, supplierId, siteKey, minor, currency, entries }) => {
    const pay = netPayOf(sitesOf.get(supplierId) ?? [], siteKey === '' ? null : siteKey);
    return { month, entries, months: inMonths({ minor, currency }, pay) };
  });
}
