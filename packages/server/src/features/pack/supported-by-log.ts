import type { PackRelease } from '@plumbline/evidence';
import { isIntact, type CheckLog } from '../audit/check-log.ts';

/** The logs, or the library, do not bear the pack out. */
export class LogRefused extends Error {
  readonly reason: 'audit-entry' | 'audit-anchor' | 'custody-event' | 'evidence-changed';
  /** The first entry or event that is not as it was written, the code of what the anchors say, or the evidence that is another now. */
  readonly subject: string;

  constructor(reason: LogRefused['reason'], subject: string) {
    super(`The pack is not signed: ${reason} ${subject}`);
    this.name = 'LogRefused';
    this.reason = reason;
    this.subject = subject;
  }
}

/** Checks the audit log of an organisation, in itself and against its anchors. @returns its head @throws LogRefused */
export async function auditHeadOf(logs: CheckLog, organisationId: string): Promise<PackRelease['heads']['audit']> {
  const check = (await logs.of([organisationId])).get(organisationId)?.audit;
  if (check === undefined) throw new Error('The log was not checked');
  if (check.firstBroken !== null) throw new LogRefused('audit-entry', String(check.firstBroken));
  if (!isIntact(check)) throw new LogRefused('audit-anchor', check.findings[0]?.code ?? '');
  return { sequence: check.entries, hash: check.headHash };
}
