import { entryRows, type EntryReader } from '../entry.ts';

/** Decisions as they stand: a proposal that was approved since is told once, as what it became, and so is a hold. */
export const decisionEntries: EntryReader = {
  source: 'decision',
  group: 'decided',
  isNews: true,
  rows: entryRows(
    'decision',
    {
      id: 'd.id',
      supplierId: 'd.supplier_id',
      at: 'coalesce(d.lifted_at, d.decided_at, d.proposed_at)',
      kind: `CASE WHEN d.state = 'held' AND d.decided_by IS NOT NULL THEN 'confirmed' ELSE d.state END`,
      topic: `'decision'`,
      about: 'd.id::text',
      gravity: `CASE WHEN d.state = 'proposed' OR (d.state = 'held' AND d.decided_by IS NULL) THEN 2 WHEN d.state IN ('declined', 'lifted') THEN 1 ELSE 0 END`,
      parameters: `jsonb_build_object('kind', d.kind)`,
      actorId: 'coalesce(d.lifted_by, d.decided_by, d.proposed_by)',
    },
    'FROM decisions d WHERE d.organisation_id = $1',
  ),
  text: ({ kind, parameters }, say) =>
    say(`feed.decision.${kind}`, { kind: say(`decision.kind.${String(parameters['kind'])}`) }),
};
