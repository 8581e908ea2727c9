import { describe, expect, test } from '@jest/globals';
import {
  FACT_VALUES,
  FACTS,
  factsJsonSchema,
  factsPage,
  FIELDS,
  SUPPLIER_DOSSIER,
  type SupplierDossier,
} from '../src/index.ts';

const place = { kind: 'buyer', row: 2, reference: 'Workers' } as const;
const said = { source: place, evidenceDate: '2026-01-01', assurance: 'alleged', protection: 'none' } as const;
const dossier: SupplierDossier = {
  key: 'name acme IN',
  name: 'Acme',
  rows: [2],
  observations: {},
  sites: [
    {
      key: 'supplier',
      name: null,
      rows: [2],
      observations: {
        'workforce.migrantShare': { fact: 'workforce.migrantShare', state: 'known', value: '0.125', ...said },
        'workforce.agencyShare': { fact: 'workforce.agencyShare', state: 'declined', value: null, ...said },
        'pay.netMonthly': {
          fact: 'pay.netMonthly',
          state: 'known',
          value: { minor: 150000, currency: 'QAR' },
          ...said,
        },
      },
      inputs: [],
    },
  ],
  response: 'none',
  controls: [],
};

/** The dossier with another observation of migrant workers. */
function withMigrants(observation: unknown): unknown {
  const [site] = dossier.sites;
  return { ...dossier, sites: [{ ...site, observations: { 'workforce.migrantShare': observation } }] };
}

describe('The published shape of a dossier', () => {
  test('takes what is known, declined or not recorded', () => {
    expect(SUPPLIER_DOSSIER.parse(dossier)).toEqual(dossier);
    const missing = { fact: 'workforce.migrantShare', state: 'notRecorded', value: null, ...said };
    expect(SUPPLIER_DOSSIER.safeParse(withMigrants(missing)).success).toBe(true);
  });

  test.each([
    ['a share above everybody', { fact: 'workforce.migrantShare', state: 'known', value: '1.2', ...said }],
    ['a share as a number', { fact: 'workforce.migrantShare', state: 'known', value: 0.5, ...said }],
    ['a declined fact with a value', { fact: 'workforce.migrantShare', state: 'declined', value: '0.5', ...said }],
    ['a known fact without a value', { fact: 'workforce.migrantShare', state: 'known', value: null, ...said }],
    ['another fact under its key', { fact: 'workforce.womenShare', state: 'known', value: '0.5', ...said }],
    [
      'a day that never was',
      { fact: 'workforce.migrantShare', state: 'known', value: '0.5', ...said, evidenceDate: '2026-02-30' },
    ],
  ])('refuses %s', (_, observation) => {
    expect(SUPPLIER_DOSSIER.safeParse(withMigrants(observation)).success).toBe(false);
  });

  test.each([0, 0.5, -1, 1e21, Number.NaN])('refuses the weight %p of a control', (weight) => {
    const control = { topic: 'DOCS', weight, degree: 0, verification: 0, evidenceDate: '2026-01-01', expired: false };
    expect(SUPPLIER_DOSSIER.safeParse({ ...dossier, controls: [{ ...control, weight: 1 }] }).success).toBe(true);
    expect(SUPPLIER_DOSSIER.safeParse({ ...dossier, controls: [control] }).success).toBe(false);
  });

  test('refuses hours beyond all counting', () => {
    const hours = (value: string) => ({
      ...dossier,
      sites: [
        {
          ...dossier.sites[0],
          observations: { 'hours.weekly': { fact: 'hours.weekly', state: 'known', value, ...said } },
        },
      ],
    });
    expect(SUPPLIER_DOSSIER.safeParse(hours('60.5')).success).toBe(true);
    expect(SUPPLIER_DOSSIER.safeParse(hours('9'.repeat(300))).success).toBe(false);
  });

  test('has a definition for every fact, and no fact of its own', () => {
    expect(Object.keys(FACT_VALUES)).toEqual(FACTS.map(({ key }) => key));
    const schema = factsJsonSchema() as { $schema: string; $defs: Record<string, unknown> };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    for (const { key } of FACTS) expect(schema.$defs).toHaveProperty([key]);
  });
});

describe('The page of fields and facts', () => {
  test('has a row for every field and every fact', () => {
    const rows = factsPage()
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('`')[1]);
    expect(rows).toEqual([...FIELDS.map(({ key }) => key), ...FACTS.map(({ key }) => key)]);
  });

  test('says which field feeds which fact, in what unit, and for how long it is fresh', () => {
    const page = factsPage().split('\n');
    expect(page.find((line) => line.startsWith('| `migrantShare`'))).toContain('`workforce.migrantShare`');
    expect(page.find((line) => line.startsWith('| `recruitment.workerCost`'))).toMatch(/minor units.*\| 24 \|$/);
    expect(page.find((line) => line.startsWith('| `documents.holder`'))).toContain('`worker`, `employer`, `agent`');
  });
});
