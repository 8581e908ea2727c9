interface Said {
  readonly subject: string;
}

export interface SubjectGroup<Fact> {
  readonly subject: string;
  readonly rows: readonly Fact[];
}

/** Facts by what they are about, in the order in which the service names the subjects. */
export function bySubject<Fact extends Said>(facts: readonly Fact[]): readonly SubjectGroup<Fact>[] {
  return [...Map.groupBy(facts, ({ subject }) => subject)].map(([subject, rows]) => ({ subject, rows }));
}
