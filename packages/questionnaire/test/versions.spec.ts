import { describe, expect, test } from '@jest/globals';
import { carried, compared, TEMPLATE, type Answers, type Item, type Template } from '../src/index.ts';
import { FACTORY, given } from './a-response.ts';

/** The template in another version, with one item changed. */
function version(name: string, key?: string, change: (item: Item) => Item = (item) => item): Template {
  return { ...TEMPLATE, version: name, items: TEMPLATE.items.map((item) => (item.key === key ? change(item) : item)) };
}

const holders: Answers = { q25: { all: given({ papers: 'employer', cards: 'worker' }) } };

describe('Carrying answers to another version', () => {
  test('other words carry everything', () => {
    expect(carried(TEMPLATE, version('1.0.1'), FACTORY)).toEqual({ answers: FACTORY, left: [] });
  });

  test('other choices carry what they still offer', () => {
    const fewer = version('1.1.0', 'q25', (item) => ({
      ...item,
      columns: item.columns.map((column) => (column.key === 'papers' ? { ...column, without: ['employer'] } : column)),
    }));
    expect(carried(TEMPLATE, fewer, holders)).toEqual({
      answers: { q25: { all: given({ cards: 'worker' }) } },
      left: ['q25'],
    });
    const gone = { ...version('1.1.0'), items: TEMPLATE.items.filter(({ key }) => key !== 'q25') };
    expect(carried(TEMPLATE, gone, { ...holders, q12: given({ paid: true }) })).toEqual({
      answers: { q12: given({ paid: true }) },
      left: ['q25'],
    });
  });

  test('another meaning is never carried, except by a rule that says how', () => {
    const answers = { ...holders, q12: given({ paid: true }) };
    const next = version('2.0.0');
    expect(carried(TEMPLATE, next, answers)).toEqual({ answers: {}, left: ['q12', 'q25'] });
    const rule = {
      from: '1.0.0',
      to: '2.0.0',
      items: { q12: { item: 'q21', migrate: () => given({ required: true }) } },
    };
    expect(carried(TEMPLATE, next, answers, [rule])).toEqual({
      answers: { q21: given({ required: true }) },
      left: ['q25'],
    });
    expect(carried(TEMPLATE, version('3.0.0'), answers, [rule]).answers).toEqual({});
  });

  test('another questionnaire takes nothing', () => {
    expect(carried(TEMPLATE, { ...TEMPLATE, key: 'other' }, holders)).toEqual({ answers: {}, left: ['q25'] });
  });
});

describe('Comparing two responses', () => {
  test('names what is new, gone and changed, by item, site, row and field', () => {
    const later: Answers = {
      ...FACTORY,
      q03: { state: 'declined' },
      q06: { all: given({ total: 220, women: 80, own: 140, agency: 60, casual: 0 }) },
      q17: { all: given([{ id: 'y', name: 'K2', country: 'PK', subAgents: 'none' }]) },
      q12: given({ paid: true }),
    };
    const of = (item: string) => compared(FACTORY, later).filter((each) => each.item === item);
    expect(of('q03')).toEqual([{ item: 'q03', place: null, row: null, column: null, change: 'changed' }]);
    expect(of('q06').map(({ column, change }) => [column, change])).toEqual([
      ['total', 'changed'],
      ['trainees', 'gone'],
    ]);
    expect(of('q17').map(({ row, change }) => [row, change])).toEqual([
      ['x', 'gone'],
      ['y', 'new'],
    ]);
    expect(of('q12')).toMatchObject([{ change: 'new' }]);
    expect(of('q07')).toEqual([]);
  });

  test('a site that got an answer of its own is compared with the one for all', () => {
    const all = { q34: { all: given({ refusal: 'none' }) } };
    const own = { q34: { all: given({ refusal: 'none' }), sites: { b: given({ refusal: 'quota' }) } } };
    expect(compared(all, own)).toEqual([{ item: 'q34', place: 'b', row: null, column: 'refusal', change: 'changed' }]);
  });

  test('the order of choices says nothing', () => {
    const chosen = (how: readonly string[]) => ({ q08: { all: given({ how }) } });
    expect(compared(chosen(['agent', 'online']), chosen(['online', 'agent']))).toEqual([]);
  });
});
