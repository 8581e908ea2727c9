import { Injectable } from '@nestjs/common';
import { country } from '@plumbline/reference-data/countries';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import type { AgentDetails } from './agent-details.ts';
import { pairOf, similarAgents, type SimilarAgents } from './similar-agents.ts';

/** A version of an agent, with who recorded it. */
export interface AgentRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly country: string;
  readonly details: AgentDetails;
  readonly ended: boolean;
  readonly recordedBy: PersonAt | null;
  readonly recordedAt: Date;
}

/** An agent of the list. */
export interface ListedAgent extends AgentRow {
  /** Corridors and suppliers in use that it works for. */
  readonly corridors: number;
  readonly suppliers: number;
}

/** A corridor that an agent works for. */
export interface AgentUsage {
  readonly corridorId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly origin: string;
  readonly destination: string;
  readonly isSubAgent: boolean;
}

export interface AgentList {
  /** Day of the organisation, ISO 8601: licences count as of it. */
  readonly today: string;
  readonly agents: readonly ListedAgent[];
  /** Of all agents that the search finds. */
  readonly total: number;
  /** Agents that may be one, among all of the organisation. */
  readonly similar: readonly SimilarAgents[];
  readonly names: ReadonlyMap<string, string>;
}

/** An agent that is not another one, by whom and when that was said. */
export interface ToldApart {
  readonly id: string;
  readonly name: string;
  readonly toldBy: PersonAt | null;
  readonly toldAt: Date;
}

export interface AgentPage {
  /** Day of the organisation, ISO 8601: licences count as of it. */
  readonly today: string;
  readonly agent: AgentRow;
  readonly usages: readonly AgentUsage[];
  readonly similar: readonly SimilarAgents[];
  readonly names: ReadonlyMap<string, string>;
  /** Agents in use of which a person has said that they are not this one, by name. */
  readonly toldApart: readonly ToldApart[];
  /** Earlier versions, newest first. */
  readonly earlier: readonly AgentRow[];
}

/** More than a page shows; the search narrows it. */
const MOST_LISTED = 200;

const columns = `a.id, a.version, a.name, a.country, a.details, a.ended, author.person AS "recordedBy", a.recorded_from AS "recordedAt"`;
const author = personAt('author', 'a.recorded_by', 'a.recorded_from', 'a.organisation_id');

const listSql = `
  SELECT ${columns}, coalesce(u.corridors, 0) AS corridors, coalesce(u.suppliers, 0) AS suppliers
  FROM labour_agents a ${author}
  LEFT JOIN (
    SELECT agent_id, count(*)::integer AS corridors, count(DISTINCT c.supplier_id)::integer AS suppliers
    FROM recruitment_corridors c, unnest(c.agent_ids) AS agent_id
    WHERE c.organisation_id = $1 AND c.recorded_to IS NULL AND NOT c.ended GROUP BY agent_id) u ON u.agent_id = a.id
  WHERE a.organisation_id = $1 AND a.recorded_to IS NULL AND NOT a.ended`;

const versionsSql = `SELECT ${columns} FROM labour_agents a ${author} WHERE a.organisation_id = $1 AND a.id = $2 ORDER BY a.version DESC`;

const usagesSql = `
  SELECT c.id AS "corridorId", c.supplier_id AS "supplierId", coalesce(p.name, s.name) AS "supplierName", c.origin, c.destination,
    c.details->'subAgentIds' ? $2::text AS "isSubAgent"
  FROM recruitment_corridors c
  JOIN suppliers s ON s.organisation_id = c.organisation_id AND s.id = c.supplier_id
  LEFT JOIN portfolio p ON p.organisation_id = c.organisation_id AND p.supplier_id = c.supplier_id
  WHERE c.organisation_id = $1 AND c.recorded_to IS NULL AND NOT c.ended AND $2::uuid = ANY (c.agent_ids)
  ORDER BY "supplierName", c.id`;

const apartSql = `SELECT agent_id AS one, other_id AS other FROM agents_told_apart WHERE organisation_id = $1`;

const apartOfSql = `
  SELECT a.id, a.name, author.person AS "toldBy", t.told_at AS "toldAt" FROM agents_told_apart t
  JOIN labour_agents a ON a.organisation_id = $1 AND a.id = CASE t.agent_id WHEN $2 THEN t.other_id ELSE t.agent_id END AND a.recorded_to IS NULL AND NOT a.ended
  ${personAt('author', 't.told_by', 't.told_at')}
  WHERE t.organisation_id = $1 AND $2 IN (t.agent_id, t.other_id) ORDER BY a.name, a.id`;

/** Reads labour agents. */
@Injectable()
export class AgentReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const parameters = [organisationId, id];
    return [
      {
        name: 'versions of a labour agent',
        sql: versionsSql,
        parameters,
        index: 'labour_agents_pkey',
        columns: ['organisation_id', 'id'],
      },
      {
        name: 'agents in use',
        sql: listSql,
        parameters: [organisationId],
        index: 'labour_agents_pkey',
        columns: ['organisation_id'],
      },
      {
        name: 'corridors of an agent',
        sql: usagesSql,
        parameters,
        index: 'recruitment_corridors_pkey',
        columns: ['organisation_id'],
      },
    ];
  }

  /** Agents in use whose name, other name or country has the words. */
  async list(viewer: Viewer, search: string): Promise<AgentList> {
    assertMay(viewer, 'supplier.read');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const agents = await agentsOf(tx, viewer.organisationId);
      const words = folded(search).split(/\s+/);
      const found = agents.filter((agent) => words.every((word) => textOf(agent).includes(word)));
      return {
        today: dayIn(viewer.timeZone, tx.now),
        agents: found.slice(0, MOST_LISTED),
        total: found.length,
        similar: await similarAmong(tx, viewer.organisationId, agents),
        names: namesOf(agents),
      };
    });
  }

  /** @throws NotFound */
  async one(viewer: Viewer, id: string): Promise<AgentPage> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [agent, ...earlier] = await tx.query<AgentRow>(versionsSql, [organisationId, id]);
      if (!agent) throw new NotFound('No labour agent has this id');
      const agents = await agentsOf(tx, organisationId);
      const similar = await similarAmong(tx, organisationId, agents);
      return {
        today: dayIn(timeZone, tx.now),
        agent,
        earlier,
        usages: await tx.query<AgentUsage>(usagesSql, [organisationId, id]),
        similar: similar.filter(({ ids }) => ids.includes(id)),
        names: namesOf(agents),
        toldApart: await tx.query<ToldApart>(apartOfSql, [organisationId, id]),
      };
    });
  }
}

async function agentsOf(tx: Transaction, organisationId: string): Promise<ListedAgent[]> {
  const agents = await tx.query<ListedAgent>(listSql, [organisationId]);
  return agents.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

function namesOf(agents: readonly ListedAgent[]): Map<string, string> {
  return new Map(agents.map(({ id, name }) => [id, name]));
}

async function similarAmong(
  tx: Transaction,
  organisationId: string,
  agents: readonly ListedAgent[],
): Promise<SimilarAgents[]> {
  const apart = await tx.query<{ one: string; other: string }>(apartSql, [organisationId]);
  return similarAgents(
    agents.map(({ id, name, country: of, details }) => ({
      id,
      country: of,
      names: [name, ...details.otherNames],
      licenceNumber: details.licenceNumber,
    })),
    new Set(apart.map(({ one, other }) => pairOf(one, other))),
  );
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function textOf({ name, country: of, details }: ListedAgent): string {
  return folded([name, ...details.otherNames, details.licenceNumber, of, country(of)?.name ?? ''].join(' '));
}
