import type { OrganisationKind, Role } from '../platform/tenancy/viewer.ts';

/** A person of the demo. Every name is invented; the addresses end in a domain that cannot exist. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface DemoOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly timeZone: string;
  /** The first person is the owner. */
  readonly people: readonly [DemoPerson, ...DemoPerson[]];
}

/** Not a secret: the demo runs on the user's own machine. The rule for passwords accepts it in demo organisations only. */
export const DEMO_PASSWORD = 'plumbline-demo';

export const NORTHFIELD: DemoOrganisation = {
  name: 'Northfield Retail',
  kind: 'buyer',
  timeZone: 'Europe/London',
  people: [
    { email: 'owner@northfield.example', name: 'Odile Okafor', roles: ['owner'] },
    { email: 'analyst@northfield.example', name: 'Amara Mensah', roles: ['analyst'] },
    { email: 'approver@northfield.example', name: 'Ruben Aldana', roles: ['approver'] },
    { email: 'viewer@northfield.example', name: 'Vera Lindqvist', roles: ['viewer'] },
  ],
};

/** A second buyer of the supplier that has an account, with a short list. */
export const MERIDIAN: DemoOrganisation = {
  name: 'Meridian Hotels',
  kind: 'buyer',
  timeZone: 'Europe/Madrid',
  people: [
    { email: 'owner@meridian.example', name: 'Marta Ilves', roles: ['owner'] },
    { email: 'analyst@meridian.example', name: 'Tobias Renner', roles: ['analyst'] },
  ],
};

export const KESTREL: DemoOrganisation = {
  name: 'Kestrel Formwork',
  kind: 'supplier',
  timeZone: 'Asia/Qatar',
  people: [{ email: 'supplier@kestrel.example', name: 'Samir Haddad', roles: ['owner'] }],
};

export const ALDGATE: DemoOrganisation = {
  name: 'Aldgate Assurance',
  kind: 'auditor',
  timeZone: 'Europe/London',
  people: [
    { email: 'owner@aldgate.example', name: 'Ines Calder', roles: ['owner'] },
    { email: 'auditor@aldgate.example', name: 'Anneke de Wit', roles: ['auditor'] },
  ],
};

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [NORTHFIELD, MERIDIAN, KESTREL, ALDGATE];
