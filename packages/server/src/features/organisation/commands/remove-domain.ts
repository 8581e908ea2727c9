import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { viewerNow } from '../member.repository.ts';

/** Takes a domain away: addresses at it no longer speak for the organisation. */
@Injectable()
export class RemoveDomain {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws NotFound */
  async execute(viewer: Viewer, { domainId }: { readonly domainId: string }): Promise<void> {
    const { organisationId } = viewer;
    await this.#auth.transaction(async (tx) => {
      assertMay(await viewerNow(tx, viewer), 'domain.prove');
      const removed = await tx.query(
        'DELETE FROM auth.organisation_domains WHERE organisation_id = $1 AND id = $2 RETURNING id',
        [organisationId, domainId],
      );
      if (removed.length === 0) throw new NotFound('No such domain in this organisation');
      await tx.query(`SELECT auth.write_member_event($1, 'domain.removed', NULL, $2, '{}')`, [
        organisationId,
        domainId,
      ]);
    });
  }
}
