interface Flagged {
  readonly ruleId: string;
  readonly severity: string | null;
  readonly subject: string;
}

/** The flags of one rule: a rule that holds at four sites is one indicator. */
export interface FlagGroup<Flag extends Flagged> {
  readonly ruleId: string;
  /** The gravest; of equal ones the first. */
  readonly leading: Flag;
  readonly flags: readonly Flag[];
  /** Where it holds, each place once. */
  readonly subjects: readonly string[];
}

const GRAVEST_LAST = ['L', 'M', 'H', 'C'];

function gravity({ severity }: Flagged): number {
  return severity === null ? -1 : GRAVEST_LAST.indexOf(severity);
}

/** Flags by rule, in the order in which each rule comes first. */
export function flagGroups<Flag extends Flagged>(flags: readonly Flag[]): readonly FlagGroup<Flag>[] {
  return [...Map.groupBy(flags, ({ ruleId }) => ruleId)].map(([ruleId, own]) => ({
    ruleId,
    leading: own.toSorted((a, b) => gravity(b) - gravity(a))[0] as Flag,
    flags: own,
    subjects: [...new Set(own.map(({ subject }) => subject))],
  }));
}
