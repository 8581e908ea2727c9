import { entryRows, type EntryReader } from '../entry.ts';

/** Overrides of labels as they stand: what was proposed, approved, and how it ended. What expired is news to its author and its approver. */
export const overrideEntries: EntryReader = {
  source: 'override',
  group: 'decided',
  isNews: true,
  rows: entryRows(
    'override',
    {
      id: 'o.id',
      supplierId: 'o.supplier_id',
      at: 'coalesce(o.ended_at, o.decided_at, o.proposed_at)',
      kind: 'o.state',
      topic: `'decision'`,
      about: 'o.id::text',
      gravity: `CASE o.state WHEN 'proposed' THEN 2 WHEN 'expired' THEN 2 WHEN 'declined' THEN 1 ELSE 0 END`,
      parameters: `jsonb_build_object('label', o.label, 'computed', o.computed_label)`,
      actorId: `CASE WHEN o.ended_at IS NOT NULL THEN o.ended_by ELSE coalesce(o.decided_by, o.proposed_by) END`,
    },
    'FROM overrides o WHERE o.organisation_id = $1',
  ),
  text: ({ kind, parameters }, say) =>
    say(`feed.override.${kind}`, {
      label: say(`label.${String(parameters['label'])}`),
      computed: say(`label.${String(parameters['computed'])}`),
    }),
};
