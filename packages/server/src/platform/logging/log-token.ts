/** Injects the log of the process: `@Inject(LOG) log: Log`. */
export const LOG = Symbol('log');
