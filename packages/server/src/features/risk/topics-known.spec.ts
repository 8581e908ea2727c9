import { expect, test } from '@jest/globals';
import type { FactKey, Observation, Observations, SupplierDossier } from '@plumbline/facts';
import { standingNamed, topicsKnown } from './topics-known.ts';

const said = (fact: FactKey, state: string, more: object = {}): Observations => ({
  [fact]: { fact, state, value: 'x', source: { kind: 'supplier' }, ...more } as unknown as Observation,
});
const dossierOf = (...observations: readonly Observations[]): SupplierDossier =>
  ({ observations: {}, sites: observations.map((each) => ({ observations: each })) }) as unknown as SupplierDossier;

test('a topic is known as soon as something of it is known at one site, and refused where all that was asked was refused', () => {
  const dossier = dossierOf(
    { ...said('documents.holder', 'declined'), ...said('pay.paidTo', 'declined') },
    { ...said('documents.cardHolder', 'known'), ...said('workforce.migrantShare', 'known') },
  );
  expect(topicsKnown(dossier)).toBe('WORKERS DOCS -WAGES');
});

test('what is sealed, and headcounts that disagree, make no topic known', () => {
  const dossier = dossierOf({
    ...said('documents.holder', 'known', { protection: 'sealed' }),
    ...said('workforce.contradictions', 'known'),
    ...said('movement.restriction', 'known'),
  });
  expect(topicsKnown(dossier)).toBe('');
});

test('the name of a standing is understood, and nothing else', () => {
  expect(standingNamed('unknown:DOCS')).toEqual({ standing: 'unknown', topic: 'DOCS' });
  expect(['DOCS', 'unknown:', 'perhaps:DOCS', ''].map(standingNamed)).toEqual([null, null, null, null]);
});
