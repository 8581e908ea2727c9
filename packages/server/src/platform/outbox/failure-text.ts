/**
 * The key of the text that says why a job was given up. Reasons of the job itself begin with `job.`; all others are user errors
 * that a command threw inside the job.
 * @param code a `FailureCode`, as it is stored
 */
export function failureText(code: string): string {
  return code.startsWith('job.') ? `jobs.reason.${code}` : `errors.${code}`;
}
