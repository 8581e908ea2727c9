import type { Type } from '@nestjs/common';
import { AnsweredModule } from '../features/import/answered/answered.module.ts';
import { AnsweringModule } from '../features/answering/answering.module.ts';
import { AuditModule } from '../features/audit/audit.module.ts';
import { DecisionModule } from '../features/decision/decision.module.ts';
import { EngagementModule } from '../features/engagement/engagement.module.ts';
import { EvidenceModule } from '../features/evidence/evidence.module.ts';
import { FactModule } from '../features/fact/fact.module.ts';
import { FeedModule } from '../features/feed/feed.module.ts';
import { FlagModule } from '../features/flag/flag.module.ts';
import { ImportModule } from '../features/import/import.module.ts';
import { JobModule } from '../features/job/job.module.ts';
import { MethodologyModule } from '../features/methodology/methodology.module.ts';
import { OrganisationModule } from '../features/organisation/organisation.module.ts';
import { OverrideModule } from '../features/override/override.module.ts';
import { OverviewModule } from '../features/overview/overview.module.ts';
import { FinderModule } from '../features/finder/finder.module.ts';
import { PackModule } from '../features/pack/pack.module.ts';
import { PastModule } from '../features/past/past.module.ts';
import { PortfolioModule } from '../features/portfolio/portfolio.module.ts';
import { SavedViewModule } from '../features/saved-view/saved-view.module.ts';
import { RecruitmentModule } from '../features/recruitment/recruitment.module.ts';
import { RedactionModule } from '../features/redaction/redaction.module.ts';
import { RemedyModule } from '../features/remedy/remedy.module.ts';
import { RequestModule } from '../features/request/request.module.ts';
import { RetentionModule } from '../features/retention/retention.module.ts';
import { ReviewModule } from '../features/review/review.module.ts';
import { RiskModule } from '../features/risk/risk.module.ts';
import { SupplierPageModule } from '../features/supplier-page/supplier-page.module.ts';

/** Modules of all features: the api uses their resolvers, the worker their handlers. */
export const features: Type[] = [
  AnsweredModule,
  AnsweringModule,
  AuditModule,
  DecisionModule,
  EngagementModule,
  EvidenceModule,
  FactModule,
  FeedModule,
  FlagModule,
  ImportModule,
  JobModule,
  MethodologyModule,
  OrganisationModule,
  OverrideModule,
  OverviewModule,
  FinderModule,
  PackModule,
  PastModule,
  PortfolioModule,
  SavedViewModule,
  RecruitmentModule,
  RedactionModule,
  RemedyModule,
  RequestModule,
  RetentionModule,
  ReviewModule,
  RiskModule,
  SupplierPageModule,
];
