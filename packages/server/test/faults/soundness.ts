import { verifyChain } from '../../src/features/audit/verify-chain.ts';
import type { TestDatabase } from '../../src/platform/db/testing/database.ts';
import { orphansIn } from '../catalogue/orphans.ts';
import type { Importer } from './importer.ts';

/** What must hold after any interruption; each is empty or null. */
export async function soundness({ admin, database }: TestDatabase, importer: Importer) {
  const { organisationId } = importer.viewer;
  const { firstBroken } = await database.transaction(organisationId, (tx) => verifyChain(tx, organisationId, 'audit'));
  return {
    orphans: await orphansIn(admin),
    'first broken audit entry': firstBroken,
    'dead letters': await importer.deadLetters(),
    'runs that are not done': await importer.rows(
      `SELECT kind, state, reason_code FROM job_runs WHERE organisation_id = $1 AND state <> 'done'`,
    ),
  };
}

export const SOUND = {
  orphans: {},
  'first broken audit entry': null,
  'dead letters': [],
  'runs that are not done': [],
};
