import { describe, expect, test } from '@jest/globals';

import { askedOf, TEMPLATE, type Answer, type LastAnswer } from '@plumbline/questionnaire';

import { earlierOnPage } from './earlier-answers.ts';

const asked = askedOf(TEMPLATE, { set: 'core', countries: ['MY'] });
const given = (value: Record<string, string>): Answer => ({ state: 'given', value });
const said = (place: string | null, papers: string): LastAnswer => ({
  ...{ item: 'q25', place, answer: given({ papers }), day: '2025-03-01', since: '2024-03-01', before: null },
});
const papers = asked.items.filter(({ key }) => key === 'q25');

describe('Earlier answers on a page', () => {
  test('can be confirmed where nothing is answered yet', () => {
    const earlier = [said(null, 'worker')];
    expect(earlierOnPage(asked, papers, {}, earlier)).toEqual({ toConfirm: earlier, changed: [] });
    expect(earlierOnPage(asked, [], {}, earlier)).toEqual({ toConfirm: [], changed: [] });
  });

  test('are shown beside one that says something else, and not beside the same', () => {
    const earlier = [said(null, 'worker')];
    const now = (who: string) => ({ q25: { all: given({ papers: who }) } });
    expect(earlierOnPage(asked, papers, now('employer'), earlier)).toEqual({ toConfirm: [], changed: earlier });
    expect(earlierOnPage(asked, papers, now('worker'), earlier)).toEqual({ toConfirm: [], changed: [] });
  });

  test('of a site wait until the site is named', () => {
    const earlier = [said('a', 'worker')];
    expect(earlierOnPage(asked, papers, {}, earlier).toConfirm).toEqual([]);
    const sites = {
      q02: {
        state: 'given' as const,
        value: [
          { id: 'a', name: 'Plant One' },
          { id: 'b', name: 'Two' },
        ],
      },
    };
    expect(earlierOnPage(asked, papers, sites, earlier).toConfirm).toEqual(earlier);
  });
});
