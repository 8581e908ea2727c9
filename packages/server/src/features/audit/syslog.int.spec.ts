import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import {
  createServer as createEncryptedServer,
  getCACertificates,
  setDefaultCACertificates,
  type TlsOptions,
} from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import { Config } from '../../platform/config/config.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { isAnchor, readLine } from './anchors/anchor-line.ts';
import { anIdentity, keyOf, pemOf, type Identity } from '../../../../evidence/test/a-time-stamp-authority.ts';
import { aVerifier, type Verifier } from './testing/a-verifier.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

async function act(organisation: string): Promise<void> {
  await db.database.transaction(organisation, (tx) =>
    appendAudit(tx, organisation, { actorId: null, verb: 'import.created', subjectType: 'X', subjectId: 'x' }),
  );
}
function verifierFor(ANCHOR_SYSLOG: string): Verifier {
  const ANCHOR_FILE = join(db.config.environment.STORAGE_FOLDER, randomUUID());
  return aVerifier({
    database: db.database,
    config: new Config({ ...db.config.environment, ANCHOR_FILE, ANCHOR_SYSLOG }),
  });
}
/** A server that keeps what it is sent over TCP. */
async function tcpServer(port = 0, encrypted?: TlsOptions) {
  const got: string[] = [];
  const take = (socket: Socket): void => {
    let text = '';
    socket.setEncoding('utf8').on('data', (some: string) => (text += some));
    socket.on('end', () => {
      got.push(text);
      socket.end();
    });
  };
  const server = encrypted ? createEncryptedServer(encrypted, take) : createServer(take);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { got, port: (server.address() as AddressInfo).port, close: () => new Promise((done) => server.close(done)) };
}
/** The messages in a stream that tells the length of each before it. */
function framed(text: string): string[] {
  const bytes = Buffer.from(text);
  const messages: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(' ', at);
    const end = space + 1 + Number(bytes.subarray(at, space).toString());
    messages.push(bytes.subarray(space + 1, end).toString());
    at = end;
  }
  return messages;
}
/** The anchor in a message of RFC 5424. */
function anchorIn(message: string) {
  const match = /^<109>1 (?<at>\S+Z) \S+ plumbline \d+ anchor - (?<text>.*)$/.exec(message);
  const line = readLine(match?.groups?.['text'] ?? '');
  expect(line?.at).toBe(match?.groups?.['at']);
  return line && isAnchor(line) ? line : null;
}

describe('A syslog server', () => {
  test('gets every line over TCP, each with its length, and none twice', async () => {
    const server = await tcpServer();
    const { anchor, copies } = verifierFor(`tcp://127.0.0.1:${server.port}`);
    const organisation = randomUUID();
    await act(organisation);
    await anchor.execute([organisation]);
    await copies.send();
    await act(organisation);
    await anchor.execute([organisation]);
    await act(organisation);
    await anchor.execute([organisation]);
    await copies.send();
    await copies.send();
    expect(server.got.map((text) => framed(text).map((message) => anchorIn(message)?.sequence))).toEqual([[1], [2, 3]]);
    expect(await copies.state(3)).toEqual({ sent: 3, waiting: 0 });
    await server.close();
  });

  test('that is away blocks nothing, and gets the lines later', async () => {
    const server = await tcpServer();
    await server.close();
    const { anchor, copies, verify } = verifierFor(`tcp://127.0.0.1:${server.port}`);
    const organisation = randomUUID();
    await act(organisation);
    await anchor.execute([organisation]);
    await expect(copies.send()).rejects.toThrow('ECONNREFUSED');
    expect((await verify.forService(organisation)).copies).toEqual({ sent: 0, waiting: 2 });
    const back = await tcpServer(server.port);
    await copies.send();
    expect(framed(back.got.join('')).map((message) => anchorIn(message)?.line)).toEqual([1, 2]);
    await back.close();
  });

  test('gets every line over TLS, if its certificate is trusted and for its host', async () => {
    const root = await anIdentity({ name: 'Root', isAuthority: true });
    const serverAuth = '1.3.6.1.5.5.7.3.1';
    const [ours, another] = await Promise.all(
      ['localhost', 'elsewhere.example'].map((name) => anIdentity({ name, issuer: root, purpose: serverAuth })),
    );
    if (!ours || !another) throw new Error('There are no certificates');
    const organisation = randomUUID();
    await act(organisation);
    const sentTo = async (identity: Identity): Promise<string[]> => {
      const server = await tcpServer(0, { cert: pemOf(identity), key: await keyOf(identity) });
      const { anchor, copies } = verifierFor(`tls://localhost:${server.port}`);
      try {
        await anchor.execute([organisation]);
        await copies.send();
        return server.got.flatMap(framed);
      } finally {
        await server.close();
      }
    };
    await expect(sentTo(ours)).rejects.toThrow('unable to verify the first certificate');
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, pemOf(root)]);
    try {
      expect((await sentTo(ours)).map((message) => anchorIn(message)?.sequence)).toEqual([1]);
      await expect(sentTo(another)).rejects.toThrow("does not match certificate's altnames");
    } finally {
      setDefaultCACertificates(before);
    }
  });

  test('gets a datagram a line over UDP', async () => {
    const server = createSocket('udp4').bind(0, '127.0.0.1');
    await once(server, 'listening');
    const { anchor, copies } = verifierFor(`udp://127.0.0.1:${server.address().port}`);
    const organisation = randomUUID();
    await act(organisation);
    await anchor.execute([organisation]);
    const message = once(server, 'message');
    await copies.send();
    expect(anchorIn(String((await message)[0]))).toMatchObject({ organisation, sequence: 1 });
    server.close();
  });
});
