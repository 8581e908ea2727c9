import { write } from 'node:fs';
import { workerData } from 'node:worker_threads';

const pipe = Number(workerData);
const milliseconds = 500;

let isWriting = false;
const timer = setInterval(() => {
  // The process that listens may stand still: one write waits then, and no more.
  if (isWriting) return;
  isWriting = true;
  write(pipe, '.', (error) => {
    isWriting = false;
    if (error?.code === 'EPIPE') clearInterval(timer);
  });
}, milliseconds);
