import { describe, expect, test } from '@jest/globals';
import type { RecordKeys } from './record-keys.ts';
import { resolveIdentity, type Candidate } from './resolve-identity.ts';

/** Acme Mills in India with identifiers, the strongest first. */
function acme(...identifiers: string[]): RecordKeys {
  const keys = [...identifiers, 'name acme mills IN'];
  return { identity: keys[0] ?? '', nameKey: 'acme mills IN', bareName: 'acme mills', keys };
}

function candidate(supplierId: string, ...identifiers: string[]): Candidate {
  return {
    supplierId,
    name: 'Acme Mills',
    recordedName: 'Acme Mills',
    keys: new Set(acme(...identifiers).keys),
  };
}

const untold = (): null => null;

describe('A supplier with another registration number of the same country', () => {
  test.each([['id 7'], ['lei PLUMBLINE00000000104']])(
    'is never joined without being asked, though both have %s',
    (shared) => {
      const known = candidate('a', shared, 'registration r1 IN');
      expect(resolveIdentity(acme(shared, 'registration r2 IN'), [known], untold)).toEqual({
        kind: 'doubt',
        doubt: 'other-identifier',
        candidates: [known],
      });
      expect(resolveIdentity(acme(shared, 'registration r2 IN'), [known], () => 'same').kind).toBe('match');
    },
  );

  test('gives way to the one that has the number', () => {
    const known = [candidate('a', 'id 7', 'registration r1 IN'), candidate('b', 'id 7', 'registration r2 IN')];
    expect(resolveIdentity(acme('id 7', 'registration r2 IN'), known, untold)).toEqual({
      kind: 'match',
      supplierId: 'b',
    });
    expect(resolveIdentity(acme('id 7'), known, untold)).toMatchObject({ kind: 'doubt', doubt: 'several' });
  });

  test('is joined by its id where one side gives no number, or that of another country', () => {
    const record = acme('id 7', 'registration r2 IN');
    for (const known of [candidate('a', 'id 7'), candidate('a', 'id 7', 'registration r1 NP')])
      expect(resolveIdentity(record, [known], untold)).toEqual({ kind: 'match', supplierId: 'a' });
  });
});
