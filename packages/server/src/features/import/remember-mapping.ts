import { newIds } from '../../platform/db/new-ids.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { canonicalJson } from '../../platform/text/canonical-json.ts';
import type { Import } from './import.entity.ts';
import { Mapping } from './mapping.entity.ts';
import { headerDigest } from './reading/header-digest.ts';
import { rememberedMapping } from './remembered-mapping.ts';

/** Remembers how a file was read, with all corrections, unless the same is remembered already. Only what was imported is worth remembering. */
export async function rememberMapping(tx: Transaction, organisationId: string, row: Import): Promise<void> {
  const { fileFacts, constants, id: importId, committedBy, createdBy } = row;
  // What holds whatever is seen is that of one file: corrected rows of another.
  const mapping = row.mapping.map(({ index, field, share, oneText }) => ({
    ...{ index, field },
    ...(share && share.of !== null ? { share } : {}),
    ...(oneText && oneText.of !== null ? { oneText } : {}),
  }));
  const header = fileFacts?.header ?? [];
  const before = await rememberedMapping(tx, organisationId, header);
  const read = { mapping, constants };
  if (before && canonicalJson({ mapping: before.mapping, constants: before.constants }) === canonicalJson(read)) return;
  const [id = ''] = await newIds(tx, 1);
  await tx.manager.insert(Mapping, {
    organisationId,
    id,
    headerDigest: headerDigest(header),
    header,
    ...read,
    importId,
    createdBy: committedBy ?? createdBy,
    createdAt: tx.now,
  });
}
