import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import type { Check } from './verify/findings.ts';
import type { PackClaims, Verdict } from './verify/verify-pack.ts';

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
  'asOf',
  'createdAt',
  'signedAt',
  'stampedAt',
  'certifiedBy',
  'files',
] as const satisfies readonly (keyof PackClaims)[];

/** A line about who signed: a label, `pack.claim.<label>`, and a value, which is a code of a sentence where `isCode` says so. */
export interface IdentityLine {
  readonly label: (typeof IDENTITY)[number];
  readonly value: string;
  readonly isCode: boolean;
}

/** Labels of what is told of who signed. */
export const IDENTITY = [
  ...(['organisationId', 'fingerprint', 'organisation', 'nameSince', 'earlierName', 'alike'] as const),
] as const;

/** How far it is proven who signed. */
export const PROOFS = ['certified', 'key-given', 'former', 'own-word'] as const;

/** Who signed, which is told before everything else, and how far that is proven: `pack.identity.<proof>`. */
export function identityOf({ checks, claims }: Pick<Verdict, 'checks' | 'claims'>): {
  readonly proof: (typeof PROOFS)[number];
  readonly lines: readonly IdentityLine[];
} {
  const { organisationId, fingerprint, organisation, nameSince, earlierNames, alike } = claims;
  const line = (label: IdentityLine['label'], value: string | null, isCode = false): IdentityLine[] =>
    value === null ? [] : [{ label, value: isCode ? value : shown(value), isCode }];
  return {
    proof: proofIn(checks),
    lines: [
      ...line('organisationId', organisationId),
      ...line('fingerprint', fingerprint),
      ...line('organisation', organisation),
      ...line('nameSince', nameSince && dayOf(nameSince)),
      ...earlierNames
        .toReversed()
        .flatMap(({ name, since, until }) => line('earlierName', `${shown(name)} (${dayOf(since)} – ${dayOf(until)})`)),
      ...line('alike', alike === 'none' ? null : `pack.alike.${alike}`, true),
    ],
  };
}

function proofIn(checks: readonly Check[]): (typeof PROOFS)[number] {
  const is = (code: Check['code'], state: Check['state'], reason: string | null = null): boolean =>
    checks.some(
      (check) =>
        check.code === code &&
        check.state === state &&
        (reason === null || check.findings.some((finding) => finding.reason === reason)),
    );
  if (!is('key', 'ok') || !is('signature', 'ok') || !is('statement', 'ok')) return 'own-word';
  if (is('certificate', 'open', 'old-form')) return 'former';
  if (is('certificate', 'ok') && is('attested', 'ok')) return 'certified';
  return is('certificate', 'open', 'not-given') ? 'key-given' : 'own-word';
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

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
