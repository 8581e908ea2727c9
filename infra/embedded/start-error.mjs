/** A reason not to start that the person at the terminal can fix: its message is the one sentence shown. */
export class StartError extends Error {
  name = 'StartError';
}

const full = 'ENOSPC';
const saysFull = /No space left on device|Disk quota exceeded|Check free disk space|could not extend file/;

/**
 * An error that says the disk is full, if an error or the output of a program shows that; else the error unchanged.
 * @param {unknown} error
 * @param {string} folder what was being written to
 * @returns {unknown}
 */
export function orDiskFull(error, folder) {
  const isFull = error?.code === full || saysFull.test(String(error?.message ?? error));
  if (!isFull) return error;
  return new StartError(`The disk that holds ${folder} is full: free some space and start again.`);
}
