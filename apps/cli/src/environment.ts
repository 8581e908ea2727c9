import type { Readable, Writable } from 'node:stream';

/** The environment of one run: the only place that reads environment variables and the clock. */
export interface Environment {
  /** The folder against which file names are resolved. */
  readonly folder: string;
  /** Today in the computer's time zone, ISO 8601. */
  readonly today: string;
  /** What is piped in. */
  readonly input: Readable;
  /** Where results go. */
  readonly out: Writable;
  /** Where problems are reported. */
  readonly err: Writable;
  /** True when the terminal shows colour and it was not switched off. */
  readonly colour: boolean;
  /** Columns of the terminal; COLUMNS or 80 if the output is not a terminal. */
  readonly width: number;
  /** Where progress overwrites its line: stderr, when it is a terminal. */
  readonly terminal: Writable | null;
  /** The Node that runs child processes. */
  readonly nodePath: string;
}

/** The part of Node's `process` that a run depends on, so that tests can run the program in their own process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly execPath: string;
  readonly cwd: () => string;
}

const narrowest = 60;
const usual = 80;

/** Reads the environment once. */
export function environment({ env, stdin, stdout, stderr, execPath, cwd }: Surroundings): Environment {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, TERM } = env;
  const forbidden = (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb';
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const asked = Number(COLUMNS);
  const width = stdout.isTTY === true ? (stdout.columns ?? usual) : asked > 0 ? asked : usual;
  return {
    folder: cwd(),
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    input: stdin,
    out: stdout,
    err: stderr,
    colour: !forbidden && (forced || stdout.isTTY === true),
    width: Math.max(narrowest, width),
    terminal: stderr.isTTY === true && TERM !== 'dumb' ? stderr : null,
    nodePath: execPath,
  };
}
