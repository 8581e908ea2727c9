import { stderr, stdout } from 'node:process';

/** The environment of one run: the only place that reads environment variables and the clock. */
export interface Environment {
  /** The folder against which file names are resolved. */
  readonly folder: string;
  /** Today in the computer's time zone, ISO 8601. */
  readonly today: string;
  /** True when the terminal shows colour and it was not switched off. */
  readonly colour: boolean;
  /** Columns of the terminal; COLUMNS or 80 if the output is not a terminal. */
  readonly width: number;
  /** True when stderr is a terminal, so progress can overwrite its line. */
  readonly progress: boolean;
  /** The Node that runs child processes. */
  readonly nodePath: string;
}

const narrowest = 60;

/** Reads the environment once. */
export function environment(): Environment {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, TERM } = process.env;
  const forbidden = (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb';
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const said = Number(COLUMNS);
  const width = stdout.isTTY ? stdout.columns : said > 0 ? said : 80;
  return {
    folder: process.cwd(),
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    colour: !forbidden && (forced || stdout.isTTY),
    width: Math.max(narrowest, width),
    progress: stderr.isTTY && TERM !== 'dumb',
    nodePath: process.execPath,
  };
}
