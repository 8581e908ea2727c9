import type { Config } from '../../../platform/config/config.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import { KeyRing } from '../../../platform/key-ring/key-ring.ts';
import type { AnchoredChain } from '../anchors/anchor-line.ts';
import { AnchorFile } from '../anchors/anchor-file.ts';
import { AnchorWriter } from '../anchors/anchor-writer.ts';
import { SyslogCopies } from '../anchors/syslog-copies.ts';
import { TokenFile } from '../anchors/token-file.ts';
import { CheckTokens } from '../check-tokens.ts';
import { CheckLog, type LogCheck } from '../check-log.ts';
import { AnchorHeads } from '../commands/anchor-heads.ts';
import { StampAnchors } from '../commands/stamp-anchors.ts';
import { VerifyAuditLog } from '../commands/verify-audit-log.ts';

/** What anchors and verifies, put together without a process around it. */
export interface Verifier {
  readonly file: AnchorFile;
  readonly writer: AnchorWriter;
  readonly check: CheckLog;
  /** The check of one log. */
  readonly checkOf: (organisationId: string, chain?: AnchoredChain) => Promise<LogCheck>;
  readonly anchor: AnchorHeads;
  readonly verify: VerifyAuditLog;
  readonly keys: KeyRing;
  readonly copies: SyslogCopies;
  readonly stampAnchors: StampAnchors;
  readonly checkTokens: CheckTokens;
}

export function aVerifier({ database, config }: { database: Database; config: Config }): Verifier {
  const keys = new KeyRing(config);
  const file = new AnchorFile(config);
  const writer = new AnchorWriter(file, keys);
  const check = new CheckLog(database, file, keys);
  const anchor = new AnchorHeads(database, file, writer);
  const copies = new SyslogCopies(config, file);
  const checkOf = async (organisationId: string, chain: AnchoredChain = 'audit'): Promise<LogCheck> => {
    const checks = (await check.of([organisationId])).get(organisationId);
    if (checks === undefined) throw new Error('The log was not checked');
    return checks[chain];
  };
  const verify = new VerifyAuditLog(config, database, check, anchor, copies);
  const tokens = new TokenFile(config);
  const stampAnchors = new StampAnchors(config, database, file, writer, tokens);
  const checkTokens = new CheckTokens(config, file, tokens, keys);
  return { file, writer, check, checkOf, anchor, verify, keys, copies, stampAnchors, checkTokens };
}
