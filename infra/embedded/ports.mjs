import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StartError } from './start-error.mjs';

// A browser that is sent to localhost tries both families, and some systems let two programs share a port on different addresses.
const hosts = ['127.0.0.1', '0.0.0.0', '::1', '::'];
const absent = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'];
const furthest = 100;
// Below those that systems give to outgoing connections (Linux from 32768, others from 49152): what is free is still free when a program is ready to listen.
const own = { least: 20_000, most: 32_767 };

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => resolve());
    });
  });
}

/** Whether a program can listen on the port at every address of this machine. */
export async function isFree(port) {
  for (const host of hosts) {
    try {
      await listenOnce(port, host);
    } catch (error) {
      if (absent.includes(error.code)) continue;
      if (error.code === 'EACCES') {
        throw new StartError(
          `Port ${port} needs rights that this user lacks: ask for one above 1023 with npm start -- --port N.`,
        );
      }
      return false;
    }
  }
  return true;
}

/** A port that nobody listens on at this moment, and that no outgoing connection takes meanwhile. */
export function freePort() {
  return freePortFrom(randomInt(own.least, own.most - furthest));
}

/** The port itself, or the next one that is free. */
export async function freePortFrom(port) {
  for (let candidate = port; candidate < port + furthest; candidate += 1) {
    if (await isFree(candidate)) return candidate;
  }
  throw new StartError(`Ports ${port} to ${port + furthest - 1} are all taken: name one with npm start -- --port N.`);
}
