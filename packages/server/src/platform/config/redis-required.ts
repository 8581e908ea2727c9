/** Whether the suite of the queues has to run on Redis: its absence is then a failure; elsewhere that part is left out. */
export function redisRequired(variable = process.env['REQUIRE_REDIS']): boolean {
  return variable === '1';
}
