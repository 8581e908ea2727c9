import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { Say } from '../../../platform/text/texts.ts';
import type { AnchorFile } from '../anchors/anchor-file.ts';
import { isIntact, type CheckLog } from '../check-log.ts';
import { textOfVerification } from '../finding-text.ts';
import type { VerifyAuditLog } from './verify-audit-log.ts';

export interface VerifiedLog {
  readonly organisationId: string;
  readonly intact: boolean;
  readonly lines: readonly string[];
}

/** Verifies the logs of all organisations for the operator: those that exist, and those of which only anchors are left. */
export class VerifyEveryLog {
  readonly #auth: AuthDatabase;
  readonly #file: AnchorFile;
  readonly #check: CheckLog;
  readonly #verify: VerifyAuditLog;

  constructor(auth: AuthDatabase, file: AnchorFile, check: CheckLog, verify: VerifyAuditLog) {
    this.#auth = auth;
    this.#file = file;
    this.#check = check;
    this.#verify = verify;
  }

  async execute(say: Say): Promise<VerifiedLog[]> {
    const rows = await this.#auth.query<{ id: string }>('SELECT id FROM auth.organisations ORDER BY id');
    const existing = new Set(rows.map(({ id }) => id));
    const all = new Set(existing);
    await this.#file.read(({ organisation }) => all.add(organisation));
    const verified: VerifiedLog[] = [];
    for (const organisationId of all) {
      // An organisation that is gone gets no new entry: that would begin its log again.
      const check = existing.has(organisationId)
        ? await this.#verify.forService(organisationId)
        : { ...(await this.#check.of(organisationId, 'audit')), anchorFailure: null };
      const { text, findings, anchored } = textOfVerification(check, say);
      verified.push({ organisationId, intact: isIntact(check), lines: [text, ...findings, ...anchored] });
    }
    return verified;
  }
}
