import { Readable } from 'node:stream';
import { assessLineSchema } from '../src/output/assess-schema.ts';
import { plumbline } from './run-plumbline.ts';

export const DAY = '2026-11-20';

export const said = {
  source: { kind: 'buyer', row: null, reference: null },
  evidenceDate: '2026-01-01',
  assurance: 'alleged',
  protection: 'none',
} as const;
export const known = (fact: string, value: unknown) => ({ [fact]: { fact, state: 'known', value, ...said } });

/** A dossier with one site in Qatar and what is known of it besides. */
export const aDossier = (key: string, observations: object = {}, more: object = {}) => ({
  key,
  name: `Supplier ${key}`,
  rows: [],
  observations: {},
  sites: [
    {
      key: 'site',
      name: null,
      rows: [],
      observations: { ...known('place.country', 'QA'), ...observations },
      inputs: [],
    },
  ],
  response: 'none',
  controls: [],
  ...more,
});
export const lines = (...dossiers: unknown[]): string => dossiers.map((each) => `${JSON.stringify(each)}\n`).join('');
export const held = known('documents.holder', 'employer');

export interface Assessed {
  readonly code: number | null;
  readonly stderr: string;
  readonly printed: ReturnType<typeof assessLineSchema.parse>[];
}

/** Assesses text that is piped in; every line that is printed has the published form. */
export async function assessed(text: string | Buffer, ...args: string[]): Promise<Assessed> {
  const input = Readable.from([Buffer.from(text)]);
  const { code, stdout, stderr } = await plumbline(['assess', '-', '--as-of', DAY, ...args], { input });
  const printed = stdout === '' ? [] : stdout.trimEnd().split('\n');
  return { code, stderr, printed: printed.map((line) => assessLineSchema.parse(JSON.parse(line))) };
}

export const suppliers = ({ printed }: Assessed) => printed.flatMap((line) => (line.kind === 'supplier' ? [line] : []));
export const rejected = ({ printed }: Assessed) => printed.flatMap((line) => (line.kind === 'rejected' ? [line] : []));
export const keys = (result: Assessed): string[] => suppliers(result).map(({ key }) => key);
export const problems = (result: Assessed) =>
  rejected(result).map(({ number, line, problems: [first] }) => [number, line, first?.path, first?.code]);
