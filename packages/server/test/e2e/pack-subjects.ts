import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../src/platform/db/transaction.ts';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import { after } from '../../src/platform/time/after.ts';

interface Surroundings {
  readonly organisationId: string;
  readonly supplierId: string;
  readonly ownerId: string;
  readonly marker: string;
}

/** Adds a pack that another person has built, and a link to it. */
export async function addPack(
  tx: Transaction,
  { organisationId, supplierId, ownerId, marker }: Surroundings,
): Promise<{ readonly packId: string; readonly packLinkId: string }> {
  const [packId, packLinkId] = [randomUUID(), randomUUID()];
  const scope = {
    organisation: { id: organisationId, name: marker },
    purpose: { key: 'general', edition: '1' },
    ...{ suppliers: [supplierId], sites: [], products: [], period: { from: '2026-01-01', until: '2026-11-01' } },
    ...{ asOf: '2026-11-01', recipient: `${marker} recipient`, language: 'en' },
  };
  const expiresAt = after(tx.now, { days: 1 });
  await tx.query(
    `INSERT INTO packs (organisation_id, id, scope, series, pack_id, state, created_by, created_at, expires_at) VALUES ($1, $2, $3, 's', 'p', 'built', $4, $5, $6)`,
    [organisationId, packId, scope, randomUUID(), tx.now, expiresAt],
  );
  await tx.query(
    `INSERT INTO pack_links (organisation_id, id, pack_id, recipient, token_hash, made_by, made_at, expires_at) VALUES ($1, $2, $3, $4, 'h', $5, $6, $7)`,
    [organisationId, packLinkId, packId, `${marker} recipient`, ownerId, tx.now, expiresAt],
  );
  return { packId: toGlobalId('Pack', packId), packLinkId: toGlobalId('PackLink', packLinkId) };
}
