import { describe, expect, test } from '@jest/globals';
import { sameName } from '@plumbline/matching';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { pairOf, similarAgents, type ComparedAgent } from './similar-agents.ts';

const agent = (id: string, values: Partial<ComparedAgent> = {}): ComparedAgent => ({
  id,
  country: 'NP',
  names: [`Agent ${id}`],
  licenceNumber: '',
  ...values,
});

/** Few words, so that names are often the same, in two scripts that write one name alike and in one that does not divide words. */
const words = fc.constantFrom('himal', 'Bridge', 'МОСТ', 'most', 'Gulf', '海湾', '海', '...');
const names = fc
  .tuple(
    fc.array(words, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', ' Ltd', ' PVT. LTD.', ' Group', '有限公司'),
  )
  .map(([parts, form]) => `${parts.join(' ')}${form}`);
const drawn = fc.record({
  country: fc.constantFrom('NP', 'IN'),
  names: fc.array(names, { minLength: 1, maxLength: 3 }),
  licenceNumber: fc.constantFrom('', '-', '12/7', '127', 'a9', 'A 9'),
});

/** What two agents share when they are compared by themselves, or null. */
function sharedBy(one: ComparedAgent, other: ComparedAgent): 'name' | 'licence' | null {
  const [first, second] = [one, other].map(({ licenceNumber }) => licenceNumber.replace(/\W/g, '').toUpperCase());
  if (one.country !== other.country) return null;
  if (one.names.some((name) => other.names.some((same) => sameName(name, same)))) return 'name';
  return first !== '' && first === second ? 'licence' : null;
}

describe('Agents that may be one', () => {
  test('share a name in one country, whatever its case, legal form or script', () => {
    const agents = [
      agent('a', { names: ['Himal Bridge Manpower Pvt. Ltd.'] }),
      agent('b', { names: ['Other', 'HIMAL BRIDGE MANPOWER'] }),
      agent('c', { names: ['Himal Bridge Manpower'], country: 'IN' }),
      agent('d', { names: ['Himal Bridge'] }),
    ];
    expect(similarAgents(agents, new Set())).toEqual([
      { ids: ['a', 'b'], why: 'name', words: ['Himal Bridge Manpower Pvt. Ltd.', 'HIMAL BRIDGE MANPOWER'] },
    ]);
  });

  test('share a licence number, however it is written', () => {
    const agents = [agent('a', { licenceNumber: '44/71-223' }), agent('b', { licenceNumber: '4471223' })];
    expect(similarAgents(agents, new Set())).toEqual([
      { ids: ['a', 'b'], why: 'licence', words: ['44/71-223', '4471223'] },
    ]);
  });

  test('are no longer pointed out once a person has told them apart', () => {
    const agents = [agent('a', { names: ['One'] }), agent('b', { names: ['ONE'] })];
    expect(similarAgents(agents, new Set([pairOf('b', 'a')]))).toEqual([]);
  });

  test('are those that comparing each with each other would find', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (all) => {
        const agents = all.map((values, place) => agent(String.fromCharCode(97 + place), values));
        const expected = agents.flatMap((one, place) =>
          agents.slice(place + 1).flatMap((other) => {
            const why = sharedBy(one, other);
            return why === null ? [] : [{ ids: [one.id, other.id], why }];
          }),
        );
        const found = similarAgents(agents, new Set());
        expect(found.map(({ ids, why }) => ({ ids, why }))).toEqual(expected);
      }),
      runs(300),
    );
  });
});
