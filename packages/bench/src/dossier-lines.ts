import type { FactKey, FactValues, Observation, SupplierDossier } from '@plumbline/facts';
import { RandomSource } from './random-source.ts';

const COUNTRIES = ['QA', 'MY', 'IN', 'BD', 'TH', 'CN', 'DE', 'DK', 'BR', 'KE'];
const SECTORS = ['CON', 'MAN-APP', 'MAN-RUBBER', 'AGR', 'AGR-FISH', 'SVC-LI-CLEAN', 'SVC-PROF', 'MAN-ELEC'] as const;
const SEED = 20_261_125;

/** Small dossiers by the schema of facts, one a line: one site each, with what a short supplier list tells. The same number gives the same lines. */
export function* dossierLines(count: number): Generator<string> {
  const random = new RandomSource(SEED);
  for (let number = 1; number <= count; number += 1) yield `${JSON.stringify(aDossier(number, random))}\n`;
}

function aDossier(number: number, random: RandomSource): SupplierDossier {
  const holder = random.pick(['worker', 'worker', 'worker', 'employer', null] as const);
  return {
    key: `s${String(number)}`,
    name: `Supplier ${String(number)}`,
    rows: [number],
    observations: {},
    sites: [
      {
        key: 'site',
        name: null,
        rows: [number],
        observations: {
          ...known('place.country', random.pick(COUNTRIES)),
          ...known('activity.sectors', [{ key: random.pick(SECTORS), confidence: 90 }]),
          ...known('workforce.total', 10 + random.below(2_000)),
          ...(random.below(3) === 0 ? {} : known('workforce.migrantShare', String(random.below(101) / 100))),
          ...(holder === null ? {} : known('documents.holder', holder)),
          ...(holder === 'employer' ? known('documents.access', random.pick(['any-hour', 'none'] as const)) : {}),
        },
        inputs: [],
      },
    ],
    response: random.pick(['none', 'none', 'none', 'declined', 'disclosed', 'plan-funded']),
    controls: [],
  };
}

function known<K extends FactKey>(fact: K, value: FactValues[K]): Partial<Record<K, Observation<K>>> {
  const observation: Observation<K> = {
    fact,
    state: 'known',
    value,
    source: { kind: 'buyer', row: null, reference: null },
    evidenceDate: '2026-10-01',
    assurance: 'alleged',
    protection: 'none',
  };
  return { [fact]: observation } as Partial<Record<K, Observation<K>>>;
}
