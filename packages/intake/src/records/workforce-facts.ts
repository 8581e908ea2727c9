import type { Contradiction, FactKey, FieldKey } from '@plumbline/facts';
import type { ValueProblemCode } from '../values/value-problems.ts';
import { problemOf, type Problem } from './intake-event.ts';
import type { Observer, Place } from './observer.ts';
import type { DraftValue, ValueDraft } from './value-draft.ts';
import { groupShare, type GroupShare } from './workforce-shares.ts';

type Counted = 'women' | 'migrant' | 'foreignResident' | 'internalMigrant' | 'agency' | 'casual';

interface Group {
  readonly group: Contradiction['group'];
  readonly fact: FactKey & `workforce.${string}Share`;
  readonly count: `${Counted}Count`;
  readonly share: `${Counted}Share`;
}

const groups: readonly Group[] = [
  { group: 'women', fact: 'workforce.womenShare', count: 'womenCount', share: 'womenShare' },
  { group: 'migrants', fact: 'workforce.migrantShare', count: 'migrantCount', share: 'migrantShare' },
  {
    group: 'residents',
    fact: 'workforce.foreignResidentShare',
    count: 'foreignResidentCount',
    share: 'foreignResidentShare',
  },
  {
    group: 'internal',
    fact: 'workforce.internalMigrantShare',
    count: 'internalMigrantCount',
    share: 'internalMigrantShare',
  },
  { group: 'agency', fact: 'workforce.agencyShare', count: 'agencyCount', share: 'agencyShare' },
  { group: 'casual', fact: 'workforce.casualShare', count: 'casualCount', share: 'casualShare' },
];

type Said = Omit<DraftValue<FieldKey>, 'value'>;

function observeShare(observer: Observer, fact: Group['fact'], { share }: GroupShare, said: readonly Said[]): void {
  const [first] = said;
  if (first === undefined) return;
  if (share !== null) observer.known(fact, share, said.find(({ state }) => state === 'known') ?? first);
  else if (said.every(({ state }) => state !== 'known') && said.some(({ state }) => state === 'declined')) {
    observer.missing(fact, 'declined', said.find(({ state }) => state === 'declined') ?? first);
  } else observer.missing(fact, 'notRecorded', first);
}

function contradictionProblem({ kind, count, share, total }: Contradiction, said: Said): Problem {
  const code: ValueProblemCode = kind === 'part-above-total' ? 'part-above-total' : 'count-and-share-disagree';
  return problemOf(said.row ?? 0, said.header, code, said.text, { count, share: share ?? '', total: total ?? '' });
}

/** Shares of workers from shares and headcounts, cross-checked. Contradictions become separate facts and problems. */
export function observeWorkforce(draft: ValueDraft, observer: Observer, problems: Problem[]): void {
  const total = draft.known('workersTotal');
  const contradictions: Contradiction[] = [];
  let checked: Place | null = null;
  for (const { group, fact, count, share } of groups) {
    const said = [draft.get(share), draft.get(count)].filter((each) => each !== undefined);
    const result = groupShare({ group, count: draft.known(count), share: draft.known(share), total });
    observeShare(observer, fact, result, said);
    const [first] = said;
    if (first === undefined || !result.checked) continue;
    checked ??= first;
    if (result.contradiction === null) continue;
    contradictions.push(result.contradiction);
    problems.push(contradictionProblem(result.contradiction, first));
  }
  if (checked !== null) observer.known('workforce.contradictions', contradictions, checked);
  observer.field('workforce.total', draft, 'workersTotal');
  observer.field('workforce.lowWage', draft, 'lowWage');
  observer.field('workforce.visaClass', draft, 'visaClass');
  observer.field('workforce.labourScheme', draft, 'labourScheme');
  observer.field('workforce.labourTiers', draft, 'labourTiers');
  observer.field('workforce.noEmployerShare', draft, 'noEmployerShare');
  observer.field('production.shipped', draft, 'unitsShipped');
  observer.field('production.capacity', draft, 'unitsCapacity');
  observer.field('production.elsewhere', draft, 'workElsewhere');
  observer.field('workforce.payroll', draft, 'payrollCount');
  observer.field('workforce.prisonSafeguards', draft, 'prisonSafeguards');
  observer.field('workforce.compulsoryLabour', draft, 'compulsoryLabour');
  observer.field('housing.foreignDormitory', draft, 'foreignDormitory');
}
