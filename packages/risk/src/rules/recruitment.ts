import {
  above,
  all,
  always,
  any,
  atLeast,
  below,
  declined,
  equals,
  flag,
  holds,
  not,
  notRecorded,
} from './expression.ts';
import type { Rule } from './rule.ts';

const common = { version: 1, subject: 'site', protection: 'none', variants: [] } as const;

/** No survey of what workers paid is recorded for the last 24 months: none recorded counts as none. */
const noRecentSurvey = any(
  not(holds('feeSurveyRecent')),
  notRecorded('recruitment.feeSurvey', 'absent-too'),
  declined('recruitment.feeSurvey'),
);

/** Groups B and C: recruitment costs, agents, documents. Source: methodology 1.3 B and C. */
export const RECRUITMENT_RULES: readonly Rule[] = [
  {
    ...common,
    id: 'RECRUIT-FEE-WORKER-PAID',
    class: 'FINDING',
    trigger: holds('workerPaid'),
    severities: [
      { severity: 'M', when: always },
      { severity: 'H', when: atLeast('costInMonths', 0.05) },
      {
        severity: 'C',
        when: any(
          atLeast('costInMonths', 3),
          all(holds('costPaidWithLoan'), atLeast('costInMonths', 0.5)),
          flag('DOC-RETENTION'),
        ),
      },
    ],
    assuredBy: ['recruitment.workerCost', 'recruitment.workerCostHighest'],
    inputs: ['recruitment.workerCost', 'recruitment.workerCostLoan', 'pay.netMonthly'],
    parameters: ['costInMonths'],
    variants: [{ code: 'explain.RECRUIT-FEE-WORKER-PAID.months', when: atLeast('costInMonths', 0) }],
    ilo: ['I9', 'I2'],
    basis: 'STANDARD',
    citations: ['FR GP7 and definition (2019)', 'IRIS 1', 'DP1', 'RBAF', 'EPP'],
    thresholds: [
      { name: 'H', value: 0.05, unit: 'months', basis: 'DEFAULT', citation: null },
      { name: 'C', value: 3, unit: 'months', basis: 'DEFAULT', citation: null },
      { name: 'C with a loan', value: 0.5, unit: 'months', basis: 'DEFAULT', citation: null },
    ],
    playbook: 'FEE',
  },
  {
    ...common,
    id: 'RECRUIT-RCI-SEVERE',
    class: 'FINDING',
    trigger: any(atLeast('medianCostInMonths', 3), atLeast('highestCostInMonths', 6)),
    severities: [{ severity: 'C', when: always }],
    assuredBy: ['recruitment.workerCost', 'recruitment.workerCostHighest'],
    inputs: [
      'recruitment.workerCost',
      'recruitment.workerCostStatistic',
      'recruitment.workerCostHighest',
      'pay.netMonthly',
    ],
    parameters: ['medianCostInMonths', 'highestCostInMonths'],
    variants: [{ code: 'explain.RECRUIT-RCI-SEVERE.highest', when: atLeast('highestCostInMonths', 6) }],
    ilo: ['I9'],
    basis: 'STANDARD',
    citations: ['SDG 10.7.1'],
    thresholds: [
      { name: 'median', value: 3, unit: 'months', basis: 'DEFAULT', citation: null },
      { name: 'any worker', value: 6, unit: 'months', basis: 'DEFAULT', citation: null },
    ],
    playbook: 'DEBT',
  },
  {
    ...common,
    id: 'RECRUIT-COST-IMPLAUSIBLE',
    class: 'CONTROL_GAP',
    trigger: all(
      above('migrants', 0),
      any(
        all(atLeast('employerCostOfBenchmark', 0), below('employerCostOfBenchmark', 0.5)),
        declined('recruitment.employerCost'),
      ),
    ),
    severities: [{ severity: 'H', when: always }],
    assuredBy: ['recruitment.employerCost', 'workforce.migrantShare'],
    inputs: ['recruitment.employerCost', 'pay.netMonthly', 'recruitment.origins', 'workforce.migrantShare'],
    parameters: ['employerCostOfBenchmark', 'corridorMonths'],
    variants: [{ code: 'explain.RECRUIT-COST-IMPLAUSIBLE.declined', when: declined('recruitment.employerCost') }],
    ilo: ['I9'],
    basis: 'DEFAULT',
    citations: ['RST'],
    thresholds: [{ name: 'share of the benchmark', value: 0.5, unit: 'share', basis: 'DEFAULT', citation: null }],
    playbook: 'FEE',
  },
  {
    ...common,
    id: 'RECRUIT-FEE-PRESUMED',
    class: 'CONTROL_GAP',
    trigger: any(
      declined('recruitment.workerCost'),
      all(
        noRecentSurvey,
        any(
          all(above('migrants', 0), holds('corridorKnown'), atLeast('corridorMonths', 1)),
          all(atLeast('migrants', 0.25), not(holds('corridorKnown'))),
        ),
      ),
    ),
    severities: [{ severity: 'H', when: always }],
    assuredBy: ['workforce.migrantShare', 'recruitment.feeSurvey'],
    inputs: [
      'workforce.migrantShare',
      'recruitment.origins',
      'recruitment.feeSurvey',
      'recruitment.feeSurveyDate',
      'recruitment.workerCost',
    ],
    parameters: ['migrants', 'corridorMonths'],
    variants: [
      { code: 'explain.RECRUIT-FEE-PRESUMED.declined', when: declined('recruitment.workerCost') },
      {
        code: 'explain.RECRUIT-FEE-PRESUMED.corridor',
        when: all(holds('corridorKnown'), atLeast('corridorMonths', 1)),
      },
    ],
    ilo: ['I9'],
    basis: 'DEFAULT',
    citations: ['KNOMAD', 'SDG 10.7.1'],
    thresholds: [
      { name: 'corridor', value: 1, unit: 'months', basis: 'DEFAULT', citation: null },
      { name: 'migrants without a benchmark', value: 0.25, unit: 'share', basis: 'DEFAULT', citation: null },
    ],
    playbook: 'FEE',
  },
  {
    ...common,
    id: 'RECRUIT-AGENT-HIDDEN',
    class: 'CONTROL_GAP',
    trigger: all(
      above('migrants', 0),
      equals('agentCount', 0),
      any(not(holds('directHire')), notRecorded('recruitment.directHire'), declined('recruitment.directHire')),
    ),
    severities: [{ severity: 'H', when: always }],
    assuredBy: ['recruitment.agentCount', 'workforce.migrantShare'],
    inputs: ['workforce.migrantShare', 'recruitment.agentCount', 'recruitment.directHire'],
    parameters: ['migrants'],
    ilo: ['I1'],
    basis: 'DEFAULT',
    citations: [],
    thresholds: [],
    playbook: 'DATA',
  },
  {
    ...common,
    id: 'DOC-RETENTION',
    class: 'FINDING',
    trigger: holds('documentsHeld'),
    severities: [
      { severity: 'H', when: always },
      { severity: 'C', when: holds('documentAccessLimited') },
    ],
    assuredBy: ['documents.holder'],
    inputs: ['documents.holder', 'documents.access'],
    parameters: [],
    variants: [
      { code: 'explain.DOC-RETENTION.limited', when: holds('documentAccessLimited') },
      { code: 'explain.DOC-RETENTION.any-hour', when: not(holds('documentAccessLimited')) },
    ],
    ilo: ['I7'],
    basis: 'STANDARD',
    citations: ['ILO11', 'ETI 1.2', 'DP4', 'FR GP11'],
    thresholds: [],
    playbook: 'DOC',
  },
];
