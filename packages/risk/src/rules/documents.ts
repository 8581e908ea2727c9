import { all, always, any, holds } from './expression.ts';
import type { Rule } from './rule.ts';

const common = {
  version: 1,
  class: 'FINDING',
  subject: 'site',
  protection: 'none',
  variants: [],
  parameters: [],
  thresholds: [],
} as const;

/** Group C beside passports, and the class of visas: cards, phones, permits. See docs/methodology.md#rules. */
export const documentRules: readonly Rule[] = [
  {
    ...common,
    id: 'DOC-CARD-PHONE-HELD',
    variants: [{ code: 'explain.DOC-CARD-PHONE-HELD.cards', when: holds('cardsHeld') }],
    trigger: any(holds('cardsHeld'), holds('phonesHeld')),
    severities: [{ severity: 'C', when: always }],
    assuredBy: ['documents.cardHolder', 'documents.phoneHolder'],
    inputs: ['documents.cardHolder', 'documents.phoneHolder'],
    ilo: ['I7', 'I4', 'I8'],
    basis: 'STANDARD',
    citations: ['ILO11'],
    scale: 4,
    irremediability: 3,
    playbook: 'DOC',
  },
  {
    ...common,
    id: 'DOC-PERMIT-LAPSED',
    trigger: all(holds('permitsLapsed'), holds('permitsRenewedByOthers')),
    severities: [{ severity: 'H', when: always }],
    assuredBy: ['documents.permitsLapsed', 'documents.permitRenewal'],
    inputs: ['documents.permitsLapsed', 'documents.permitRenewal'],
    ilo: ['I1'],
    basis: 'STANDARD',
    citations: ['IOM21'],
    scale: 3,
    irremediability: 3,
    playbook: 'VULN',
  },
  {
    ...common,
    id: 'RECRUIT-VISA-MISMATCH',
    trigger: holds('permitsForOtherPurpose'),
    severities: [{ severity: 'H', when: always }],
    assuredBy: ['documents.permitPurpose'],
    inputs: ['documents.permitPurpose'],
    ilo: ['I1', 'I2'],
    basis: 'STANDARD',
    citations: ['C143'],
    scale: 3,
    irremediability: 3,
    playbook: 'VULN',
  },
];
