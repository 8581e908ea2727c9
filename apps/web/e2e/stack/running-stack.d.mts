export interface SignedIn {
  readonly email: string;
  /** The first organisation of the person. */
  readonly organisation: string;
  readonly cookies: { name: string; value: string; url: string }[];
}

/** What a real supplier list holds, counted by hand. */
export interface RealList {
  readonly file: string;
  readonly path: string;
  /** Name of the organisation that imports it. */
  readonly organisation: string;
  /** Address of somebody who imports there. */
  readonly analyst: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly suppliers: number;
  readonly sites: number;
}

export interface RunningStack {
  readonly address: string;
  /** Of the process that runs jobs. */
  readonly workerPid: number;
  /** Of everybody in the demo. */
  readonly password: string;
  readonly people: readonly SignedIn[];
  /** Path of Chromium. */
  readonly program: string;
  /** Files that a test writes can lie here. */
  readonly folder: string;
  /** Path of the file that says by how many milliseconds the clock of the service is ahead. */
  readonly clock: string;
  /** Settings of its processes. */
  readonly environment: Readonly<Record<string, string>>;
  /** None unless they are asked for. */
  readonly lists: readonly RealList[];
}

/** What start-stack.mjs has started for this worker of Jest. */
export function runningStack(): RunningStack;
