import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import type { Check } from './verify/findings.ts';
import type { PackClaims } from './verify/verify-pack.ts';

/** What a verification says, by locale. No message has a placeholder but `{member}` and `{more}`, so that the page in each pack can fill them in without a library. */
export const EVIDENCE_MESSAGES = { en, es, de };

/** A text as code and parameters. */
export interface Sentence {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a check found, one sentence for each finding, each of which goes on from the name of the check, `pack.check.<code>`. */
export function sentencesOf({ code, state, findings, more }: Check): Sentence[] {
  if (state === 'ok') return [{ code: `pack.ok.${code}`, parameters: {} }];
  const sentences = findings.map(({ reason, member }) => ({
    code: `pack.${state}.${code}.${reason}`,
    parameters: { member: shown(member ?? '') },
  }));
  return more === 0 ? sentences : [...sentences, { code: 'pack.more', parameters: { more: String(more) } }];
}

/** What a pack says of itself, in the order in which it is told: `pack.claim.<key>`. */
export const CLAIMS = [
  'packId',
  'organisation',
  'asOf',
  'createdAt',
  'stampedAt',
  'fingerprint',
  'files',
] as const satisfies readonly (keyof PackClaims)[];

/** The one sentence on all checks together. */
export function conclusionOf(checks: readonly Check[]): Sentence['code'] {
  if (checks.some(({ state }) => state === 'failed')) return 'pack.bad';
  return checks.some(({ code, state }) => code === 'key' && state === 'open') ? 'pack.good-but' : 'pack.good';
}

const LONGEST_NAME = 120;

/** A name from outside, as it can be shown anywhere: nothing in it moves a cursor, turns the direction of writing or fills the page. */
function shown(name: string): string {
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  return short.replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '�');
}
