/** Rows are read in blocks of this size: taking in more at once holds up somebody who scrolls, on a slow device for longer than a picture may take. */
export const BLOCK = 12;
/** So many blocks are kept in view at once: more than the largest screen shows. */
export const SLOTS = 9;
/** Rows beyond the view that are read too, so that slow scrolling meets none that is missing. */
const AHEAD = 8;

/** Which block each slot holds for a view. A block has always the same slot, and a slot without a block in view keeps what it has. */
export function blocksOf(first: number, last: number, before: readonly number[]): readonly number[] {
  const from = Math.max(0, Math.floor((first - AHEAD) / BLOCK));
  const to = Math.floor((last + AHEAD) / BLOCK);
  const wanted = Array.from({ length: Math.min(to - from + 1, SLOTS) }, (_, at) => from + at);
  return before.map((block, slot) => wanted.find((one) => one % SLOTS === slot) ?? block);
}

/** The slots before anything is looked at: the beginning of the list. */
export const FIRST_BLOCKS: readonly number[] = Array.from({ length: SLOTS }, (_, slot) => slot);
