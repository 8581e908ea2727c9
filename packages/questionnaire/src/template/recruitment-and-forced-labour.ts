import { companyItems } from './items/company.ts';
import { freedomItems } from './items/freedom.ts';
import { payItems } from './items/pay.ts';
import { recruitmentItems } from './items/recruitment.ts';
import { voiceItems } from './items/voice.ts';
import { workerItems } from './items/workers.ts';
import type { Template } from './template.ts';
import { UNSAFE_PLACES } from './unsafe-places.ts';

/** The questionnaire on recruitment and forced labour, in our own words. Counts and attestations, never papers of single workers; nobody's status is asked. */
export const TEMPLATE: Template = {
  key: 'recruitment-and-forced-labour',
  version: '1.0.0',
  items: [...companyItems, ...workerItems, ...recruitmentItems, ...payItems, ...freedomItems, ...voiceItems],
  core: ['q03', 'q02', 'q06', 'q07', 'q08', 'q17', 'q43', 'q28', 'q29', 'q35', 'q25', 'q12'],
  unsafePlaces: UNSAFE_PLACES,
  // Nobody's legal status is ever asked.
  retired: ['q10'],
};
