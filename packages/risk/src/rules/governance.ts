import { above, all, always, any, atLeast, below, declined, holds, not } from './expression.ts';
import type { Rule, RuleNumbers } from './rule.ts';

const common = {
  version: 1,
  class: 'CONTROL_GAP',
  subject: 'site',
  protection: 'none',
  variants: [],
  parameters: [],
  ilo: [],
  scale: 1,
  irremediability: 1,
} as const;

/** Group J: who answers for the work, how far it was looked at, and the buyer's own part. See docs/methodology.md#rules. */
export const governanceRules = ({ n, threshold }: RuleNumbers): readonly Rule[] => [
  {
    ...common,
    id: 'GOV-NO-POLICY',
    trigger: any(
      not(holds('hasPolicy')),
      not(holds('hasOwner')),
      not(holds('hasRemedyProcess')),
      declined('governance.policy'),
      declined('governance.owner'),
      declined('governance.remedy'),
    ),
    severities: [{ severity: 'M', when: always }],
    assuredBy: ['governance.policy', 'governance.owner', 'governance.remedy'],
    inputs: ['governance.policy', 'governance.owner', 'governance.remedy'],
    basis: 'STANDARD',
    citations: ['OECD 1', 'UNGP 16', 'UNGP 22'],
    thresholds: [],
    playbook: 'GOV',
  },
  {
    ...common,
    id: 'GAP-QUESTIONNAIRE',
    trigger: any(
      above('questionnaireOverdue', n.questionnaireOverdueAbove),
      below('questionnaireComplete', n.questionnaireCompleteBelow),
    ),
    severities: [
      { severity: 'M', when: always },
      { severity: 'H', when: atLeast('inherentScore', n.questionnaireHighFrom) },
    ],
    assuredBy: ['governance.questionnaireOverdue', 'governance.questionnaireComplete'],
    inputs: ['governance.questionnaireOverdue', 'governance.questionnaireComplete'],
    parameters: ['questionnaireOverdue', 'questionnaireComplete'],
    variants: [
      {
        code: 'explain.GAP-QUESTIONNAIRE.incomplete',
        when: below('questionnaireComplete', n.questionnaireCompleteBelow),
      },
    ],
    basis: 'DEFAULT',
    citations: ['Sedex: blanks raise risk'],
    thresholds: [
      threshold('overdue', 'questionnaireOverdueAbove'),
      threshold('answered', 'questionnaireCompleteBelow'),
      threshold('H', 'questionnaireHighFrom'),
    ],
    playbook: 'DATA',
  },
  {
    ...common,
    id: 'GAP-AUDIT-STALE',
    trigger: any(
      not(holds('auditRecent')),
      all(atLeast('inherentScore', n.auditHighRiskFrom), not(holds('auditVeryRecent'))),
      not(holds('auditOwnLanguage')),
      holds('auditAnnouncedOnly'),
    ),
    severities: [{ severity: 'M', when: always }],
    assuredBy: ['audit.done', 'audit.date', 'audit.interviews', 'audit.notice'],
    inputs: ['audit.done', 'audit.date', 'audit.interviews', 'audit.notice'],
    variants: [
      { code: 'explain.GAP-AUDIT-STALE.language', when: not(holds('auditOwnLanguage')) },
      { code: 'explain.GAP-AUDIT-STALE.announced', when: holds('auditAnnouncedOnly') },
    ],
    basis: 'STANDARD',
    citations: ['SMETA', 'CBP26'],
    thresholds: [
      threshold('audit', 'auditMonths'),
      threshold('audit where I is high', 'auditHighRiskMonths'),
      threshold('I is high', 'auditHighRiskFrom'),
    ],
    playbook: 'DATA',
  },
  {
    ...common,
    id: 'GOV-BUYER-PRESSURE',
    subject: 'buyer',
    trigger: any(
      not(holds('priceCovers')),
      atLeast('leadTimeCut', n.leadTimeCutFrom),
      above('paymentDays', n.paymentDaysAbove),
    ),
    severities: [{ severity: 'M', when: always }],
    assuredBy: ['buyer.priceCovers', 'buyer.leadTimeCut', 'buyer.paymentDays'],
    inputs: ['buyer.priceCovers', 'buyer.leadTimeCut', 'buyer.paymentDays'],
    ilo: ['I8', 'I11'],
    basis: 'STANDARD',
    citations: ['OECD 3', 'UNGP 19'],
    thresholds: [threshold('lead time', 'leadTimeCutFrom'), threshold('payment', 'paymentDaysAbove')],
    playbook: 'BUYER',
  },
];
