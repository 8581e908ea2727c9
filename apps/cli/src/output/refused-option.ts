import { RefusedInput } from '@plumbline/intake';
import { Refusal } from '../refusal.ts';
import type { Say } from './texts.ts';

/** The sentence for an option that intake refuses; anything else stays what it is. */
export function refusalOf(error: unknown, say: Say): unknown {
  if (!(error instanceof RefusedInput)) return error;
  const code = `mapping.refused.${error.code}`;
  return new Refusal(`${say(code, error.parameters)} ${say(`${code}.remedy`, error.parameters)}`);
}
