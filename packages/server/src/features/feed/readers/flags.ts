import { standingOf } from '../../supplier/merged-suppliers.ts';
import { entryRows, type EntryReader } from '../entry.ts';

/** Flags stay with the supplier that they are about; here they are told of the one that stands for it. */
const STANDING = standingOf('own');
const FLAGS = 'flags f JOIN suppliers own ON own.organisation_id = $1 AND own.id = f.supplier_id';

const text: EntryReader['text'] = ({ kind, ruleId, parameters }, say) =>
  say(`feed.flag.${kind}`, { title: say(`rule.${ruleId}.title`), days: Number(parameters['days'] ?? 0) });

/** What people did about flags, until they were cleared and after. */
export const flagEntries: EntryReader = {
  source: 'flag',
  group: 'decided',
  isNews: true,
  rows: entryRows(
    'flag',
    {
      id: 'e.flag_id',
      supplierId: STANDING,
      at: 'e.at',
      kind: 'e.kind',
      topic: `'decision'`,
      about: 'e.flag_id::text',
      gravity: `CASE WHEN e.kind IN ('reopened', 'reopening-approved') THEN 3 WHEN e.kind IN ('proposed', 'reopening-proposed') THEN 2
        WHEN e.kind IN ('declined', 'reopening-declined', 'disputed') THEN 1 ELSE 0 END`,
      ruleId: 'f.rule_id',
      actorId: 'e.actor_id',
    },
    `FROM ${FLAGS} JOIN flag_events e ON e.organisation_id = $1 AND e.flag_id = f.id WHERE f.organisation_id = $1`,
  ),
  text,
};

/** Checks for retaliation that nobody has done; each is news from its day on. */
export const checkEntries: EntryReader = {
  source: 'check',
  group: 'decided',
  isNews: true,
  rows: entryRows(
    'check',
    {
      id: 'k.flag_id',
      supplierId: STANDING,
      at: `k.due_on::timestamp AT TIME ZONE 'UTC'`,
      kind: `'check-due'`,
      topic: `'decision'`,
      about: 'k.flag_id::text',
      gravity: '2',
      ruleId: 'f.rule_id',
      parameters: `jsonb_build_object('days', k.days)`,
    },
    `FROM ${FLAGS} JOIN flag_checks k ON k.organisation_id = $1 AND k.flag_id = f.id AND k.done_at IS NULL WHERE f.organisation_id = $1`,
  ),
  text,
};
