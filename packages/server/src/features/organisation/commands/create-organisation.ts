import { plainName } from '@plumbline/matching';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import type { OrganisationKind } from '../../../platform/tenancy/viewer.ts';
import { keepAct } from '../account-act.repository.ts';
import { createAccount, emailOf } from '../account.ts';
import { writeInvitation, type OneTimeLink } from '../invitation.repository.ts';
import { assertTimeZone } from '../time-zone.ts';
import { addUnjoined } from '../unjoined-organisation.ts';

export interface CreateOrganisationInput {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** IANA zone. */
  readonly timeZone: string;
  readonly demo?: boolean;
  /** With a password, the account is created at once; without one, an invitation is. */
  readonly owner: { readonly email: string; readonly name: string; readonly password?: string };
}

export interface CreatedOrganisation {
  readonly organisationId: string;
  /** Null until the owner accepts. */
  readonly ownerId: string | null;
  readonly link: OneTimeLink | null;
}

/** Creates an organisation. For the operator only, never over HTTP. */
@Injectable()
export class CreateOrganisation {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  async execute({ name, kind, timeZone, demo = false, owner }: CreateOrganisationInput): Promise<CreatedOrganisation> {
    const called = plainName(name);
    if (called === '') throw userError('ORGANISATION_NAME_MISSING', 'name');
    const details = { name: called, slug: randomUUID(), kind, timeZone, demo };
    return this.#auth.transaction(async (tx) => {
      await assertTimeZone(tx, timeZone);
      if (owner.password === undefined) {
        const organisationId = await addUnjoined(tx, details);
        const invitation = {
          organisationId,
          email: owner.email,
          name: owner.name,
          roles: ['owner'] as const,
          inviterId: null,
        };
        const { link } = await writeInvitation(tx, this.#auth.config.environment.PUBLIC_URL, invitation);
        return { organisationId, ownerId: null, link };
      }
      const [known] = await tx.query('SELECT FROM auth.users WHERE email = $1 LIMIT 1', [emailOf(owner.email)]);
      if (known) throw userError('ACCOUNT_EXISTS', 'email');
      const ownerId = await createAccount(tx, {
        ...{ email: owner.email, name: owner.name, password: owner.password },
        organisation: details,
      });
      await tx.actAs(ownerId);
      const { id } = await tx.auth.api.createOrganization({ body: { ...details, userId: ownerId } });
      await keepAct(tx, { organisationId: id, userId: ownerId, kind: 'account', makerId: null });
      return { organisationId: id, ownerId, link: null };
    });
  }
}
