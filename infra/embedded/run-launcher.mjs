import { parseArgs } from 'node:util';
import { launch } from './launcher.mjs';
import { StartError, orUnwritable } from './start-error.mjs';

const parentEvery = 1_000;
const highestPort = 65_535;

const help = `npm start -- [--port N] [--fresh] [--no-demo] [--seed]

  --port N   the port to listen on; else PORT from the environment, else 4280 or the next one that is free
  --fresh    removes everything that earlier starts kept, and starts over
  --no-demo  leaves out the demo, which is otherwise filled once, into an empty database
  --seed     fills the demo in a database of your own too (DATABASE_URL), where that is empty
`;

/**
 * Runs the launcher as this process: its arguments, its signals, its exit code.
 * @param {Pick<Parameters<typeof launch>[0], 'root' | 'folder' | 'children' | 'migrate' | 'seed' | 'build' | 'patience'>} service
 */
export async function runLauncher(service) {
  const ending = new AbortController();
  const hurry = new AbortController();
  const end = () => (ending.signal.aborted ? hurry : ending).abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  endWithParent(ending);
  // What is said can go to a file on a disk that is full: that must not end what runs.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  const say = (line) => process.stdout.write(`${line}\n`);
  try {
    const wish = wishOf(process.argv.slice(2), process.env);
    if (wish === undefined) return say(help);
    await launch({ ...service, wish, environment: process.env, ending: ending.signal, hurry: hurry.signal, say });
    process.exit(0);
  } catch (error) {
    const known = orUnwritable(error, service.folder);
    process.stderr.write(`${known instanceof StartError ? known.message : (known.stack ?? known)}\n`);
    process.exit(1);
  }
}

/** The process that npm started may be killed; then nothing else could stop this one. */
function endWithParent(ending) {
  const parent = process.ppid;
  const check = () => {
    if (process.ppid !== parent) ending.abort();
  };
  setInterval(check, parentEvery).unref();
}

function wishOf(args, environment) {
  const { values } = parsed(args);
  if (values.help) return undefined;
  const port = values.port ?? environment.API_PORT ?? environment.PORT;
  const demo = values['no-demo'] ? 'none' : values.seed ? 'asked' : 'usual';
  return { fresh: values.fresh, demo, port: port === undefined || port === '' ? undefined : portOf(port) };
}

function parsed(args) {
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({
      args,
      options: { port: { type: 'string' }, fresh: flag, 'no-demo': flag, seed: flag, help: flag },
    });
  } catch (error) {
    throw new StartError(
      `npm start does not understand that (${error.message.split('. ')[0]}): see npm start -- --help. To screen a file: npm run -s plumbline -- screen FILE.`,
    );
  }
}

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= highestPort) return port;
  throw new StartError(`${text} is no port: a port is a number from 1 to ${highestPort}.`);
}
