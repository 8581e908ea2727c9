import type { AnyJobContract } from './define-job.ts';
import { answeringExamineFile } from './jobs/answering-examine-file.ts';
import { answeringHandOver } from './jobs/answering-hand-over.ts';
import { auditVerify } from './jobs/audit-verify.ts';
import { engagementCarry } from './jobs/engagement-carry.ts';
import { evidenceExamine } from './jobs/evidence-examine.ts';
import { importApplyAnswer } from './jobs/import-apply-answer.ts';
import { importCheck } from './jobs/import-check.ts';
import { importCommitChunk } from './jobs/import-commit-chunk.ts';
import { importRemoveExpired } from './jobs/import-remove-expired.ts';
import { importUndo } from './jobs/import-undo.ts';
import { organisationMidnight } from './jobs/organisation-midnight.ts';
import { overrideExpire } from './jobs/override-expire.ts';
import { packBuild } from './jobs/pack-build.ts';
import { packRemoveExpired } from './jobs/pack-remove-expired.ts';
import { packSign } from './jobs/pack-sign.ts';
import { recruitmentRunOut } from './jobs/recruitment-run-out.ts';
import { redactionFlatten } from './jobs/redaction-flatten.ts';
import { requestAsk } from './jobs/request-ask.ts';
import { requestCarry } from './jobs/request-carry.ts';
import { requestCountPrices } from './jobs/request-count-prices.ts';
import { requestDaily } from './jobs/request-daily.ts';
import { requestNoteMissed } from './jobs/request-note-missed.ts';
import { retentionDestroy } from './jobs/retention-destroy.ts';
import { riskAssess } from './jobs/risk-assess.ts';
import { supplierExport } from './jobs/supplier-export.ts';

export { QUEUES, defineJob, secondsBeforeAttempt } from './define-job.ts';
export type { AnyJobContract, JobContract, JobPayload, QueueName } from './define-job.ts';
export {
  answeringExamineFile,
  answeringHandOver,
  auditVerify,
  engagementCarry,
  evidenceExamine,
  importApplyAnswer,
  importCheck,
  importCommitChunk,
  importRemoveExpired,
  importUndo,
  organisationMidnight,
  overrideExpire,
  packBuild,
  packRemoveExpired,
  packSign,
  recruitmentRunOut,
  redactionFlatten,
  requestAsk,
  requestCarry,
  requestCountPrices,
  requestDaily,
  requestNoteMissed,
  retentionDestroy,
  riskAssess,
  supplierExport,
};

/** Every job. Each needs exactly one handler, or no worker starts. */
export const JOBS: readonly AnyJobContract[] = [
  importCheck,
  importCommitChunk,
  importUndo,
  importApplyAnswer,
  importRemoveExpired,
  riskAssess,
  supplierExport,
  organisationMidnight,
  overrideExpire,
  packBuild,
  packRemoveExpired,
  packSign,
  recruitmentRunOut,
  auditVerify,
  requestAsk,
  requestCarry,
  requestCountPrices,
  requestDaily,
  requestNoteMissed,
  answeringExamineFile,
  answeringHandOver,
  engagementCarry,
  evidenceExamine,
  redactionFlatten,
  retentionDestroy,
];
