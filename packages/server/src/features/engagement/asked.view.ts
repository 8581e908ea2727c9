import { toGlobalId } from '../../platform/graphql/ids.ts';
import type { Say } from '../../platform/text/texts.ts';
import type { EvidenceRequestRow, FindingRow } from './asked-and-found.ts';
import type { AuditFindingType, EvidenceRequestType, FindingFormType, WaitingRequestType } from './asked.types.ts';
import type { WaitingRequestRow } from './auditor-home.read-model.ts';
import { FINDING_KIND_KEYS, INDICATORS, PEOPLE_BANDS } from './finding-kinds.ts';

export function evidenceRequestView(row: EvidenceRequestRow): EvidenceRequestType {
  return {
    ...row,
    id: toGlobalId('EvidenceRequest', row.id),
    supplierId: toGlobalId('Supplier', row.supplierId),
  };
}

export function waitingRequestView({ engagementId, ...row }: WaitingRequestRow): WaitingRequestType {
  return { ...row, ...evidenceRequestView(row), engagementId: toGlobalId('Engagement', engagementId) };
}

export function findingView(row: FindingRow, say: Say): AuditFindingType {
  return {
    ...row,
    id: toGlobalId('AuditFinding', row.id),
    supplierId: toGlobalId('Supplier', row.supplierId),
    kindText: say(`finding.kind.${row.kind}`),
    indicatorText: say(`finding.indicator.${row.indicator}`),
    peopleText: say(`finding.people.${row.people}`),
  };
}

/** What an auditor chooses from, in words. */
export function findingForm(say: Say): FindingFormType {
  const texts = (codes: readonly string[], prefix: string) =>
    codes.map((code) => ({ code, text: say(`finding.${prefix}.${code}`) }));
  return {
    kinds: texts(FINDING_KIND_KEYS, 'kind'),
    indicators: texts(INDICATORS, 'indicator'),
    people: texts(PEOPLE_BANDS, 'people'),
  };
}
