import { SUPPLIER_DOSSIER } from '@plumbline/facts';
import type { SupplierDossier } from '@plumbline/facts';
import type { z } from 'zod';

/** What keeps a JSON value from being a dossier. */
export const MISFIT_CODES = [
  'missing',
  'unknown-fact',
  'unknown-key',
  'type',
  'choice',
  'day',
  'form',
  'range',
  'no-site',
  'other',
] as const;

export interface Misfit {
  readonly code: (typeof MISFIT_CODES)[number];
  /** JSON path from the dossier, such as `$.sites[0].name`. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export type CheckedDossier =
  | { readonly dossier: SupplierDossier; readonly misfits?: never }
  | { readonly dossier?: never; readonly misfits: readonly Misfit[] };

/** Characters of a name from the text that a message repeats. */
const REPEATED = 100;

/** Checks a JSON value by the published schema, and that there is a site to assess. */
export function checkDossier(value: unknown): CheckedDossier {
  const { data, error } = SUPPLIER_DOSSIER.safeParse(value, { reportInput: true });
  if (error) return { misfits: error.issues.map(misfitOf) };
  // The schema holds one form for each fact, which is more than its inferred type says.
  const dossier = data as SupplierDossier;
  // The open result is without sites that are known from a sealed source only.
  if (dossier.sites.some(({ protection }) => protection === undefined)) return { dossier };
  return { misfits: [{ code: 'no-site', path: '$.sites', parameters: {} }] };
}

function misfitOf(issue: z.core.$ZodIssue): Misfit {
  const misfit = (code: Misfit['code'], parameters: Misfit['parameters'] = {}): Misfit => ({
    code,
    path: pathText(issue.path),
    parameters,
  });
  if (issue.code === 'unrecognized_keys') {
    const place = issue.path.at(-1);
    const keys = issue.keys.map(shortened).slice(0, 5).join(', ');
    return misfit(place === 'observations' || place === 'sealed' ? 'unknown-fact' : 'unknown-key', { keys });
  }
  if (issue.input === undefined) return misfit('missing');
  switch (issue.code) {
    case 'invalid_type':
      return misfit('type', { expected: issue.expected });
    case 'invalid_value':
      return misfit('choice', { allowed: issue.values.map(String).join(', ') });
    case 'invalid_union':
      return misfit('choice', { allowed: choicesOf(issue).join(', ') });
    case 'invalid_format':
      return issue.format === 'date' ? misfit('day') : misfit('form', { pattern: issue.pattern ?? issue.format });
    case 'too_small':
      return misfit('range', { end: 'least', limit: String(issue.minimum) });
    case 'too_big':
      return misfit('range', { end: 'most', limit: String(issue.maximum) });
    default:
      return misfit('other');
  }
}

/** Values that a choice between constants or kinds of object takes. */
function choicesOf(issue: z.core.$ZodIssueInvalidUnion): string[] {
  if ('options' in issue && Array.isArray(issue.options)) return issue.options.map(String);
  const values = issue.errors.flat().flatMap((each) => (each.code === 'invalid_value' ? each.values : []));
  return values.map(String);
}

/** A path in the usual notation: `$.sites[0].observations["workforce.total"]`. */
function pathText(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    const key = shortened(String(step));
    return /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return `$${steps.join('')}`;
}

const shortened = (text: string): string => (text.length > REPEATED ? `${text.slice(0, REPEATED)}…` : text);
