import type { View } from './a-view.ts';
import { ANSWER_VIEWS } from './views-of-answers.ts';
import { ENGAGEMENT_VIEWS } from './views-of-engagements.ts';
import { LIBRARY_VIEWS } from './views-of-evidence.ts';
import { FINDING_VIEWS } from './views-of-finding.ts';
import { IMPORT_VIEWS } from './views-of-imports.ts';
import { PACK_VIEWS } from './views-of-packs.ts';
import { PEOPLE_VIEWS } from './views-of-people.ts';
import { RECRUITMENT_VIEWS } from './views-of-recruitment.ts';
import { SIGN_IN_VIEWS } from './views-of-signing-in.ts';
import { SUPPLIER_VIEWS } from './views-of-suppliers.ts';
import { WORK_VIEWS } from './views-of-work.ts';

/** Every page, in the states that people look at. What is pressed there is found by what it is and not by its name: views are opened in every language. */
export const EVERY_VIEW: readonly View[] = [
  // Anybody.
  ...SIGN_IN_VIEWS,
  { name: 'not-found', who: 'owner@northfield.example', path: '/no-such-page' },
  // Suppliers.
  ...ANSWER_VIEWS,
  // Buyers.
  ...WORK_VIEWS,
  ...SUPPLIER_VIEWS,
  ...FINDING_VIEWS,
  ...RECRUITMENT_VIEWS,
  ...IMPORT_VIEWS,
  ...PACK_VIEWS,
  ...LIBRARY_VIEWS,
  ...PEOPLE_VIEWS,
  // Buyers and auditors.
  ...ENGAGEMENT_VIEWS,
];

/** The browser notes refused requests in its console; the views that show them tell the person what is refused. */
export const REFUSALS = /status of (401|410|422)/;
