import { runProcess, startWorker } from '@plumbline/server';

await runProcess('worker', startWorker);
