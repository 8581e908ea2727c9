import { describe, expect, test } from '@jest/globals';
import { listedNames } from '../../src/lists/listed-names.ts';

describe('The cell of an official list', () => {
  test('holds a name, its aliases and "and subsidiaries"', () => {
    expect(
      listedNames(
        'Northwind Textile Co., Ltd. (and two aliases: Beifeng Textile; and Beifang Feng Textile Co., Ltd.) and subsidiaries',
      ),
    ).toEqual(['Northwind Textile Co., Ltd.', 'Beifeng Textile', 'Beifang Feng Textile Co., Ltd.']);
    expect(listedNames('Northwind Textile Co., Ltd. (and 1 alias: Beifeng Textile)')).toEqual([
      'Northwind Textile Co., Ltd.',
      'Beifeng Textile',
    ]);
    expect(listedNames('Northwind Silicon (Fushan) Co., Ltd and its subsidiaries')).toEqual([
      'Northwind Silicon (Fushan) Co., Ltd',
    ]);
  });

  test('holds names that are "also known as" another', () => {
    expect(listedNames('Northwind Machinery, a/k/a Golden Goat (JinYang) Factory, a/k/a Northwind 1st Prison')).toEqual(
      ['Northwind Machinery', 'Golden Goat (JinYang) Factory', 'Northwind 1st Prison'],
    );
  });

  test('holds two companies where "and" stands between two legal forms, and one where it does not', () => {
    expect(listedNames('Northwind Garment Co., Ltd. and Southwind Trade and Business Co., Ltd.')).toEqual([
      'Northwind Garment Co., Ltd.',
      'Southwind Trade and Business Co., Ltd.',
    ]);
    expect(listedNames('Northwind Cotton and Linen Co., Ltd.')).toEqual(['Northwind Cotton and Linen Co., Ltd.']);
    expect(listedNames('Northwind Prison; Union Wind Co., Ltd.')).toEqual(['Northwind Prison', 'Union Wind Co., Ltd.']);
  });

  test('gives the name also without a bracket that only repeats it', () => {
    expect(listedNames('No. 9 Northwind Training Center (NTC)')).toEqual([
      'No. 9 Northwind Training Center (NTC)',
      'No. 9 Northwind Training Center',
    ]);
    expect(listedNames('Northwind Silicon (Fushan)')).toEqual(['Northwind Silicon (Fushan)']);
  });

  test('holds nothing when it is blank', () => {
    expect(listedNames(' ; ')).toEqual([]);
  });
});
