import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StartError } from './start-error.mjs';

// A browser tries IPv4 and IPv6 for localhost, and some systems let two programs share a port on different addresses.
const hosts = ['127.0.0.1', '0.0.0.0', '::1', '::'];
const absent = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'];
const furthest = 100;
// Below the ports for outgoing connections (Linux from 32768, others from 49152), so that a free port is still free when a program listens.
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

/** A port that is free now and that no outgoing connection will take. */
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
