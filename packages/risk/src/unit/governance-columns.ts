import { monthsBefore } from '@plumbline/facts';
import { whole } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { SetColumn } from '../rules/frame.ts';
import { known, knownDecimal } from './unit.ts';
import type { Unit } from './unit.ts';

/** Fills the columns about who answers for the work, how it was looked at, and the buyer's own terms. @param I inherent risk; null where it has no score */
export function governanceColumns(
  method: MethodNumbers,
  unit: Unit,
  I: Decimal | null,
  asOf: string,
  set: SetColumn,
): void {
  set('hasPolicy', known(unit, 'governance.policy'));
  set('hasOwner', known(unit, 'governance.owner'));
  set('hasRemedyProcess', known(unit, 'governance.remedy'));
  set('questionnaireOverdue', known(unit, 'governance.questionnaireOverdue'));
  set('questionnaireComplete', knownDecimal(unit, 'governance.questionnaireComplete'));
  set('inherentScore', I);
  set('auditRecent', auditedSince(unit, monthsBefore(asOf, whole(method.auditMonths))));
  set('auditVeryRecent', auditedSince(unit, monthsBefore(asOf, whole(method.auditHighRiskMonths))));
  const interviews = known(unit, 'audit.interviews');
  set('auditOwnLanguage', interviews && interviews === 'in-language');
  const notice = known(unit, 'audit.notice');
  set('auditAnnouncedOnly', notice && notice === 'announced');
  set('priceCovers', known(unit, 'buyer.priceCovers'));
  set('leadTimeCut', knownDecimal(unit, 'buyer.leadTimeCut'));
  set('paymentDays', known(unit, 'buyer.paymentDays'));
}

function auditedSince(unit: Unit, day: string): boolean | null {
  if (known(unit, 'audit.done') === false) return false;
  const date = known(unit, 'audit.date');
  return date === null ? null : date >= day;
}
