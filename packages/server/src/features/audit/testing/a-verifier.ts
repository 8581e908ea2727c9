import type { Config } from '../../../platform/config/config.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import { KeyRing } from '../../../platform/key-ring/key-ring.ts';
import { AnchorFile } from '../anchors/anchor-file.ts';
import { SyslogCopies } from '../anchors/syslog-copies.ts';
import { CheckLog } from '../check-log.ts';
import { AnchorHeads } from '../commands/anchor-heads.ts';
import { VerifyAuditLog } from '../commands/verify-audit-log.ts';

/** What anchors and verifies, put together without a process around it. */
export interface Verifier {
  readonly check: CheckLog;
  readonly anchor: AnchorHeads;
  readonly verify: VerifyAuditLog;
  readonly keys: KeyRing;
  readonly copies: SyslogCopies;
}

export function aVerifier({ database, config }: { database: Database; config: Config }): Verifier {
  const keys = new KeyRing(config);
  const file = new AnchorFile(config);
  const check = new CheckLog(database, file, keys);
  const anchor = new AnchorHeads(database, file, keys);
  const copies = new SyslogCopies(config, file);
  return { check, anchor, verify: new VerifyAuditLog(database, check, anchor, copies), keys, copies };
}
