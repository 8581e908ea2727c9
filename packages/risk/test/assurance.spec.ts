import { expect, test } from '@jest/globals';
import { FACTS, type FactKey } from '@plumbline/facts';
import { assess } from '../src/assess.ts';
import { methodology } from '../src/methodology.ts';
import { aReference } from './a-reference.ts';
import { aSupplier, observations, type SaidFacts } from './a-supplier.ts';

const ADMISSIONS: readonly (readonly [rule: string, SaidFacts])[] = [
  ['RECRUIT-FEE-WORKER-PAID', { 'recruitment.workersPaid': true }],
  ['RECRUIT-DEPOSIT-BOND', { 'recruitment.depositOrBond': true }],
  ['DOC-RETENTION', { 'documents.holder': 'employer' }],
  ['DOC-CARD-PHONE-HELD', { 'documents.phoneHolder': 'agent' }],
  ['WAGE-WITHHELD', { 'pay.latePeriods': 3 }],
  ['OT-FORCED', { 'hours.refusal': 'dismissal' }],
  ['MOVE-EXIT-PENALTY', { 'movement.exitLoss': 'pay-forfeited' }],
];
const admitted = { source: 'supplier', assurance: 'admitted' } as const;

/** Every fact that a file can leave blank, as the buyer's own file leaves it. */
const BLANKS: SaidFacts = Object.fromEntries(
  FACTS.filter(({ subject }) => subject === 'site').map(({ key }): [FactKey, 'notRecorded'] => [key, 'notRecorded']),
);

test.each(ADMISSIONS)(
  'What a supplier admits is admitted, whatever the file of its buyer leaves blank: %s',
  (rule, said) => {
    for (const facts of [{}, BLANKS]) {
      const dossier = aSupplier({ facts: { ...facts, 'place.country': 'MY' }, more: observations(said, admitted) });
      const { flags } = assess(dossier, { methodology: methodology(), reference: aReference({}), asOf: '2026-11-25' });
      expect(flags.find(({ ruleId }) => ruleId === rule)).toMatchObject({ truth: 'TRUE', assurance: 'admitted' });
    }
  },
);
