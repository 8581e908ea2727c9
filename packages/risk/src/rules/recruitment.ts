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
import type { Rule, RuleNumbers } from './rule.ts';

const common = { version: 1, subject: 'site', protection: 'none', variants: [] } as const;

/** Findings about documents, movement and debt: a worker who paid for the job can hardly leave it beside one of them. */
const BINDING = [
  'DOC-RETENTION',
  'DOC-CARD-PHONE-HELD',
  'DOC-PERMIT-LAPSED',
  'DEBT-BONDAGE',
  'DEBT-MICROLOAN',
  'MOVE-RESTRICTED',
  'MOVE-EXIT-PENALTY',
];

/** No recent survey of what workers paid is recorded; "not recorded" counts as none. */
const noRecentSurvey = any(
  not(holds('feeSurveyRecent')),
  notRecorded('recruitment.feeSurvey', 'absent-too'),
  declined('recruitment.feeSurvey'),
);

/** Groups B and C: recruitment costs, agents, documents. See docs/methodology.md#rules. */
export const recruitmentRules = ({ n, threshold }: RuleNumbers): readonly Rule[] => [
  {
    ...common,
    id: 'RECRUIT-FEE-WORKER-PAID',
    class: 'FINDING',
    trigger: holds('workerPaid'),
    severities: [
      { severity: 'M', when: always },
      { severity: 'H', when: atLeast('costInMonths', n.feeHighFrom) },
      {
        severity: 'C',
        when: any(
          atLeast('costInMonths', n.feeCriticalFrom),
          all(holds('costPaidWithLoan'), atLeast('costInMonths', n.feeLoanFrom)),
          ...BINDING.map(flag),
        ),
      },
    ],
    assuredBy: ['recruitment.workersPaid', 'recruitment.workerCost', 'recruitment.workerCostHighest'],
    inputs: ['recruitment.workersPaid', 'recruitment.workerCost', 'recruitment.workerCostLoan', 'pay.netMonthly'],
    parameters: ['costInMonths'],
    variants: [{ code: 'explain.RECRUIT-FEE-WORKER-PAID.months', when: atLeast('costInMonths', 0) }],
    ilo: ['I9', 'I2'],
    basis: 'STANDARD',
    citations: ['FR GP7 and definition (2019)', 'IRIS 1', 'DP1', 'RBAF', 'EPP'],
    thresholds: [
      threshold('H', 'feeHighFrom'),
      threshold('C', 'feeCriticalFrom'),
      threshold('C with a loan', 'feeLoanFrom'),
    ],
    scale: 3,
    irremediability: 2,
    playbook: 'FEE',
  },
  {
    ...common,
    id: 'RECRUIT-RCI-SEVERE',
    class: 'FINDING',
    trigger: any(atLeast('medianCostInMonths', n.feeCriticalFrom), atLeast('highestCostInMonths', n.feeHighestFrom)),
    severities: [{ severity: 'C', when: always }],
    assuredBy: ['recruitment.workerCost', 'recruitment.workerCostHighest'],
    inputs: [
      'recruitment.workerCost',
      'recruitment.workerCostStatistic',
      'recruitment.workerCostHighest',
      'pay.netMonthly',
    ],
    parameters: ['medianCostInMonths', 'highestCostInMonths'],
    variants: [{ code: 'explain.RECRUIT-RCI-SEVERE.highest', when: atLeast('highestCostInMonths', n.feeHighestFrom) }],
    ilo: ['I9'],
    basis: 'STANDARD',
    citations: ['SDG 10.7.1'],
    thresholds: [threshold('median', 'feeCriticalFrom'), threshold('any worker', 'feeHighestFrom')],
    scale: 4,
    irremediability: 3,
    playbook: 'DEBT',
  },
  {
    ...common,
    id: 'RECRUIT-COST-IMPLAUSIBLE',
    class: 'CONTROL_GAP',
    trigger: all(
      above('migrants', 0),
      any(
        all(atLeast('employerCostOfBenchmark', 0), below('employerCostOfBenchmark', n.costOfBenchmarkBelow)),
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
    thresholds: [threshold('share of the benchmark', 'costOfBenchmarkBelow')],
    scale: 1,
    irremediability: 1,
    playbook: 'FEE',
  },
  {
    ...common,
    id: 'RECRUIT-FEE-PRESUMED',
    version: 2,
    class: 'CONTROL_GAP',
    trigger: all(
      not(holds('feesAnswered')),
      any(
        // Elsewhere GAP-DECLINED alone says that the question was refused.
        all(declined('recruitment.workerCost'), any(holds('lowWageSector'), holds('lowWageDeclared'))),
        all(
          noRecentSurvey,
          any(
            all(above('migrantsOrUsual', 0), holds('corridorKnown'), atLeast('corridorMonths', n.corridorCostlyFrom)),
            all(
              atLeast('migrantsOrUsual', n.migrantsManyFrom),
              not(holds('corridorKnown')),
              any(atLeast('destinationIndex', n.tiedFrom), atLeast('migrantMajority', n.migrantsManyFrom)),
            ),
          ),
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
    parameters: ['migrantsOrUsual', 'corridorMonths'],
    variants: [
      { code: 'explain.RECRUIT-FEE-PRESUMED.declined', when: declined('recruitment.workerCost') },
      {
        code: 'explain.RECRUIT-FEE-PRESUMED.corridor',
        when: all(holds('corridorKnown'), atLeast('corridorMonths', n.corridorCostlyFrom)),
      },
    ],
    ilo: ['I9'],
    basis: 'DEFAULT',
    citations: ['KNOMAD', 'SDG 10.7.1'],
    thresholds: [
      threshold('corridor', 'corridorCostlyFrom'),
      threshold('migrants without a benchmark', 'migrantsManyFrom'),
      threshold('tie without a benchmark', 'tiedFrom'),
    ],
    scale: 1,
    irremediability: 1,
    playbook: 'FEE',
  },
  {
    ...common,
    id: 'RECRUIT-AGENT-HIDDEN',
    version: 2,
    class: 'CONTROL_GAP',
    trigger: all(
      above('migrants', 0),
      any(equals('agentCount', 0), declined('recruitment.agentCount')),
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
    scale: 1,
    irremediability: 1,
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
    scale: 4,
    irremediability: 3,
    playbook: 'DOC',
  },
];
