const DAY = 24 * 60 * 60 * 1000;

/** Number of days that the changes cover: seven, or thirty when nothing happened in seven. */
export function changeSpan(changes: readonly { readonly at: string }[], now: Date): 7 | 30 {
  const newest = Math.max(...changes.map(({ at }) => new Date(at).getTime()));
  return changes.length === 0 || now.getTime() - newest <= 7 * DAY ? 7 : 30;
}
