/** The checks, in the order in which they are told. */
export const CHECKS = [
  'structure',
  'layout',
  'complete',
  'digests',
  'tag-files',
  'scope',
  'custody',
  'redactions',
  'statement',
  'attested',
  'certificate',
  'signature',
  'key',
  'time-stamp',
] as const;

export type CheckCode = (typeof CHECKS)[number];

/** Why a check failed, by check. Each has a sentence, `pack.failed.<check>.<reason>`. */
export const FAILURES = {
  structure: [
    'duplicate',
    'unsafe-name',
    'link',
    'encrypted',
    'method',
    'after-end',
    'before-start',
    'hidden',
    'header',
  ],
  layout: ['missing', 'unexpected', 'declaration', 'oxum', 'too-long', 'manifest-line'],
  complete: ['not-listed', 'not-there'],
  digests: ['changed', 'unreadable'],
  'tag-files': ['changed', 'unreadable', 'not-listed'],
  scope: ['unreadable', 'other-id', 'other-folder', 'other-statement', 'other-name'],
  custody: ['unreadable', 'event-gap', 'event-changed', 'past-head', 'before-head'],
  redactions: ['unreadable', 'derivative-differs', 'original', 'original-digest', 'one-person'],
  statement: ['unreadable', 'other-subject'],
  attested: ['changed'],
  certificate: ['unreadable', 'no-key', 'false', 'other-name', 'other-day', 'other-organisation', 'other-time'],
  signature: ['no-key', 'false'],
  key: ['not-trusted', 'other-day', 'other-name'],
  'time-stamp': [
    'missing',
    'unexpected',
    'no-receipt',
    'changed',
    'unreadable',
    'other-content',
    'other-request',
    'false',
    'untrusted',
    'expired',
    'early',
  ],
} as const satisfies Record<CheckCode, readonly string[]>;

/** Why a check could not be made. Each has a sentence, `pack.open.<check>.<reason>`. */
export const OPEN = {
  scope: ['nothing-to-read'],
  custody: ['nothing-to-read', 'old-form'],
  redactions: ['nothing-to-read'],
  attested: ['nothing-to-read', 'old-form'],
  certificate: ['nothing-to-read', 'old-form', 'not-given'],
  signature: ['nothing-to-read', 'no-certificate'],
  key: ['came-with-it', 'nothing-to-read'],
  'time-stamp': ['not-configured', 'not-here', 'no-certificates', 'nothing-to-read'],
} as const satisfies Partial<Record<CheckCode, readonly string[]>>;

/** Something that a check found, with the member of the pack where it stands. */
export interface Finding {
  readonly reason: string;
  /** Path in the pack; null where it concerns the whole. */
  readonly member: string | null;
}

/** How a check ended. `open`: it could not be made, and says why. */
export interface Check {
  readonly code: CheckCode;
  readonly state: 'ok' | 'failed' | 'open';
  /** The first twenty; none for a check that is ok. */
  readonly findings: readonly Finding[];
  /** Findings beyond those. */
  readonly more: number;
}

/** Findings that one check tells; the others are counted. */
const MOST_FINDINGS = 20;

type Reason<Of extends CheckCode> = (typeof FAILURES)[Of][number];
type OpenReason<Of extends CheckCode> = Of extends keyof typeof OPEN ? (typeof OPEN)[Of][number] : never;

/** Collects what is found. */
export class Findings {
  readonly #failed = new Map<CheckCode, { findings: Finding[]; more: number }>();
  readonly #told = new Set<string>();
  readonly #open = new Map<CheckCode, Finding>();

  fail<Code extends CheckCode>(code: Code, reason: Reason<Code>, member: string | null = null): void {
    // Both manifests tell of the same file.
    const key = `${code} ${reason} ${member ?? ''}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const found = this.#failed.get(code) ?? { findings: [], more: 0 };
    this.#failed.set(code, found);
    if (found.findings.length < MOST_FINDINGS) found.findings.push({ reason, member });
    else found.more += 1;
  }

  leaveOpen<Code extends CheckCode>(code: Code, reason: OpenReason<Code>): void {
    this.#open.set(code, { reason, member: null });
  }

  checks(): Check[] {
    return CHECKS.map((code) => {
      const failed = this.#failed.get(code);
      if (failed !== undefined) return { code, state: 'failed', ...failed };
      const open = this.#open.get(code);
      return open === undefined
        ? { code, state: 'ok', findings: [], more: 0 }
        : { code, state: 'open', findings: [open], more: 0 };
    });
  }
}
