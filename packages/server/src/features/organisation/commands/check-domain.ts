import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { recordName, recordText } from '../domain-name.ts';
import { DomainTexts } from '../domain-texts.ts';
import { viewerNow } from '../member.repository.ts';

interface StoredDomain {
  readonly name: string;
  readonly token: string;
}

/** Looks whether a domain publishes what was drawn for it. One that no longer does is no longer the organisation's. */
@Injectable()
export class CheckDomain {
  readonly #auth: AuthDatabase;
  readonly #texts: DomainTexts;

  constructor(auth: AuthDatabase, texts: DomainTexts) {
    this.#auth = auth;
    this.#texts = texts;
  }

  /** @throws UserErrors where the record is not there, or nobody could say; NotFound */
  async execute(viewer: Viewer, { domainId }: { readonly domainId: string }): Promise<void> {
    const { organisationId } = viewer;
    // Outside the transaction of the change: a server of names may take its time.
    const { name, token } = await this.#auth.transaction(async (tx) => {
      assertMay(await viewerNow(tx, viewer), 'domain.prove');
      const [row] = await tx.query<StoredDomain>(
        'SELECT name, token FROM auth.organisation_domains WHERE organisation_id = $1 AND id = $2',
        [organisationId, domainId],
      );
      if (!row) throw new NotFound('No such domain in this organisation');
      return row;
    });
    const texts = await this.#texts.of(recordName(name));
    if (texts === null) throw userError('DOMAIN_NOT_ANSWERED', null, { name: recordName(name) });
    const isProved = texts.includes(recordText(token));
    await this.#auth.transaction(async (tx) => {
      const asker = await viewerNow(tx, viewer);
      assertMay(asker, 'domain.prove');
      const [before] = await tx.query<{ proved: boolean }>(
        'SELECT proved_at IS NOT NULL AS proved FROM auth.organisation_domains WHERE organisation_id = $1 AND id = $2 AND token = $3 FOR UPDATE',
        [organisationId, domainId, token],
      );
      if (!before) throw new NotFound('The domain was removed meanwhile');
      await tx.query(
        `UPDATE auth.organisation_domains SET checked_at = $2, proved_at = CASE WHEN $3 THEN coalesce(proved_at, $2) END WHERE id = $1`,
        [domainId, tx.now, isProved],
      );
      if (before.proved === isProved) return;
      const kind = isProved ? 'domain.proved' : 'domain.lost';
      await tx.query('SELECT auth.write_member_event($1, $2, NULL, $3, $4)', [organisationId, kind, domainId, '{}']);
    });
    if (!isProved) throw userError('DOMAIN_NOT_PROVED', null, { name: recordName(name) });
  }
}
