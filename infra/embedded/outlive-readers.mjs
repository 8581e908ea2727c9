/** A reader that has read enough (`| head`) ends nothing and leaves no trace: the command does what it was asked to, and its exit code says how that went. */
export function outliveReaders() {
  for (const output of [process.stdout, process.stderr])
    output.on('error', (error) => {
      if (error.code !== 'EPIPE') process.exitCode = 1;
    });
}
