import type { UnreadableFile } from '@plumbline/intake';
import { userError, type UserErrors } from '../../../platform/errors/user-error.ts';

/** Turns a file that cannot be read with the chosen settings into errors that the person can fix. */
export function notRead({ code, parameters }: UnreadableFile): UserErrors {
  return userError('FILE_NOT_READ', null, {
    seconds: 0,
    megabytes: 0,
    ...parameters,
    reading: code.replaceAll('-', '_'),
  });
}
