/** A port that is free now and that no outgoing connection will take. */
export function freePort(): Promise<number>;
