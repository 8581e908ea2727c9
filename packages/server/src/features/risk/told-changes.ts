/** Condition on a change `c` that people are told of: no answer that it comes from was taken back. */
export const IS_TOLD = `(c.answers = '{}' OR NOT EXISTS (
  SELECT FROM review_answers v WHERE v.organisation_id = $1 AND v.id = ANY (c.answers) AND v.revoked_at IS NOT NULL))`;
