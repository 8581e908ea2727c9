import type { ListHit } from '@plumbline/facts';
import { isHistory } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { AssessedSupplier } from './assess-supplier.ts';
import { listHitKey } from './list-hit-key.ts';
import type { Portion } from './load-portion.ts';

/** Before questions about rows: a name on a list may decide about a supplier by itself. */
const WEIGHT = 1_000_000;

const LIST_RULE = { uflpa: 'SANC-UFLPA-ENTITY', wro: 'SANC-WRO-FINDING', other: 'SANC-LIST-MATCH' } as const;

/** A name that is like a listed one, and waits for a person. */
interface OpenHit {
  readonly key: string;
  readonly hit: ListHit;
}

/** Names that nobody has decided, whatever else makes the rule of their list hold; what is history needs no decision. */
function openHits({ dossier, supplier }: AssessedSupplier): OpenHit[] {
  const hits = (dossier.observations['screening.hits']?.value ?? []).filter(
    ({ how, status }) => how !== 'identifier' && !isHistory(status),
  );
  return hits.map((hit) => ({ key: listHitKey(hit, supplier.country), hit }));
}

/** Asks about undecided list hits that were not asked before, and withdraws questions about hits that are no more. */
export async function writeQuestions(
  tx: Transaction,
  organisationId: string,
  portion: Portion,
  assessed: readonly AssessedSupplier[],
): Promise<void> {
  const hits = assessed.flatMap((each) => openHits(each).map((open) => ({ ...open, ...each })));
  await tx.write(
    `UPDATE review_questions q SET state = 'withdrawn', version = version + 1
     WHERE q.organisation_id = $1 AND q.kind = 'list-hit' AND q.state = 'open' AND q.supplier_id = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT FROM unnest($3::uuid[], $4::text[], $5::text[]) AS h (supplier_id, key, name)
                       WHERE h.supplier_id = q.supplier_id AND h.key = q.memory_key AND h.name = q.subject->>'listedName')`,
    [
      organisationId,
      [...portion.requests.keys()],
      hits.map(({ supplier }) => supplier.id),
      hits.map(({ key }) => key),
      hits.map(({ hit }) => hit.listedName),
    ],
  );
  if (hits.length === 0) return;
  const firstImports = new Map(portion.suppliers.map(({ id, firstImportId }) => [id, firstImportId]));
  const rows = hits.map(({ key, hit, supplier }) => {
    const request = portion.requests.get(supplier.id);
    const { list, kind, entry, listedName, matchedOn, how, country, status } = hit;
    return {
      import_id: request?.cause === 'import' ? request.causeId : firstImports.get(supplier.id),
      supplier_id: supplier.id,
      memory_key: key,
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
      candidates: [{ value: 'same' }, { value: 'different' }],
      why: { code: 'review.list-hit', parameters: { list, entry, listedName, matchedOn, how, country } },
    };
  });
  await tx.write(
    `INSERT INTO review_questions (organisation_id, id, kind, state, parked, import_id, supplier_id, memory_key, subject, candidates, why, row_count, weight)
     SELECT $1, uuidv7(), 'list-hit', 'open', false, r.import_id, r.supplier_id, r.memory_key, r.subject, r.candidates, r.why, 1, ${WEIGHT}
     FROM json_populate_recordset(NULL::review_questions, $2::json) r
     WHERE NOT EXISTS (SELECT FROM review_questions q WHERE q.organisation_id = $1 AND q.kind = 'list-hit' AND q.memory_key = r.memory_key
                       AND q.supplier_id = r.supplier_id AND q.state = 'open')`,
    [organisationId, JSON.stringify(rows)],
  );
}
