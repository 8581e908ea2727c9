import { describe, expect, test } from '@jest/globals';
import { askedOf, itemAsked, TEMPLATE, withAnswer, type Answer, type Answers } from '../src/index.ts';
import { controlsOf, copyForBuyer, onlyCounted, sealedPart } from '../src/judgement/index.ts';
import { ASKED, assessed, DAY, FACTORY, given, observed } from './a-response.ts';
import { TRIED } from './each-item.ts';

const UNKNOWN: Answer = { state: 'unknown' };
const DECLINED: Answer = { state: 'declined' };

describe('Sites', () => {
  const two: Answers = {
    ...FACTORY,
    q02: given([
      {
        id: 'a',
        name: 'Plant One',
        country: 'MY',
        kind: 'fixed-facility',
        address: 'Ipoh',
        housing: true,
        homework: false,
      },
      {
        id: 'b',
        name: 'Plant Two',
        country: 'TH',
        kind: 'fixed-facility',
        address: 'Rayong',
        housing: false,
        homework: false,
      },
    ]),
    q25: { all: given({ papers: 'worker' }), sites: { b: given({ papers: 'employer' }) } },
  };

  test('have what was said for all, and what was said of them alone', () => {
    const places = observed(two);
    expect(places.map(({ place, site }) => [place, site])).toEqual([
      ['a', { key: 'site a', name: 'Plant One' }],
      ['b', { key: 'site b', name: 'Plant Two' }],
    ]);
    expect(places.map(({ observations }) => observations['documents.holder']?.value)).toEqual(['worker', 'employer']);
    expect(places.map(({ observations }) => observations['place.country']?.value)).toEqual(['MY', 'TH']);
    expect(places.map(({ responses }) => responses.map(({ rule }) => rule))).toEqual([[], ['DOC-RETENTION']]);
  });

  test('that are a home keep neither name nor address', () => {
    const home = {
      id: 'a',
      name: 'House of Aminah',
      country: 'MY',
      kind: 'private-household',
      housing: true,
      homework: false,
    };
    const [place] = observed({ q02: given([{ ...home, address: 'Ipoh' }]) });
    expect(place?.site).toEqual({ key: 'site a', name: null });
    expect(JSON.stringify(place?.observations)).not.toContain('Aminah');
    expect(place?.observations['place.address']).toBeUndefined();
    expect(place?.observations['place.country']?.value).toBe('MY');
  });

  test('count for E by the one that does least', () => {
    const said = controlsOf({ asked: ASKED, answers: two, day: DAY }).find(({ question }) => question === 'q25');
    expect(said?.control).toMatchObject({ degree: 0 });
  });
});

describe('What goes to whom', () => {
  const answers: Answers = {
    q54: given({ covers: false }),
    q47: given({ ageChecks: true, youngest: 13, minors: 'under-legal-age' }),
    q12: given({ paid: true }),
  };

  test('a buyer gets neither the answer about itself nor what only the safeguarding role reads', () => {
    expect(copyForBuyer(ASKED, answers)).toEqual({ q47: given({ ageChecks: true }), q12: given({ paid: true }) });
    expect(sealedPart(ASKED, answers)).toEqual({ q47: given({ youngest: 13, minors: 'under-legal-age' }) });
    expect(onlyCounted(ASKED, answers)).toEqual({ q54: given({ covers: false }) });
  });

  test('none of it becomes an observation', () => {
    const facts = observed({ ...FACTORY, ...answers }).flatMap(({ observations }) => Object.keys(observations));
    for (const fact of ['vulnerable.youngest', 'vulnerable.minors', 'movement.restriction', 'buyer.priceCovers'])
      expect(facts).not.toContain(fact);
  });

  test('where an answer could endanger somebody, refusing the rest of a reduced question says nothing', () => {
    const unsafe = askedOf(TEMPLATE, { set: 'full', countries: ['CN'] });
    const states = (answer: Answer) =>
      observed({ ...FACTORY, q04: answer }, unsafe)[0]?.observations['input.origin']?.state;
    expect(states(DECLINED)).toBeUndefined();
    expect(observed({ ...FACTORY, q04: DECLINED })[0]?.observations['input.origin']?.state).toBe('declined');
  });
});

test('On the same facts a supplier that answers stands no higher than one that leaves blank, and that one no higher than one that declines', () => {
  const core = askedOf(TEMPLATE, { set: 'core', countries: ['MY'] });
  const place: Answers = { q02: FACTORY['q02'] ?? UNKNOWN, q03: FACTORY['q03'] ?? UNKNOWN };
  const all = (answer: Answer): Answers =>
    core.items.reduce<Answers>(
      (answers, each) => (each.key in place ? answers : withAnswer(answers, each, null, answer)),
      place,
    );
  const score = (answers: Answers): number => Number(assessed(answers, core).scores.R);
  const good = TRIED.filter(
    ({ item }) => core.items.some(({ key }) => key === item) && !(item in place),
  ).reduce<Answers>(
    (answers, { item, no }) => withAnswer(answers, itemAsked(core, item) ?? { key: item }, null, given(no)),
    place,
  );
  expect(score(good)).toBeLessThanOrEqual(score(place));
  expect(score(place)).toBeLessThanOrEqual(score(all(DECLINED)));
  expect(score(all(UNKNOWN))).toBe(score(place));
});

test('Of two answers about one thing the graver stands, whichever comes first', () => {
  const home: Answers = {
    q02: given([{ id: 'a', name: 'Home', country: 'MY', kind: 'private-household', housing: true, homework: false }]),
    q03: given({ activity: 'housemaid in a private household' }),
  };
  const holders = (own: string, asked: string) =>
    observed({ ...home, q48: { all: given({ phone: own }) }, q25: { all: given({ phones: asked }) } })[0]?.observations[
      'documents.phoneHolder'
    ]?.value;
  expect(holders('worker', 'employer')).toBe('employer');
  expect(holders('employer', 'worker')).toBe('employer');
  expect(holders('worker', 'worker')).toBe('worker');
});
