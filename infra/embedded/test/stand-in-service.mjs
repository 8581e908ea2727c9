import { createServer } from 'node:http';

// Stands in for api or worker: ready at once, and reports its environment. Or it refuses to start, with a reason.
const { API_PORT, WORKER_PORT, DATABASE_URL, OWNER_DATABASE_URL, FOR_THE_API, REFUSE_BECAUSE } = process.env;
if (REFUSE_BECAUSE !== undefined) {
  process.stderr.write(`${REFUSE_BECAUSE}\n`);
  process.exit(1);
}
const port = process.argv[2] === 'api' ? API_PORT : WORKER_PORT;
createServer((request, response) => {
  if (request.url !== '/end')
    return response.end(
      JSON.stringify({ pid: process.pid, DATABASE_URL, OWNER_DATABASE_URL, FOR_THE_API, WORKER_PORT }),
    );
  response.end();
  process.exit(3);
}).listen(Number(port), '127.0.0.1');
