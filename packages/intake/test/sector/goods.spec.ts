import { describe, expect, test } from '@jest/globals';
import { goods, good, goodsListedTable, isResearched, listedFor, priorityGoods } from '@plumbline/reference-data/goods';
import { sector, sectors } from '@plumbline/reference-data/sectors';
import { goodOfClass, namedGoods, namedPriorityGoods } from '../../src/sector/name-goods.ts';

const names = (products: string[], hs: string[] = [], activity = ''): string[] =>
  namedGoods(products, hs, activity).map(({ good: key, declared }) => `${key}${declared ? '' : '?'}`);
const forced = (key: string, iso2: string): boolean =>
  listedFor(key).some((row) => row.iso2 === iso2 && row.forcedLabour);

describe('The list of goods', () => {
  test('every listed good has a row of links, and every link leads to a good', () => {
    const listed = new Set(goodsListedTable.rows.map(([key]) => String(key)));
    expect(
      goods()
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...listed].sort());
    for (const row of goods()) {
      expect(row.words).not.toEqual([]);
      expect(row.isic).not.toEqual([]);
      for (const key of row.upstream) expect(good(key)).toBeDefined();
      for (const key of row.sectors) expect(sector(key)).toBeDefined();
    }
  });

  test('121 pairs of good and country are listed for forced labour', () => {
    expect(goodsListedTable.rows.filter((row) => row[4] === 1)).toHaveLength(121);
  });

  test('of ten goods derived from an input only the four with a forced-labour input count', () => {
    const derived = goods()
      .flatMap(({ key }) => listedFor(key))
      .filter(({ derivedFrom }) => derivedFrom !== null);
    expect(derived).toHaveLength(10);
    expect(derived.filter(({ derivedForced }) => derivedForced).map(({ good: key }) => key)).toEqual([
      'photovoltaic-ingots',
      'photovoltaic-wafers',
      'solar-cells',
      'solar-modules',
    ]);
  });

  test('palm fruit is listed for forced labour in Malaysia and only for child labour in Indonesia', () => {
    expect(forced('palm-fruit', 'MY')).toBe(true);
    expect(forced('palm-fruit', 'ID')).toBe(false);
    expect(good('crude-palm-oil')?.upstream).toContain('palm-fruit');
  });

  test('a country outside the research is told apart from a clean one', () => {
    expect(isResearched('MY')).toBe(true);
    expect(isResearched('US')).toBe(false);
  });
});

describe('Goods that a supplier names', () => {
  test.each([
    [['cotton T-shirts'], ['garments']],
    [['camisetas de algodón'], ['garments']],
    [['leather shoes'], ['footwear']],
    [['raw cotton'], ['cotton']],
    [['Brick'], ['bricks', 'bricks-clay']],
    [['丁腈手套'], ['rubber-gloves']],
    [['กุ้งแช่แข็ง'], ['shrimp']],
    [['software'], []],
    [['stones'], []],
    [['natural stone'], ['stones']],
  ])('the products %j name %j', (products, expected) => {
    expect(names(products)).toEqual(expected);
  });

  test('an HS code names a good, with and without dots', () => {
    expect(names([], ['4015.19'])).toEqual(['gloves', 'rubber-gloves']);
    expect(names([], ['401519'])).toEqual(['gloves', 'rubber-gloves']);
    expect(names([], ['85'])).toEqual([]);
  });

  test('what the activity names is inferred, what the products name is declared', () => {
    expect(names([], [], 'palm oil mill')).toEqual(['crude-palm-oil?']);
    expect(names(['palm oil'], [], 'palm oil mill')).toContain('crude-palm-oil');
  });

  test.each([
    ['0115', 'tobacco'],
    ['1410', 'garments'],
    ['1520', 'footwear'],
  ])('where nothing names a good, a class whose title is one thing does: %s', (isic, expected) => {
    expect(goodOfClass(isic)).toEqual({ good: expected, declared: false });
  });

  test.each(['0128', '2610', '0810', '0113', '1020', '2219', '2720', '9999'])(
    'a class that holds a good among others means none: %s',
    (isic) => {
      expect(goodOfClass(isic)).toBeNull();
    },
  );
});

describe('Goods whose raw material has to be traced', () => {
  const groups = (products: string[], hs: string[] = []): string[] =>
    namedPriorityGoods(products, hs, namedGoods(products, hs)).map(({ group }) => group);

  test('each of the eleven groups has its HS codes and the input to trace', () => {
    expect(priorityGoods()).toHaveLength(11);
    for (const { hs, input } of priorityGoods()) {
      expect(hs).not.toEqual([]);
      expect(input).not.toBe('');
    }
  });

  test.each([
    ['610910', 'cotton'],
    ['5201', 'cotton'],
    ['5212', 'cotton'],
    ['210320', 'tomato'],
    ['2811', 'silica'],
    ['390410', 'pvc'],
    ['7606', 'aluminium'],
    ['1604', 'seafood'],
    ['7308', 'steel'],
    ['7403', 'copper'],
    ['282520', 'lithium'],
    ['281512', 'caustic-soda'],
    ['081340', 'red-dates'],
  ])('HS %s belongs to %s', (hs, group) => {
    expect(groups([], [hs])).toContain(group);
  });

  test.each(['5213', '5301', '390490', '281520'])('HS %s belongs to none', (hs) => {
    expect(groups([], [hs])).toEqual([]);
  });

  test('words and listed goods lead to a group too', () => {
    expect(groups(['PVC flooring'])).toEqual(['pvc']);
    expect(groups(['T-shirts'])).toEqual(['cotton']);
    expect(groups(['solar panels'])).toEqual(['silica']);
  });
});

describe('The sector table', () => {
  test('the five sectors that hold most forced labour are marked, mining is not one of them', () => {
    const five = sectors()
      .filter(({ highFive }) => highFive)
      .map(({ key }) => key);
    expect(five).toHaveLength(23);
    expect(five).not.toContain('MIN');
    expect(five.every((key) => /^(?:CON|AGR|DOM|MAN|SVC-LI)/u.test(key))).toBe(true);
  });

  test('what nobody knows is not scored low', () => {
    expect(sector('UNKNOWN').s).toBe(60);
    expect(sector('OTHER').s).toBe(35);
    expect(sector('AGR-FISH').s).toBe(85);
  });
});
