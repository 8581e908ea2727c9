import { INTAKE_MESSAGES } from '@plumbline/intake';
import { PURPOSE_MESSAGES } from '@plumbline/evidence/purposes';
import { RISK_MESSAGES, type MessagesByLocale } from '@plumbline/risk';
import { ANSWERING_MESSAGES } from '../features/answering/answering.messages.ts';
import { AUDIT_MESSAGES } from '../features/audit/audit.messages.ts';
import { DECISION_MESSAGES } from '../features/decision/decision.messages.ts';
import { ENGAGEMENT_MESSAGES } from '../features/engagement/engagement.messages.ts';
import { EVIDENCE_LIBRARY_MESSAGES } from '../features/evidence/evidence.messages.ts';
import { FACT_MESSAGES } from '../features/fact/fact.messages.ts';
import { FEED_MESSAGES } from '../features/feed/feed.messages.ts';
import { FLAG_MESSAGES } from '../features/flag/flag.messages.ts';
import { IMPORT_MESSAGES } from '../features/import/import.messages.ts';
import { JOB_MESSAGES } from '../features/job/job.messages.ts';
import { METHODOLOGY_MESSAGES } from '../features/methodology/methodology.messages.ts';
import { ORGANISATION_MESSAGES } from '../features/organisation/organisation.messages.ts';
import { OVERRIDE_MESSAGES } from '../features/override/override.messages.ts';
import { OVERVIEW_MESSAGES } from '../features/overview/overview.messages.ts';
import { PACK_MESSAGES } from '../features/pack/pack.messages.ts';
import { PERSON_MESSAGES } from '../features/person/person.messages.ts';
import { PORTFOLIO_MESSAGES } from '../features/portfolio/portfolio.messages.ts';
import { SAVED_VIEW_MESSAGES } from '../features/saved-view/saved-view.messages.ts';
import { RECRUITMENT_MESSAGES } from '../features/recruitment/recruitment.messages.ts';
import { REDACTION_MESSAGES } from '../features/redaction/redaction.messages.ts';
import { REMEDY_MESSAGES } from '../features/remedy/remedy.messages.ts';
import { REQUEST_MESSAGES } from '../features/request/request.messages.ts';
import { RETENTION_MESSAGES } from '../features/retention/retention.messages.ts';
import { REVIEW_MESSAGES } from '../features/review/review.messages.ts';
import { RISK_SERVICE_MESSAGES } from '../features/risk/risk.messages.ts';
import { SUPPLIER_PAGE_MESSAGES } from '../features/supplier-page/supplier-page.messages.ts';
import { SUPPLIER_MESSAGES } from '../features/supplier/supplier.messages.ts';
import { REFUSAL_MESSAGES } from '../platform/errors/errors.messages.ts';

/** All messages of the service. If two have the same code, the later one is used. */
export const messages: readonly MessagesByLocale[] = [
  RISK_MESSAGES,
  INTAKE_MESSAGES,
  PURPOSE_MESSAGES,
  REFUSAL_MESSAGES,
  ANSWERING_MESSAGES,
  AUDIT_MESSAGES,
  DECISION_MESSAGES,
  ENGAGEMENT_MESSAGES,
  EVIDENCE_LIBRARY_MESSAGES,
  FACT_MESSAGES,
  FEED_MESSAGES,
  FLAG_MESSAGES,
  IMPORT_MESSAGES,
  JOB_MESSAGES,
  METHODOLOGY_MESSAGES,
  ORGANISATION_MESSAGES,
  OVERRIDE_MESSAGES,
  OVERVIEW_MESSAGES,
  PACK_MESSAGES,
  PERSON_MESSAGES,
  PORTFOLIO_MESSAGES,
  SAVED_VIEW_MESSAGES,
  RECRUITMENT_MESSAGES,
  REDACTION_MESSAGES,
  REMEDY_MESSAGES,
  REQUEST_MESSAGES,
  RETENTION_MESSAGES,
  REVIEW_MESSAGES,
  RISK_SERVICE_MESSAGES,
  SUPPLIER_MESSAGES,
  SUPPLIER_PAGE_MESSAGES,
];
