import type { Transaction } from '../../platform/db/transaction.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import type { Constant, MappedColumn } from './import-parts.ts';
import { headerDigest } from './reading/header-digest.ts';

/** A mapping that a person chose to remember. */
export interface RememberedMapping {
  readonly id: string;
  readonly header: readonly string[];
  readonly mapping: readonly MappedColumn[];
  readonly constants: readonly Constant[];
  readonly createdBy: PersonAt | null;
  readonly createdAt: Date;
}

const COLUMNS = `m.id, m.header, m.mapping, m.constants, p.person AS "createdBy", m.created_at AS "createdAt"`;
const FROM = `FROM mappings m ${personAt('p', 'm.created_by', 'm.created_at', 'm.organisation_id')}
  WHERE m.organisation_id = $1 AND m.revoked_at IS NULL`;

/** The newest mapping for these headings, or undefined. */
export async function rememberedMapping(
  tx: Transaction,
  organisationId: string,
  header: readonly string[],
): Promise<RememberedMapping | undefined> {
  const [row] = await tx.query<RememberedMapping>(
    `SELECT ${COLUMNS} ${FROM} AND m.header_digest = $2 ORDER BY m.created_at DESC, m.id DESC LIMIT 1`,
    [organisationId, headerDigest(header)],
  );
  return row;
}

/** All mappings in use: the newest for each set of headings. */
export async function rememberedMappings(tx: Transaction, organisationId: string): Promise<RememberedMapping[]> {
  return tx.query<RememberedMapping>(
    `SELECT * FROM (SELECT DISTINCT ON (m.header_digest) ${COLUMNS} ${FROM} ORDER BY m.header_digest, m.created_at DESC, m.id DESC) newest ORDER BY "createdAt" DESC LIMIT 500`,
    [organisationId],
  );
}
