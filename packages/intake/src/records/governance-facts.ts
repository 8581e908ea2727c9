import type { Observer } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

/** An audit that has a date was done. */
function observeAudit(draft: ValueDraft, observer: Observer): void {
  const date = draft.get('auditDate');
  if (date?.state === 'known' && draft.get('audited')?.state !== 'known') observer.known('audit.done', true, date);
  else observer.field('audit.done', draft, 'audited');
  observer.field('audit.date', draft, 'auditDate');
  observer.field('audit.interviews', draft, 'auditInterviews');
  observer.field('audit.notice', draft, 'auditNotice');
}

/** Observes from the file who answers for the work, how it was looked at, and on which terms the buyer buys. */
export function observeGovernance(draft: ValueDraft, observer: Observer): void {
  observer.field('governance.policy', draft, 'flPolicy');
  observer.field('governance.owner', draft, 'flOwner');
  observer.field('governance.remedy', draft, 'remedyProcess');
  observer.field('governance.questionnaireOverdue', draft, 'questionnaireOverdueDays');
  observer.field('governance.questionnaireComplete', draft, 'questionnaireComplete');
  observeAudit(draft, observer);
  observer.field('buyer.priceCovers', draft, 'priceCoversLabour');
  observer.field('buyer.leadTimeCut', draft, 'leadTimeCut');
  observer.field('buyer.paymentDays', draft, 'paymentDays');
}
