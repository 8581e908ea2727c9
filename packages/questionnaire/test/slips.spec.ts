import { expect, test } from '@jest/globals';
import { SLIP_CODES, slipsIn, type Answers } from '../src/index.ts';
import { ASKED, FACTORY, given } from './a-response.ts';

const money = (amount: number, currency = 'MYR') => ({ amount, currency });
const staff = { total: 200, women: 80, own: 140, agency: 60, casual: 0, trainees: 0 };
const abroad = { international: 60, internal: 0, origins: ['NP'], lowWage: true };
const agents = { q17: { all: given([{ id: 'x', name: 'Everest', country: 'NP', subAgents: 'none' }]) } };

/** Of each slip what makes it, and the same with figures that can be right. */
const TRIED: Readonly<Record<(typeof SLIP_CODES)[number], readonly [Answers, Answers]>> = {
  'part-above-total': [
    { q06: { all: given({ ...staff, agency: 201 }) } },
    { q06: { all: given({ ...staff, agency: 200 }) } },
  ],
  'shares-above-all': [
    { q07: { all: given({ ...abroad, internal: 40.5 }) } },
    { q07: { all: given({ ...abroad, internal: 40 }) } },
  ],
  'agency-share-differs': [
    { q06: { all: given(staff) }, q39: { all: given({ agency: 33 }) } },
    { q06: { all: given(staff) }, q39: { all: given({ agency: 32 }) } },
  ],
  'agent-not-named': [
    { q08: { all: given({ how: ['agent'], direct: false }) }, q17: { all: given([]) } },
    { q08: { all: given({ how: ['agent'], direct: false }) }, ...agents },
  ],
  'agent-not-chosen': [
    { q08: { all: given({ how: ['online'], direct: true }) }, ...agents },
    { q08: { all: given({ how: ['online'], direct: true }) }, q17: { all: given([]) } },
  ],
  'agency-without-agent': [
    { q06: { all: given(staff) }, q17: { all: given([]) } },
    { q06: { all: given({ ...staff, agency: 0 }) }, q17: { all: given([]) } },
  ],
  'paid-and-not-paid': [
    { q12: given({ paid: false }), q15: given({ asked: true, hadPaid: 1, sample: 40 }) },
    { q12: given({ paid: false }), q15: given({ asked: true, hadPaid: 0, sample: 40 }) },
  ],
  'nobody-paid': [
    { ...FACTORY, q12: given({ paid: false }), q14: given([{ id: '1', origin: 'NP', cost: money(0) }]) },
    { ...FACTORY, q12: given({ paid: false }), q14: given([{ id: '1', origin: 'NP', cost: money(1) }]) },
  ],
  'dormitory-without-foreign-workers': [
    { ...FACTORY, q07: { all: given({ international: 0, internal: 0 }) }, q37: { all: given({ foreign: true }) } },
    { ...FACTORY, q37: { all: given({ foreign: true }) } },
  ],
  'overtime-above-hours': [
    { q33: { all: given({ weekly: 40, overtime: 40.5 }) } },
    { q33: { all: given({ weekly: 40, overtime: 40 }) } },
  ],
  'hourly-above-monthly': [
    { q31: { all: given({ hourly: money(10), monthly: money(1500) }) }, q33: { all: given({ weekly: 48 }) } },
    { q31: { all: given({ hourly: money(10), monthly: money(1500, 'USD') }) }, q33: { all: given({ weekly: 48 }) } },
  ],
  'more-closed-than-came': [
    { q44: given({ cases: 3, closed: 4, remedied: 0 }) },
    { q44: given({ cases: 3, closed: 3, remedied: 3 }) },
  ],
  'more-paid-than-asked': [
    { q15: given({ asked: true, sample: 3, hadPaid: 4 }) },
    { q15: given({ asked: true, sample: 3, hadPaid: 3 }) },
  ],
  'plan-ends-first': [
    {
      q12: given({ paid: true }),
      q16: given([{ id: '1', workers: 1, owed: money(1), from: '2026-12-02', until: '2026-12-01' }]),
    },
    {
      q12: given({ paid: true }),
      q16: given([{ id: '1', workers: 1, owed: money(1), from: '2026-12-01', until: '2026-12-01' }]),
    },
  ],
};

test.each(SLIP_CODES.map((code) => [code]))('Figures that cannot all be right are pointed out: %s', (code) => {
  const [wrong, right] = TRIED[code];
  expect(slipsIn(ASKED, wrong).map((slip) => slip.code)).toContain(code);
  expect(slipsIn(ASKED, right).map((slip) => slip.code)).not.toContain(code);
});

test('A slip names its site, its items and its figures', () => {
  expect(slipsIn(ASKED, { ...FACTORY, q06: { all: given({ ...staff, total: 0 }) } })).toContainEqual({
    code: 'part-above-total',
    place: 'a',
    items: ['q06'],
    parameters: { count: 60, total: 0 },
  });
});

test('A hidden answer makes no slip', () => {
  const hidden = { q12: given({ paid: false }), q16: given([{ id: '1', from: '2026-12-02', until: '2026-12-01' }]) };
  expect(slipsIn(ASKED, hidden)).toEqual([]);
});
