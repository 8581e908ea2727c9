import { stderr, stdout } from 'node:process';

/** What the surroundings of one run say: the only place where the environment and the clock are read. */
export interface Environment {
  /** The folder against which file names are resolved. */
  readonly folder: string;
  /** Today where the computer stands, ISO 8601. */
  readonly today: string;
  /** The terminal shows colour and nobody asked it not to. */
  readonly colour: boolean;
  /** Columns of the terminal, or of 80 where the output is no terminal and COLUMNS does not say otherwise. */
  readonly width: number;
  /** Stderr is a terminal, so that progress can be drawn over itself. */
  readonly progress: boolean;
  /** The Node that runs child processes. */
  readonly nodePath: string;
}

const narrowest = 60;

/** Reads the surroundings once. */
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
