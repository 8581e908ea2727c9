export interface Client {
  query(sql: string, parameters?: readonly unknown[]): Promise<unknown>;
}

/** Runs work on a connection of its own. */
export function connected<Result>(connectionString: string, work: (client: Client) => Promise<Result>): Promise<Result>;
