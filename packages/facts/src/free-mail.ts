import domains from 'free-email-domains';

const FREE: ReadonlySet<string> = new Set(domains);

/** The domain of an e-mail address. @param email as {@link emailAddress} returns it */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** Whether anybody can have an address of the domain, so that it tells nothing of a company: gmail.com, qq.com, and what is below them. */
export function isFreeMail(domain: string): boolean {
  const labels = domain.split('.');
  return labels.some((_, at) => FREE.has(labels.slice(at).join('.')));
}
