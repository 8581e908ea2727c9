import { letterOf, type LetterWriter } from '../../src/platform/mail/letter.ts';

function greeting(kind: string): LetterWriter {
  return {
    kind,
    write: async () =>
      letterOf({
        ...{ to: 'somebody@example.org', locale: 'en', subject: 'Hello', paragraphs: ['Hello.'], closing: [] },
        links: [{ label: 'Open', url: 'https://plumbline.example.org' }],
      }),
  };
}

/** A kind of mail that says the same when it is sent again, and one that does not. */
export const GREETINGS: readonly LetterWriter[] = [{ ...greeting('same'), repeats: true }, greeting('other')];
