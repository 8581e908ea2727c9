import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { realData } from '../../../facts/test/real-data.ts';
import { xinjiangMention } from '../../src/places/find-xinjiang.ts';
import { resolveCountry } from '../../src/places/resolve-country.ts';

const folder = realData();
const whereListsAre = folder === null ? test.skip : test;

function records(path: string): Record<string, string>[] {
  const bytes = readFileSync(join(folder ?? '', path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse<Record<string, string>>(text, { columns: true, bom: true, relax_quotes: true });
}

function unresolvedIn(path: string, column: string): string[] {
  const texts = new Set(records(path).map((record) => record[column] ?? ''));
  return [...texts].filter((text) => text !== '' && resolveCountry(text).kind !== 'resolved');
}

function number(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}

describe('countries as real sources write them', () => {
  whereListsAre(
    'every country of the Department of Labor lists is read; Western Sahara and no other stays disputed',
    () => {
      expect(unresolvedIn('reference/goods/dol_goods_by_country_2022.csv', 'country')).toEqual([]);
      expect(unresolvedIn('reference/goods/dol_goods_by_country_2015.csv', 'country')).toEqual([]);
      expect(unresolvedIn('reference/goods/dol_country_assessments_2022.csv', 'country')).toEqual(['Western Sahara']);
    },
  );

  whereListsAre('every country of the trafficking reports is read, but bare Congo', () => {
    expect(unresolvedIn('reference/countries/tip_tiers_2000_2015.csv', 'country')).toEqual(['Congo']);
    expect(unresolvedIn('reference/countries/tip_watchlist_tier3_from_world_factbook.csv', 'country')).toEqual([]);
  });

  whereListsAre('every country of the supplier lists is read, by name and by code', () => {
    const lists = readdirSync(join(folder ?? '', 'suppliers/lists')).map((name) => `suppliers/lists/${name}`);
    for (const list of [...lists, 'suppliers/nike_2025_12.csv']) expect(unresolvedIn(list, 'country')).toEqual([]);
    expect(unresolvedIn('suppliers/universal_mill_list.csv', 'Country')).toEqual([]);
    expect(unresolvedIn('suppliers/universal_mill_list.csv', 'ISO')).toEqual([]);
    expect(unresolvedIn('suppliers/os_hub_facilities.csv.gz', 'country_name')).toEqual([]);
    expect(unresolvedIn('suppliers/os_hub_facilities.csv.gz', 'country_code')).toEqual([]);
  });

  whereListsAre('none of the sites in China on the supplier lists is taken for one in Xinjiang', () => {
    const lists = readdirSync(join(folder ?? '', 'suppliers/lists')).map((name) => `suppliers/lists/${name}`);
    const sites = [...lists, 'suppliers/nike_2025_12.csv', 'suppliers/os_hub_facilities.csv.gz']
      .flatMap(records)
      .filter((record) => {
        const reading = resolveCountry(record.country ?? record.country_name ?? '');
        return reading.kind === 'resolved' && reading.iso2 === 'CN';
      });
    const mentions = sites.flatMap((record) => {
      const place = {
        address: record.address,
        subdivision: record.state,
        postcode: record.postal_code,
        siteName: record.factory_name ?? record.name,
      };
      return xinjiangMention({ ...place, latitude: number(record.lat), longitude: number(record.lng) }, 'CN') ?? [];
    });
    expect(sites.length).toBeGreaterThan(900);
    expect(mentions).toEqual([]);
  });
});
