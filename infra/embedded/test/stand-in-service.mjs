import { createServer } from 'node:http';
import { startHeart } from '../../../packages/server/src/platform/heart/start-heart.ts';

// Stands in for api or worker: ready at once, and reports its environment. It calculates for as long as it is asked to. Or it refuses to start, with a reason.
const { API_PORT, WORKER_PORT, DATABASE_URL, OWNER_DATABASE_URL, FOR_THE_API, REFUSE_BECAUSE } = process.env;
if (REFUSE_BECAUSE !== undefined) {
  process.stderr.write(`${REFUSE_BECAUSE}\n`);
  process.exit(1);
}
startHeart();
const port = process.argv[2] === 'api' ? API_PORT : WORKER_PORT;
createServer((request, response) => {
  const calculates = Number(/^\/calculate\/(\d+)$/.exec(request.url)?.[1] ?? 0);
  for (const until = Date.now() + calculates; Date.now() < until;);
  if (request.url !== '/end')
    return response.end(
      JSON.stringify({ pid: process.pid, DATABASE_URL, OWNER_DATABASE_URL, FOR_THE_API, WORKER_PORT }),
    );
  response.end();
  process.exit(3);
}).listen(Number(port), '127.0.0.1');
