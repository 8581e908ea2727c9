import type { FactKey } from '@plumbline/facts';
import type { Column } from '../src/rules/columns.ts';
import type { STATE } from '../src/rules/frame.ts';

export type Columns = { readonly [C in Column]?: number };
export type States = { readonly [K in FactKey]?: keyof typeof STATE };
/** What is known, then truth, severity and what it could be (`-` for none). */
export type Case = readonly [columns: Columns, states: States, verdict: string];
export type TruthTables = Readonly<Record<string, readonly Case[]>>;
