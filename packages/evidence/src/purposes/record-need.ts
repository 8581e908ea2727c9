import type { HeldFact, Holdings } from './holdings.ts';
import type { FactNeed, RecordNeed } from './purpose.ts';
import { subjectsOf, type Subject } from './subjects.ts';
import type { Lack } from './lacks.ts';

/** What one need finds in the records of the service: subjects that it is shown of, and what lacks. */
export interface Finding {
  readonly of: number;
  readonly lacks: readonly Lack[];
  readonly evidence: readonly string[];
}

/** Facts at each site. One that is recorded of the supplier as a whole counts at each of its sites. */
export function factFinding({ facts: keys }: FactNeed, holdings: Holdings): Finding {
  const subjects = subjectsOf('site', holdings);
  const each = keys.flatMap((key) =>
    subjects.map((subject) => {
      const told = holdings.facts.filter((fact) => fact.fact.code === key && isOf(fact, subject));
      return { ...bestOf(told), fact: key, subject };
    }),
  );
  return {
    of: each.length,
    lacks: each.flatMap(({ state, reason, fact, subject }) =>
      state === 'IN' ? [] : [{ state, reason, subject, fact, kinds: [], evidenceId: null, step: null }],
    ),
    evidence: each.flatMap(({ evidence }) => evidence),
  };
}

type Standing = Pick<Lack, 'reason'> & {
  readonly state: 'IN' | 'UNKNOWN' | 'STALE';
  readonly evidence: readonly string[];
};

function bestOf(told: readonly HeldFact[]): Standing {
  const known = told.filter(({ state }) => state === 'KNOWN');
  const fresh = known.filter(({ isStale }) => !isStale);
  if (fresh.length > 0) return { state: 'IN', reason: 'not-held', evidence: fresh.flatMap(({ evidence }) => evidence) };
  if (known.length > 0) return { state: 'STALE', reason: 'older', evidence: known.flatMap(({ evidence }) => evidence) };
  const reason = told.some(({ state }) => state === 'DECLINED')
    ? 'declined'
    : told.some(({ state }) => state === 'UNKNOWN')
      ? 'nobody-knows'
      : 'not-asked';
  return { state: 'UNKNOWN', reason, evidence: [] };
}

function isOf({ supplierId, siteId }: HeldFact, subject: Subject): boolean {
  if (subject.kind === 'site') return siteId === subject.id || (siteId === null && supplierId === subject.supplierId);
  return supplierId === subject.supplierId;
}

/** What the service keeps itself. */
export function recordFinding({ of }: RecordNeed, holdings: Holdings): Finding {
  const { suppliers, sites, decisions, remedies, requests, editions, production, flags } = holdings;
  const each = (
    isThere: (supplierId: string) => boolean,
    state: 'UNKNOWN' | 'MISSING',
    reason: Lack['reason'],
  ): Finding => ({
    of: suppliers.length,
    lacks: subjectsOf('supplier', holdings).flatMap((subject) =>
      isThere(subject.id ?? '') ? [] : [lackOf(state, reason, subject)],
    ),
    evidence: [],
  });
  const whole = (isThere: boolean, state: 'UNKNOWN' | 'MISSING', reason: Lack['reason']): Finding => ({
    of: 1,
    lacks: isThere ? [] : subjectsOf('scope', holdings).map((subject) => lackOf(state, reason, subject)),
    evidence: [],
  });
  switch (of) {
    case 'assessment':
    case 'flags': {
      const assessed = new Set(suppliers.flatMap(({ id, assessment }) => (assessment === null ? [] : [id])));
      const found = each((id) => assessed.has(id), 'UNKNOWN', 'not-assessed');
      return of === 'flags' ? { ...found, evidence: flags.flatMap(({ evidence }) => evidence) } : found;
    }
    case 'role':
      return each((id) => suppliers.some((one) => one.id === id && one.role !== null), 'UNKNOWN', 'role-not-said');
    case 'sites':
      return each((id) => sites.some(({ supplierId }) => supplierId === id), 'UNKNOWN', 'no-site');
    case 'request':
      return each((id) => requests.some(({ supplierId }) => supplierId === id), 'MISSING', 'never-asked');
    case 'decision': {
      const found = each((id) => decisions.some(({ supplierId }) => supplierId === id), 'MISSING', 'not-decided');
      return { ...found, evidence: decisions.flatMap(({ evidence }) => evidence) };
    }
    case 'remedy': {
      const findings = subjectsOf('finding', holdings);
      const isAnswered = ({ id, supplierId }: Subject): boolean =>
        remedies.some((remedy) => remedy.flagId === id || (remedy.flagId === null && remedy.supplierId === supplierId));
      return {
        of: findings.length,
        lacks: findings.flatMap((subject) => (isAnswered(subject) ? [] : [lackOf('MISSING', 'no-remedy', subject)])),
        evidence: remedies.flatMap(({ evidence }) => evidence),
      };
    }
    case 'lots':
      return whole(production.lots.length > 0, 'UNKNOWN', 'no-lot');
    case 'editions':
      return whole(editions.length > 0, 'MISSING', 'no-edition');
  }
}

function lackOf(state: Lack['state'], reason: Lack['reason'], subject: Subject): Lack {
  return { state, reason, subject, fact: null, kinds: [], evidenceId: null, step: null };
}
