import { expect, test } from '@jest/globals';

import { foldedFlags } from './case-flags.ts';

const flag = (ruleId: string, subject: string, assurance = 'ALLEGED') => ({
  ruleId,
  subject,
  assurance,
  severity: 'C',
});

test('What is the same at several sites is told once, with its sites; what is surer somewhere stands apart', () => {
  const flags = [
    flag('DOC-RETENTION', 'Lusail'),
    flag('RECRUIT-FEE', 'Lusail'),
    flag('DOC-RETENTION', 'Al Wakra'),
    flag('DOC-RETENTION', 'Doha', 'DOCUMENTED'),
    flag('DOC-RETENTION', 'Lusail'),
  ];
  expect(foldedFlags(flags).map(({ flag: { ruleId }, subjects }) => [ruleId, subjects])).toEqual([
    ['DOC-RETENTION', ['Lusail', 'Al Wakra']],
    ['RECRUIT-FEE', ['Lusail']],
    ['DOC-RETENTION', ['Doha']],
  ]);
});
