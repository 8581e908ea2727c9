import { inOtherLanguages, type AppliedPurpose } from './apply-purpose.ts';
import { claimsOf } from './claims.ts';
import type { HeldProtection, Holdings } from './holdings.ts';
import { NEVER_IN_A_PACK, RULES_NEVER_TOLD } from './paper-kinds.ts';
import { marksOf } from './paper-need.ts';
import { statusOn } from './purposes.ts';
import { toldTable } from './small-groups.ts';

/** What is looked at before a pack leaves, in the order in which it is told. */
export const GATES = [
  'nothing-sealed',
  'no-papers-of-workers',
  'second-person',
  'small-groups',
  'all-sites',
  'missing-admitted',
  'unknown-admitted',
  'stale-marked',
  'unsigned-marked',
  'claims-with-papers',
  'translated',
  'sources-read',
  'in-force',
] as const;
export type GateCode = (typeof GATES)[number];

/** It holds; it holds because the report admits so much on page 1; a second person must release; the pack must not be built. */
export type GateState = 'MET' | 'ADMITTED' | 'SECOND_PERSON' | 'BLOCKED';

export interface Gate {
  readonly code: GateCode;
  readonly state: GateState;
  /** How many things it is about. Of what blocks a pack no number is told: it could say how much is sealed. */
  readonly count: number;
}

/** The quality gates of a pack. One that is blocked must not be built. */
export function gatesOf({ purpose, entries }: AppliedPurpose, holdings: Holdings): readonly Gate[] {
  const { evidence, asOf } = holdings;
  const lacking = (state: string): number =>
    entries.flatMap(({ lacks }) => lacks).filter((lack) => lack.state === state).length;
  const hidden = holdings.counts
    .flatMap((table) => toldTable(table).cells)
    .filter(({ told }) => told.kind === 'not-told').length;
  const untranslated = inOtherLanguages(holdings).filter(
    ({ evidenceId, translationOf }) =>
      translationOf === null && !evidence.some((paper) => paper.translationOf === evidenceId),
  ).length;
  const isForce = ['in-force', 'guidance'].includes(statusOn(purpose, asOf));
  const marked = (mark: string): number =>
    evidence.filter((paper) => marksOf(paper, asOf).some((one) => one === mark)).length;
  return [
    blockedIf('nothing-sealed', isUnfit(holdings)),
    blockedIf(
      'no-papers-of-workers',
      evidence.some(({ kind }) => NEVER_IN_A_PACK.has(kind)),
    ),
    { code: 'second-person', state: needsSecondPerson(holdings) ? 'SECOND_PERSON' : 'MET', count: 0 },
    { code: 'small-groups', state: 'MET', count: hidden },
    admitted('all-sites', holdings.leftOut?.sites ?? 0),
    admitted('missing-admitted', lacking('MISSING')),
    admitted('unknown-admitted', lacking('UNKNOWN') + holdings.gaps.length),
    admitted('stale-marked', lacking('STALE') + marked('ended')),
    admitted('unsigned-marked', marked('no-issuer')),
    admitted('claims-with-papers', claimsOf(holdings).filter((claim) => claim.evidence.length === 0).length),
    admitted('translated', untranslated),
    admitted('sources-read', Object.values(purpose.sources).filter(({ checked }) => !checked).length),
    admitted('in-force', isForce ? 0 : 1),
  ];
}

/** Whether something in it is protected from suppliers: then a person who did not build the pack releases it. */
export function needsSecondPerson(holdings: Holdings): boolean {
  return protections(holdings).includes('supplier') || holdings.leftOut?.isProtected === true;
}

/** Whether something in it must not be in any pack. */
export function isUnfit(holdings: Holdings): boolean {
  return protections(holdings).includes('sealed') || holdings.flags.some(({ ruleId }) => RULES_NEVER_TOLD.has(ruleId));
}

function protections({ flags, facts }: Holdings): readonly HeldProtection[] {
  return [...flags, ...facts].map(({ protection }) => protection);
}

function blockedIf(code: GateCode, isBlocked: boolean): Gate {
  return { code, state: isBlocked ? 'BLOCKED' : 'MET', count: 0 };
}

function admitted(code: GateCode, count: number): Gate {
  return { code, state: count === 0 ? 'MET' : 'ADMITTED', count };
}
