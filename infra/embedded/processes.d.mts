/** Whether a process with this number exists, whoever runs it; one that has ended and waits for its parent does not. */
export function isAlive(pid: number): boolean;
