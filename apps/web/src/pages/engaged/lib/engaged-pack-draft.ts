import type { EngagedPackInput } from '../../../gql/graphql.ts';

/** What the form offers. */
interface Offered {
  readonly suppliers: readonly { readonly id: string }[];
  readonly kinds: readonly { readonly code: string }[];
  readonly purposes: readonly { readonly code: string }[];
  readonly languages: readonly string[];
  readonly today: string;
}

/** What somebody has filled in for a new pack of an engagement. */
export interface EngagedPackDraft {
  readonly suppliers: readonly string[];
  /** Codes. */
  readonly kinds: readonly string[];
  readonly purpose: string;
  readonly language: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly asOf: string;
}

/** Suppliers of an engagement that are all chosen at first. More take a while to show. */
const ALL_CHOSEN = 20;

/** What is offered first: all that the engagement opens, of the year that ends on the day. @param day the past day that was looked at, ISO 8601 */
export function firstEngagedDraft(
  { suppliers, kinds, purposes, languages, today }: Offered,
  day: string | undefined,
): EngagedPackDraft {
  const asOf = day ?? today;
  return {
    suppliers: suppliers.length > ALL_CHOSEN ? [] : suppliers.map(({ id }) => id),
    kinds: kinds.map(({ code }) => code),
    purpose: purposes[0]?.code ?? '',
    language: languages[0] ?? 'en',
    periodFrom: `${String(Number(asOf.slice(0, 4)) - 1)}${asOf.slice(4)}`.replace('-02-29', '-02-28'),
    periodUntil: asOf,
    asOf,
  };
}

/** What is sent. */
export function requestOf(engagedId: string, { suppliers, kinds, ...rest }: EngagedPackDraft): EngagedPackInput {
  return { engagedId, engagedSupplierIds: [...suppliers], kinds: [...kinds], ...rest };
}
