import type { ListHit } from '@plumbline/facts';
import { isHistory } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';
import { askAboutListHits, type ListHitQuestion } from '../review/list-hit-questions.ts';
import type { AssessedSupplier } from './assess-supplier.ts';
import { listHitKey } from './list-hit-key.ts';
import type { Portion } from './load-portion.ts';

const LIST_RULE = { uflpa: 'SANC-UFLPA-ENTITY', wro: 'SANC-WRO-FINDING', other: 'SANC-LIST-MATCH' } as const;

/** A name that resembles a listed one and waits for a person. */
interface OpenHit {
  readonly key: string;
  readonly hit: ListHit;
}

/** Undecided names, even if something else makes the rule of their list hold. Historical entries need no decision. */
function openHits({ dossier, supplier }: AssessedSupplier): OpenHit[] {
  const hits = (dossier.observations['screening.hits']?.value ?? []).filter(
    ({ how, status }) => how !== 'identifier' && !isHistory(status),
  );
  return hits.map((hit) => ({ key: listHitKey(hit, supplier.country), hit }));
}

/** Asks about new undecided list hits, and withdraws questions about hits that are gone. */
export async function writeQuestions(
  tx: Transaction,
  organisationId: string,
  portion: Portion,
  assessed: readonly AssessedSupplier[],
): Promise<void> {
  const firstImports = new Map(portion.suppliers.map(({ id, firstImportId }) => [id, firstImportId]));
  const hits = assessed.flatMap((each) =>
    openHits(each).map(({ key, hit }): ListHitQuestion => {
      const { supplier } = each;
      const request = portion.requests.get(supplier.id);
      const { list, kind, entry, listedName, matchedOn, how, country, status } = hit;
      return {
        importId: request?.cause === 'import' ? request.causeId : (firstImports.get(supplier.id) ?? null),
        supplierId: supplier.id,
        memoryKey: key,
        listedName,
        subject: {
          name: supplier.name,
          country: supplier.country,
          ruleId: LIST_RULE[kind],
          list,
          entry,
          listedName,
          matchedOn,
          how,
          countryMatch: country,
          status,
        },
        why: { code: 'review.list-hit', parameters: { list, entry, listedName, matchedOn, how, country } },
      };
    }),
  );
  await askAboutListHits(tx, organisationId, [...portion.requests.keys()], hits);
}
