import type {
  Control,
  FactKey,
  InputDossier,
  Observation,
  Observations,
  Response,
  SupplierDossier,
} from '@plumbline/facts';
import { RESPONSES, SITE_TYPES } from '@plumbline/facts';
import fc from 'fast-check';
import { PRACTICES } from './practices.ts';
import { read } from './reading.ts';
import { SECTOR_SCORES } from './tables.ts';

export const AS_OF = '2026-11-25';

const DAYS = ['2026-11-25', '2025-11-25', '2025-11-24', '2024-11-25', '2024-11-24', '2020-01-01'] as const;

const share = fc.oneof(
  fc.constant('0'),
  fc.constantFrom(
    '0',
    '0.02',
    '0.05',
    '0.1',
    '0.2',
    '0.24',
    '0.25',
    '0.26',
    '0.3',
    '0.31',
    '0.4',
    '0.5',
    '0.6',
    '0.75',
    '0.9',
    '1',
  ),
  fc.integer({ min: 1, max: 9999 }).map((number) => String(number / 10_000)),
);
const money = fc.record({
  minor: fc.oneof(
    fc.constantFrom(0, 3999, 4000, 5000, 25_000, 99_999, 100_000, 120_000, 300_000, 600_000),
    fc.integer({ min: 0, max: 900_000 }),
  ),
  currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR', null),
});
const sector = fc.record(
  {
    // Work that is not low-wage is read in another way: it is drawn more often.
    key: fc.constantFrom(
      ...Object.keys(SECTOR_SCORES),
      'SVC-PROF',
      'SVC-PROF',
      'SVC-PROF',
      'OTHER',
      'OTHER',
      'AGR',
      'AGR',
    ),
    confidence: fc.constantFrom(100, 90, 70, 69, 50),
    perennial: fc.constant(true as const),
    isic: fc.constantFrom('0111', '0125', '41', '5610'),
  },
  { requiredKeys: ['key', 'confidence'] },
);

/** A value of each fact that the scores or the order of attention read. */
const VALUES: { readonly [K in FactKey]?: fc.Arbitrary<unknown> } = {
  'place.country': fc.constantFrom('AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG', 'HH', 'CN', 'ZZ'),
  'place.siteType': fc.constantFrom(...SITE_TYPES),
  'activity.sectors': fc.array(sector, { minLength: 1, maxLength: 3 }),
  'product.goods': fc
    .array(
      fc.record({
        good: fc.constantFrom('fibre', 'cloth', 'thread', 'toys', 'cups', 'nothing-known'),
        inferred: fc.boolean(),
      }),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map((goods) => goods.filter(({ good }, index) => goods.findIndex((other) => other.good === good) === index)),
  'product.hs': fc.uniqueArray(fc.constantFrom('401511', '520100', '6109'), { minLength: 1, maxLength: 2 }),
  'workforce.total': fc.constantFrom(0, 10, 49, 50, 100, 5000),
  'workforce.migrantShare': share,
  'workforce.foreignResidentShare': share,
  'workforce.internalMigrantShare': share,
  'workforce.agencyShare': share,
  'workforce.casualShare': share,
  'workforce.lowWage': fc.boolean(),
  'recruitment.origins': fc.uniqueArray(fc.constantFrom('XA', 'XB', 'XC', 'XD'), { minLength: 1, maxLength: 2 }),
  'recruitment.agentCount': fc.constantFrom(0, 1, 3),
  'recruitment.directHire': fc.boolean(),
  'recruitment.workersPaid': fc.boolean(),
  'recruitment.workerCost': money,
  'recruitment.workerCostHighest': money,
  'recruitment.workerCostLoan': fc.boolean(),
  'recruitment.feeSurvey': fc.boolean(),
  'recruitment.feeSurveyDate': fc.constantFrom(...DAYS),
  'recruitment.employerCost': money,
  'housing.employerProvided': fc.boolean(),
  'documents.holder': fc.constantFrom('worker', 'employer', 'agent', 'dormitory', 'other'),
  'documents.access': fc.constantFrom('any-hour', 'on-request', 'none'),
  'pay.netMonthly': money,
  'pay.overdueDays': fc.constantFrom(0, 7, 8, 29, 30, 90),
  'workforce.labourTiers': fc.constantFrom(0, 1, 2, 4),
  'workforce.labourScheme': fc.constantFrom('none', 'none', 'none', 'dprk-workers', 'xinjiang-transfer'),
  'findings.response': fc.constantFrom<Response>(...RESPONSES),
};

const FACTS = Object.keys(VALUES) as FactKey[];

/** How forthcoming a supplier is: of a hundred facts, how many are known and how many it refuses to tell. */
const MANNERS = [
  [10, 0],
  [30, 2],
  [60, 2],
  [95, 0],
  [50, 20],
  [20, 50],
  [95, 5],
] as const;

/** Who says a thing, and how well it is known then. */
const TOLD = [
  ['buyer', 'alleged'],
  ['supplier', 'admitted'],
  ['audit', 'documented'],
  ['authority', 'corroborated'],
  // Sealed by where it comes from.
  ['worker', 'alleged'],
] as const;

const observation = (fact: FactKey, state: Observation['state']): fc.Arbitrary<Observation> =>
  fc
    .record({
      fact: fc.constant(fact),
      state: fc.constant(state),
      value: (state === 'known'
        ? (VALUES[fact] ?? PRACTICES[fact] ?? fc.constant(null))
        : fc.constant(null)) as fc.Arbitrary<Observation['value']>,
      told: fc.constantFrom(...TOLD),
      protection: fc
        .integer({ min: 0, max: 39 })
        .map((chance): Observation['protection'] => (chance === 0 ? 'sealed' : 'none')),
      evidenceDate: fc.constantFrom(...DAYS),
    })
    .map(({ told: [kind, assurance], ...rest }): Observation => ({
      ...rest,
      source: { kind, row: null, reference: null },
      assurance,
    }));

/** @param often facts that are known more or less often than others, of a hundred */
function observationsOf(often: { readonly [K in FactKey]?: number }): fc.Arbitrary<Observations> {
  const manners = MANNERS.map(([known, refused]) =>
    fc.tuple(
      ...FACTS.map((fact) => {
        const likely = often[fact] ?? known;
        return fc.oneof(
          { weight: likely, arbitrary: observation(fact, 'known') },
          { weight: refused, arbitrary: observation(fact, 'declined') },
          { weight: 5, arbitrary: observation(fact, 'notRecorded') },
          { weight: Math.max(95 - likely - refused, 0), arbitrary: fc.constant(null) },
        );
      }),
    ),
  );
  return fc.oneof(...manners).map((all) => Object.fromEntries(all.flatMap((one) => (one ? [[one.fact, one]] : []))));
}

/** A few facts about the way people work; with many, the gravest finding would hide all else. */
const practices: fc.Arbitrary<Observations> = fc
  .subarray(Object.keys(PRACTICES) as FactKey[], { maxLength: 6 })
  .chain((facts) =>
    fc.tuple(
      ...facts.map((fact) =>
        fc.oneof(
          { weight: 6, arbitrary: observation(fact, 'known') },
          { weight: 2, arbitrary: observation(fact, 'declined') },
          { weight: 1, arbitrary: observation(fact, 'notRecorded') },
        ),
      ),
    ),
  )
  .map((all) => Object.fromEntries(all.map((one) => [one.fact, one])));

const input: fc.Arbitrary<InputDossier> = fc.record({
  key: fc.constantFrom('first', 'second'),
  name: fc.constant('raw material'),
  goods: fc.constantFrom([], ['fibre'], ['cups'], ['thread'], ['fibre', 'toys']),
  observations: fc
    .record(
      {
        origin: fc.constantFrom('AA', 'BB', 'DD', 'CN', 'ZZ'),
        xinjiang: fc.constantFrom(false, false, true),
        day: fc.constantFrom(...DAYS),
        kind: fc.constantFrom('buyer' as const, 'supplier' as const),
        protection: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'none', 'none', 'sealed'),
      },
      { requiredKeys: ['xinjiang', 'day', 'kind', 'protection'] },
    )
    .map(({ origin, xinjiang, day, kind, protection }): Observations => {
      const seen = {
        source: { kind, row: null, reference: null },
        evidenceDate: day,
        assurance: 'alleged',
        protection,
      } as const;
      return {
        'input.name': { ...seen, fact: 'input.name', state: 'known', value: 'raw material' },
        ...(origin === undefined
          ? {}
          : { 'input.origin': { ...seen, fact: 'input.origin', state: 'known', value: origin } }),
        ...(origin === 'CN'
          ? {
              'place.xinjiang': {
                ...seen,
                fact: 'place.xinjiang',
                state: 'known',
                value: { found: xinjiang, where: xinjiang ? 'subdivision' : null, term: xinjiang ? 'CN-XJ' : null },
              },
            }
          : {}),
      };
    }),
});

const control: fc.Arbitrary<Control> = fc.record({
  topic: fc.constantFrom('RECRUIT', 'DOCS', 'WAGES', 'VOICE'),
  weight: fc.constantFrom(1, 2, 3),
  degree: fc.constantFrom(0, 50, 100),
  verification: fc.constantFrom(0, 30, 50, 100, 100, 100),
  evidenceDate: fc.constantFrom('2026-11-25', '2025-12-01', '2024-11-25', '2024-11-24'),
  expired: fc.constantFrom(false, false, false, true),
});

/** A good is inferred from the activity: without one it was declared. */
function declaredWithoutActivity(observations: Observations): Observations {
  const goods = observations['product.goods'];
  const activity = observations['activity.sectors'];
  if (!goods?.value || (activity && read({ 'activity.sectors': activity }, 'activity.sectors').state === 'known'))
    return observations;
  const declared = goods.value.map((good) => ({ ...good, inferred: false }));
  return { ...observations, 'product.goods': { ...goods, value: declared } };
}

const site = (key: string) =>
  fc.record({
    key: fc.constant(key),
    name: fc.constantFrom(null, 'Works'),
    rows: fc.constant([2]),
    observations: fc
      .tuple(
        observationsOf({
          'place.country': 90,
          'activity.sectors': 90,
          'workforce.labourScheme': 10,
          'findings.response': 30,
        }).map(declaredWithoutActivity),
        fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: practices }),
      )
      .map(([scored, others]) => ({ ...others, ...scored })),
    inputs: fc.uniqueArray(input, { maxLength: 2, selector: ({ key: name }) => name }),
  });

/** Suppliers with one to three sites. */
export const aRandomSupplier: fc.Arbitrary<SupplierDossier> = fc.record({
  key: fc.constant('supplier'),
  name: fc.constant('Example Ltd'),
  rows: fc.constant([2]),
  observations: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: observation('findings.response', 'known').map((said) => Object.fromEntries([[said.fact, said]])),
    },
  ),
  sites: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(site('one')) },
    { weight: 1, arbitrary: fc.tuple(site('one'), site('two')) },
  ),
  response: fc.constantFrom<Response>(...RESPONSES),
  controls: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(control, { minLength: 1, maxLength: 9 }) },
  ),
});
