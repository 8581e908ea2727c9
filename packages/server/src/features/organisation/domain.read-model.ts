import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Database } from '../../platform/db/transaction.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { peopleThen } from '../person/people-then.ts';
import type { PersonAt } from '../person/person-at.ts';
import { recordName, recordText } from './domain-name.ts';

export interface DomainRow {
  readonly id: string;
  readonly name: string;
  readonly addedBy: PersonAt | null;
  readonly addedAt: Date;
  readonly checkedAt: Date | null;
  /** Since when it is known to be the organisation's; null where it is not. */
  readonly provedAt: Date | null;
  readonly recordName: string;
  readonly recordText: string;
}

interface StoredDomain extends Omit<DomainRow, 'addedBy' | 'recordName' | 'recordText'> {
  readonly addedById: string;
  readonly token: string;
}

/** The domains of an organisation. */
@Injectable()
export class DomainReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** Null without the right to prove them. */
  async domains(viewer: Viewer): Promise<DomainRow[] | null> {
    if (!may(viewer, 'domain.prove')) return null;
    const rows = await this.#auth.query<StoredDomain>(
      `SELECT id, name, token, added_by AS "addedById", added_at AS "addedAt", checked_at AS "checkedAt", proved_at AS "provedAt"
       FROM auth.organisation_domains WHERE organisation_id = $1 ORDER BY name`,
      [viewer.organisationId],
    );
    const people = await this.#database.transaction(viewer.organisationId, (tx) =>
      peopleThen(
        tx,
        viewer.organisationId,
        rows.map(({ addedById, addedAt }) => ({ userId: addedById, at: addedAt })),
      ),
    );
    return rows.map(({ id, name, addedAt, checkedAt, provedAt, token }, place) => ({
      ...{ id, name, addedAt, checkedAt, provedAt },
      addedBy: people[place] ?? null,
      recordName: recordName(name),
      recordText: recordText(token),
    }));
  }
}
