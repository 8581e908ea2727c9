import type { Say } from '../../platform/text/texts.ts';

/** What an entry of a supplier's timeline tells: what became known, what that led to, what was decided, what was remedied. */
export const ENTRY_GROUPS = ['known', 'assessed', 'decided', 'remedied'] as const;
export type EntryGroup = (typeof ENTRY_GROUPS)[number];

/** By what the feed is filtered. */
export const ENTRY_TOPICS = ['flag', 'label', 'response', 'decision', 'recruitment'] as const;
export type EntryTopic = (typeof ENTRY_TOPICS)[number];

/** How grave an entry is: 0 for nothing worse than before, 4 for what concerns a Critical label. */
export type Gravity = 0 | 1 | 2 | 3 | 4;

/** The one shape of everything that is told of a supplier, whichever feature wrote it. */
export interface Entry {
  /** Key of its reader. */
  readonly source: string;
  readonly id: string;
  readonly supplierId: string;
  readonly at: Date;
  /** What it tells; texts have it in their code. */
  readonly kind: string;
  /** An {@link EntryTopic}; empty for what only the timeline tells. */
  readonly topic: string;
  /** What it is about within its topic: a later entry about the same takes the place of an earlier one. */
  readonly about: string;
  readonly gravity: Gravity;
  /** Labels as stored; empty if it moved none. */
  readonly labelBefore: string;
  readonly labelAfter: string;
  readonly ruleId: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The person who did it; null if nobody did. */
  readonly actorId: string | null;
  /** The import that it came with; null if none. */
  readonly importId: string | null;
}

/** One table as entries. Each feature that has something to tell adds one, in a file of its own. */
export interface EntryReader {
  readonly source: string;
  readonly group: EntryGroup;
  /** Whether the feed tells it too, or only the timeline of its supplier. */
  readonly isNews: boolean;
  /** A SELECT of all entries of organisation $1, made by {@link entryRows}. Never anything sealed, nor of workers. */
  readonly rows: string;
  /** The entry as a sentence; its supplier is named beside it. */
  readonly text: (entry: Entry, say: Say, locale: string) => string;
}

/** Types of the columns of an entry, in the order that all readers share. */
const TYPES = {
  source: 'text',
  id: 'uuid',
  supplierId: 'uuid',
  at: 'timestamptz',
  kind: 'text',
  topic: 'text',
  about: 'text',
  gravity: 'integer',
  labelBefore: 'text',
  labelAfter: 'text',
  ruleId: 'text',
  parameters: 'jsonb',
  actorId: 'uuid',
  importId: 'uuid',
} as const satisfies Record<keyof Entry, string>;

const EMPTY = {
  labelBefore: `''`,
  labelAfter: `''`,
  ruleId: `''`,
  parameters: `'{}'`,
  actorId: 'NULL',
  importId: 'NULL',
};

/** Columns that need not be given, with what they are then. */
type Given = Omit<Record<keyof Entry, string>, 'source' | keyof typeof EMPTY> & Partial<typeof EMPTY>;

/**
 * The statement of a reader.
 * @param columns an expression of SQL for each
 * @param from what follows SELECT, with the condition on organisation $1
 */
export function entryRows(source: string, columns: Given, from: string): string {
  const all: Record<keyof Entry, string> = { source: `'${source}'`, ...EMPTY, ...columns };
  const list = (Object.keys(TYPES) as (keyof Entry)[]).map((name) => {
    const [expression, type] = [all[name], TYPES[name]];
    const isColumn = /^\w+\.\w+$/.test(expression);
    return `${isColumn ? expression : `(${expression})::${type}`} AS "${name}"`;
  });
  return `SELECT ${list.join(', ')} ${from}`;
}
