import type { Transaction } from '../../../platform/db/transaction.ts';
import type { AnsweredQuestion } from '../../review/answers.ts';
import {
  loadCountryHolders,
  settleToldCountries,
  type CountryHolder,
  type SettledCountry,
} from '../../supplier/commands/settle-told-countries.ts';
import { siteObservations, type SiteObservation } from '../../supplier/observations-of-import.ts';
import { bareNameOf } from '../check/record-keys.ts';
import type { Staging } from '../check/stage.ts';

interface Settling {
  readonly supplierIds: readonly string[];
  /** Their observations before answers were written or taken back now. */
  readonly before: readonly SiteObservation[];
  /** The answers that stand, in order. */
  readonly answers: readonly AnsweredQuestion[];
}

/**
 * Gives suppliers that have no country, or only the country of an answer, the one that the first row with a country gives; else the one of the first answer.
 * With it comes the key by which another file finds the supplier.
 */
export async function settleCountries(
  tx: Transaction,
  staging: Staging,
  { supplierIds, before, answers }: Settling,
): Promise<void> {
  const { organisationId, importId } = staging;
  const isTold = ({ originKind, country }: SiteObservation): boolean => originKind === 'review' && country !== null;
  if (!before.some(isTold) && !answers.some(({ kind }) => kind === 'country')) return;
  const toldBefore = new Set(before.filter(isTold).map(({ supplierId, country }) => `${supplierId} ${country ?? ''}`));
  const toldNow = (await siteObservations(tx, organisationId, importId, supplierIds)).filter(isTold);
  const firstTold = Map.groupBy(toldNow, ({ supplierId }) => supplierId);
  const filed = await filedCountries(tx, staging, supplierIds);
  const holders = await loadCountryHolders(tx, organisationId, importId, supplierIds);
  const settled = holders
    .filter((holder) => isFromAnswers(holder, toldBefore, filed))
    .map(({ supplierId, name }): SettledCountry => {
      const country = filed.get(supplierId)?.[0];
      if (country !== undefined) return { supplierId, country, told: null };
      const [told] = firstTold.get(supplierId) ?? [];
      if (told?.country == null) return { supplierId, country: '', told: null };
      const key = `name ${bareNameOf(name)} ${told.country}`;
      return { supplierId, country: told.country, told: { answerId: told.originId, key } };
    });
  await settleToldCountries(tx, organisationId, importId, settled);
}

/** Whether a supplier has no country, or one that answers about the import have given and nothing else. */
function isFromAnswers(
  { supplierId, country, elsewhere }: CountryHolder,
  toldBefore: ReadonlySet<string>,
  filed: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (country === '') return true;
  return toldBefore.has(`${supplierId} ${country}`) && !elsewhere && filed.get(supplierId)?.includes(country) !== true;
}

/** The countries that written rows of the import give suppliers, in the order of the file. */
async function filedCountries(
  tx: Transaction,
  { organisationId, importId }: Staging,
  supplierIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ supplierId: string; countries: string[] }>(
    `SELECT supplier_id AS "supplierId", array_agg(country ORDER BY ordinal) AS countries FROM import_records
     WHERE organisation_id = $1 AND import_id = $2 AND supplier_id = ANY ($3::uuid[]) AND country <> '' AND applied_at IS NOT NULL GROUP BY supplier_id`,
    [organisationId, importId, supplierIds],
  );
  return new Map(rows.map(({ supplierId, countries }) => [supplierId, countries]));
}
