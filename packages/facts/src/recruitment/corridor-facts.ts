import { AGENT_LICENCES, SUB_AGENTS } from '../choices.ts';
import type { AgentLicence, DocumentAccess } from '../choices.ts';
import type { FactKey } from '../facts.ts';
import type { FactValues, Money, Observation } from '../observations.ts';
import { dayAfter } from '../dates.ts';
import { assuranceOf, strengthOf } from './corridor.ts';
import type { StatedSource } from '../by-hand.ts';
import type { Corridor, CorridorAgent } from './corridor.ts';
import { coversEveryHead, currencyTotals, paidNothing, paidTotal } from './cost-ledger.ts';
import type { PaidTotal } from './cost-ledger.ts';

/** A fact that corridors tell of their site. */
export type CorridorFact = {
  readonly [K in FactKey]: Pick<Observation<K>, 'fact' | 'assurance' | 'evidenceDate'> & {
    readonly value: FactValues[K];
    readonly source: StatedSource;
  };
}[FactKey];

/**
 * What all corridors of one site say of it, as facts. Where they differ, the worst one stands for the site, as the worst of several agents does; what only
 * some of them know is told only where it is bad, for the others may be worse. Sources of workers cannot stand here.
 * @param payCurrency currency of the net pay of the site, if it is known: a cost in it can be counted in months of pay
 * @param asOf the day on which it is said, ISO 8601
 */
export function corridorFacts(
  corridors: readonly Corridor[],
  payCurrency: string | null,
  asOf: string,
): CorridorFact[] {
  const sorted = [...corridors].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) return [];
  return [...agentFacts(sorted, asOf), ...termFacts(sorted), ...costFacts(sorted, payCurrency)].sort((a, b) =>
    a.fact < b.fact ? -1 : 1,
  );
}

/** Who says something, and of which day. */
type Said = Pick<Corridor, 'source' | 'evidenceDate'>;

function told<K extends FactKey>(fact: K, value: FactValues[K], { source, evidenceDate }: Said): CorridorFact {
  return { fact, value, source, evidenceDate, assurance: assuranceOf(source) } as CorridorFact;
}

/** All corridors together: as old as the oldest of them, as sure as the least sure. */
function together(corridors: readonly Corridor[]): Corridor {
  return corridors.reduce((held, each) => ({
    ...held,
    evidenceDate: earlier(each.evidenceDate, held),
    source: strengthOf(each.source) < strengthOf(held.source) ? each.source : held.source,
  }));
}

function agentFacts(corridors: readonly Corridor[], asOf: string): CorridorFact[] {
  const by = together(corridors);
  const agents = [...new Map(corridors.flatMap(({ agents: used }) => used).map((agent) => [agent.id, agent])).values()];
  const origins = [...new Set(corridors.map(({ origin }) => origin))].sort();
  const facts = [told('recruitment.origins', origins, by)];
  const isDirect = corridors.every(({ agentUse }) => agentUse === 'none');
  if (isDirect) facts.push(told('recruitment.directHire', true, by));
  if (isDirect || agents.length > 0) facts.push(told('recruitment.agentCount', agents.length, by));
  return agents.length === 0 ? facts : [...facts, ...checkFacts(agents, asOf), ...subAgentFacts(agents, by)];
}

/** What registers and checks said. The desk has seen them, so they are documented, and as new as the checks. */
function checkFacts(agents: readonly CorridorAgent[], asOf: string): CorridorFact[] {
  const days = agents.flatMap(({ checkedOn }) => checkedOn ?? []).sort();
  const [oldest] = days;
  if (oldest === undefined) return [];
  const seen = (fact: CorridorFact): CorridorFact => ({ ...fact, assurance: 'documented' });
  const said = (day: string) => ({ source: 'buyer', evidenceDate: day }) as const;
  const licences = agents.map((agent) => licenceOn(agent, asOf));
  const licence = worst(
    AGENT_LICENCES,
    licences.map((each) => each?.licence ?? null),
  );
  const dayOfIt = licences.find((each) => each?.licence === licence)?.day ?? oldest;
  const facts = licence === null ? [] : [seen(told('agents.licence', licence, said(dayOfIt)))];
  if (days.length < agents.length) return facts;
  return [
    ...facts,
    seen(told('agents.checked', true, said(oldest))),
    seen(told('agents.lastCheck', oldest, said(oldest))),
  ];
}

/** The state of a licence on a day, and since when it is known; null: nobody looked it up. */
function licenceOn(
  agent: CorridorAgent,
  asOf: string,
): { readonly licence: AgentLicence | null; readonly day: string } | null {
  const { licence, checkedOn } = agent;
  if (checkedOn === null) return null;
  const ranOut = licenceRanOut(agent, asOf);
  return ranOut === null ? { licence, day: checkedOn } : { licence: 'expired', day: ranOut };
}

/** The day from which a licence that was valid has run out by its own date, ISO 8601; null: it has not, or nobody knows when it ends. @param asOf ISO 8601 */
export function licenceRanOut(
  { licence, licenceUntil }: Pick<CorridorAgent, 'licence' | 'licenceUntil'>,
  asOf: string,
): string | null {
  return licence === 'valid' && licenceUntil !== null && licenceUntil < asOf ? dayAfter(licenceUntil) : null;
}

function subAgentFacts(agents: readonly CorridorAgent[], by: Corridor): CorridorFact[] {
  const named = agents.some(({ isSubAgent }) => isSubAgent) ? (['companies'] as const) : [];
  const used = agents.filter(({ isSubAgent }) => !isSubAgent).map(({ subAgents }) => subAgents);
  const value = worst(SUB_AGENTS, [...used, ...named]);
  return value === null ? [] : [told('agents.subAgents', value, by)];
}

function earlier(day: string, { evidenceDate }: Said): string {
  return day < evidenceDate ? day : evidenceDate;
}

/** The worst value, by a list that begins with the best; the best only where all are known. */
function worst<V extends string>(order: readonly V[], values: readonly (V | null)[]): V | null {
  const places = values.map((value) => (value === null ? 0 : order.indexOf(value)));
  const highest = Math.max(...places, 0);
  return highest === 0 && values.some((value) => value === null) ? null : (order[highest] ?? null);
}

function termFacts(corridors: readonly Corridor[]): CorridorFact[] {
  const facts: CorridorFact[] = [];
  const some = corridors.find(({ contractUnderstood }) => contractUnderstood === false);
  if (some !== undefined) facts.push(told('contract.understoodShare', '0', some));
  else if (corridors.every(({ contractUnderstood }) => contractUnderstood === true))
    facts.push(told('contract.understoodShare', '1', together(corridors)));
  const [soonest] = corridors
    .filter(({ contractDays }) => contractDays !== null)
    .sort((a, b) => (a.contractDays ?? 0) - (b.contractDays ?? 0));
  if (soonest !== undefined && soonest.contractDays !== null)
    facts.push(told('contract.daysBefore', soonest.contractDays, soonest));
  return [...facts, ...documentFacts(corridors), ...loanFacts(corridors)];
}

/** From the gravest. */
const ACCESS: readonly (DocumentAccess | null)[] = ['none', 'on-request', null, 'any-hour'];

function documentFacts(corridors: readonly Corridor[]): CorridorFact[] {
  const [held] = corridors
    .filter(({ documentHolder }) => documentHolder !== null && documentHolder !== 'worker')
    .sort((a, b) => ACCESS.indexOf(a.documentAccess) - ACCESS.indexOf(b.documentAccess));
  if (held?.documentHolder) {
    const access = held.documentAccess;
    return [
      told('documents.holder', held.documentHolder, held),
      ...(access === null ? [] : [told('documents.access', access, held)]),
    ];
  }
  const all = corridors.every(({ documentHolder }) => documentHolder === 'worker');
  return all ? [told('documents.holder', 'worker', together(corridors))] : [];
}

function loanFacts(corridors: readonly Corridor[]): CorridorFact[] {
  const borrowed = corridors.find(({ loan }) => loan === true);
  if (borrowed !== undefined) return [told('recruitment.workerCostLoan', true, borrowed)];
  const all = corridors.every(({ loan }) => loan === false);
  return all ? [told('recruitment.workerCostLoan', false, together(corridors))] : [];
}

interface Paid extends PaidTotal {
  readonly corridor: Corridor;
}

function costFacts(corridors: readonly Corridor[], payCurrency: string | null): CorridorFact[] {
  const facts: CorridorFact[] = [];
  const worker = highestPaid(corridors, payCurrency);
  // Nothing at all was paid only where every corridor says so.
  const isNothing = worker?.minor === 0;
  if (worker !== null && (!isNothing || corridors.every(({ ledger }) => paidNothing(ledger, 'worker')))) {
    facts.push(told('recruitment.workerCost', amount(worker), costSaid(worker)));
    if (worker.statistic !== null)
      facts.push(told('recruitment.workerCostStatistic', worker.statistic, costSaid(worker)));
  }
  // What an employer paid under some heads only says little: less than is usual must not be read from gaps.
  const covered = corridors.filter(({ ledger }) => coversEveryHead(ledger));
  const employers = covered.flatMap((corridor) => totalIn(corridor, 'employer', payCurrency) ?? []);
  const [least] = employers.sort((a, b) => a.minor - b.minor);
  if (least !== undefined && employers.every(({ currency }) => currency === least.currency))
    facts.push(told('recruitment.employerCost', amount(least), costSaid(least)));
  return facts;
}

function amount({ minor, currency }: Paid): Money {
  return { minor, currency };
}

/** A cost is dated to the end of the year in which it was paid. */
function costSaid({ source, year, corridor }: Paid): Said {
  return { source, evidenceDate: earlier(`${String(year)}-12-31`, corridor) };
}

/** The highest total of several corridors in one currency: that of the pay where there is one, else the first by its code. */
function highestPaid(corridors: readonly Corridor[], payCurrency: string | null): Paid | null {
  const totals = corridors.flatMap((corridor) => totalIn(corridor, 'worker', payCurrency) ?? []);
  const paid = totals.filter(({ minor }) => minor > 0).map(({ currency }) => currency);
  const currency = paid.find((each) => each === payCurrency) ?? paid.sort()[0];
  return totals
    .filter((each) => currency === undefined || each.currency === currency)
    .reduce<Paid | null>((held, each) => (held && held.minor >= each.minor ? held : each), null);
}

/** A corridor's total in the currency of the pay, else in the first one in which something was paid. */
function totalIn(corridor: Corridor, payer: 'worker' | 'employer', payCurrency: string | null): Paid | null {
  const paid = currencyTotals(corridor.ledger)
    .filter(({ byPayer }) => byPayer[payer] > 0)
    .map(({ currency }) => currency);
  const currencies = [payCurrency, ...paid, ...currencyTotals(corridor.ledger).map(({ currency }) => currency)];
  for (const currency of currencies) {
    const total = currency === null ? null : paidTotal(corridor.ledger, payer, currency);
    if (total !== null && (total.minor > 0 || paid.length === 0)) return { ...total, corridor };
  }
  return null;
}
