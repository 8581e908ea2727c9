import type { Say } from '../../platform/text/texts.ts';
import type { AuditRow } from './audit.read-model.ts';

/** The parameters of an entry as its text needs them. Entries hold only codes: what a code stands for is written in words. */
export function inWords({ verb, parameters }: Pick<AuditRow, 'verb' | 'parameters'>, say: Say): Parameters<Say>[1] {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : wordsOf(verb, name, String(value ?? ''), parameters, say),
    ]),
  );
}

function wordsOf(verb: string, name: string, code: string, all: AuditRow['parameters'], say: Say): string {
  if (name === 'rule') return say(`rule.${code}.title`);
  if (name === 'kind') return nameOfKind(verb, code, say);
  if (verb === 'member.roles-changed' && code !== '')
    return code
      .split(', ')
      .map((role) => say(`role.${role}`))
      .join(', ');
  if (verb === 'pack.refused' && name === 'reason')
    return say(`pack.refused.${code}`, { subject: String(all['subject'] ?? '') });
  return code;
}

/** Of a decision, a fact, a job or the response to a finding. */
function nameOfKind(verb: string, kind: string, say: Say): string {
  if (verb.startsWith('decision.')) return say(`decision.kind.${kind}`);
  if (verb.startsWith('fact.')) return say(kind.includes('.') ? `fact.${kind}` : `fact.form.${kind}`);
  if (verb.startsWith('job.')) return say(`jobs.title.${kind}`, { fileName: 'none', list: 'none' });
  if (verb.startsWith('remedy.')) return say(`response.${kind}`);
  return kind;
}
