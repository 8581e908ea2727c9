import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { realData } from '../../../packages/facts/test/real-data.ts';
import { screenSchema } from '../src/output/screen-schema.ts';
import { plumbline } from './run-plumbline.ts';

const data = realData();

async function screened(...args: string[]) {
  const { stdout } = await plumbline(['screen', ...args, '--format', 'json', '--as-of', '2026-11-20']);
  return screenSchema.parse(JSON.parse(stdout));
}

(data === null ? describe.skip : describe)('real lists', () => {
  const lists = join(data ?? '', 'suppliers');

  test('Indonesian mills raise no listed-good flag, for their listing is for child labour; Malaysian ones do', async () => {
    const { suppliers } = await screened(join(lists, 'universal_mill_list.csv'), '--set', 'activity=palm oil mill');
    const units = (country: string) =>
      suppliers
        .filter((supplier) => supplier.country === country)
        .flatMap((supplier) => supplier.units)
        .map(({ scores, flags }) => [scores.P, flags.some(({ ruleId }) => ruleId === 'INH-GOOD-TVPRA')].join());
    expect(new Set(units('ID'))).toEqual(new Set(['50.00,false']));
    expect(new Set(units('MY'))).toEqual(new Set(['80.00,true']));
  });

  test('the brand list raises no "cost too low" flag for want of a cost column', async () => {
    const { suppliers } = await screened(join(lists, 'nike_2025_12.csv'));
    const migrants = suppliers.flatMap(({ flags }) => flags).flatMap(({ inputs }) => inputs);
    expect(migrants.some(({ fact }) => fact === 'workforce.migrantShare')).toBe(true);
    const rules = new Set(suppliers.flatMap(({ flags }) => flags.map(({ ruleId }) => ruleId)));
    expect(rules.has('RECRUIT-COST-IMPLAUSIBLE')).toBe(false);
  });

  test('the official lists are read as they are', async () => {
    const { editions } = await screened(join(lists, 'lists/contributor_03.csv'), '--lists', join(data ?? '', 'lists'));
    const given = editions.filter(({ key }) => key.startsWith('lists.')).map(({ key }) => key);
    expect(given).toEqual([
      'lists.cbp_wro_findings_list',
      'lists.ofac_sdn',
      'lists.uflpa_entity_list_PARTIAL',
      'lists.un_consolidated',
    ]);
  });
});
