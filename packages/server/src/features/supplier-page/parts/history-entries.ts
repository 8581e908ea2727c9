import type { Response } from '@plumbline/facts';
import type { Label } from '@plumbline/risk';
import { responseText, type Wording } from '../../supplier/fact-text.ts';
import type { SupplierPage } from '../supplier-page.read-model.ts';

/** One line of a supplier's history. */
export interface HistoryEntry {
  readonly at: Date;
  readonly kind: string;
  readonly text: string;
  readonly labelBefore: Label | null;
  readonly labelAfter: Label | null;
}

/** Changes of the result, imports and decisions, newest first. */
export function historyEntries(
  {
    changes,
    observations,
    imports,
    decisions,
  }: Pick<SupplierPage, 'changes' | 'observations' | 'imports' | 'decisions'>,
  { say }: Wording,
): HistoryEntry[] {
  const labelText = (label: string): string => say(`label.${label}`);
  const responses = ({ before, after }: Readonly<Record<string, unknown>>): Record<string, string> => ({
    before: responseText(before as Response, say),
    after: responseText(after as Response, say),
  });
  const moved = changes.map(({ at, kind, labelBefore, labelAfter, ruleId, parameters }): HistoryEntry => {
    if (kind === 'methodology') {
      const { before = '', after = '' } = parameters;
      return {
        at,
        kind,
        text: say('history.methodology', { before, after }),
        labelBefore: labelBefore || null,
        labelAfter: labelAfter || null,
      };
    }
    const title = say(`rule.${ruleId}.title`);
    const text =
      kind === 'band'
        ? say('history.band', { before: labelText(labelBefore), after: labelText(labelAfter) })
        : say(`history.${kind}`, { title, ...(kind === 'response' ? responses(parameters) : {}) });
    return { at, kind, text, labelBefore: labelBefore || null, labelAfter: labelAfter || null };
  });
  const open = observations.filter(({ protection, sourceKind }) => protection !== 'sealed' && sourceKind !== 'worker');
  const recorded = imports.flatMap(({ id, fileName }): HistoryEntry[] => {
    const own = open.filter(({ importId }) => importId === id);
    const at = own.map(({ recordedFrom }) => recordedFrom).sort((a, b) => a.getTime() - b.getTime())[0];
    const rows = [...new Set(own.flatMap((row) => row.rows))].sort((a, b) => a - b);
    if (at === undefined) return [];
    return [
      {
        at,
        kind: 'imported',
        text: say('history.imported', { file: fileName, rows: rows.join(', '), count: rows.length }),
        labelBefore: null,
        labelAfter: null,
      },
    ];
  });
  const decided = decisions.map(({ proposedAt, decidedAt, kind, state }): HistoryEntry => {
    const text = say('history.decided', { kind: say(`decision.kind.${kind}`), state: state.replace('-', '_') });
    return { at: decidedAt ?? proposedAt, kind: 'decision', text, labelBefore: null, labelAfter: null };
  });
  return [...moved, ...recorded, ...decided].sort((a, b) => b.at.getTime() - a.at.getTime());
}
