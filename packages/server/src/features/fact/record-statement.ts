import type { Transaction } from '../../platform/db/transaction.ts';
import { assertRoom } from '../../platform/quotas/assert-room.ts';
import { requestAssessment } from '../risk/request-assessment.ts';
import { recordObservations, recordsInHand } from '../supplier/commands/record-observations.ts';
import { HandFact } from './hand-fact.entity.ts';
import type { Statement } from './statement.ts';

/** Who records what of whom. */
export interface Recorded {
  readonly id: string;
  /** The supplier that it is about. */
  readonly supplierId: string;
  /** The supplier that shows it now: another one while the first is merged. */
  readonly shownBy: string;
  readonly corrects: string | null;
  readonly recordedBy: string;
}

/** Writes a statement with its observations, and asks for an assessment. @throws QuotaReached */
export async function recordStatement(
  tx: Transaction,
  organisationId: string,
  { id, supplierId, shownBy, corrects, recordedBy }: Recorded,
  { form, said, site, values, document, note }: Statement,
): Promise<void> {
  const holder = { organisationId, userId: recordedBy };
  await assertRoom(tx, holder, 'handFacts', {
    from: 'FROM hand_facts WHERE organisation_id = $1',
    person: 'recorded_by',
  });
  await tx.manager.insert(HandFact, {
    organisationId,
    id,
    supplierId,
    siteKey: site.key,
    form: form.key,
    said: values,
    sourceKind: said.sourceKind,
    assurance: said.assurance,
    evidenceDate: said.evidenceDate,
    document,
    note,
    corrects,
    recordedBy,
    recordedAt: tx.now,
    endedAt: null,
    endedBy: null,
    endReason: null,
  });
  await recordObservations(tx, organisationId, {
    origin: { kind: 'form', id },
    importId: null,
    ...(shownBy === supplierId ? {} : { ownSupplierId: supplierId }),
    records: recordsInHand([
      {
        supplierId: shownBy,
        isNew: false,
        name: '',
        country: '',
        keys: [],
        rows: [],
        documentKind: document === '' ? null : document,
        record: { said, sites: [site] },
      },
    ]),
  });
  await requestAssessment(tx, organisationId, [shownBy], 'fact', id, null);
}
