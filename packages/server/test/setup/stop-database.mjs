/** Stops the PostgreSQL of this run and removes its folder. */
export default async function stopTestDatabase() {
  await globalThis.plumblineTestDatabase?.stop({ remove: true });
}
