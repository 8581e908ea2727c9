import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { viewerNow } from '../member.repository.ts';

/** Lets in only members with a second factor, or everybody again. */
@Injectable()
export class RequireSecondFactor {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws UserErrors where the viewer has none: nobody asks of others what they have not set up themselves */
  async execute(viewer: Viewer, { required }: { readonly required: boolean }): Promise<void> {
    await this.#auth.transaction(async (tx) => {
      assertMay(await viewerNow(tx, viewer), 'settings.write');
      const [own] = await tx.query('SELECT 1 FROM auth.users WHERE id = $1 AND two_factor_enabled', [viewer.userId]);
      if (required && !own) throw userError('OWN_SECOND_FACTOR_FIRST', 'required');
      await tx.query('UPDATE auth.organisations SET requires_second_factor = $2 WHERE id = $1', [
        viewer.organisationId,
        required,
      ]);
    });
  }
}
