export interface SignedIn {
  readonly email: string;
  /** The first organisation of the person. */
  readonly organisation: string;
  readonly cookies: { name: string; value: string; url: string }[];
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
}

export function runningStack(): RunningStack;
