/** What the contenders work on: files in a folder of the run, or frames that each makes for itself from the same seed. */
export interface Workload {
  readonly folder: string;
  /** Rows or units. */
  readonly size: number;
  /** For benchmarks of the service. */
  readonly database?: WorkDatabase;
}

/** A running PostgreSQL with two migrated databases of the same shape: ours works in one, the others in the other. */
export interface WorkDatabase {
  /** Process under which all of it works. */
  readonly pid: number;
  readonly ours: DatabaseAddresses;
  readonly others: DatabaseAddresses;
}

/** Addresses of one database: as each role of the service, and as superuser. */
export type DatabaseAddresses = Readonly<
  Record<'DATABASE_URL' | 'SYSTEM_DATABASE_URL' | 'AUTH_DATABASE_URL' | 'QUEUE_DATABASE_URL' | 'ADMIN_URL', string>
>;

/** A contender that has read what it needs. */
export interface Prepared {
  /** What the contender found, as a digest that is equal for equal answers. */
  answer(): Promise<string>;
  /** Does the work once. @returns the rows or units that were handled, which may be `size` several times over */
  run(): Promise<number>;
  /** Puts everything back to where the work begins; not measured. */
  reset?(): Promise<void>;
}

/** One way to do the work. */
export interface Contender {
  readonly name: string;
  readonly prepare: (workload: Workload) => Promise<Prepared>;
}

/** How often is measured, and how long quiet is waited for. */
export interface Pace {
  readonly warmUps: number;
  /** Rounds that count. */
  readonly rounds: number;
  /** Seconds from the first round on in which further rounds may replace those beside other work. */
  readonly patience: number;
}

/** Ours beside another way, with what is aimed at. */
export interface Comparison {
  readonly ours: string;
  readonly against: string;
  /** The least speed of ours as a multiple of the other's; null where none is set. */
  readonly speedTarget: number | null;
  /** The most resident memory of ours as a part of the other's; null where none is set. */
  readonly memoryTarget: number | null;
}

/** The same work done in several ways, side by side. */
export interface Benchmark {
  readonly key: string;
  readonly title: string;
  readonly unit: 'rows' | 'units' | 'suppliers';
  readonly size: { readonly full: number; readonly quick: number };
  /** What a reader must know to judge the numbers. */
  readonly notes: readonly string[];
  /** Writes the files that the contenders read. */
  readonly writeWorkload: (workload: Workload) => Promise<void>;
  readonly contenders: readonly Contender[];
  readonly comparisons: readonly Comparison[];
  /** Fewer rounds, where one takes long. */
  readonly pace?: Pace;
}
