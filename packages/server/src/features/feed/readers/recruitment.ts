import { countryName } from '@plumbline/risk';
import { localeOf } from '../../../platform/text/texts.ts';
import { entryRows, type EntryReader } from '../entry.ts';

/** How workers come to a job: corridors with each change, by the countries and the agents. Their costs and terms stand on their page. */
export const corridorEntries: EntryReader = {
  source: 'corridor',
  group: 'known',
  isNews: true,
  rows: entryRows(
    'corridor',
    {
      id: 'c.id',
      supplierId: 'c.supplier_id',
      at: 'c.recorded_from',
      kind: `CASE WHEN c.ended THEN 'ended' WHEN c.version = 1 THEN 'recorded' ELSE 'changed' END`,
      topic: `'recruitment'`,
      about: 'c.id::text',
      gravity: '0',
      parameters: `jsonb_build_object('origin', c.origin, 'destination', c.destination, 'agents', (
        SELECT coalesce(jsonb_agg(a.name ORDER BY a.name, a.id), '[]') FROM labour_agents a
        WHERE a.organisation_id = $1 AND a.id = ANY (c.agent_ids) AND a.recorded_to IS NULL))`,
      actorId: 'c.recorded_by',
    },
    'FROM recruitment_corridors c WHERE c.organisation_id = $1',
  ),
  text: ({ kind, parameters }, say, locale) => {
    const { origin, destination, agents } = parameters as {
      readonly origin: string;
      readonly destination: string;
      readonly agents: readonly string[];
    };
    const name = (code: string): string => countryName(code, localeOf(locale));
    return say(`feed.corridor.${kind}`, {
      origin: name(origin),
      destination: name(destination),
      count: agents.length,
      agents: new Intl.ListFormat(locale).format(agents),
    });
  },
};

/**
 * Agents with the suppliers that have a corridor in use through them, `u`. Each agent is looked up by its key: a join the other way round would compare every
 * agent with every corridor.
 */
const AGENTS = `(SELECT DISTINCT c.supplier_id, unnest(c.agent_ids) AS agent_id FROM recruitment_corridors c
    WHERE c.organisation_id = $1 AND c.recorded_to IS NULL AND NOT c.ended) u
  CROSS JOIN LATERAL (SELECT * FROM labour_agents l WHERE l.organisation_id = $1 AND l.id = u.agent_id OFFSET 0) a`;

const agentText: EntryReader['text'] = ({ kind, parameters }, say) =>
  say(`feed.agent.${kind}`, { name: String(parameters['name']) });

/** What became known of agents that a supplier's workers come through. */
export const agentEntries: EntryReader = {
  source: 'agent',
  group: 'known',
  isNews: true,
  rows: entryRows(
    'agent',
    {
      id: 'a.id',
      supplierId: 'u.supplier_id',
      at: 'a.recorded_from',
      kind: `'changed'`,
      topic: `'recruitment'`,
      about: 'a.id::text',
      gravity: '0',
      parameters: `jsonb_build_object('name', a.name)`,
      actorId: 'a.recorded_by',
    },
    `FROM ${AGENTS} WHERE a.version > 1 AND NOT a.ended`,
  ),
  text: agentText,
};

/** Licences that have run out by their own date; each is news from the day after its last one. */
export const licenceEntries: EntryReader = {
  source: 'licence',
  group: 'known',
  isNews: true,
  rows: entryRows(
    'licence',
    {
      id: 'a.id',
      supplierId: 'u.supplier_id',
      at: `(a.details->>'licenceUntil')::date::timestamp AT TIME ZONE 'UTC' + interval '1 day'`,
      kind: `'ran-out'`,
      topic: `'recruitment'`,
      about: `a.id::text || ' licence'`,
      gravity: '2',
      parameters: `jsonb_build_object('name', a.name)`,
    },
    `FROM ${AGENTS} WHERE a.recorded_to IS NULL AND a.details->>'licence' = 'valid' AND a.details->>'licenceUntil' IS NOT NULL`,
  ),
  text: agentText,
};
