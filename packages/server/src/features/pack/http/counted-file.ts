import { Transform, type Readable } from 'node:stream';

/** Passes bytes on and counts those that were taken. */
class Counted extends Transform {
  bytes = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length;
    done(null, chunk);
  }
}

/** A file on its way to a recipient. A recipient who has gone ends the file too: nothing of it waits in memory. @param onEnd is told how many bytes were taken */
export function countedFile(file: Readable, onEnd: (bytes: number) => void): Readable {
  const counted = new Counted();
  file.on('error', (error) => counted.destroy(error));
  counted.on('close', () => {
    file.destroy();
    onEnd(counted.bytes);
  });
  return file.pipe(counted);
}
