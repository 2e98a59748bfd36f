/** Rights on reports: what may be asked of them, each with the document it makes. */
import type { ActionRight } from './right';
import { admin, working } from './role-groups';

export const reportRights = {
  openReport: { roles: working },
  openReportTexts: { roles: working },
  makeReport: {
    roles: working,
    besides: ['document'],
    writes: { reports: { add: true, change: ['state', 'document'] } },
  },
  mailReport: { roles: working, besides: ['draft'] },
  finishReport: {
    roles: working,
    rows: 'own-report',
    besides: ['document'],
    writes: { reports: { change: ['state', 'document'] } },
  },
  openReview: { roles: working },
  openReviewTexts: { roles: working },
  openTemplate: { roles: admin },
  makeTemplate: { roles: admin, besides: ['document'], writes: { settings: { change: 'all' } } },
  takeLook: { roles: admin, writes: { settings: { change: 'all' } } },
} as const satisfies { readonly [action: string]: ActionRight };
