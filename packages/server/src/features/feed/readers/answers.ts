import { answerText } from '../../review/answer-text.ts';
import type { QuestionKind } from '../../review/question-row.ts';
import { entryRows, type EntryReader } from '../entry.ts';

/** Questions about the supplier that a person answered. Facts that an answer told stand under the answer. */
export const answerEntries: EntryReader = {
  source: 'answer',
  group: 'known',
  isNews: false,
  rows: entryRows(
    'answer',
    {
      id: 'a.id',
      supplierId: 't.supplier_id',
      at: 'a.created_at',
      kind: 'a.kind',
      topic: `''`,
      about: `''`,
      gravity: '0',
      parameters: `jsonb_build_object('text', a.answer->>'text', 'value', a.answer->>'value')`,
      actorId: 'a.created_by',
    },
    `FROM (
       SELECT o.supplier_id, o.origin_id AS answer_id FROM observations o
       WHERE o.organisation_id = $1 AND o.origin_kind = 'review' AND o.protection <> 'sealed' AND o.source_kind <> 'worker'
       UNION SELECT q.supplier_id, q.answer_id FROM review_questions q
       WHERE q.organisation_id = $1 AND q.state = 'answered' AND q.supplier_id IS NOT NULL) t
     JOIN review_answers a ON a.organisation_id = $1 AND a.id = t.answer_id
     WHERE a.revoked_at IS NULL`,
  ),
  text: ({ kind, parameters }, say, locale) =>
    say('review.answer', {
      text: String(parameters['text']),
      answer: answerText(kind as QuestionKind, String(parameters['value']), say, locale),
    }),
};
