export interface RunningDatabase {
  /** Of the database `postgres`, as the superuser. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Whether an earlier start had left it running. */
  readonly adopted: boolean;
  /** One sentence when the database lies elsewhere than asked for. */
  readonly notice: string | undefined;
  isAlive(): boolean;
  /** Makes a database where there is none of that name. */
  createDatabase(name: string): Promise<void>;
  stop(options?: { remove?: boolean }): Promise<void>;
}

export function startDatabase(options: {
  folder: string;
  port?: number;
  throwAway?: boolean;
  log?: string;
}): Promise<RunningDatabase>;

export function stopPostmaster(pid: number): Promise<void>;

export function removeDatabase(folder: string): void;
