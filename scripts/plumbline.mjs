import { runCli } from './run-cli.mjs';
import { folderTypedIn } from './run-node.mjs';
import { setUp } from './setup.mjs';

runCli(setUp(), process.argv.slice(2), folderTypedIn('plumbline'));
