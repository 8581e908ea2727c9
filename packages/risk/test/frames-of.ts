import type { SupplierDossier } from '@plumbline/facts';
import { assessSealed } from '../src/assess.ts';
import { methodology } from '../src/methodology.ts';
import type { Methodology } from '../src/methodology.ts';
import type { Reference } from '../src/reference.ts';
import type { Frame } from '../src/rules/frame.ts';

/** The frames that all rules, sealed ones too, are given when this supplier is assessed, one for each of its units. */
export function framesOf(
  dossier: SupplierDossier,
  reference: Reference,
  by: { readonly methodology: Methodology; readonly asOf: string } = { methodology: methodology(), asOf: '2026-11-25' },
): Frame[] {
  const frames: Frame[] = [];
  const { rules, ...rest } = by.methodology;
  const run: typeof rules.run = (frame, trace) => {
    frames.push({ numbers: frame.numbers.slice(), least: frame.least.slice(), states: frame.states.slice() });
    rules.run(frame, trace);
  };
  assessSealed(dossier, { methodology: { ...rest, rules: { ...rules, run } }, reference, asOf: by.asOf });
  return frames;
}
