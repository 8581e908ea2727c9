import { canonical } from './canonical.ts';
import { placesOf, type PackContents } from './contents.ts';
import type { ToldEvent } from './custody.ts';
import { LAYOUT } from './layout.ts';

/**
 * Writes where the evidence comes from in the words of PROV-O (W3C): each file is an entity, each told event of the custody log an activity,
 * each role with its id an agent, and a redacted file is derived from an original that is not here.
 */
export function provenanceText({
  files,
  custody,
  redactions,
}: Pick<PackContents, 'files' | 'custody' | 'redactions'>): string {
  const originals = new Map(redactions.map((each) => [each.derivative, each.evidenceId]));
  const entities = files.flatMap(({ path, evidence }) => {
    if (evidence === null) return [];
    const original = originals.get(`${LAYOUT.payload}${path}`);
    const derived = original !== undefined && { wasDerivedFrom: { '@id': `urn:original:${original}` } };
    return [{ '@id': `../${path}`, '@type': 'prov:Entity', identifier: evidence.evidenceId, ...derived }];
  });
  const places = placesOf(files);
  const evidenceAt = (id: string): string => (places.has(id) ? `../${places.get(id)}` : `urn:evidence:${id}`);
  const told = custody.filter((event): event is ToldEvent => !('withheld' in event));
  const agents = new Map(told.map(({ actor }) => [agentOf(actor), actor.role]));
  return canonical({
    '@context': {
      prov: 'http://www.w3.org/ns/prov#',
      identifier: 'http://purl.org/dc/terms/identifier',
      role: 'prov:hadRole',
      wasDerivedFrom: 'prov:wasDerivedFrom',
      used: 'prov:used',
      at: { '@id': 'prov:atTime', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
      by: { '@id': 'prov:wasAssociatedWith', '@type': '@id' },
    },
    '@graph': [
      ...entities.toSorted((one, other) => (one['@id'] < other['@id'] ? -1 : 1)),
      ...told.map(({ sequence, at, actor, action, evidenceId }) => ({
        ...{ '@id': `urn:custody:${sequence}`, '@type': ['prov:Activity', `urn:custody-action:${action}`] },
        ...{ at, by: agentOf(actor) },
        ...(evidenceId !== null && { used: { '@id': evidenceAt(evidenceId) } }),
      })),
      ...[...agents]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, role]) => ({ '@id': id, '@type': 'prov:Agent', role })),
    ],
  });
}

function agentOf({ role, id }: ToldEvent['actor']): string {
  return id === null ? `urn:role:${role}` : `urn:uuid:${id}`;
}
