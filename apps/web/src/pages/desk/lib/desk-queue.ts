/** A row of the queue, as far as its place is concerned. */
export interface Queued {
  readonly id: string;
  readonly needsDecision: boolean;
  readonly proposal: string | null;
  readonly hold: { readonly waits: boolean } | null;
}

export interface Lane<Row extends Queued> {
  readonly lane: string;
  readonly name: string;
  readonly count: number;
  readonly suppliers: readonly Row[];
  /** After the last of them; null when there are no more. */
  readonly more: string | null;
}

export interface Proposal<Row extends Queued> {
  readonly supplier: Row;
  /** Shipments are held, and a second person is asked to confirm it. */
  readonly isHold: boolean;
  readonly viewerCanApprove: boolean;
}

export interface Section<Row extends Queued> {
  /** A lane, or what waits for the viewer, or for somebody else. */
  readonly key: string;
  readonly name: string | null;
  readonly count: number;
  readonly rows: readonly Row[];
  readonly more: string | null;
}

/** Whether a second person is asked about the supplier. */
export function waits({ proposal, hold }: Queued): boolean {
  return proposal !== null || hold?.waits === true;
}

/** Each supplier once, however much about it waits. */
function once<Row extends Queued>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

export const FOR_YOU = 'for-you';
export const PROPOSED = 'proposed';

/**
 * The queue as it stands now: what waits for the viewer, then the lanes, then what waits for others. Rows are those that were read, less what was decided since; counts
 * follow them.
 */
export function sectionsOf<Row extends Queued>(desk: {
  readonly lanes: readonly Lane<Row>[];
  readonly proposals: readonly Proposal<Row>[];
  readonly proposalCount: number;
}): readonly Section<Row>[] {
  const open = desk.proposals.filter(({ supplier: { proposal, hold }, isHold }) =>
    isHold ? hold?.waits === true : proposal !== null,
  );
  const forYou = once(open.filter(({ viewerCanApprove }) => viewerCanApprove).map(({ supplier }) => supplier));
  const known = new Set(open.map(({ supplier }) => supplier.id));
  const isOthers = ({ supplier, viewerCanApprove }: Proposal<Row>) =>
    !viewerCanApprove && !supplier.needsDecision && !forYou.some(({ id }) => id === supplier.id);
  const read = desk.lanes.flatMap(({ suppliers }) => suppliers);
  const proposedNow = read.filter((row) => !row.needsDecision && waits(row) && !known.has(row.id));
  const others = once([...open.filter(isOthers).map(({ supplier }) => supplier), ...proposedNow]);
  const unread = desk.proposalCount - desk.proposals.length;
  const lanes = desk.lanes.map(({ lane, name, count, suppliers, more }): Section<Row> => {
    // What a second person is asked about stands above, or below, not in its lane too.
    const rows = suppliers.filter(({ id, needsDecision }) => needsDecision && !forYou.some((row) => row.id === id));
    return { key: lane, name, count: count - (suppliers.length - rows.length), rows, more };
  });
  return [
    { key: FOR_YOU, name: null, count: forYou.length, rows: forYou, more: null },
    ...lanes,
    { key: PROPOSED, name: null, count: others.length + unread, rows: others, more: null },
  ].filter(({ count }) => count > 0);
}

/** How many suppliers need a decision now. */
export function toDecide<Row extends Queued>(sections: readonly Section<Row>[]): number {
  return sections.filter(({ key }) => key !== FOR_YOU && key !== PROPOSED).reduce((sum, { count }) => sum + count, 0);
}

/** What was decided, and not only proposed, since the queue was read. */
export function decidedSince<Row extends Queued>(lanes: readonly Lane<Row>[]): number {
  return lanes.flatMap(({ suppliers }) => suppliers).filter((row) => !row.needsDecision && row.proposal === null)
    .length;
}

export interface Place {
  readonly section: string;
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

/** Where a supplier stands in the queue; null for one that is not in it. */
export function placeOf<Row extends Queued>(sections: readonly Section<Row>[], id: string | null): Place | null {
  for (const { key, rows, count } of sections) {
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) return { section: key, place: at + 1, count };
  }
  return null;
}

/** The supplier after or before another; the first for one that is not in the queue; null at either end. */
export function neighbourOf<Row extends Queued>(
  sections: readonly Section<Row>[],
  id: string | null,
  direction: 1 | -1,
): string | null {
  const ids = sections.flatMap(({ rows }) => rows.map((row) => row.id));
  const at = id === null ? -1 : ids.indexOf(id);
  if (at < 0) return ids[0] ?? null;
  return ids[at + direction] ?? null;
}

/**
 * From where the queue goes on: the supplier itself, or, where somebody else has decided about it, the last one before it that is still there. Null for the start.
 * @param seen the queue as it was when the supplier was last in it
 */
export function goesOnFrom<Row extends Queued>(
  sections: readonly Section<Row>[],
  seen: readonly string[],
  id: string | null,
): string | null {
  if (placeOf(sections, id) !== null) return id;
  const before = id === null ? [] : seen.slice(0, Math.max(seen.indexOf(id), 0));
  return before.findLast((each) => placeOf(sections, each) !== null) ?? null;
}

/** Where so many steps on from a supplier lead, and how many of them wait for rows of its lane that were not read yet. */
export function stepsOn<Row extends Queued>(
  sections: readonly Section<Row>[],
  from: string | null,
  steps: number,
): { readonly id: string | null; readonly waiting: number } {
  let id = from;
  for (let left = steps; left > 0; left -= 1) {
    const isLastRead = sections.some(({ rows, more }) => more !== null && id !== null && rows.at(-1)?.id === id);
    if (isLastRead) return { id, waiting: left };
    id = neighbourOf(sections, id, 1) ?? id;
  }
  return { id, waiting: 0 };
}

/** Whose case is next once these are decided; null at the end of the queue, and where the next rows of the lane were not read yet. */
export function nextUndecided<Row extends Queued>(
  sections: readonly Section<Row>[],
  from: string | null,
  decided: ReadonlySet<string>,
): string | null {
  const { id, waiting } = stepsOn(sections, from, 1);
  if (id === null || id === from || waiting > 0) return null;
  return decided.has(id) ? nextUndecided(sections, id, decided) : id;
}

/** How near the end of what was read of a lane its next rows are fetched. */
const NEAR = 3;

/** The lane of which more has to be read, because the case that is open is near its end. */
export function laneToRead<Row extends Queued>(
  sections: readonly Section<Row>[],
  id: string | null,
): Section<Row> | null {
  const section = sections.find(({ rows }) => rows.some((row) => row.id === id));
  if (section === undefined || section.more === null) return null;
  return section.rows.findIndex((row) => row.id === id) >= section.rows.length - NEAR ? section : null;
}
