/** The English beneath a text that nobody has checked, read from left to right. */
export function English({ text }: { text: string }) {
  return <bdi lang="en">{text}</bdi>;
}
