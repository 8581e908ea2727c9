import { stdin, stdout } from 'node:process';
import type { Report } from '../../report/report.ts';
import { frameOf, framesFrom } from './frames.ts';
import { typesetter } from './typesetting.ts';

/** Reports after which what the compiler holds outside of JavaScript is given back: nothing in the process presses for it. */
const COLLECTED_AFTER = 8;

/** The process that sets reports: one message in, one out, which begins with whether it went well. It ends with its input. */
async function answerReports(): Promise<void> {
  const set = typesetter();
  let count = 0;
  for await (const message of framesFrom(stdin)) {
    count += 1;
    for (const bytes of frameOf(answerTo(message, set))) stdout.write(bytes);
    if (count % COLLECTED_AFTER === 0) globalThis.gc?.();
  }
}

function answerTo(message: Buffer, set: (report: Report) => Buffer): Buffer {
  try {
    return Buffer.concat([Buffer.of(1), set(JSON.parse(message.toString()) as Report)]);
  } catch (error) {
    return Buffer.concat([Buffer.of(0), Buffer.from(String(error))]);
  }
}

await answerReports();
