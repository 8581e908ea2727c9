const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The organisation in an address (`?organisation=<uuid>`); null if it is missing or not a UUID. */
export function organisationIn(url: string | undefined): string | null {
  const query = url?.split('?', 2)[1];
  const id = new URLSearchParams(query ?? '').get('organisation');
  return id !== null && uuid.test(id) ? id : null;
}
