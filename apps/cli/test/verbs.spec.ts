import { describe, expect, test } from '@jest/globals';
import { RULES } from '@plumbline/risk';
import { plumbline } from './run-plumbline.ts';

async function printed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await plumbline(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('the verbs that explain', () => {
  test('a country is said with the reason, an ambiguous one with its choices', async () => {
    const text = await printed('countries', 'ไทย', 'Korea', 'Crimea', 'Wakanda');
    expect(text).toContain('ไทย: Thailand (TH), Asia and the Pacific');
    expect(text).toContain('It can be several countries: South Korea, North Korea.');
    expect(text).toContain('Two states claim this area (crimea), so it is assigned to none');
    expect(text).toContain('and we do not guess');
  });

  test('countries as JSON keep code and text apart', async () => {
    const { schema, countries } = JSON.parse(await printed('countries', 'Congo', 'DE', '--format', 'json')) as {
      schema: string;
      countries: object[];
    };
    expect(schema).toBe('plumbline-countries/1');
    expect(countries).toMatchObject([
      { input: 'Congo', kind: 'ambiguous', country: null, choices: ['CG', 'CD'] },
      { input: 'DE', kind: 'resolved', country: 'DE', why: { code: 'cli.countries.iso2' } },
    ]);
  });

  test('a sector is said with the words that it was understood by', async () => {
    const text = await printed('sectors', 'housemaid agency', 'construction ERP software', '41.20', 'general trading');
    expect(text).toMatch(/housemaid agency: domestic work \(DOM, S 80\.00\)\n {2}0\.\d0 {2}domestic work: “housemaid/);
    expect(text).toContain('construction ERP software: professional services');
    expect(text).toContain('41.20: construction (CON');
    expect(text).toMatch(/general trading: sector not known\n {2}What it says is too general/);
  });

  test('sectors as JSON carry confidence and reason of each candidate', async () => {
    const { sectors } = JSON.parse(await printed('sectors', 'tuna longliner', '--format', 'json')) as {
      sectors: object[];
    };
    expect(sectors).toMatchObject([
      {
        sector: 'AGR-FISH',
        score: '85.00',
        review: false,
        candidates: [
          {
            key: 'AGR-FISH',
            why: [{ code: 'sector.term' }, { code: 'sector.read' }, { code: 'sector.nearest-phrase' }],
          },
        ],
      },
    ]);
  });

  test.each(['en', 'es', 'de'])('the methodology is a page in %s without a bare code', async (locale) => {
    const page = await printed('methodology', '--locale', locale);
    for (const { id } of RULES) expect(page).toContain(`\`${id}\``);
    expect(page.match(/\b(column|expression|rule|clears|do|doNot|basis|unit|cli)\.[\w-]+/g)).toBeNull();
  });

  test('the methodology as JSON has every rule with thresholds, basis and citations', async () => {
    const page = JSON.parse(await printed('methodology', '--format', 'json')) as { rules: { ruleId: string }[] };
    expect(page.rules.map(({ ruleId }) => ruleId)).toEqual(RULES.map(({ id }) => id));
    expect(page.rules[0]).toMatchObject({
      basis: 'STANDARD',
      thresholds: [{ basis: 'DEFAULT' }],
      citations: ['GEMS22', expect.any(String)],
    });
  });

  test('help is printed for the asking', async () => {
    expect(await printed('--help')).toContain('screen [options] <file>');
    expect(await printed('screen', '--help')).toContain('--set <field=VALUE>');
    expect(await printed('assess', '--help')).toContain('docs/reference/assess.schema.json');
  });
});
