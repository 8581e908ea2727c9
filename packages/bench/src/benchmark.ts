/** Input of the contenders: files in a folder of the run, or frames that each builds from the same seed. */
export interface Workload {
  readonly folder: string;
  /** Rows or units. */
  readonly size: number;
  /** For benchmarks of the service. */
  readonly database?: WorkDatabase;
}

/** A running PostgreSQL with two migrated databases of the same shape: one for ours, one for the others. */
export interface WorkDatabase {
  /** Process id of its top process. */
  readonly pid: number;
  readonly ours: DatabaseAddresses;
  readonly others: DatabaseAddresses;
}

/** Connection addresses of one database: for each role of the service, and for the superuser. */
export type DatabaseAddresses = Readonly<
  Record<
    | 'DATABASE_URL'
    | 'SYSTEM_DATABASE_URL'
    | 'AUDITOR_DATABASE_URL'
    | 'AUTH_DATABASE_URL'
    | 'QUEUE_DATABASE_URL'
    | 'ADMIN_URL',
    string
  >
>;

/** A contender that has read its input. */
export interface Prepared {
  /** Digest of the contender's answer: equal for equal answers. */
  answer(): Promise<string>;
  /** Does the work once. @returns the rows or units that were handled, which may be `size` several times over */
  run(): Promise<number>;
  /** Restores the state before the work; not measured. */
  reset?(): Promise<void>;
}

/** One way to do the work. */
export interface Contender {
  readonly name: string;
  readonly prepare: (workload: Workload) => Promise<Prepared>;
}

/** Number of rounds, and how long to wait for a quiet machine. */
export interface Pace {
  readonly warmUps: number;
  /** Rounds that count. */
  readonly rounds: number;
  /** Seconds after the first round in which more rounds may replace those disturbed by other work. */
  readonly patience: number;
}

/** Ours compared with another way, with the targets. */
export interface Comparison {
  readonly ours: string;
  readonly against: string;
  /** Target: least speed of ours as a multiple of the other's; null if there is none. */
  readonly speedTarget: number | null;
  /** Target: most resident memory of ours as a part of the other's; null if there is none. */
  readonly memoryTarget: number | null;
}

/** The same work done in several ways, side by side. */
export interface Benchmark {
  readonly key: string;
  readonly title: string;
  readonly unit: 'rows' | 'units' | 'suppliers' | 'texts' | 'megabytes' | 'reports';
  readonly size: { readonly full: number; readonly quick: number };
  /** Notes that a reader needs to judge the numbers. */
  readonly notes: readonly string[];
  /** Writes the files that the contenders read. */
  readonly writeWorkload: (workload: Workload) => Promise<void>;
  readonly contenders: readonly Contender[];
  readonly comparisons: readonly Comparison[];
  /** Fewer rounds, where one takes long. */
  readonly pace?: Pace;
}
