/** A person as they were called at the instant of an act. */
export interface PersonAt {
  /** Empty for a person who was erased. */
  readonly name: string;
  /** Tells two people of one name apart; it never changes, and nobody else of the organisation gets it. */
  readonly shortId: string;
  /** What they are called today; empty for a person who was erased. */
  readonly nameNow: string;
}

/**
 * SQL that joins a person under the name that they had then: `alias.person` is a {@link PersonAt}, or null where there is no person.
 * Index: the primary key of `people_names`.
 */
export function personAt(alias: string, userId: string, at: string, organisationId = '$1'): string {
  return `LEFT JOIN people_at ${alias} ON ${alias}.organisation_id = ${organisationId} AND ${alias}.user_id = ${userId}
    AND ${alias}.from_at <= ${at} AND ${alias}.until_at > ${at}`;
}
