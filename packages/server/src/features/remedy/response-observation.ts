import { assuranceOf, type FindingResponse } from '@plumbline/facts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { digestOf } from '../../platform/text/canonical-json.ts';
import { requestAssessment } from '../risk/request-assessment.ts';
import { endObservationsByHand } from '../supplier/commands/end-observations.ts';
import { recordObservations, recordsInHand } from '../supplier/commands/record-observations.ts';
import type { SaidBy } from '../supplier/packed-observation.ts';
import type { Remedy } from './remedy.entity.ts';
import type { Teller } from './remedy-rules.ts';

/** Records the response of a remedy as an observation of its site, in place of the one before, and asks for the assessment. @param endedBy the step */
export async function recordBesideFinding(
  tx: Transaction,
  organisationId: string,
  { id, supplierId, ownSupplierId, siteKey }: Remedy,
  response: FindingResponse & { readonly source: Teller },
  endedBy: string,
): Promise<void> {
  await endObservationsByHand(tx, organisationId, [id], endedBy);
  const details = { responses: [response] };
  const { source, evidenceDate } = response;
  const said: SaidBy = { sourceKind: source, assurance: assuranceOf(source), protection: 'none', evidenceDate };
  const observation = { facts: {}, inputs: [], details, rows: [], digest: digestOf(details) };
  const record = { said, sites: [{ key: siteKey, name: null, observation }] };
  const known = { supplierId, isNew: false, name: '', country: '', keys: [], rows: [], documentKind: null, record };
  await recordObservations(tx, organisationId, {
    origin: { kind: 'form', id },
    importId: null,
    ...(ownSupplierId === null ? {} : { ownSupplierId }),
    records: recordsInHand([known]),
  });
  await requestAssessment(tx, organisationId, [supplierId], 'remedy', id, null);
}
