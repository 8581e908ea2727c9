import { plainName } from '@plumbline/matching';
import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { viewerNow } from '../member.repository.ts';
import { assertTimeZone } from '../time-zone.ts';

const longestName = 200;

export interface UpdateOrganisationInput {
  readonly name: string;
  readonly timeZone: string;
}

/** Changes the name of the organisation and the zone that decides its dates. */
@Injectable()
export class UpdateOrganisation {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  async execute(viewer: Viewer, { name, timeZone }: UpdateOrganisationInput): Promise<void> {
    await this.#auth.transaction(async (tx) => {
      assertMay(await viewerNow(tx, viewer), 'settings.write');
      const called = plainName(name);
      if (called === '') throw userError('ORGANISATION_NAME_MISSING', 'name');
      if (called.length > longestName) throw userError('ORGANISATION_NAME_TOO_LONG', 'name', { length: longestName });
      await assertTimeZone(tx, timeZone);
      await tx.query('UPDATE auth.organisations SET name = $2, time_zone = $3 WHERE id = $1', [
        viewer.organisationId,
        called,
        timeZone,
      ]);
    });
  }
}
