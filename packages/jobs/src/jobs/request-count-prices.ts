import { defineJob } from '../define-job.ts';

/** Counts what suppliers say of an organisation's prices and delivery times, once enough of them have answered. */
export const requestCountPrices = defineJob({
  name: 'request.count-prices',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
