import { entryRows, type EntryReader } from '../entry.ts';

/** The state, and of one in force whether its end was proposed or declined last. */
const KIND = `CASE WHEN o.state <> 'in-force' OR o.end_proposed_at IS NULL THEN o.state WHEN o.end_declined_at IS NULL THEN 'end-proposed' ELSE 'end-declined' END`;

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
      at: 'coalesce(o.ended_at, o.end_declined_at, o.end_proposed_at, o.decided_at, o.proposed_at)',
      kind: KIND,
      topic: `'decision'`,
      about: 'o.id::text',
      gravity: `CASE WHEN ${KIND} IN ('proposed', 'end-proposed', 'expired') THEN 2 WHEN ${KIND} IN ('declined', 'end-declined') THEN 1 ELSE 0 END`,
      parameters: `jsonb_build_object('label', o.label, 'computed', o.computed_label)`,
      actorId: `CASE WHEN o.ended_at IS NOT NULL THEN o.ended_by ELSE coalesce(o.end_declined_by, o.end_proposed_by, o.decided_by, o.proposed_by) END`,
    },
    'FROM overrides o WHERE o.organisation_id = $1',
  ),
  text: ({ kind, parameters }, say) =>
    say(`feed.override.${kind}`, {
      label: say(`label.${String(parameters['label'])}`),
      computed: say(`label.${String(parameters['computed'])}`),
    }),
};
