/**
 * Flags of Node for the worker. A long list makes many short-lived objects; by default Node keeps them until a share of the machine's memory is
 * full. Of a list of 300,000 rows the worker holds 441 MB with them.
 */
export const workerFlags = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/**
 * Environment of the worker beside that of all processes. Node keeps the compiled code that it has read from disk for as long as the process runs: 20 MB
 * for half a second of a start.
 */
export const workerEnvironment = { NODE_DISABLE_COMPILE_CACHE: '1' };
