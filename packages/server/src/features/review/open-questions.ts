/** Open questions `q` of the organisation $1, each with the import `i` that asks it. */
export const OPEN_QUESTIONS = `review_questions q JOIN imports i ON i.organisation_id = $1 AND i.id = q.import_id
  WHERE q.organisation_id = $1 AND q.state = 'open'`;

/** Of these, what the review lists and every number that leads there counts: an import that is only checked asks on its own page. */
export const IS_LISTED = `(i.state = 'imported' OR q.kind = 'list-hit')`;
