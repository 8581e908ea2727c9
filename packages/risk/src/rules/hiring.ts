import { above, all, always, any, atLeast, holds, not } from './expression.ts';
import type { Rule, RuleNumbers } from './rule.ts';

const common = { version: 1, protection: 'none', variants: [], parameters: [], thresholds: [] } as const;

/** What is asked of workers for the job, and who says that it is not; work that is hidden. Groups B and G. See docs/methodology.md#rules. */
export const hiringRules = ({ n, threshold }: RuleNumbers): readonly Rule[] => [
  {
    ...common,
    id: 'RECRUIT-DEPOSIT-BOND',
    class: 'FINDING',
    subject: 'site',
    trigger: holds('depositTaken'),
    severities: [{ severity: 'C', when: always }],
    assuredBy: ['recruitment.depositOrBond'],
    inputs: ['recruitment.depositOrBond'],
    ilo: ['I9', 'I6'],
    basis: 'STANDARD',
    citations: ['ETI 1.2', 'FR definition (2019)'],
    scale: 4,
    irremediability: 2,
    playbook: 'DEBT',
  },
  {
    ...common,
    id: 'RECRUIT-NO-EPP',
    class: 'CONTROL_GAP',
    subject: 'supplier',
    trigger: not(holds('employerPays')),
    severities: [
      { severity: 'M', when: always },
      {
        severity: 'H',
        when: all(
          any(atLeast('migrants', n.policyMigrantsFrom), atLeast('agency', n.policyAgencyFrom)),
          atLeast('workforceScore', n.policyWorkforceFrom),
        ),
      },
    ],
    assuredBy: ['recruitment.employerPays'],
    inputs: ['recruitment.employerPays', 'workforce.migrantShare', 'workforce.agencyShare'],
    ilo: ['I9'],
    basis: 'STANDARD',
    citations: ['EPP', 'IRIS 1', 'FR definition (2019)'],
    thresholds: [
      threshold('H by migrants', 'policyMigrantsFrom'),
      threshold('H by agency workers', 'policyAgencyFrom'),
      threshold('H', 'policyWorkforceFrom'),
    ],
    scale: 1,
    irremediability: 1,
    playbook: 'GOV',
  },
  {
    ...common,
    id: 'SUBCON-UNAUTHORISED',
    class: 'FINDING',
    subject: 'site',
    trigger: any(above('outputOfCapacity', n.outputAbove), holds('undisclosedSite')),
    severities: [{ severity: 'H', when: always }],
    assuredBy: ['production.shipped', 'production.capacity', 'production.elsewhere'],
    inputs: ['production.shipped', 'production.capacity', 'production.elsewhere'],
    parameters: ['outputOfCapacity'],
    variants: [{ code: 'explain.SUBCON-UNAUTHORISED.output', when: above('outputOfCapacity', n.outputAbove) }],
    ilo: ['I1'],
    basis: 'STANDARD',
    citations: ['CC'],
    thresholds: [threshold('shipped against capacity', 'outputAbove')],
    scale: 2,
    irremediability: 1,
    playbook: 'SUB',
  },
];
