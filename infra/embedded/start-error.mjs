/** A reason not to start that the person at the terminal can do something about: its message is the one sentence that is shown. */
export class StartError extends Error {
  name = 'StartError';
}

const full = 'ENOSPC';
const saysFull = /No space left on device|Disk quota exceeded|Check free disk space|could not extend file/;

/**
 * The sentence for a full disk where an error or the output of a program says so, else the error as it is.
 * @param {unknown} error
 * @param {string} folder what was being written to
 * @returns {unknown}
 */
export function orDiskFull(error, folder) {
  const isFull = error?.code === full || saysFull.test(String(error?.message ?? error));
  if (!isFull) return error;
  return new StartError(`The disk that holds ${folder} is full: free some space and start again.`);
}
