import { expect, test } from '@jest/globals';
import { shownFields, type FactChoice } from './statement-draft.ts';

const site = {
  key: 'site',
  fields: ['siteType', 'siteName', 'country', 'subdivision', 'address', 'siteFrom'].map((key) => ({ key })),
} as unknown as FactChoice;
const shown = (siteType: string) => shownFields(site, { siteType }).map(({ key }) => key);

test('A project site is asked for its days, a household only for its district', () => {
  expect(shown('fixed-facility')).toEqual(['siteType', 'siteName', 'country', 'subdivision', 'address']);
  expect(shown('project-site')).toContain('siteFrom');
  expect(shown('private-household')).toEqual(['siteType', 'country', 'subdivision']);
});
