import { Module } from '@nestjs/common';
import { AuditReadModel } from './audit.read-model.ts';
import { VerifyAuditLog } from './commands/verify-audit-log.ts';
import { AuditResolver } from './graphql/audit.resolver.ts';

@Module({ providers: [AuditReadModel, VerifyAuditLog, AuditResolver] })
export class AuditModule {}
