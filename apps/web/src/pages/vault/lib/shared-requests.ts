import type { Vault_SectionFragment } from '../../../gql/graphql.ts';

type Share = Vault_SectionFragment['shares'][number];

/** A request with the sections that were submitted to its buyer. */
export interface SharedRequest extends Pick<Share, 'inboxRequestId' | 'buyerName' | 'submittedAt' | 'readOn'> {
  readonly sections: readonly string[];
  /** Sections that the buyer may see now. */
  readonly open: readonly string[];
  /** The last day on which it sees one of them; null if it sees none. */
  readonly until: string | null;
  /** When the last of them was closed: ISO 8601, a day or an instant; null while it sees any. */
  readonly endedAt: string | null;
}

/** What each buyer sees of these sections, the newest submission first. */
export function sharedRequests(
  sections: readonly Pick<Vault_SectionFragment, 'section' | 'shares'>[],
): readonly SharedRequest[] {
  const all = sections.flatMap(({ section, shares }) => shares.map((share) => ({ ...share, section })));
  return [...Map.groupBy(all, ({ inboxRequestId }) => inboxRequestId).values()]
    .flatMap((shares) => shares.slice(0, 1).map((first) => requestOf(first, shares)))
    .sort((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
}

function requestOf(
  { inboxRequestId, buyerName, submittedAt, readOn }: Share,
  shares: readonly (Share & { readonly section: string })[],
): SharedRequest {
  const open = shares.filter(({ isOpen }) => isOpen);
  const until =
    open
      .map((each) => each.until)
      .sort()
      .at(-1) ?? null;
  const endedAt =
    open.length > 0
      ? null
      : (shares
          .map((each) => each.endedAt ?? each.until)
          .sort()
          .at(-1) ?? null);
  return {
    ...{ inboxRequestId, buyerName, submittedAt, readOn, until, endedAt },
    sections: shares.map(({ section }) => section),
    open: open.map(({ section }) => section),
  };
}
