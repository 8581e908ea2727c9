import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The question stands at the end, and what is before it says nothing. */
const START = '<!doctype html><title>A plain file</title><!--';
const END = '--><h1 id="q03">What work do you do?</h1>';

/** A page that is one file of so many bytes, headers and all. */
export interface PlainFile {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves a plain file of a size. @param bytes with what HTTP adds, as the browser counts it */
export async function servePlainFile(bytes: number): Promise<PlainFile> {
  // The browser counts 300 bytes for the headers of an answer, whatever they are.
  const content = `${START}${'-'.repeat(bytes - 300 - START.length - END.length)}${END}`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(content));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
