import type { Holdings, Said } from './holdings.ts';

/** One statement about a supplier, with the record that it was read from and the papers that bear it out. */
export interface Claim {
  readonly kind: 'flag' | 'decision' | 'remedy';
  /** Id of the flag, decision or remedy. */
  readonly record: string;
  readonly supplierId: string;
  readonly siteId: string | null;
  readonly said: Said;
  /** Ids of papers in the pack, sorted. */
  readonly evidence: readonly string[];
}

/** What a pack says of suppliers, sorted. A paper that is not in the pack bears nothing out. */
export function claimsOf({ flags, decisions, remedies, evidence }: Holdings): readonly Claim[] {
  const inPack = new Set(evidence.map(({ evidenceId }) => evidenceId));
  const papers = (ids: readonly string[]): readonly string[] => [...new Set(ids)].filter((id) => inPack.has(id)).sort();
  const claims: Claim[] = [
    ...flags.map(({ id, supplierId, siteId, sentence, evidence: ids }) => ({
      ...{ kind: 'flag' as const, record: id, supplierId, siteId, said: sentence },
      evidence: papers(ids),
    })),
    ...decisions.map(({ id, supplierId, kind, evidence: ids }) => ({
      ...{ kind: 'decision' as const, record: id, supplierId, siteId: null, said: kind },
      evidence: papers(ids),
    })),
    ...remedies.map(({ id, supplierId, action, evidence: ids }) => ({
      ...{ kind: 'remedy' as const, record: id, supplierId, siteId: null, said: action },
      evidence: papers(ids),
    })),
  ];
  return claims.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other))));
}

function keyOf({ supplierId, kind, siteId, said, record }: Claim): string {
  return [supplierId, kind, siteId ?? '', said.code, record].join('\u0000');
}
