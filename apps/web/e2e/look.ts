import { parseArgs } from 'node:util';
import { takePictures } from './pictures.ts';
import startStack from './stack/start-stack.mjs';
import stopStack from './stack/stop-stack.mjs';

// node apps/web/e2e/look.ts --to FOLDER [--only PATTERN] [--language CODE]: pictures for people to look at.
const { values } = parseArgs({
  options: { to: { type: 'string' }, only: { type: 'string' }, language: { type: 'string' } },
});
if (values.to === undefined) throw new Error('--to FOLDER says where the pictures go');
await startStack({ maxWorkers: 1 });
try {
  await takePictures(values.to, {
    ...(values.only === undefined ? {} : { only: new RegExp(values.only) }),
    ...(values.language === undefined ? {} : { language: values.language }),
  });
} finally {
  await stopStack();
}
