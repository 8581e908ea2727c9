import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { Say } from '../../../platform/text/texts.ts';
import type { AnchorFile } from '../anchors/anchor-file.ts';
import { isIntact, type CheckLog, type LogChecks } from '../check-log.ts';
import { everyOrganisation } from '../every-organisation.ts';
import { textOfVerification } from '../finding-text.ts';
import type { VerifyAuditLog } from './verify-audit-log.ts';

export interface VerifiedLog {
  readonly organisationId: string;
  readonly intact: boolean;
  readonly lines: readonly string[];
}

/** Organisations for which the file of anchors is read at once: their anchors are held in memory. */
const PORTION = 100;

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
    const { existing, gone } = await everyOrganisation(this.#auth, this.#file);
    const verified: VerifiedLog[] = [];
    for (let from = 0; from < existing.length; from += PORTION) {
      const some = existing.slice(from, from + PORTION);
      const verifications = await this.#verify.forOperator(some);
      verified.push(...verifications.map((audit, at) => told(some[at] ?? '', { ...audit, audit }, say)));
    }
    if (gone.length === 0) return verified;
    // An organisation that is gone gets no new entry: that would begin its log again.
    for (const [organisationId, checks] of await this.#check.of(gone)) verified.push(told(organisationId, checks, say));
    return verified;
  }
}

function told(organisationId: string, { audit, access, views, custody }: LogChecks, say: Say): VerifiedLog {
  const of = textOfVerification(audit, say);
  const others = [
    ['audit.access', textOfVerification(access, say)],
    ['audit.views', textOfVerification(views, say)],
    ['audit.custody', textOfVerification(custody, say)],
  ] as const;
  return {
    organisationId,
    intact: [audit, access, views, custody].every(isIntact),
    lines: [
      ...[of.text, ...of.findings, ...of.restores, ...of.anchored],
      ...others.flatMap(([code, { text, findings, restores }]) => [say(code, { text }), ...findings, ...restores]),
    ],
  };
}
