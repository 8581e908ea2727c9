import type { UnreadableFile } from '@plumbline/intake';
import { userError, type UserErrors } from '../../../platform/errors/user-error.ts';

/** A file that cannot be read with the settings that a person chose, as what they can put right. */
export function notRead({ code, parameters }: UnreadableFile): UserErrors {
  return userError('FILE_NOT_READ', null, {
    seconds: 0,
    megabytes: 0,
    ...parameters,
    reading: code.replaceAll('-', '_'),
  });
}
