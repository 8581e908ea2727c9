import { expect, test } from '@jest/globals';
import type { Observations } from '@plumbline/facts';
import type { Answers, Row } from '@plumbline/questionnaire';
import { keysOfSites } from './site-keys.ts';

const knownIn = (country: string, key: string, name: string | null = null) => ({
  ...{ key, name },
  observations: {
    'place.country': { fact: 'place.country', state: 'known', value: country },
  } as unknown as Observations,
});

function keys(rows: readonly Row[], ...known: Parameters<typeof keysOfSites>[1]): Record<string, string> {
  const answers = { q02: { state: 'given', value: rows } } as unknown as Answers;
  return Object.fromEntries(keysOfSites(answers, known));
}

const one = { id: '1', name: 'Plant One', country: 'MY' };
const two = { id: '2', name: 'Plant Two', country: 'MY' };

test('The one site that a supplier names is the one place that the buyer knew, whatever it is called', () => {
  expect(keys([one], knownIn('MY', 'supplier'))).toEqual({ 1: 'supplier' });
  expect(keys([one], knownIn('MY', 'place seremban'))).toEqual({ 1: 'place seremban' });
  expect(keys([one], knownIn('MY', 'name main factory', 'Main factory'))).toEqual({ 1: 'name main factory' });
});

test('It is a new one in another country, and where the buyer knew none', () => {
  expect(keys([one], knownIn('BD', 'place dhaka'))).toEqual({});
  expect(keys([one])).toEqual({});
});

test('Of several sites those of one name are the same', () => {
  const known = [knownIn('MY', 'a', 'PLANT two'), knownIn('MY', 'b', 'Old mill')];
  expect(keys([one, two], ...known)).toEqual({ 2: 'a' });
  expect(keys([one, two], knownIn('MY', 'place seremban'))).toEqual({});
});

test('Two sites are never the same known one', () => {
  expect(keys([one, { ...one, id: '3' }, two], knownIn('MY', 'a', 'Plant One'))).toEqual({});
});
