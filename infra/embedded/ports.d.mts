/** A port that nobody listens on at this moment, and that no outgoing connection takes meanwhile. */
export function freePort(): Promise<number>;
