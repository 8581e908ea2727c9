export interface Client {
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<{ rows: Row[] }>;
}

/** Runs work on a connection of its own. */
export function connected<Result>(connectionString: string, work: (client: Client) => Promise<Result>): Promise<Result>;
