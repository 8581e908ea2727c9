import { join } from 'node:path';
import { runCli } from './run-cli.mjs';
import { folderTypedIn, runNode } from './run-node.mjs';
import { root, setUp } from './setup.mjs';

const [verb, ...args] = process.argv.slice(2);
// What the operator does needs the service, which the command line does not know.
if (verb === 'admin') runNode(setUp(), [join(root, 'infra/embedded/admin.mjs'), ...args]);
else if (verb === 'backup' || verb === 'restore')
  runNode(setUp(), [join(root, 'infra/embedded/backup/main.mjs'), verb, ...args], folderTypedIn('plumbline'));
else runCli(setUp(), process.argv.slice(2), folderTypedIn('plumbline'));
