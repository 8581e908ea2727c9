import type { Explained } from '@plumbline/facts';
import type { Misfit } from './check-dossier.ts';
import { DEEPEST, LONGEST } from './dossier-parser.ts';
import type { ReadBreak, ReadValue } from './dossier-parser.ts';

/** One thing that keeps a dossier from being assessed. `path`: JSON path from the dossier. */
interface RejectionProblem {
  readonly path: string;
  readonly code: string;
  readonly parameters: Explained['parameters'];
}

/** A dossier that is not assessed. */
export interface Rejection {
  readonly number: number;
  readonly line: number;
  /** Null when the dossier is JSON, which says itself where it ends. */
  readonly lastLine: number | null;
  /** Its own key, when it could be read. */
  readonly key: string | null;
  readonly problems: readonly RejectionProblem[];
  /** How many problems more it has. */
  readonly more: number;
}

/** Problems of one dossier that are told. */
const TOLD = 20;
/** Characters of a key that are repeated. */
const KEY_LENGTH = 200;
const BYTES_OF_A_MEGABYTE = 1024 * 1024;

/** Text that is no JSON. */
export function brokenDossier({ number, line, lastLine, code, at }: ReadBreak): Rejection {
  const parameters = { ...at, deepest: DEEPEST, longest: LONGEST / BYTES_OF_A_MEGABYTE };
  return { number, line, lastLine, key: null, problems: [{ path: '$', code, parameters }], more: 0 };
}

/** JSON that is no dossier. */
export function misfitDossier({ number, line, value }: ReadValue, misfits: readonly Misfit[]): Rejection {
  const more = Math.max(0, misfits.length - TOLD);
  return { number, line, lastLine: null, key: keyOf(value), problems: misfits.slice(0, TOLD), more };
}

/** A dossier on which Plumbline itself failed: it must not end the assessment of the others. */
export function failedDossier({ number, line, value }: ReadValue, fault: Error): Rejection {
  return {
    ...{ number, line, lastLine: null, key: keyOf(value) },
    problems: [{ path: '$', code: 'fault', parameters: { what: fault.message } }],
    more: 0,
  };
}

function keyOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('key' in value)) return null;
  return typeof value.key === 'string' ? value.key.slice(0, KEY_LENGTH) : null;
}
