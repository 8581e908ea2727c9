import type { Asking, LanguageCode } from '@plumbline/questionnaire';
import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { nextContacts, someMeant, type PreparedAsking } from './askings.ts';
import { setFor } from './asking-terms.ts';
import { askableSuppliers, isSmall } from './supplier-size.ts';

/** What one of the suppliers of an asking will see. */
export interface AskingPreview {
  readonly supplierName: string;
  readonly asking: Asking;
  /** Of the contact that will be asked; English where none is known. */
  readonly language: LanguageCode;
  /** The buyer promises that telling of fees leads to a repayment plan. */
  readonly promised: boolean;
}

/** The first supplier that will be asked, else the first that is meant. @throws UserErrors if there is none any more */
export async function previewOf(
  tx: Transaction,
  organisationId: string,
  { whom, terms }: Pick<PreparedAsking, 'whom' | 'terms'>,
): Promise<AskingPreview> {
  const [contact] = await nextContacts(tx, organisationId, { whom, reached: '' }, 1);
  const id = contact?.supplierId ?? (await someMeant(tx, organisationId, whom));
  const [supplier] = id === null ? [] : await askableSuppliers(tx, organisationId, [id]);
  if (supplier === undefined) throw userError('NOBODY_TO_ASK');
  const { name: supplierName, countries } = supplier;
  const promises = await tx.query('SELECT 1 FROM repayment_promises WHERE organisation_id = $1 AND ended_at IS NULL', [
    organisationId,
  ]);
  return {
    supplierName,
    asking: { set: setFor(terms, isSmall(supplier)), countries },
    language: contact?.language ?? 'en',
    promised: promises.length > 0,
  };
}
