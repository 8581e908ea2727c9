import { entryRows, type EntryReader } from '../entry.ts';

/** What people recorded by hand. Its observations go with their supplier when that is merged, and so does what is told of it. */
export const factEntries: EntryReader = {
  source: 'fact',
  group: 'known',
  isNews: false,
  rows: entryRows(
    'fact',
    {
      id: 'h.id',
      supplierId: 't.supplier_id',
      at: 'h.recorded_at',
      kind: 'h.form',
      topic: `''`,
      about: `''`,
      gravity: '0',
      parameters: `jsonb_build_object('ended', h.ended_at IS NOT NULL)`,
      actorId: 'h.recorded_by',
    },
    `FROM (
       SELECT DISTINCT o.supplier_id, o.origin_id FROM observations o
       WHERE o.organisation_id = $1 AND o.origin_kind = 'form' AND o.protection <> 'sealed' AND o.source_kind <> 'worker') t
     JOIN hand_facts h ON h.organisation_id = $1 AND h.id = t.origin_id`,
  ),
  text: ({ kind, parameters }, say) =>
    say('feed.fact.recorded', {
      what: say(kind.includes('.') ? `fact.${kind}` : `fact.form.${kind}`),
      ended: String(parameters['ended']),
    }),
};
