import { randomUUID } from 'node:crypto';
import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { AddRequest } from '../../answering/commands/add-request.ts';
import { EndSharing } from '../../answering/commands/end-sharing.ts';
import { GiveRequestBack } from '../../answering/commands/give-request-back.ts';
import { ShareAnswers } from '../../answering/commands/share-answers.ts';
import { InboxReadModel } from '../../answering/inbox.read-model.ts';
import type { Respondent } from '../../answering/request-access.ts';
import { claimantOf } from '../../answering/request-claims.ts';
import type { StartProof } from '../../answering/start-proof.ts';
import { VaultReadModel } from '../../answering/vault.read-model.ts';
import { aViewer } from '../../portfolio/testing/a-viewer.ts';

/** The organisation of a supplier, with its members. */
export class ASupplier {
  readonly id = randomUUID();
  readonly inbox: InboxReadModel;
  readonly vault: VaultReadModel;
  readonly share: ShareAnswers;
  readonly end: EndSharing;
  readonly #auth: AuthDatabase;
  readonly #db: TestDatabase;

  private constructor(db: TestDatabase, auth: AuthDatabase) {
    this.#db = db;
    this.#auth = auth;
    this.inbox = new InboxReadModel(auth, db.database);
    this.vault = new VaultReadModel(auth, db.database);
    this.share = new ShareAnswers(auth, db.database);
    this.end = new EndSharing(auth, db.database);
  }

  static async of(db: TestDatabase, auth: AuthDatabase, name = 'Kestrel Formwork'): Promise<ASupplier> {
    const supplier = new ASupplier(db, auth);
    await auth.query(
      `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, demo, created_at) VALUES ($1, $2, $3, 'supplier', 'UTC', false, '2026-01-01')`,
      [supplier.id, name, randomUUID()],
    );
    const [person] = await auth.query<{ id: string }>(
      `INSERT INTO auth.users (name, email, email_verified, created_at, updated_at) VALUES ('Samir Haddad', $1, true, '2026-01-01', '2026-01-01') RETURNING id`,
      [`${randomUUID()}@kestrel.example`],
    );
    await auth.query(
      `INSERT INTO auth.members (organisation_id, user_id, role, created_at) VALUES ($1, $2, 'owner', '2026-01-01')`,
      [supplier.id, person?.id],
    );
    return supplier;
  }

  as(...roles: Role[]): Viewer {
    return aViewer({ organisationId: this.id, organisationKind: 'supplier', roles: new Set(roles) });
  }

  add(link: string, proof: StartProof = {}, who = this.as('respondent')): Promise<string> {
    return new AddRequest(this.#auth, this.#db.database).execute(who, link, proof);
  }

  giveBack(requestId: string, who = this.as('respondent')): Promise<void> {
    return new GiveRequestBack(this.#auth).execute(who, requestId);
  }

  /** A member who answers a request that the organisation has. */
  async answers(requestId: string): Promise<Respondent> {
    const claim = await claimantOf(this.#auth, requestId);
    if (claim === null) throw new Error('Nobody has this request');
    const member = { userId: randomUUID(), organisationId: this.id, organisationName: claim.claimantName };
    return { organisationId: claim.organisationId, requestId, sessionId: randomUUID(), member, part: null };
  }
}
