import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { Say } from '../../../platform/text/texts.ts';
import type { AnchorFile } from '../anchors/anchor-file.ts';
import { isIntact, type CheckLog, type LogCheck } from '../check-log.ts';
import { textOfVerification } from '../finding-text.ts';
import type { VerifyAuditLog } from './verify-audit-log.ts';

export interface VerifiedLog {
  readonly organisationId: string;
  readonly intact: boolean;
  readonly lines: readonly string[];
}

interface Both {
  readonly audit: LogCheck;
  readonly access: LogCheck;
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
      const { audit, access } = existing.has(organisationId)
        ? await this.#verified(organisationId)
        : await this.#checked(organisationId);
      const of = textOfVerification(audit, say);
      const ofAccess = textOfVerification(access, say);
      verified.push({
        organisationId,
        intact: isIntact(audit) && isIntact(access),
        lines: [
          of.text,
          ...of.findings,
          ...of.anchored,
          say('audit.access', { text: ofAccess.text }),
          ...ofAccess.findings,
        ],
      });
    }
    return verified;
  }

  async #verified(organisationId: string): Promise<Both> {
    const audit = await this.#verify.forService(organisationId);
    return { audit, access: audit.access };
  }

  /** An organisation that is gone gets no new entry: that would begin its log again. */
  async #checked(organisationId: string): Promise<Both> {
    return {
      audit: await this.#check.of(organisationId, 'audit'),
      access: await this.#check.of(organisationId, 'access'),
    };
  }
}
