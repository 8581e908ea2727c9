/** Turns the instant from PostgreSQL into the one that this process uses. */
export type Clock = (told: Date) => Date;

/** The clock of every process except in tests: PostgreSQL's. Processes on several hosts share it. */
export const databaseClock: Clock = (told) => told;

/** The one statement that asks what time it is: when the transaction began, as a column `now`. */
export const ASK_TIME = 'SELECT transaction_timestamp() AS now';
