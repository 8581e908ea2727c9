import { expect, test } from '@jest/globals';

import { RESPONDENT_ROLES, RETURN_REASONS } from '@plumbline/questionnaire';
import { COUNTED, NOT_COUNTED } from '@plumbline/questionnaire/judgement';

import words from '../locales/en.json' with { type: 'json' };

test('What an answer did, why a question is asked again, and what respondents do has a word each, and no other', () => {
  expect(Object.keys(words.did.counted).toSorted()).toEqual(COUNTED.toSorted());
  expect(Object.keys(words.did.file).toSorted()).toEqual(NOT_COUNTED.toSorted());
  expect(Object.keys(words.returned.reason).toSorted()).toEqual(RETURN_REASONS.toSorted());
  expect(Object.keys(words.submit.roles).toSorted()).toEqual(RESPONDENT_ROLES.toSorted());
});
