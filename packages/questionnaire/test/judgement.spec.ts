import { describe, expect, test } from '@jest/globals';
import { itemAsked, sentOf, TEMPLATE, withAnswer, type Answer, type Answers, type Item } from '../src/index.ts';
import { controlsOf, creditsOf, evidenceState, plansIn } from '../src/judgement/index.ts';
import { ASKED, assessed, DAY, dossierOf, FACTORY, given, observed, rulesThatHold } from './a-response.ts';
import { TRIED } from './each-item.ts';
import type { Tried } from './tried.ts';

const UNKNOWN: Answer = { state: 'unknown' };
const DECLINED: Answer = { state: 'declined' };
const DOES_NOT_APPLY: Answer = { state: 'notApplicable', because: 'there is none' };

const itemOf = (key: string): Item => {
  const found = itemAsked(ASKED, key);
  if (found === undefined) throw new Error(`No item ${key}`);
  return found;
};

function answered({ item, beside = {} }: Tried, answer: Answer | undefined): Answers {
  return withAnswer({ ...FACTORY, ...beside }, itemOf(item), null, answer);
}

/** Rules that hold, without those that say how much was answered and which findings go together. */
const holding = (tried: Tried, answer: Answer | undefined): readonly string[] =>
  rulesThatHold(answered(tried, answer)).filter((rule) => rule !== 'GAP-QUESTIONNAIRE' && rule !== 'PATTERN-FL');

const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((each) => !others.includes(each));

test('Every item is tried', () => {
  expect(TRIED.map(({ item }) => item).toSorted()).toEqual(TEMPLATE.items.map(({ key }) => key).toSorted());
});

describe.each(TRIED)('Item $item', (tried) => {
  const never = holding(tried, DOES_NOT_APPLY);

  test('an answer that speaks against the supplier reaches its rules, one that speaks for it does not', () => {
    expect(without(holding(tried, given(tried.yes)), holding(tried, given(tried.no)))).toEqual(tried.rules);
  });

  test('not knowing counts as a blank does, and refusing as a refusal', () => {
    expect(without(holding(tried, UNKNOWN), never)).toEqual(tried.unknown ?? []);
    expect(holding(tried, UNKNOWN)).toEqual(holding(tried, undefined));
    expect(without(holding(tried, DECLINED), never)).toEqual(tried.refused ?? tried.unknown ?? []);
  });

  test('none of them ever becomes a no', () => {
    const facts = new Set(
      (itemOf(tried.item).feeds ?? []).filter(({ detail }) => detail !== true).map(({ fact }) => fact),
    );
    const states = (answer: Answer): readonly string[] =>
      observed(answered(tried, answer)).flatMap(({ observations }) =>
        Object.values(observations).flatMap(({ fact, state }) => (facts.has(fact) ? [state] : [])),
      );
    const told = new Set(
      observed(answered(tried, undefined)).flatMap(({ observations }) =>
        Object.values(observations).flatMap(({ fact, state }) => (facts.has(fact) && state === 'known' ? [fact] : [])),
      ),
    );
    // Another item tells the same fact.
    if (told.size > 0) return;
    expect(new Set(states(UNKNOWN))).toEqual(new Set(states(UNKNOWN).map(() => 'notRecorded')));
    expect(new Set(states(DECLINED))).toEqual(new Set(states(DECLINED).map(() => 'declined')));
    expect(new Set(states(DOES_NOT_APPLY))).toEqual(new Set(states(DOES_NOT_APPLY).map(() => 'notApplicable')));
  });

  test('what it discloses are rules that hold on the answer', () => {
    const before = dossierOf(answered(tried, undefined)).sites.flatMap(({ responses = [] }) => responses);
    const told = dossierOf(answered(tried, given(tried.yes)))
      .sites.flatMap(({ responses = [] }) => responses)
      .filter(({ rule }) => before.every((each) => each.rule !== rule));
    const rules = rulesThatHold(answered(tried, given(tried.yes)));
    for (const { rule, response, source } of told)
      expect([rule, rules.includes(rule), response, source]).toEqual([rule, true, 'disclosed', 'supplier']);
  });
});

describe('What workers paid', () => {
  const pay: Answers = {
    ...FACTORY,
    q12: given({ paid: true }),
    q31: { all: given({ hourly: { amount: 8, currency: 'MYR' }, monthly: { amount: 1500, currency: 'MYR' } }) },
    q13: given([
      { id: '1', origin: 'NP', head: 'recruitment-fee', amount: { amount: 4000, currency: 'MYR' }, year: 2026 },
      { id: '2', origin: 'NP', head: 'medical', amount: { amount: 500.5, currency: 'MYR' }, year: 2025 },
      { id: '3', origin: 'BD', head: 'recruitment-fee', amount: { amount: 4400, currency: 'MYR' }, year: 2026 },
      { id: '4', origin: 'BD', head: 'travel', amount: { amount: 9000, currency: 'BDT' }, year: 2026 },
    ]),
  };

  test('is summed by the country that workers came from; the dearest way stands for the site, and currencies are never added', () => {
    const [place] = observed(pay);
    expect(place?.observations['recruitment.workerCost']).toMatchObject({ value: { minor: 450_050, currency: 'MYR' } });
    expect(place?.observations['recruitment.workerCostStatistic']).toMatchObject({ value: 'mean' });
    expect(place?.problems).toEqual([]);
    const fee = assessed(pay).flags.find(({ ruleId }) => ruleId === 'RECRUIT-FEE-WORKER-PAID');
    expect(fee).toMatchObject({ severity: 'C', assurance: 'admitted', response: { counts: 'disclosed' } });
  });

  test('an amount of a currency with three digits is read as it was meant', () => {
    const [place] = observed({
      ...pay,
      q13: given([{ id: '1', origin: 'NP', head: 'medical', amount: { amount: 120.5, currency: 'KWD' }, year: 2026 }]),
    });
    expect(place?.observations['recruitment.workerCost']).toMatchObject({ value: { minor: 120_500, currency: 'KWD' } });
  });

  test('an answer of no leaves the presumption standing, and earns nothing', () => {
    const none = assessed(FACTORY);
    const no = assessed({ ...FACTORY, q12: given({ paid: false }) });
    expect(no.flags.map(({ ruleId }) => ruleId)).toContain('RECRUIT-FEE-PRESUMED');
    expect(no.scores.R).toBe(none.scores.R);
  });

  test('a yes outweighs the no of another answer', () => {
    const renewals = { q27: { all: given({ lapsed: 'none', renews: 'employer', pays: 'worker' }) } };
    expect(rulesThatHold({ ...FACTORY, q12: given({ paid: false }), ...renewals })).toContain(
      'RECRUIT-FEE-WORKER-PAID',
    );
  });

  test('refusing the amounts is not to refuse the question that was answered', () => {
    expect(rulesThatHold({ ...FACTORY, q12: given({ paid: true }), q13: DECLINED })).not.toContain('GAP-DECLINED');
  });

  test('a supplier that tells of them is looked at after one that refuses to say', () => {
    expect(assessed(pay).lane).toBe('2');
    expect(assessed({ ...FACTORY, q12: DECLINED }).lane).toBe('1');
  });

  test('the plan is proposed, and counts for nothing before somebody accepts it', () => {
    const plan = {
      id: '1',
      workers: 40,
      owed: { amount: 9000, currency: 'MYR' },
      from: '2026-12-01',
      until: '2027-03-01',
    };
    const answers = { ...pay, q16: given([plan]) };
    expect(plansIn({ asked: ASKED, answers, day: DAY })).toMatchObject([
      { workers: 40, former: 0, until: '2027-03-01' },
    ]);
    expect(dossierOf(answers).sites[0]?.responses?.map(({ response }) => response)).toEqual(['disclosed']);
  });
});

describe('Evidence', () => {
  const papers = { papers: 'worker', cards: 'worker', phones: 'worker' };
  const file = { file: 'f1', what: 'locker-record', date: '2026-06-01', by: null } as const;
  const withFile = (more: object): Answers => ({
    ...FACTORY,
    q25: { all: { state: 'given', value: papers, evidence: [{ ...file, ...more }] } },
  });
  const docs = (answers: Answers) =>
    controlsOf({ asked: ASKED, answers: sentOf(ASKED, answers), day: DAY }).find(({ question }) => question === 'q25')
      ?.control;

  test('words alone move E by nothing', () => {
    expect(assessed(FACTORY).scores.E).toBe('0.00');
    expect(assessed({ ...FACTORY, q25: { all: given(papers) } }).scores.E).toBe('0.00');
    expect(docs({ ...FACTORY, q25: { all: given(papers) } })).toMatchObject({ degree: 100, verification: 0 });
  });

  test('a record counts half, with its own day, and makes the answer documented', () => {
    expect(docs(withFile({}))).toMatchObject({
      degree: 100,
      verification: 50,
      evidenceDate: '2026-06-01',
      expired: false,
    });
    expect(observed(withFile({}))[0]?.observations['documents.holder']).toMatchObject({
      assurance: 'documented',
      evidenceDate: '2026-06-01',
    });
    expect(docs(withFile({ date: '2024-11-27' }))).toMatchObject({ expired: true });
    expect(docs(withFile({ date: '2024-11-28' }))).toMatchObject({ expired: false });
  });

  test.each([
    ['no-date', { date: null }],
    ['not-yet', { date: '2026-11-29' }],
    ['not-asked-for', { what: 'audit-report' }],
    ['attestation-without-a-name', { what: 'attestation' }],
  ])('a file does not count: %s', (why, more) => {
    expect(docs(withFile(more))).toMatchObject({ verification: 0 });
    const credits = creditsOf({ asked: ASKED, answers: withFile(more), day: DAY }, null);
    expect(credits.find(({ item }) => item === 'q25')).toEqual({
      item: 'q25',
      place: 'a',
      counted: 'answered',
      disclosed: false,
      files: [{ file: 'f1', why }],
    });
  });

  test('an attestation with a name counts as a document does, and stays somebody’s word', () => {
    expect(docs(withFile({ what: 'attestation', by: 'Union of glove workers' }))).toMatchObject({ verification: 30 });
    expect(observed(withFile({ what: 'attestation', by: 'Union' }))[0]?.observations['documents.holder']).toMatchObject(
      {
        assurance: 'admitted',
      },
    );
  });

  test('nothing that a supplier hands in is verified with workers, so that it opens no gate', () => {
    const answers = Object.fromEntries(
      TRIED.map(({ item, no }) => {
        const { evidence = [], bySite } = itemOf(item);
        const answer: Answer = {
          state: 'given',
          value: no,
          evidence: evidence.map((what, at) => ({ file: `f${String(at)}`, what, date: '2026-06-01', by: 'Union' })),
        };
        return [item, bySite === true ? { all: answer } : answer];
      }),
    );
    const { terms } = assessed(answers);
    expect(terms.find(({ key }) => key === 'E.gate')?.value).toBe('0.00000000');
    expect(terms.filter(({ key }) => key.startsWith('E.')).length).toBeGreaterThan(8);
  });

  test('an answer that says the same as before is told so', () => {
    const before = { asked: ASKED, answers: FACTORY, day: DAY };
    const credits = creditsOf({ ...before, answers: { ...FACTORY, q12: given({ paid: true }) } }, before);
    const counted = new Map(credits.map((credit) => [credit.item, credit.counted]));
    expect(counted.get('q06')).toBe('same-as-before');
    expect(counted.get('q12')).toBe('answered');
    expect(counted.get('q33')).toBe('not-answered');
  });

  test('each way to answer is told apart, and so is a finding that the supplier tells of', () => {
    const credited = (answer: Answer) =>
      creditsOf({ asked: ASKED, answers: { ...FACTORY, q12: answer }, day: DAY }, null).find(
        ({ item }) => item === 'q12',
      );
    expect(credited(given({ paid: true }))).toMatchObject({ counted: 'answered', disclosed: true });
    expect(credited(given({ paid: false }))).toMatchObject({ counted: 'answered', disclosed: false });
    expect(credited(given({}))?.counted).toBe('incomplete');
    expect(credited(UNKNOWN)?.counted).toBe('unknown');
    expect(credited(DECLINED)?.counted).toBe('declined');
    expect(credited(DOES_NOT_APPLY)?.counted).toBe('not-applicable');
    const survey = { file: 'f', what: 'fee-survey', by: null } as const;
    const files = (date: string | null) =>
      credited({ state: 'given', value: { paid: false }, evidence: [{ ...survey, date }] })?.files;
    expect(files(null)).toEqual([{ file: 'f', why: 'no-date' }]);
    expect(files('2026-06-01')).toEqual([{ file: 'f', why: 'attestation-without-a-name' }]);
  });

  test('fields that a buyer does not get make no answer incomplete, and questions that are only counted have no credit', () => {
    const answers = { ...FACTORY, q47: given({ ageChecks: true }), q54: given({ covers: false }) };
    const credits = creditsOf({ asked: ASKED, answers, day: DAY }, null);
    expect(credits.find(({ item }) => item === 'q47')?.counted).toBe('answered');
    expect(credits.some(({ item }) => item === 'q54')).toBe(false);
  });

  test('evidence that is missing is told apart from what was not declared', () => {
    const state = (answer: Answer | undefined) => evidenceState(itemOf('q11'), answer, DAY);
    const policy = { file: 'f', what: 'policy', by: null } as const;
    const withFiles = (date: string | null): Answer => ({
      ...given({ policy: true }),
      ...{ evidence: [{ ...policy, date }] },
    });
    expect(state(undefined)).toBe('not-declared');
    expect(state(DECLINED)).toBe('not-declared');
    expect(state(DOES_NOT_APPLY)).toBe('not-asked');
    expect(state(given({ policy: true }))).toBe('missing');
    expect(state(withFiles(null))).toBe('not-counted');
    expect(state(withFiles('2026-01-01'))).toBe('counted');
    expect(evidenceState(itemOf('q03'), undefined, DAY)).toBe('not-asked');
  });
});
