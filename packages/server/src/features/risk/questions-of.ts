import type { ListHit } from '@plumbline/facts';
import { isHistory } from '@plumbline/risk';
import type { ListHitQuestion } from '../review/list-hit-questions.ts';
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

/** What is asked about the undecided list hits of a supplier. */
export function questionsOf(assessed: AssessedSupplier, { suppliers, requests }: Portion): ListHitQuestion[] {
  const { supplier } = assessed;
  const request = requests.get(supplier.id);
  const firstImport = (): string | null => suppliers.find(({ id }) => id === supplier.id)?.firstImportId ?? null;
  return openHits(assessed).map(({ key, hit }) => {
    const { list, kind, entry, listedName, matchedOn, how, country, status } = hit;
    return {
      importId: request?.cause === 'import' ? request.causeId : firstImport(),
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
  });
}
