import { SUPPLIER_DOSSIER } from '@plumbline/facts';
import type { Explained, SupplierDossier } from '@plumbline/facts';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import { assess, assessSealed } from '../src/assess.ts';
import type { Flag, SupplierAssessment } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import type { Reference } from '../src/reference.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { LOCALES, text } from '../src/text.ts';
import type { Locale, Reader } from '../src/text.ts';
import { aSupplier } from './a-supplier.ts';
import { anyDossier } from './any-dossier.ts';
import { FULL_REFERENCE } from './everything-known.ts';

const REFERENCES: readonly Reference[] = [
  FULL_REFERENCE,
  shippedReference(),
  shippedReference({ lists: ['uflpa', 'wro', 'other'] }),
];

const word = (code: string): Explained => ({ code, parameters: {} });

const saidBy = (flag: Flag): Explained[] => [
  word(`rule.${flag.ruleId}.title`),
  flag.explanation,
  flag.clears,
  flag.do,
  flag.doNot,
];

/** Every flag of a result, those of its units included. */
const flagsOf = (result: SupplierAssessment): Flag[] => [
  ...[result, ...result.units].flatMap(({ flags, cleared = [] }) => [...flags, ...cleared.map(({ flag }) => flag)]),
  ...result.reviews,
];

/** Every code that a result emits. */
function saidIn(result: SupplierAssessment): Explained[] {
  return [
    ...flagsOf(result).flatMap(saidBy),
    ...result.unknown.flatMap(({ ruleId, facts }) => [
      word(`rule.${ruleId}.title`),
      ...facts.map((fact) => word(`fact.${fact}`)),
    ]),
    ...result.gaps.flatMap(({ fact, kind }) => [
      word(`gap.${kind}`),
      word(`${kind === 'reference' || kind === 'notScreened' ? 'edition' : 'fact'}.${fact}`),
    ]),
    word(`label.${result.label}`),
    word(`lane.${result.lane}`),
  ];
}

/** Why a sentence cannot be written or should not be read; null for a good one. */
function faultOf(said: Explained, locale: Locale, reader: Reader = 'buyer'): string | null {
  try {
    const sentence = text(said, locale, reader);
    // Only English has the word that stands for a blank.
    const isBlank = locale !== 'en' && /\bnone\b/.test(sentence);
    return sentence === said.code || isBlank || /undefined|NaN/.test(sentence) ? `${said.code}: ${sentence}` : null;
  } catch (error) {
    return `${said.code}: ${String(error)}`;
  }
}

function faultsIn(dossier: SupplierDossier, reference: Reference): string[] {
  const context = { methodology: methodology(), reference, asOf: '2026-11-25' };
  const results = [assess(dossier, context), assessSealed(dossier, context)];
  const told = results.flatMap(flagsOf).filter(({ protection, review }) => protection === 'none' && !review);
  return LOCALES.flatMap((locale) => [
    ...once(results.flatMap(saidIn)).flatMap((said) => faultOf(said, locale) ?? []),
    ...once(told.map(({ explanation }) => explanation)).flatMap((said) => faultOf(said, locale, 'supplier') ?? []),
  ]);
}

const once = (said: readonly Explained[]): Explained[] => [
  ...new Map(said.map((each) => [JSON.stringify(each), each])).values(),
];

test('whatever is known, blank or refused, a supplier is assessed, and all that is said of it can be written in every language', () => {
  fc.assert(
    fc.property(anyDossier, fc.nat({ max: REFERENCES.length - 1 }), (dossier, which) => {
      expect(SUPPLIER_DOSSIER.safeParse(dossier).error).toBeUndefined();
      expect(faultsIn(dossier, REFERENCES[which] ?? FULL_REFERENCE)).toEqual([]);
    }),
    // A smaller dossier says no more than its sentence, and takes minutes to find.
    { ...runs(80), endOnFailure: true },
  );
});

const FIRST_GROUNDS: readonly [string, Parameters<typeof aSupplier>[0], RegExp][] = [
  [
    'VULN-CLIMATE-CRISIS',
    { facts: { 'vulnerable.heatQuota': true } },
    /^People work by quota in the heat without breaks/,
  ],
  ['INH-STATE-IMPOSED', { facts: { 'recruitment.origins': ['KP'] } }, /: workers from North Korea\. /],
  ['INH-COUNTRY-HIGH', { facts: { 'place.country': 'XZ' } }, /^The site lies in a conflict-affected or high-risk area/],
  ['MIGRATION-BAN-ROUTE', { facts: { 'recruitment.origins': ['XO'] } }, /for work on a corridor that ends here,/],
];

test.each(FIRST_GROUNDS)(
  '%s is said by the ground that is known, without the number of the other',
  (ruleId, said, expected) => {
    const conflictAreas = [
      { country: 'XZ', area: '', kind: 'conflict', from: '2020-01-01', to: null, source: 'a list' },
    ] as const;
    const reference = { ...FULL_REFERENCE, conflictAreas };
    const { flags } = assess(aSupplier(said), { methodology: methodology(), reference, asOf: '2026-11-25' });
    const flag = flags.find((each) => each.ruleId === ruleId);
    expect(flag && text(flag.explanation, 'en')).toMatch(expected);
  },
);
