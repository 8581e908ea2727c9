import { entryRows, type EntryReader } from '../entry.ts';

/** Decisions as they stand: a proposal that was approved since is told once, as what it became. */
export const decisionEntries: EntryReader = {
  source: 'decision',
  group: 'decided',
  isNews: true,
  rows: entryRows(
    'decision',
    {
      id: 'd.id',
      supplierId: 'd.supplier_id',
      at: 'coalesce(d.decided_at, d.proposed_at)',
      kind: 'd.state',
      topic: `'decision'`,
      about: 'd.id::text',
      gravity: `CASE d.state WHEN 'proposed' THEN 2 WHEN 'declined' THEN 1 ELSE 0 END`,
      parameters: `jsonb_build_object('kind', d.kind)`,
      actorId: 'coalesce(d.decided_by, d.proposed_by)',
    },
    'FROM decisions d WHERE d.organisation_id = $1',
  ),
  text: ({ kind, parameters }, say) =>
    say(`feed.decision.${kind}`, { kind: say(`decision.kind.${String(parameters['kind'])}`) }),
};
