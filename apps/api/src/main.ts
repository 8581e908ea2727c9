import { runProcess, startApi } from '@plumbline/server';

await runProcess('api', startApi);
