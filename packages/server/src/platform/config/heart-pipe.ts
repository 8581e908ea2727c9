/** The number of the pipe to the launcher, to which this process says that it runs. Null where nobody listens. */
export function heartPipe(variable = process.env['HEART_PIPE']): number | null {
  return variable === undefined || !/^\d+$/.test(variable) ? null : Number(variable);
}
