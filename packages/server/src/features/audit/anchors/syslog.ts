import { createSocket } from 'node:dgram';
import { connect, isIP, type Socket } from 'node:net';
import { hostname as ownName } from 'node:os';
import { connect as connectEncrypted } from 'node:tls';

/** Facility 13, log audit; severity 5, notice. */
const PRIORITY = 13 * 8 + 5;
/** Milliseconds in which the server has to take a message. */
const PATIENCE = 5_000;

/** A message of RFC 5424. @param at ISO 8601 in UTC */
export function syslogMessage(at: string, text: string): string {
  return `<${PRIORITY}>1 ${at} ${ownName() || '-'} plumbline ${process.pid} anchor - ${text}`;
}

/**
 * Sends messages in their order: over TCP and TLS each with its length before it (RFC 6587, RFC 5425), over UDP one a datagram.
 * @param address `udp://`, `tcp://` or `tls://` with host and port. Over TLS the certificate has to be one that Node trusts, for this host
 * @throws Error if the server cannot be reached; over UDP nobody says so
 */
export async function sendToSyslog(address: URL, messages: readonly string[]): Promise<void> {
  if (address.protocol === 'udp:') return sendDatagrams(address, messages);
  const framed = messages.map((message) => `${Buffer.byteLength(message)} ${message}`).join('');
  const socket = await connected(address);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.once('close', () => resolve());
      // The server may answer nothing, but has to take the bytes and close.
      socket.resume().end(framed);
    });
  } finally {
    socket.destroy();
  }
}

function connected({ protocol, hostname, port }: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const to = { host: bare(hostname), port: Number(port) };
    const done = (): void => resolve(socket);
    const socket: Socket = protocol === 'tls:' ? connectEncrypted(to, done) : connect(to, done);
    socket.setTimeout(PATIENCE, () =>
      socket.destroy(Object.assign(new Error('The syslog server does not answer'), { code: 'ETIMEDOUT' })),
    );
    socket.once('error', reject);
  });
}

async function sendDatagrams({ hostname: host, port }: URL, messages: readonly string[]): Promise<void> {
  const socket = createSocket(isIP(bare(host)) === 6 ? 'udp6' : 'udp4');
  try {
    for (const message of messages) {
      await new Promise<void>((resolve, reject) =>
        socket.send(message, Number(port), bare(host), (error) => (error ? reject(error) : resolve())),
      );
    }
  } finally {
    socket.close();
  }
}

/** An address of IPv6 stands in brackets. */
function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}
