import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server took it. */
export interface TakenMail {
  readonly to: string;
  /** Headers and parts as they came, with base64 and quoted-printable undone. */
  readonly source: string;
}

export interface TestMailServer {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** What it answers to a recipient from now on; it takes everything at first. */
  answer: ((address: string) => { readonly code: number } | null) | null;
  /** Whether it leaves recipients without an answer. */
  silent: boolean;
  /** How many recipients it was asked to take. */
  readonly asked: number;
  /** The address that the plain text of the last mail to somebody links to. */
  linkTo(address: string): string;
  close(): Promise<void>;
}

/** A part in base64: its headers, and what follows. Scripts other than Latin are sent so. */
const BASE64 = /(?<head>Content-Transfer-Encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n)(?<body>[A-Za-z0-9+/=\r\n]+)/g;

function readable(source: string): string {
  const plain = source.replace(
    BASE64,
    (_, head: string, body: string) => `${head}${Buffer.from(body, 'base64').toString('utf8')}\r\n`,
  );
  const bytes = plain.replaceAll('=\r\n', '').replace(/=(?<hex>[0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
  return bytes.replace(/(?:%[0-9A-F]{2})+/g, (run) => decodeURIComponent(run));
}

/** A real SMTP server on a port of its own. @param options of smtp-server, such as those for sign-in */
export async function aMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const taken: TakenMail[] = [];
  let asked = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      asked += 1;
      if (told.silent) return;
      const refusal = told.answer?.(address) ?? null;
      done(refusal === null ? null : Object.assign(new Error('Not now'), { responseCode: refusal.code }));
    },
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo[0]?.address ?? '';
      void text(stream).then((source) => {
        taken.push({ to, source: readable(source) });
        done(null);
      });
    },
    ...options,
  });
  // A client that does not trust the certificate goes away in the middle.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const told: TestMailServer = {
    url: `smtp://127.0.0.1:${String(port)}`,
    taken,
    answer: null,
    silent: false,
    get asked() {
      return asked;
    },
    linkTo: (address) => {
      const last = taken.findLast(({ to }) => to === address);
      return /\nhttps?:\/\/\S+/.exec(last?.source ?? '')?.[0].trim() ?? '';
    },
    close: () => new Promise((done) => server.close(done)),
  };
  return told;
}
