import {
  IconArchive,
  IconBell,
  IconBuildingFactory2,
  IconChartBar,
  IconFileImport,
  IconFlag,
  IconFolder,
  IconGavel,
  IconHistory,
  IconHome,
  IconListCheck,
  IconMail,
  IconMessageQuestion,
  IconPackage,
  IconRoute,
  IconScale,
  IconShieldCheck,
  IconStack2,
  IconUserSearch,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

import type { FrameContext } from './viewer.tsx';

export interface Section {
  /** Key of its name, `rail.<key>` of the frame's texts. */
  readonly key: string;
  readonly to:
    | '/o/$organisation'
    | '/o/$organisation/overview'
    | '/o/$organisation/desk'
    | '/o/$organisation/changes'
    | '/o/$organisation/suppliers'
    | '/o/$organisation/flags'
    | '/o/$organisation/agents'
    | '/o/$organisation/imports'
    | '/o/$organisation/review'
    | '/o/$organisation/requests'
    | '/o/$organisation/packs'
    | '/o/$organisation/inbox'
    | '/o/$organisation/vault'
    | '/o/$organisation/engagements'
    | '/o/$organisation/engaged'
    | '/o/$organisation/library'
    | '/o/$organisation/methodology'
    | '/o/$organisation/members'
    | '/o/$organisation/roles'
    | '/o/$organisation/mail'
    | '/o/$organisation/audit'
    | '/o/$organisation/jobs';
  readonly icon: Icon;
  readonly count?: number;
  /** There may be more than counted. */
  readonly more?: boolean;
}

export interface SectionGroup {
  /** Key of its heading; the first group has none. */
  readonly heading: 'knowledge' | 'organisation' | null;
  readonly sections: readonly Section[];
}

/** The pages that exist and that this viewer may open. */
export function sectionsFor({ viewer, can }: FrameContext): readonly SectionGroup[] {
  const { kind, supplierCount, openQuestionCount, unreadChanges, toDecideCount } = viewer.organisation;
  const members: Section = { key: 'members', to: '/o/$organisation/members', icon: IconUsers };
  const mail: readonly Section[] = can('member.read-email')
    ? [{ key: 'mail', to: '/o/$organisation/mail', icon: IconMail }]
    : [];
  if (kind === 'SUPPLIER') {
    return [
      {
        heading: null,
        sections: can('answers.give')
          ? [
              { key: 'inbox', to: '/o/$organisation/inbox', icon: IconMessageQuestion },
              { key: 'vault', to: '/o/$organisation/vault', icon: IconArchive },
            ]
          : [{ key: 'home', to: '/o/$organisation', icon: IconHome }],
      },
      { heading: 'organisation', sections: [members, ...mail] },
    ];
  }
  if (kind !== 'BUYER') {
    return [
      {
        heading: null,
        sections: [
          can('engaged.read')
            ? { key: 'engaged', to: '/o/$organisation/engaged', icon: IconUserSearch }
            : { key: 'home', to: '/o/$organisation', icon: IconHome },
        ],
      },
      { heading: 'organisation', sections: [members, ...mail] },
    ];
  }
  return [
    {
      heading: null,
      sections: [
        { key: 'overview', to: '/o/$organisation/overview', icon: IconChartBar },
        {
          key: 'desk',
          to: '/o/$organisation/desk',
          icon: IconGavel,
          ...(toDecideCount > 0 ? { count: toDecideCount } : {}),
        },
        {
          key: 'changes',
          to: '/o/$organisation/changes',
          icon: IconBell,
          ...(unreadChanges.count > 0 ? unreadChanges : {}),
        },
        { key: 'suppliers', to: '/o/$organisation/suppliers', icon: IconBuildingFactory2, count: supplierCount },
        { key: 'flags', to: '/o/$organisation/flags', icon: IconFlag },
        { key: 'agents', to: '/o/$organisation/agents', icon: IconRoute },
        { key: 'imports', to: '/o/$organisation/imports', icon: IconFileImport },
        {
          key: 'review',
          to: '/o/$organisation/review',
          icon: IconListCheck,
          ...(openQuestionCount > 0 ? { count: openQuestionCount } : {}),
        },
        ...(can('request.read')
          ? [{ key: 'requests', to: '/o/$organisation/requests', icon: IconMessageQuestion } as const]
          : []),
        { key: 'engagements', to: '/o/$organisation/engagements', icon: IconUserSearch },
        ...(can('pack.read') ? [{ key: 'packs', to: '/o/$organisation/packs', icon: IconPackage } as const] : []),
      ],
    },
    {
      heading: 'knowledge',
      sections: [
        ...(can('evidence.read')
          ? [{ key: 'library', to: '/o/$organisation/library', icon: IconFolder } as const]
          : []),
        { key: 'methodology', to: '/o/$organisation/methodology', icon: IconScale },
      ],
    },
    {
      heading: 'organisation',
      sections: [
        members,
        { key: 'roles', to: '/o/$organisation/roles', icon: IconShieldCheck },
        ...mail,
        ...(can('audit.read') ? [{ key: 'audit', to: '/o/$organisation/audit', icon: IconHistory } as const] : []),
        ...(can('job.read-all') ? [{ key: 'jobs', to: '/o/$organisation/jobs', icon: IconStack2 } as const] : []),
      ],
    },
  ];
}
