import { CHECKLIST } from '../../src/features/decision/decision-rules.ts';
import { SHIPPED_TABLES } from '../../src/features/risk/kept-basis.ts';
import type { Samples } from './schema-walk.ts';

const checklist = CHECKLIST.map((key) => ({ key, answer: 'Answered.' }));

/** Values of arguments that must fit together; ids come from the subjects of an organisation. */
export const VALUES: Samples['values'] = {
  roles: ['VIEWER'],
  email: 'somebody@example.org',
  name: 'Somebody',
  timeZone: 'Europe/London',
  'Mutation.declineDecision.reason': 'The passports were returned meanwhile.',
  'Mutation.decide.kind': 'ENGAGE',
  'Mutation.decide.checklist': checklist,
  'Mutation.exportSuppliers.columns': ['name'],
  'Query.nearestActivities.text': 'tuna longliner',
  'Query.nearestActivities.sectors': ['AGR-FISH'],
  'Query.edition.digest': SHIPPED_TABLES[0]?.digest,
};
