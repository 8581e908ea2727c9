import { randomUUID } from 'node:crypto';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { LabourAgent } from './labour-agent.entity.ts';
import { RecruitmentCorridor } from './recruitment-corridor.entity.ts';

type Kept = 'organisationId' | 'id' | 'version' | 'recordedFrom' | 'recordedTo';
export type NewAgent = Omit<LabourAgent, Kept>;
export type NewCorridor = Omit<RecruitmentCorridor, Kept>;
type Record = typeof LabourAgent | typeof RecruitmentCorridor;

/** Agents and corridors of one organisation in one transaction. A change closes a version and adds the next. */
export class RecruitmentRepository {
  readonly #tx: Transaction;
  readonly #organisationId: string;

  constructor(tx: Transaction, organisationId: string) {
    this.#tx = tx;
    this.#organisationId = organisationId;
  }

  /** Locks the version in force of an agent. @throws NotFound; UserErrors CONFLICT when there is a newer one or it has ended */
  async lockAgent(id: string, version: number): Promise<LabourAgent> {
    return (await this.#lock(LabourAgent, id, version)) as LabourAgent;
  }

  /** As for an agent. */
  async lockCorridor(id: string, version: number): Promise<RecruitmentCorridor> {
    return (await this.#lock(RecruitmentCorridor, id, version)) as RecruitmentCorridor;
  }

  async addAgent(values: NewAgent): Promise<string> {
    const id = randomUUID();
    await this.#tx.manager.insert(LabourAgent, { ...values, ...this.#first(id) });
    return id;
  }

  async addCorridor(values: NewCorridor): Promise<string> {
    const id = randomUUID();
    await this.#tx.manager.insert(RecruitmentCorridor, { ...values, ...this.#first(id) });
    return id;
  }

  /** Follows a locked version by another. */
  async followAgent(before: LabourAgent, values: Partial<NewAgent>): Promise<void> {
    await this.#close(LabourAgent, before);
    await this.#tx.manager.insert(LabourAgent, { ...before, ...values, ...this.#next(before) });
  }

  async followCorridor(before: RecruitmentCorridor, values: Partial<NewCorridor>): Promise<void> {
    await this.#close(RecruitmentCorridor, before);
    await this.#tx.manager.insert(RecruitmentCorridor, { ...before, ...values, ...this.#next(before) });
  }

  /** Those of the ids that are agents in use. */
  async agentsInUse(ids: readonly string[]): Promise<string[]> {
    const rows = await this.#tx.query<{ id: string }>(
      'SELECT id FROM labour_agents WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND recorded_to IS NULL AND NOT ended',
      [this.#organisationId, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Two agents in use, in the order in which a pair is stored. @throws NotFound */
  async pairOfAgents(ids: readonly [string, string]): Promise<readonly [agentId: string, otherId: string]> {
    const [agentId, otherId] = ids[0] < ids[1] ? ids : [ids[1], ids[0]];
    const found = await this.agentsInUse(ids);
    if (agentId === otherId || found.length < 2) throw new NotFound('No two agents have these ids');
    return [agentId, otherId];
  }

  /** Suppliers with corridors in use whose agents have a licence that has ended by its own date. @param today day of the organisation, ISO 8601 */
  async suppliersWithRunOutLicences(today: string): Promise<string[]> {
    const rows = await this.#tx.query<{ id: string }>(
      `SELECT DISTINCT c.supplier_id AS id FROM recruitment_corridors c
       WHERE c.organisation_id = $1 AND c.recorded_to IS NULL AND NOT c.ended AND c.agent_ids && ARRAY(
         SELECT a.id FROM labour_agents a WHERE a.organisation_id = $1 AND a.recorded_to IS NULL AND NOT a.ended
           AND a.details->>'licence' = 'valid' AND (a.details->>'licenceUntil')::date < $2::date)`,
      [this.#organisationId, today],
    );
    return rows.map(({ id }) => id);
  }

  /** Suppliers with corridors in use that an agent works for. */
  async suppliersOf(agentId: string): Promise<string[]> {
    const rows = await this.#tx.query<{ id: string }>(
      `SELECT DISTINCT supplier_id AS id FROM recruitment_corridors
       WHERE organisation_id = $1 AND recorded_to IS NULL AND NOT ended AND $2 = ANY (agent_ids)`,
      [this.#organisationId, agentId],
    );
    return rows.map(({ id }) => id);
  }

  async #lock(entity: Record, id: string, version: number): Promise<LabourAgent | RecruitmentCorridor> {
    const found = await this.#tx.manager.findOne<LabourAgent | RecruitmentCorridor>(entity, {
      where: { organisationId: this.#organisationId, id },
      order: { version: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!found) throw new NotFound('Nothing has this id');
    if (found.version !== version || found.recordedTo !== null || found.ended) throw userError('CONFLICT', 'version');
    return found;
  }

  async #close(entity: Record, { id, version }: LabourAgent | RecruitmentCorridor): Promise<void> {
    await this.#tx.manager.update(
      entity,
      { organisationId: this.#organisationId, id, version },
      { recordedTo: this.#tx.now },
    );
  }

  #first(id: string) {
    return {
      organisationId: this.#organisationId,
      id,
      version: 1,
      recordedFrom: this.#tx.now,
      recordedTo: null,
    } as const;
  }

  #next({ version }: { readonly version: number }) {
    return { version: version + 1, recordedFrom: this.#tx.now, recordedTo: null } as const;
  }
}
