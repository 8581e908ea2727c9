import { describe, expect, test } from '@jest/globals';
import { pairOf, similarAgents, type ComparedAgent } from './similar-agents.ts';

const agent = (id: string, values: Partial<ComparedAgent> = {}): ComparedAgent => ({
  id,
  country: 'NP',
  names: [`Agent ${id}`],
  licenceNumber: '',
  ...values,
});

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
});
