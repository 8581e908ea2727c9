import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { domainName } from '../domain-name.ts';
import { viewerNow } from '../member.repository.ts';

/** Most domains of one organisation. */
const MOST = 20;

/** Names a domain that the organisation will show to be its own, and draws what it has to publish there. */
@Injectable()
export class AddDomain {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws UserErrors for what is no domain, one that is there, and one too many */
  async execute(viewer: Viewer, { domain }: { readonly domain: string }): Promise<void> {
    const name = domainName(domain);
    if (name === null) throw userError('DOMAIN_NOT_READABLE', 'domain');
    const { organisationId, userId } = viewer;
    await this.#auth.transaction(async (tx) => {
      assertMay(await viewerNow(tx, viewer), 'domain.prove');
      await tx.query('SELECT FROM auth.organisations WHERE id = $1 FOR UPDATE', [organisationId]);
      const known = await tx.query<{ name: string }>(
        'SELECT name FROM auth.organisation_domains WHERE organisation_id = $1',
        [organisationId],
      );
      if (known.some((one) => one.name === name)) throw userError('DOMAIN_KNOWN', 'domain');
      if (known.length >= MOST) throw userError('DOMAINS_TOO_MANY', 'domain', { most: MOST });
      const token = randomBytes(16).toString('base64url');
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO auth.organisation_domains (organisation_id, name, token, added_by, added_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [organisationId, name, token, userId, tx.now],
      );
      await tx.query(`SELECT auth.write_member_event($1, 'domain.added', NULL, $2, '{}')`, [organisationId, row?.id]);
    });
  }
}
