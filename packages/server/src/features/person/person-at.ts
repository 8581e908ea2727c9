/** A person under the name that they had at the time of an action. */
export interface PersonAt {
  /** Empty for a person who was erased. */
  readonly name: string;
  /** Tells two people of the same name apart; never changes, and unique in the organisation. */
  readonly shortId: string;
  /** Present name; empty for a person who was erased. */
  readonly nameNow: string;
}

/**
 * SQL that joins a person under their name at an instant: `alias.person` is a {@link PersonAt}, or null when there is no person.
 * Index: the primary key of `people_names`.
 */
export function personAt(alias: string, userId: string, at: string, organisationId = '$1'): string {
  return `LEFT JOIN people_at ${alias} ON ${alias}.organisation_id = ${organisationId} AND ${alias}.user_id = ${userId}
    AND ${alias}.from_at <= ${at} AND ${alias}.until_at > ${at}`;
}
