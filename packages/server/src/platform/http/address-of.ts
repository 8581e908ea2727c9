import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';

/** An address of version 4 with a port, or one of version 6 in brackets: some proxies write those. */
const withPort = /^(?:(?<four>[\d.]+):\d+|\[(?<six>[^\]]+)\](?::\d+)?)$/;

/**
 * The network address that a request comes from: all limits count by it, and sessions keep it. Behind trusted proxies it is the last address in
 * `X-Forwarded-For` that is not one of theirs. An entry that is no address is passed over for the proxy that wrote it.
 * @returns four numbers; for version 6 the first 64 bits, since one household or office has all addresses that begin with them
 */
export function addressOf({ ip, ips = [ip] }: Pick<FastifyRequest, 'ip' | 'ips'>): string {
  // Fastify begins with the connection and ends with the first sender that is not trusted.
  const address = ips.map(withoutPort).findLast((one) => isIP(one) !== 0);
  return address === undefined ? 'unknown' : networkOf(address);
}

function withoutPort(entry: string | undefined = ''): string {
  const { four, six } = withPort.exec(entry)?.groups ?? {};
  return four ?? six ?? entry;
}

function networkOf(text: string): string {
  const address = ipaddr.process(text);
  if (address.kind() === 'ipv4') return address.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(
    `${(address as ipaddr.IPv6).toNormalizedString().split('%')[0]}/64`,
  ).toString();
}
