/** Open questions `q` of the organisation $1, each with its import `i`. */
export const OPEN_QUESTIONS = `review_questions q JOIN imports i ON i.organisation_id = $1 AND i.id = q.import_id
  WHERE q.organisation_id = $1 AND q.state = 'open'`;

/** The open questions that the review lists and counts. An import that is only checked shows its questions on its own page. */
export const IS_LISTED = `(i.state = 'imported' OR q.kind = 'list-hit')`;
