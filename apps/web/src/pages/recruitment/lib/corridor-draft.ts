import type {
  ChangeCorridorInput,
  Corridor_CorridorFragment as Corridor,
  CostLineInput,
} from '../../../gql/graphql.ts';

/** An input of which nothing is left out: what is not known is null. */
export type Whole<Input> = { [Field in keyof Input]-?: Exclude<Input[Field], undefined> };

/** A corridor as the form holds it. */
export type CorridorDraft = Whole<Omit<ChangeCorridorInput, 'corridorId' | 'version'>>;

/** What a new corridor begins with. @param day today, ISO 8601 */
export function newCorridor(day: string, destination: string): CorridorDraft {
  return {
    siteKey: null,
    origin: '',
    destination,
    workers: null,
    agentUse: null,
    agentIds: [],
    subAgentIds: [],
    contractLanguage: '',
    contractUnderstood: null,
    contractDays: null,
    documentHolder: null,
    documentAccess: null,
    loan: null,
    ledger: [],
    source: 'SUPPLIER',
    evidenceDate: day,
  };
}

/** Lines of a ledger as they are sent. */
export function ledgerOf({ ledger }: Corridor): CostLineInput[] {
  return ledger.map(({ head, payer, amount, year, statistic, source }) => ({
    head,
    payer,
    minor: amount.minor,
    currency: amount.currency ?? '',
    year,
    statistic,
    source,
  }));
}

/** Everything that a corridor says, as it is sent: a change sends the whole. */
export function corridorDraft(corridor: Corridor): CorridorDraft {
  return {
    siteKey: corridor.siteKey,
    origin: corridor.origin.key,
    destination: corridor.destination.key,
    workers: corridor.workers,
    agentUse: corridor.agentUse,
    agentIds: corridor.agents.map(({ id }) => id),
    subAgentIds: corridor.agents.filter(({ isSubAgent }) => isSubAgent).map(({ id }) => id),
    contractLanguage: corridor.contractLanguage,
    contractUnderstood: corridor.contractUnderstood,
    contractDays: corridor.contractDays,
    documentHolder: corridor.documentHolder,
    documentAccess: corridor.documentAccess,
    loan: corridor.loan,
    ledger: ledgerOf(corridor),
    source: corridor.source,
    evidenceDate: corridor.evidenceDate,
  };
}
