import type { Response } from '@plumbline/facts';
import type { Say } from '../../platform/text/texts.ts';
import { responseText } from '../supplier/fact-text.ts';

/** What is told of a change of a result. */
export interface ToldChange {
  readonly kind: string;
  /** Labels as stored; empty if there was none. */
  readonly labelBefore: string;
  readonly labelAfter: string;
  /** Empty for a change of band or of the methodology. */
  readonly ruleId: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A change as a sentence about its supplier. */
export function changeText({ kind, labelBefore, labelAfter, ruleId, parameters }: ToldChange, say: Say): string {
  const { before = '', after = '' } = parameters;
  if (kind === 'methodology') return say('change.methodology', { before: String(before), after: String(after) });
  if (kind === 'band')
    return say('change.band', { before: say(`label.${labelBefore}`), after: say(`label.${labelAfter}`) });
  const title = say(`rule.${ruleId}.title`);
  if (kind !== 'response') return say(`change.${kind}`, { title });
  const [was, is] = [before, after].map((response) => responseText(response as Response, say));
  return say('change.response', { title, before: was ?? '', after: is ?? '' });
}
