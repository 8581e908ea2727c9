import { all, always, holds } from './expression.ts';
import type { Rule } from './rule.ts';

const common = { version: 1, class: 'SANCTION', protection: 'supplier', variants: [], thresholds: [] } as const;

/** Group K: lists and import bans. A name is a review item; only an identifier matches by itself. See docs/methodology.md#rules. */
export const sanctionRules = (): readonly Rule[] => [
  {
    ...common,
    id: 'SANC-UFLPA-ENTITY',
    subject: 'supplier',
    trigger: holds('uflpaEntity'),
    severities: [{ severity: 'C', when: always }],
    assuredBy: ['screening.hits'],
    inputs: ['screening.hits'],
    parameters: [],
    ilo: ['SI'],
    basis: 'LAW',
    citations: ['UFLPA s2(d)'],
    playbook: 'IMPORT',
  },
  {
    ...common,
    id: 'SANC-XUAR-NEXUS',
    inputChains: true,
    subject: 'unit',
    trigger: holds('xinjiang'),
    severities: [{ severity: 'C', when: always }],
    assuredBy: ['place.xinjiang'],
    inputs: ['place.xinjiang', 'place.country', 'input.origin', 'workforce.labourScheme'],
    parameters: [],
    ilo: ['SI'],
    basis: 'LAW',
    citations: ['UFLPA s3', 'CBP26'],
    playbook: 'STATE',
  },
  {
    ...common,
    id: 'SANC-WRO-FINDING',
    subject: 'supplier',
    trigger: holds('importOrder'),
    severities: [
      { severity: 'H', when: always },
      { severity: 'C', when: all(holds('importOrderActive'), holds('shipsToUs')) },
    ],
    assuredBy: ['screening.hits'],
    inputs: ['screening.hits', 'trade.shipsToUs'],
    parameters: [],
    ilo: ['mapped'],
    basis: 'LAW',
    citations: ['19 USC 1307', 'CBPMOD'],
    playbook: 'IMPORT',
  },
  {
    ...common,
    id: 'SANC-LIST-MATCH',
    subject: 'supplier',
    trigger: holds('otherList'),
    severities: [{ severity: 'H', when: always }],
    assuredBy: ['screening.hits'],
    inputs: ['screening.hits'],
    parameters: [],
    ilo: [],
    basis: 'STANDARD',
    citations: ['the list that is named'],
    playbook: 'IMPORT',
  },
];
