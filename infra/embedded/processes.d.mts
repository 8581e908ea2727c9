/** True when a process with this id exists, owned by any user; false for a zombie. */
export function isAlive(pid: number): boolean;
