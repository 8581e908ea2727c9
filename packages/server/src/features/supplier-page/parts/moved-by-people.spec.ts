import { expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '@plumbline/risk';
import { Texts } from '../../../platform/text/texts.ts';
import type { MovementEnd } from '../movement.read-model.ts';
import { SUPPLIER_PAGE_MESSAGES } from '../supplier-page.messages.ts';
import { movedByPeople } from './moved-by-people.ts';

const wording = { say: new Texts([RISK_MESSAGES, SUPPLIER_PAGE_MESSAGES]).in('en'), locale: 'en' } as const;
const end = (values: Partial<MovementEnd>): MovementEnd => ({
  name: 'Acme Mills',
  result: null,
  withheld: false,
  label: 'HIGH',
  override: null,
  mergedInto: null,
  merged: [],
  ...values,
});
const overridden = end({
  label: 'MEDIUM',
  override: { state: 'in-force', computedLabel: 'HIGH', until: '2027-05-03' },
});
const told = (before: MovementEnd, after: MovementEnd): unknown[] =>
  movedByPeople(before, after, wording).map(({ name, before: then, after: now }) => [name, then, now]);

test('a label moved since an override began, is suspended since, or has ended', () => {
  const text = 'Medium, instead of High, until 3 May 2027';
  expect(told(end({}), overridden)).toEqual([['Label by a person', null, text]]);
  expect(told(overridden, end({}))).toEqual([['Label by a person', text, null]]);
  const suspended = end({
    label: 'CRITICAL',
    override: { state: 'suspended', computedLabel: 'CRITICAL', until: '2027-05-03' },
  });
  expect(told(overridden, suspended)).toEqual([
    ['Label by a person', text, 'Critical: an override is suspended, until 3 May 2027'],
  ]);
  expect(told(overridden, overridden)).toEqual([]);
});

test('nothing is told of a day that is not shown again', () => {
  expect(told(end({ withheld: true }), overridden)).toEqual([]);
});
