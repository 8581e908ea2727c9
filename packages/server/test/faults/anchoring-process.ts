import { aVerifier } from '../../src/features/audit/testing/a-verifier.ts';
import { Config, type Environment } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/db/data-source.ts';

// One round of anchoring in a process of its own, to be killed in it. The argument holds its settings.
const [, , argument = ''] = process.argv;
const config = new Config(JSON.parse(argument) as Environment);
// A killed test run cannot end its processes, so they end when it does.
process.stdin.on('end', () => process.exit());

const database = await openDatabase(config, 'plumbline-anchoring', [], () => undefined);
await aVerifier({ database, config }).anchor.execute(null);
await database.close();
process.exit();
