export interface Suite {
  readonly name: string;
  readonly project: string;
  readonly only?: readonly string[];
}

export function suiteNamed(wanted: string): Suite;
export function jestArguments(suite: Suite): string[];
