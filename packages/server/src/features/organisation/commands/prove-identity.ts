import { Injectable } from '@nestjs/common';
import { isAPIError } from 'better-auth/api';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { PasskeyAnswer } from '../../../platform/auth/passkey.ts';
import { keepProof } from '../../../platform/auth/factor.repository.ts';
import { Sessions, type Person } from '../../../platform/auth/session.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { isPasswordOf } from '../account.ts';

/** What is typed: the password, a code of the app, or a recovery code. */
export const TYPED_PROOFS = ['password', 'app', 'recovery'] as const;

export type ProveIdentityInput =
  | { readonly by: (typeof TYPED_PROOFS)[number]; readonly secret: string }
  | ({ readonly by: 'passkey' } & PasskeyAnswer);

const WRONG = {
  password: 'NOT_YOUR_PASSWORD',
  app: 'CODE_WRONG',
  recovery: 'CODE_WRONG',
  passkey: 'PASSKEY_WRONG',
} as const;

/** Takes a fresh proof of who is there, for what is asked of the same session in the next minutes. */
@Injectable()
export class ProveIdentity {
  readonly #auth: AuthDatabase;
  readonly #sessions: Sessions;

  constructor(auth: AuthDatabase, sessions: Sessions) {
    this.#auth = auth;
    this.#sessions = sessions;
  }

  /** @param headers those of the request, with the session @throws UserErrors */
  async execute(person: Person, proof: ProveIdentityInput, headers: Headers): Promise<void> {
    const { userId, sessionId, email, hasSecondFactor } = person;
    const { by } = proof;
    if (hasSecondFactor === (by === 'password'))
      throw userError(hasSecondFactor ? 'PROOF_BY_CODE' : 'PROOF_BY_PASSWORD');
    // A session keeps its own count, so that nobody else can make its person wait.
    const tried = { email, by: by === 'password' ? by : 'code', address: '', device: sessionId } as const;
    await this.#auth.signIns.admit(tried);
    if (!(await this.#isRight(userId, proof, headers))) {
      await this.#auth.signIns.failed(tried);
      throw userError(WRONG[by], 'secret');
    }
    await this.#auth.signIns.succeeded(tried, userId);
    await this.#auth.transaction(async (tx) => {
      await keepProof(tx, sessionId);
      await tx.query(
        `SELECT auth.write_member_event(organisation_id, 'access.proved', user_id, user_id, jsonb_build_object('by', $2::text))
         FROM auth.members WHERE user_id = $1`,
        [userId, by],
      );
    });
    this.#sessions.forget(userId);
  }

  async #isRight(userId: string, proof: ProveIdentityInput, headers: Headers): Promise<boolean> {
    if (proof.by === 'password') return isPasswordOf(this.#auth, userId, proof.secret);
    const { api } = this.#auth.auth;
    try {
      if (proof.by === 'passkey') await api.verifyPasskey({ body: { response: proof.response }, headers });
      else if (proof.by === 'app') await api.verifyTOTP({ body: { code: proof.secret }, headers });
      else await api.verifyBackupCode({ body: { code: proof.secret, disableSession: true }, headers });
      return true;
    } catch (error) {
      if (isAPIError(error) && error.statusCode < 500) return false;
      throw error;
    }
  }
}
