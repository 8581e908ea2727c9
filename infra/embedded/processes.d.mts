/** True when a process with this id exists, owned by any user; one that has ended and waits for its parent does not. */
export function isAlive(pid: number): boolean;
