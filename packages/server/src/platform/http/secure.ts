import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import { addressOf } from './address-of.ts';
import { keepToOwnOrigin } from './own-origin.ts';

/** Sets headers that forbid browsers what our pages do not need, keeps out pages of others, and limits requests. */
export async function secure(server: FastifyInstance, config: Config): Promise<void> {
  const { isSecure, environment } = config;
  const self = "'self'";
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [self],
        styleSrc: [self],
        imgSrc: [self, 'data:'],
        fontSrc: [self],
        connectSrc: [self, environment.PUBLIC_URL.replace(/^http/, 'ws')],
        manifestSrc: [self],
        baseUri: ["'none'"],
        formAction: [self],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  server.addHook('onSend', async (_, reply) => {
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  });
  keepToOwnOrigin(server, config);
  await server.register(rateLimit, {
    global: true,
    max: environment.REQUESTS_A_MINUTE,
    timeWindow: 60_000,
    keyGenerator: addressOf,
    // Files of the app cost nothing, and an office that opens it from one address is not an attack.
    allowList: ({ url }) => url.startsWith('/assets/'),
  });
}
