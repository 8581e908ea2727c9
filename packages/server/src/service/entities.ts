import { Decision } from '../features/decision/decision.entity.ts';
import { Engagement } from '../features/engagement/engagement.entity.ts';
import { HandFact } from '../features/fact/hand-fact.entity.ts';
import { FlagRecord } from '../features/flag/flag.entity.ts';
import { Import } from '../features/import/import.entity.ts';
import { Mapping } from '../features/import/mapping.entity.ts';
import { Override } from '../features/override/override.entity.ts';
import { Pack } from '../features/pack/pack.entity.ts';
import { Export } from '../features/portfolio/export.entity.ts';
import { AgentsToldApart } from '../features/recruitment/agents-told-apart.entity.ts';
import { LabourAgent } from '../features/recruitment/labour-agent.entity.ts';
import { RecruitmentCorridor } from '../features/recruitment/recruitment-corridor.entity.ts';
import { RemedyEntry } from '../features/remedy/remedy-entry.entity.ts';
import { RemedyStep } from '../features/remedy/remedy-step.entity.ts';
import { Remedy } from '../features/remedy/remedy.entity.ts';
import { ReviewAnswer } from '../features/review/review-answer.entity.ts';
import { ReviewQuestion } from '../features/review/review-question.entity.ts';
import { StoredScreeningList } from '../features/risk/stored-screening-list.entity.ts';
import { FactPreference } from '../features/supplier/fact-preference.entity.ts';
import { Supplier } from '../features/supplier/supplier.entity.ts';
import type { Entities } from '../platform/db/data-source.ts';
import { JobRun } from '../platform/outbox/job-run.entity.ts';
import { BegunUpload } from '../platform/storage/begun-upload.entity.ts';
import { StoredFile } from '../platform/storage/stored-file.entity.ts';

/** Entities of all features. */
export const entities: Entities = [
  AgentsToldApart,
  BegunUpload,
  Decision,
  Export,
  Engagement,
  FactPreference,
  HandFact,
  FlagRecord,
  Import,
  JobRun,
  LabourAgent,
  Mapping,
  Override,
  Pack,
  RecruitmentCorridor,
  Remedy,
  RemedyEntry,
  RemedyStep,
  ReviewAnswer,
  ReviewQuestion,
  StoredFile,
  StoredScreeningList,
  Supplier,
];
