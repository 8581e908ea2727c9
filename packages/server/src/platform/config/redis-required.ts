/** Whether the queue tests must run on Redis. If so, they fail without it; otherwise they skip that part. */
export function redisRequired(variable = process.env['REQUIRE_REDIS']): boolean {
  return variable === '1';
}
