/** Turns the instant that PostgreSQL tells into the one that this process goes by. */
export type Clock = (told: Date) => Date;

/** The clock of every process but those of tests: what PostgreSQL tells. Several processes on several hosts share it. */
export const databaseClock: Clock = (told) => told;

/** The one statement that asks what time it is: when the transaction began, as a column `now`. */
export const ASK_TIME = 'SELECT transaction_timestamp() AS now';
