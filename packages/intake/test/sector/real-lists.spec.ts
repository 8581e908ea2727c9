import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { realData } from '../../../facts/test/real-data.ts';
import { classify } from '../../src/sector/classify.ts';
import { namedGoods } from '../../src/sector/name-goods.ts';

const folder = realData();
const whereData = folder === null ? test.skip : test;
const file = (name: string): string => readFileSync(join(folder ?? '', 'suppliers', name), 'utf8');

describe('The words of published supplier lists', () => {
  whereData('every row of the shoe and clothing brand is read from its two columns', () => {
    const rows = parse<Record<string, string>>(file('nike_2025_12.csv'), { columns: true, bom: true });
    const read = rows.map((row) =>
      classify({ codes: [], activity: row['factory_type'] ?? '', products: [row['product_type'] ?? ''] }),
    );
    expect(rows).toHaveLength(687);
    expect(read.filter(({ best }) => best === 'MAN-APP')).toHaveLength(604);
    expect(read.filter(({ best }) => best?.startsWith('MAN'))).toHaveLength(687);
  });

  whereData('a palm oil mill is food manufacture whose oil is inferred', () => {
    const rows = parse<Record<string, string>>(file('universal_mill_list.csv'), { columns: true, bom: true });
    const activity = 'palm oil mill';
    for (const row of rows) {
      const reading = classify({ codes: [], activity, supplierName: row['Mill_Name'] ?? '' });
      expect(reading.best === 'MAN-FOOD' ? '' : (row['Mill_Name'] ?? '?')).toBe('');
    }
    expect(namedGoods([], [], activity)).toEqual([{ good: 'crude-palm-oil', declared: false }]);
  });

  whereData('no sector word of the open register is read as a profession when it is a factory', () => {
    const words = JSON.parse(file('os_hub_vocab_sectors.json')) as string[];
    const settled = words.filter((word) => classify({ codes: [], activity: word }).best !== null);
    expect(settled.length).toBeGreaterThanOrEqual(38);
    for (const word of ['Denim""', 'Shoes', 'Toys', 'Electronics', 'Furniture', 'Pharmaceuticals', 'Agriculture']) {
      expect(classify({ codes: [], activity: word }).best).toMatch(/^(?:MAN|AGR)/u);
    }
  });
});
