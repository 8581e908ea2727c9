import { entryRows, type EntryReader } from '../entry.ts';

/** Answers of the supplier that were received. Their observations go with their supplier when it is merged, and so does what is told of them. */
export const responseEntries: EntryReader = {
  source: 'response',
  group: 'known',
  isNews: false,
  rows: entryRows(
    'response',
    {
      id: 'r.submission_id',
      supplierId: 't.supplier_id',
      at: 'r.received_at',
      kind: `'received'`,
      topic: `''`,
      about: `''`,
      gravity: '0',
    },
    `FROM (
       SELECT DISTINCT o.supplier_id, o.origin_id FROM observations o
       WHERE o.organisation_id = $1 AND o.origin_kind = 'answer' AND o.protection <> 'sealed' AND o.source_kind <> 'worker') t
     JOIN received_answers r ON r.organisation_id = $1 AND r.submission_id = t.origin_id`,
  ),
  text: (_, say) => say('feed.response.received'),
};
