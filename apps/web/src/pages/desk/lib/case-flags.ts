/** A flag, as far as telling it once for several sites is concerned. */
export interface SitedFlag {
  readonly ruleId: string;
  readonly severity: string | null;
  readonly assurance: string;
  readonly subject: string;
}

export interface FoldedFlag<Flag extends SitedFlag> {
  /** The first of them, which speaks for all. */
  readonly flag: Flag;
  /** Where it holds, in the order of the flags. */
  readonly subjects: readonly string[];
}

/** Flags of one rule that are as grave and as sure as each other, told once with the places where they hold. */
export function foldedFlags<Flag extends SitedFlag>(flags: readonly Flag[]): readonly FoldedFlag<Flag>[] {
  const groups = Map.groupBy(flags, ({ ruleId, severity, assurance }) => `${ruleId} ${severity ?? ''} ${assurance}`);
  return [...groups.values()].flatMap((group) => {
    const [flag] = group;
    return flag === undefined ? [] : [{ flag, subjects: [...new Set(group.map(({ subject }) => subject))] }];
  });
}
