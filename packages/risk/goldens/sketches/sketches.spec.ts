import { expect, test } from '@jest/globals';
import { SITE_TYPES, SUPPLIER_DOSSIER } from '@plumbline/facts';
import { assess } from '../../src/assess.ts';
import type { Flag, SupplierAssessment } from '../../src/assessment.ts';
import { byAttention, standingOf, type Standing } from '../../src/attention.ts';
import { methodology } from '../../src/methodology.ts';
import { shippedReference } from '../../src/shipped-reference.ts';
import { BEFORE, type Who } from './order.ts';
import { dossierOf, NOT_TOLD, TWINS, type Twin } from './sketch.ts';
import { SKETCHES } from './sketches.ts';

const context = { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' };

const EVERY = SKETCHES.flatMap((sketch) =>
  TWINS.flatMap((name) => {
    const twin = sketch.twins[name];
    return twin ? [{ title: `${sketch.key}, ${name}`, sketch, twin, dossier: dossierOf(sketch, name) }] : [];
  }),
);

test('The sketches are of forty suppliers or more, of each of the five sectors and each type of site', () => {
  expect(SKETCHES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(SKETCHES.map(({ key }) => key)).size).toBe(SKETCHES.length);
  const sectors = SKETCHES.flatMap(({ sector }) => (sector ? [sector.split('-')[0]] : []));
  expect([...new Set(sectors)].sort()).toEqual(['AGR', 'CON', 'DOM', 'MAN', 'SVC']);
  expect(new Set(SKETCHES.flatMap(({ siteType }) => siteType ?? []))).toEqual(new Set(SITE_TYPES));
});

test.each(EVERY)('$title: judged as a practitioner would, or with the reason why not', ({ twin, dossier }) => {
  expect(SUPPLIER_DOSSIER.parse(dossier)).toBeTruthy();
  const assessment = assess(dossier, context);
  const { label, lane, flags } = { ...twin, ...twin.differs };
  expect({ label: assessment.label, lane: assessment.lane }).toEqual({ label, lane });
  const open = byClass(assessment.flags).map(({ ruleId }) => ruleId);
  expect(open).toEqual(expect.arrayContaining([...flags]));
  if (flags.length > 0) expect(flags).toContain(open[0]);
  // A reason why not goes as soon as the expectation holds.
  if (twin.differs) expect(isAsExpected(twin, assessment)).toBe(false);
  const told = new Set([...assessment.gaps.map(({ fact }) => fact), ...Object.keys(NOT_TOLD)]);
  expect(twin.unknown.filter((fact) => !told.has(fact))).toEqual([]);
});

test('Who is decided before whom is as a practitioner would have it, or with the reason why not', () => {
  for (const [first, second, differs] of BEFORE) {
    const order = byAttention(standing(first), standing(second)) < 0;
    // A reason why not goes as soon as the expectation holds.
    expect({ first, second, order }).toEqual({ first, second, order: differs === undefined });
  }
});

function isAsExpected(twin: Twin, { label, lane, flags }: SupplierAssessment): boolean {
  const open = byClass(flags).map(({ ruleId }) => ruleId);
  const leads = twin.flags.length === 0 || twin.flags.includes(open[0] ?? '');
  return label === twin.label && lane === twin.lane && leads && twin.flags.every((id) => open.includes(id));
}

const CLASSES: readonly Flag['class'][] = ['SANCTION', 'FINDING', 'CONTROL_GAP', 'INHERENT'];

/** Context never leads while something else is open. */
const byClass = (flags: readonly Flag[]): Flag[] =>
  flags.toSorted((a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class));

function standing([key, name]: Who): Standing {
  const found = EVERY.find(({ title }) => title === `${key}, ${name}`);
  if (!found) throw new Error(`No twin ${name} of ${key}`);
  return standingOf(assess(found.dossier, context), found.title, 0);
}
