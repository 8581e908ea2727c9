import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { realData } from '../../facts/test/real-data.ts';
import { derivations } from '../derive/tables.ts';
import { checkedTable, type Table } from '../src/edition.ts';

const from = realData();
const whereSourcesAre = from === null ? test.skip : test;

describe('derived tables', () => {
  whereSourcesAre('what is committed is what the script derives from the sources', async () => {
    for (const derive of derivations) {
      const table = checkedTable(await derive(from ?? ''));
      const committed = readFileSync(new URL(`../data/${table.edition.key}.json`, import.meta.url), 'utf8');
      expect(JSON.parse(committed) as Table).toEqual(table);
    }
  });
});
