import { describe, expect, test } from '@jest/globals';
import { ColumnSurvey } from '../../src/values/column-format.ts';
import { toldReading, type ShareReading, type ShareUnit } from '../../src/values/share-unit.ts';

function read(cells: readonly string[], heading: ShareUnit | null = null): ShareReading {
  const survey = new ColumnSurvey('share', heading);
  for (const cell of cells) survey.add(cell);
  if (survey.shares === null) throw new Error('The column has no bare value');
  return survey.shares;
}
const shown = ({ unit, example, asPercent, asFraction }: ShareReading): string =>
  unit === null ? 'asked' : `${example} read as ${unit === 'percent' ? asPercent : asFraction}`;

describe('What a bare number of a column of shares is', () => {
  test.each([
    ['all at most 1, with decimals', ['0.70', '0.85', '1', '0'], null, '0.70 read as 70%'],
    ['decimal commas', ['0,7', '0,85'], null, '0,7 read as 70%'],
    ['one row', ['.4'], null, '.4 read as 40%'],
    ['values above 1', ['86', '30', '1', '0'], null, '1 read as 1%'],
    ['values above 1 under a heading of per cent', ['86', '30'], 'percent', '86 read as 86%'],
    ['percentages with decimals, few of them small', ['12.5', '0.5', '33.3', '41.7', '80.2'], null, '0.5 read as 0.5%'],
    ['a heading that says 0 to 1', ['1', '0'], 'fraction', '1 read as 100%'],
    [
      'a heading that says 0 to 1, and one that strays',
      [...Array<string>(20).fill('0.3'), '1.5'],
      'fraction',
      '0.3 read as 30%',
    ],
    ['a heading that says fraction over percentages', ['40', '60'], 'fraction', '40 read as 40%'],
  ] as const)('is settled by %s', (_, cells, heading, expected) => {
    expect(shown(read(cells, heading))).toBe(expected);
  });

  test.each([
    ['a heading of per cent over values of at most 1', ['0.70', '0.85'], 'percent', 'heading-percent'],
    ['true percentages below 1', ['0.4', '0.9', '0.1'], 'percent', 'heading-percent'],
    ['one row under a heading of per cent', ['0.7'], 'percent', 'heading-percent'],
    ['only 0 and 1', ['0', '1', '1'], null, 'ones'],
    ['only 0 and 1 under a heading of per cent', ['0', '1'], 'percent', 'ones'],
    ['0.5 beside 40', ['0.5', '40'], null, 'mixed'],
    ['0.5 beside many whole percentages', ['0.5', '40', '35', '60', '10', '25', '30'], 'percent', 'mixed'],
    ['many of at most 1 beside one above', ['0.5', '0.7', '0.9', '1', '1.5'], null, 'mixed'],
    ['ones beside one above', ['1', '1', '0', '1.5'], null, 'mixed'],
    ['bare cells beside cells with a percent sign', ['70%', '0.7'], null, 'signed'],
    ['a heading that says 0 to 1 over both', ['0.5', '40'], 'fraction', 'mixed'],
  ] as const)('is asked about for %s', (_, cells, heading, why) => {
    expect(read(cells, heading)).toMatchObject({ unit: null, asked: true, why });
  });

  test('needs no answer where every value carries a percent sign or is 0', () => {
    const survey = new ColumnSurvey('share', null);
    for (const cell of ['70%', '0', '85 %', 'none']) survey.add(cell);
    expect(survey.shares).toBeNull();
  });
});

describe('What a person has said of a column', () => {
  const doubted = read(['0.4', '0.9'], 'percent');

  test('holds for a column that looks the same, and nothing is read where it was left unknown', () => {
    const answer = { unit: 'percent', of: 'heading-percent' } as const;
    expect(toldReading(doubted, answer)).toMatchObject({ unit: 'percent', asked: false, told: 'percent' });
    expect(toldReading(doubted, { ...answer, unit: 'unknown' })).toMatchObject({ unit: null, asked: false });
  });

  test('says nothing of a column that looks otherwise, such as next month’s', () => {
    const answer = { unit: 'percent', of: 'mixed' } as const;
    expect(toldReading(doubted, answer)).toMatchObject({ unit: null, asked: true });
    expect(toldReading(doubted, { ...answer, of: null })).toMatchObject({ unit: 'percent', asked: false });
  });

  test('is asked for where the whole file settles otherwise than the rows that were shown', () => {
    const whole = read(['40', '35', '1']);
    expect(toldReading(whole, null, 'above-one')).toMatchObject({ unit: 'percent', asked: false });
    const surprise = toldReading(whole, null, 'at-most-one');
    expect(surprise).toMatchObject({ unit: null, asked: true, why: 'first-rows' });
    expect(toldReading(whole, { unit: 'fraction', of: 'first-rows' }, 'first-rows')).toMatchObject({
      unit: 'fraction',
    });
  });
});
