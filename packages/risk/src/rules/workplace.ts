import type { FactKey } from '@plumbline/facts';
import { above, all, always, any, atLeast, declined, equals, holds, not, notRecorded } from './expression.ts';
import type { Rule, RuleNumbers } from './rule.ts';

const common = { version: 1, protection: 'none', variants: [] } as const;

/** Agency workers, and no agent: the record contradicts itself. */
const agencyWithoutAgents = all(equals('agentCount', 0), above('agency', 0));

/** Core questions about people: how workers were hired, what they paid, who recruited them, who holds their documents, cards and phones, whether pay is late or cut, how one resigns and what it costs. */
export const CORE_QUESTIONS = [
  'recruitment.directHire',
  'recruitment.workerCost',
  'recruitment.agentCount',
  'documents.holder',
  'documents.cardHolder',
  'documents.phoneHolder',
  'pay.overdueDays',
  'pay.latePeriods',
  'pay.deductionShare',
  'movement.exitLoss',
  'movement.noticeDays',
] as const satisfies readonly FactKey[];

/** Facts that can contradict each other. */
const CONTRADICTING = [
  'workforce.contradictions',
  'recruitment.agentCount',
  'workforce.agencyShare',
  'workforce.payroll',
  'workforce.total',
  'workforce.migrantShare',
  'housing.foreignDormitory',
] as const;

/** Groups G, I and J: agencies, subcontracting, vulnerability, gaps in the record. See docs/methodology.md#rules. */
export const workplaceRules = ({ n, threshold }: RuleNumbers): readonly Rule[] => [
  {
    ...common,
    id: 'AGENCY-SHARE',
    class: 'CONTROL_GAP',
    subject: 'site',
    trigger: above('agency', n.agencyFlagAbove),
    severities: [
      { severity: 'M', when: always },
      { severity: 'H', when: above('agency', n.agencyFlagHighAbove) },
    ],
    assuredBy: ['workforce.agencyShare'],
    inputs: ['workforce.agencyShare'],
    parameters: ['agency'],
    ilo: ['I1'],
    basis: 'DEFAULT',
    citations: ['CC', 'RST'],
    thresholds: [threshold('M', 'agencyFlagAbove'), threshold('H', 'agencyFlagHighAbove')],
    scale: 1,
    irremediability: 1,
    playbook: 'AGENT',
  },
  {
    ...common,
    id: 'SUBCON-LABOUR-TIERS',
    class: 'CONTROL_GAP',
    subject: 'site',
    trigger: any(
      atLeast('labourTiers', n.labourTiersFrom),
      above('noEmployer', n.noEmployerAbove),
      notRecorded('workforce.noEmployerShare'),
    ),
    severities: [
      { severity: 'M', when: always },
      { severity: 'H', when: atLeast('migrants', n.migrantsManyFrom) },
    ],
    assuredBy: ['workforce.labourTiers', 'workforce.noEmployerShare'],
    inputs: ['workforce.labourTiers', 'workforce.noEmployerShare', 'workforce.migrantShare'],
    parameters: ['labourTiers', 'noEmployer'],
    variants: [{ code: 'explain.SUBCON-LABOUR-TIERS.tiers', when: atLeast('labourTiers', n.labourTiersFrom) }],
    ilo: ['I1'],
    basis: 'STANDARD',
    citations: ['ILO11', 'DP B'],
    thresholds: [
      threshold('tiers', 'labourTiersFrom'),
      threshold('without a recorded employer', 'noEmployerAbove'),
      threshold('H', 'migrantsManyFrom'),
    ],
    scale: 1,
    irremediability: 1,
    playbook: 'SUB',
  },
  {
    ...common,
    id: 'VULN-CON-CHAIN',
    class: 'FINDING',
    subject: 'site',
    trigger: all(
      holds('construction'),
      atLeast('migrants', n.migrantsManyFrom),
      atLeast('labourTiers', n.labourTiersFrom),
      above('overdueDays', n.overdueAbove),
    ),
    severities: [{ severity: 'H', when: always }],
    assuredBy: ['pay.overdueDays', 'workforce.labourTiers', 'workforce.migrantShare'],
    inputs: ['activity.sectors', 'workforce.migrantShare', 'workforce.labourTiers', 'pay.overdueDays'],
    parameters: ['migrants', 'labourTiers', 'overdueDays'],
    ilo: ['I8'],
    basis: 'STANDARD',
    citations: ['GEMS22', 'UN Chronicle, IOM, 24 July 2023'],
    thresholds: [
      threshold('migrants', 'migrantsManyFrom'),
      threshold('tiers', 'labourTiersFrom'),
      threshold('overdue', 'overdueAbove'),
    ],
    scale: 4,
    irremediability: 3,
    playbook: 'SUB',
  },
  {
    ...common,
    id: 'GAP-DECLINED',
    version: 2,
    class: 'CONTROL_GAP',
    subject: 'site',
    trigger: any(...CORE_QUESTIONS.map((fact) => declined(fact))),
    severities: [
      { severity: 'M', when: always },
      { severity: 'H', when: any(holds('lowWageSector'), holds('lowWageDeclared')) },
    ],
    assuredBy: CORE_QUESTIONS,
    inputs: CORE_QUESTIONS,
    parameters: [],
    ilo: [],
    basis: 'DEFAULT',
    citations: [],
    thresholds: [threshold('low-wage work', 'lowWageFrom')],
    scale: 1,
    irremediability: 1,
    playbook: 'DATA',
  },
  {
    ...common,
    id: 'GAP-TRACE',
    inputChains: true,
    class: 'CONTROL_GAP',
    subject: 'product',
    trigger: any(
      all(holds('productDeclared'), any(notRecorded('place.site'), declined('place.site'))),
      all(holds('priorityGood'), not(holds('inputOriginKnown'))),
    ),
    severities: [
      { severity: 'M', when: always },
      { severity: 'H', when: all(holds('priorityGood'), declined('input.origin')) },
    ],
    assuredBy: ['product.goods'],
    inputs: ['product.goods', 'place.site', 'input.origin'],
    parameters: [],
    variants: [
      { code: 'explain.GAP-TRACE.declined', when: all(holds('priorityGood'), declined('input.origin')) },
      { code: 'explain.GAP-TRACE.origin', when: all(holds('priorityGood'), not(holds('inputOriginKnown'))) },
    ],
    ilo: [],
    basis: 'LAW',
    citations: ['CBP26', 'FLR'],
    thresholds: [],
    scale: 1,
    irremediability: 1,
    playbook: 'DATA',
  },
  {
    ...common,
    id: 'GAP-CONTRADICTION',
    version: 3,
    class: 'CONTROL_GAP',
    subject: 'site',
    trigger: any(above('contradictions', 0), agencyWithoutAgents, above('disagreements', 0)),
    severities: [
      { severity: 'M', when: always },
      { severity: 'H', when: any(holds('contradictionHidesPeople'), agencyWithoutAgents) },
    ],
    assuredBy: CONTRADICTING,
    inputs: CONTRADICTING,
    parameters: ['contradictions', 'disagreements', 'agency'],
    variants: [
      { code: 'explain.GAP-CONTRADICTION.answers', when: above('disagreements', 0), protection: 'supplier' },
      {
        code: 'explain.GAP-CONTRADICTION.agency',
        when: all(not(above('contradictions', 0)), agencyWithoutAgents),
      },
    ],
    ilo: [],
    basis: 'DEFAULT',
    citations: [],
    thresholds: [threshold('difference', 'contradictionPoints')],
    scale: 1,
    irremediability: 1,
    playbook: 'DATA',
  },
];
