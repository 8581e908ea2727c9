import type { Disagreement, InputDossier } from '@plumbline/facts';
import type { Methodology } from '../../src/methodology.ts';
import { COLUMN_INDEX, natural } from '../../src/rules/columns.ts';
import type { Column } from '../../src/rules/columns.ts';
import { aReference } from '../../test/a-reference.ts';
import type { ReferenceParts } from '../../test/a-reference.ts';
import { aSupplier, observations } from '../../test/a-supplier.ts';
import type { SaidBy, SaidFacts } from '../../test/a-supplier.ts';
import { framesOf } from '../../test/frames-of.ts';

/** Where a site stands, and what else is on record; without a word of it in XA, where nothing is coded. */
export interface Where {
  readonly reference?: ReferenceParts;
  readonly inputs?: readonly InputDossier[];
  readonly said?: SaidBy;
  readonly disagreements?: readonly Disagreement[];
  readonly asOf?: string;
}

/** What is recorded, and what rules then read: null where it is not known. */
export type ColumnCase = readonly [facts: SaidFacts, value: number | null, where?: Where];
export type ColumnTables = { readonly [C in Column]?: readonly ColumnCase[] };

/** A raw material of the site, of a known origin or not. */
export function anInput(key: string, facts: SaidFacts): InputDossier {
  return { key, name: key, goods: [], observations: observations(facts) };
}

/** What rules read of the site in that column. */
export function readIn(column: Column, [facts, , where = {}]: ColumnCase, methodology: Methodology): number | null {
  const dossier = aSupplier({
    facts: { 'place.country': 'XA', ...facts },
    ...(where.inputs && { inputs: where.inputs }),
    ...(where.said && { said: where.said }),
    ...(where.disagreements && { disagreements: where.disagreements }),
  });
  const [frame] = framesOf(dossier, aReference(where.reference), { methodology, asOf: where.asOf ?? '2026-11-25' });
  return natural(column, frame?.numbers[COLUMN_INDEX[column]] ?? Number.NaN);
}
