interface Fact {
  readonly source: string;
  readonly fileName: string | null;
  readonly importId: string | null;
  readonly evidenceDate: string;
  readonly assurance: string;
  readonly inForce: boolean;
  readonly preferred: boolean;
}

/** One source of what is known: whose words, in which file. */
export interface EvidenceSource {
  readonly key: string;
  readonly source: string;
  readonly fileName: string | null;
  readonly importId: string | null;
  /** Facts of it that hold, and those of them that the assessment uses. */
  readonly held: number;
  readonly used: number;
  /** The days of the oldest and the newest of them. */
  readonly from: string;
  readonly to: string;
  readonly assurances: readonly string[];
}

/** On what the result rests: the facts that hold, by source and file, the most used first. */
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
