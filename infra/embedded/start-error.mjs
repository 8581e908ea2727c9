/** A reason not to start that the person at the terminal can fix: its message is the one sentence shown. */
export class StartError extends Error {
  name = 'StartError';
}

const saysFull = /No space left on device|Disk quota exceeded|Check free disk space|could not extend file/;
const full = new Set(['ENOSPC', 'EDQUOT']);
const closed = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

/**
 * An error in one sentence if a disk is full or a folder cannot be written, shown by the error or by the output of a program; else the error unchanged.
 * @param {unknown} error
 * @param {string} folder what was being written to
 * @returns {unknown}
 */
export function orUnwritable(error, folder) {
  if (full.has(error?.code) || saysFull.test(String(error?.message ?? error)))
    return new StartError(`The disk that holds ${folder} is full: free some space and start again.`);
  if (closed.has(error?.code) && error.path !== undefined)
    return new StartError(
      `${error.path} cannot be written (${error.code}): let the user that starts Plumbline write there, or name another folder.`,
    );
  return error;
}
