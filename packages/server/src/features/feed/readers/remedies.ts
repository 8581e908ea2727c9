import type { Response } from '@plumbline/facts';
import { responseText } from '../../supplier/fact-text.ts';
import { entryRows, type EntryReader } from '../entry.ts';

/** What was done about findings, and what workers got, without numbers of people: those stand in the ledger. A line that was corrected is told as it is now. */
const DONE = `(
    SELECT p.remedy_id, p.id, p.recorded_at, p.recorded_by, 'step' AS kind, p.response AS what FROM remedy_steps p WHERE p.organisation_id = $1
    UNION ALL
    SELECT l.remedy_id, l.id, l.recorded_at, l.recorded_by, 'line', l.kind FROM remedy_entries l
    WHERE l.organisation_id = $1 AND NOT l.taken_back
      AND NOT EXISTS (SELECT FROM remedy_entries n WHERE n.organisation_id = $1 AND n.corrects = l.id)) d`;

/** Responses, plans and lines of the ledger. The feed tells what they moved as changes of the response. */
export const remedyEntries: EntryReader = {
  source: 'remedy',
  group: 'remedied',
  isNews: false,
  rows: entryRows(
    'remedy',
    {
      id: 'd.id',
      supplierId: 'r.supplier_id',
      at: 'd.recorded_at',
      kind: 'd.kind',
      topic: `''`,
      about: `''`,
      gravity: '0',
      ruleId: 'r.rule_id',
      parameters: `jsonb_build_object('what', d.what)`,
      actorId: 'd.recorded_by',
    },
    `FROM remedies r JOIN ${DONE} ON d.remedy_id = r.id WHERE r.organisation_id = $1`,
  ),
  text: ({ kind, ruleId, parameters }, say) => {
    const what = String(parameters['what']);
    const title = say(`rule.${ruleId}.title`);
    return say('feed.remedy', {
      what: kind === 'step' ? responseText(what as Response, say) : say(`remedy.kind.${what}`),
      kind,
      title,
    });
  },
};

/** Of these responses the plan lapses; what workers confirmed does not. */
const FUNDED = `('plan-funded', 'on-schedule')`;
const STEPS = 'FROM remedy_steps p WHERE p.organisation_id = $1 AND p.remedy_id = r.id';

/** Plans past their last day that nothing has followed; each is news from the day after. */
export const lapseEntries: EntryReader = {
  source: 'lapse',
  group: 'remedied',
  isNews: true,
  rows: entryRows(
    'lapse',
    {
      id: 'r.id',
      supplierId: 'r.supplier_id',
      at: `until.day::timestamp AT TIME ZONE 'UTC' + interval '1 day'`,
      kind: `'lapsed'`,
      topic: `'response'`,
      about: `r.id::text || ' plan'`,
      gravity: '2',
      ruleId: 'r.rule_id',
      parameters: `jsonb_build_object('until', until.day)`,
    },
    `FROM remedies r
     CROSS JOIN LATERAL (SELECT p.response ${STEPS} ORDER BY p.place DESC LIMIT 1) last
     CROSS JOIN LATERAL (SELECT (p.plan->>'until')::date AS day ${STEPS} AND p.plan IS NOT NULL ORDER BY p.place DESC LIMIT 1) until
     WHERE r.organisation_id = $1 AND last.response IN ${FUNDED}`,
  ),
  text: ({ ruleId, parameters }, say) =>
    say('feed.remedy.lapsed', { title: say(`rule.${ruleId}.title`), day: String(parameters['until']) }),
};
