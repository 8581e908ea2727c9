import { Module } from '@nestjs/common';
import { AnchorFile } from './anchors/anchor-file.ts';
import { AnchorWriter } from './anchors/anchor-writer.ts';
import { AnchoringReadModel } from './anchoring.read-model.ts';
import { SyslogCopies } from './anchors/syslog-copies.ts';
import { AuditReadModel } from './audit.read-model.ts';
import { CheckLog } from './check-log.ts';
import { AnchorHeads } from './commands/anchor-heads.ts';
import { StampAnchors } from './commands/stamp-anchors.ts';
import { TokenFile } from './anchors/token-file.ts';
import { VerifyAuditLog } from './commands/verify-audit-log.ts';
import { AuditResolver } from './graphql/audit.resolver.ts';
import { StampDigest } from './stamp-digest.ts';
import { VerifyLogHandler } from './jobs/verify.handler.ts';

@Module({
  providers: [
    AnchorFile,
    AnchorWriter,
    AnchoringReadModel,
    AuditReadModel,
    CheckLog,
    AnchorHeads,
    SyslogCopies,
    StampAnchors,
    TokenFile,
    VerifyAuditLog,
    AuditResolver,
    VerifyLogHandler,
    StampDigest,
  ],
  exports: [CheckLog, StampDigest],
})
export class AuditModule {}
