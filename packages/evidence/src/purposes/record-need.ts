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
  const told = Map.groupBy(holdings.facts, ({ fact, supplierId }) => `${fact.code} ${supplierId}`);
  const each = keys.flatMap((key) =>
    subjects.map((subject) => {
      const ofSupplier = told.get(`${key} ${subject.supplierId ?? ''}`) ?? [];
      return { ...bestOf(ofSupplier.filter((fact) => isOf(fact, subject))), fact: key, subject };
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

/** Of facts of the supplier: those of the site, and those of the supplier as a whole. */
function isOf({ siteId }: HeldFact, subject: Subject): boolean {
  return subject.kind !== 'site' || siteId === null || siteId === subject.id;
}

/** What the service keeps itself. */
export function recordFinding({ of }: RecordNeed, holdings: Holdings): Finding {
  const { suppliers, sites, decisions, remedies, requests, editions, production, flags } = holdings;
  const each = (there: Iterable<string>, state: 'UNKNOWN' | 'MISSING', reason: Lack['reason']): Finding => {
    const ids = new Set(there);
    const lacking = subjectsOf('supplier', holdings).filter(({ id }) => !ids.has(id ?? ''));
    return {
      of: suppliers.length,
      lacks: lacking.map((subject) => lackOf(state, reason, subject)),
      evidence: [],
    };
  };
  const whole = (isThere: boolean, state: 'UNKNOWN' | 'MISSING', reason: Lack['reason']): Finding => ({
    of: 1,
    lacks: isThere ? [] : subjectsOf('scope', holdings).map((subject) => lackOf(state, reason, subject)),
    evidence: [],
  });
  const ofSupplier = ({ supplierId }: { readonly supplierId: string }): string => supplierId;
  const assessed = suppliers.flatMap(({ id, assessment }) => (assessment === null ? [] : [id]));
  switch (of) {
    case 'assessment':
      return each(assessed, 'UNKNOWN', 'not-assessed');
    case 'flags':
      return {
        ...each(assessed, 'UNKNOWN', 'not-assessed'),
        evidence: flags.flatMap(({ evidence }) => evidence),
      };
    case 'role':
      return each(
        suppliers.flatMap(({ id, role }) => (role === null ? [] : [id])),
        'UNKNOWN',
        'role-not-said',
      );
    case 'sites':
      return each(sites.map(ofSupplier), 'UNKNOWN', 'no-site');
    case 'request':
      return each(requests.map(ofSupplier), 'MISSING', 'never-asked');
    case 'decision':
      return {
        ...each(decisions.map(ofSupplier), 'MISSING', 'not-decided'),
        evidence: decisions.flatMap(({ evidence }) => evidence),
      };
    case 'remedy': {
      const findings = subjectsOf('finding', holdings);
      const answered = new Set(remedies.map(({ flagId, supplierId }) => flagId ?? supplierId));
      const unanswered = findings.filter(
        ({ id, supplierId }) => !answered.has(id ?? '') && !answered.has(supplierId ?? ''),
      );
      // Where nothing was assessed nobody knows whether there is a finding.
      const { lacks } = each(assessed, 'UNKNOWN', 'not-assessed');
      return {
        of: findings.length + lacks.length,
        lacks: [...unanswered.map((subject) => lackOf('MISSING', 'no-remedy', subject)), ...lacks],
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
