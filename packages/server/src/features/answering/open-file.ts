import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { evidenceFiles, type RequestFile } from './evidence-files.ts';
import { openRequest } from './inbox-requests.ts';
import type { Respondent } from './request-access.ts';
import { isOfSection } from './request-terms.ts';

/** A file of the section that somebody answers, in a request that can be answered: it is locked. @throws UserErrors */
export async function openFile(
  tx: Transaction,
  { organisationId, requestId, part }: Respondent,
  fileId: string,
): Promise<RequestFile> {
  await openRequest(tx, organisationId, requestId);
  const files = await evidenceFiles(tx, organisationId, requestId);
  const file = files.find(({ id, item }) => id === fileId && isOfSection(item, part?.section ?? null));
  if (file === undefined) throw userError('CHANGE_NOT_READABLE');
  return file;
}
