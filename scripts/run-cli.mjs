import { join } from 'node:path';
import { runNode } from './run-node.mjs';
import { root } from './setup.mjs';

/** The command line, with flags that collect short-lived objects early, so that a million rows stay under 512 MB. */
export const cli = ['--max-semi-space-size=8', '--heap-growing-percent=30', join(root, 'apps/cli/src/main.ts')];

/** Runs the command line in a folder with Node 24. */
export function runCli(node, args, folder) {
  runNode(node, [...cli, ...args], folder);
}
