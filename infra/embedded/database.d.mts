export interface RunningDatabase {
  /** Address of the database `postgres`, as the superuser. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Whether an earlier start had left it running. */
  readonly adopted: boolean;
  /** One sentence if the database is not in the folder that was asked for. */
  readonly notice: string | undefined;
  isAlive(): boolean;
  /** Makes a database unless one of that name exists. */
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
