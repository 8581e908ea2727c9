export { runProcess } from './service/run-process.ts';
export { startApi } from './service/start-api.ts';
export { startWorker } from './service/start-worker.ts';
