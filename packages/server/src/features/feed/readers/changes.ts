import { changeText } from '../../risk/change-text.ts';
import { IS_TOLD } from '../../risk/told-changes.ts';
import { entryRows, type EntryReader } from '../entry.ts';

/** By the label that it led to; what is new about people or goods never counts as nothing. */
const GRAVITY = `CASE WHEN NOT c.worse THEN 0 WHEN c.label_after = 'CRITICAL' THEN 4 WHEN c.label_after = 'HIGH' THEN 3
  WHEN c.label_after = 'MEDIUM' OR c.kind LIKE '%-new' THEN 2 ELSE 1 END`;

const columns = {
  id: 'c.id',
  supplierId: 'c.supplier_id',
  at: 'c.at',
  kind: 'c.kind',
  topic: `CASE c.kind WHEN 'band' THEN 'label' WHEN 'response' THEN 'response' WHEN 'methodology' THEN '' ELSE 'flag' END`,
  about: `c.rule_id || ' ' || coalesce(c.parameters->>'subjectKey', '')`,
  gravity: GRAVITY,
  labelBefore: 'c.label_before',
  labelAfter: 'c.label_after',
  ruleId: 'c.rule_id',
  parameters: 'c.parameters',
};

/** Differences between results, without those of answers that were taken back. */
export const changeEntries: EntryReader = {
  source: 'change',
  group: 'assessed',
  isNews: true,
  rows: entryRows(
    'change',
    columns,
    `FROM changes c WHERE c.organisation_id = $1 AND c.kind <> 'methodology' AND ${IS_TOLD}`,
  ),
  text: changeText,
};

/** A new version of the methodology: nothing happened at the supplier, so that it is no news. */
export const methodologyEntries: EntryReader = {
  source: 'methodology',
  group: 'assessed',
  isNews: false,
  rows: entryRows('methodology', columns, `FROM changes c WHERE c.organisation_id = $1 AND c.kind = 'methodology'`),
  text: changeText,
};
