import type { Say } from '../../platform/text/texts.ts';
import type { MethodologyChange } from './methodology-change.ts';
import type { MethodologyChangeType } from './methodology-change.types.ts';

export function methodologyChangeView(change: MethodologyChange | null, say: Say): MethodologyChangeType | null {
  if (change === null) return null;
  const { before, after, moved, at, suppliers } = change;
  return { after, at, suppliers, text: say('change.methodology.all', { before, after, moved }) };
}
