interface Fact {
  readonly source: string;
  readonly fileName: string | null;
  readonly importId: string | null;
  readonly evidenceDate: string;
  readonly assurance: string;
  readonly inForce: boolean;
  readonly preferred: boolean;
}

/** One source: its kind and its file. */
export interface EvidenceSource {
  readonly key: string;
  readonly source: string;
  readonly fileName: string | null;
  readonly importId: string | null;
  /** Number of its facts in force, and of those that the assessment uses. */
  readonly held: number;
  readonly used: number;
  /** The days of the oldest and the newest of them. */
  readonly from: string;
  readonly to: string;
  readonly assurances: readonly string[];
}

/** The facts in force by source and file, most used first. */
export function sourcesOf(facts: readonly Fact[]): readonly EvidenceSource[] {
  const holding = facts.filter(({ inForce }) => inForce);
  const groups = Map.groupBy(holding, ({ source, importId }) => `${source} ${importId ?? ''}`);
  return [...groups]
    .map(([key, rows]): EvidenceSource => {
      const [first] = rows;
      const days = rows.map(({ evidenceDate }) => evidenceDate).sort();
      return {
        key,
        source: first?.source ?? '',
        fileName: first?.fileName ?? null,
        importId: first?.importId ?? null,
        held: rows.length,
        used: rows.filter(({ preferred }) => preferred).length,
        from: days[0] ?? '',
        to: days.at(-1) ?? '',
        assurances: [...new Set(rows.map(({ assurance }) => assurance))].sort(),
      };
    })
    .sort((a, b) => b.used - a.used || b.held - a.held);
}
