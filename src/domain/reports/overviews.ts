import type { Overviews, PlanUse } from '../../model/overview.ts';
import { expiringDocuments } from './expiring-documents.ts';
import { approvedStates, takingStates } from '../org/delegation-states.ts';
import { ranks } from '../org/ranks.ts';
import { cockpit } from './cockpit.ts';

/** A delegation takes its place in the year from the moment it is handed in; rule C01 counts the same. */
const plan: PlanUse = {
  type: 'annual-plan',
  year: 'year',
  quota: 'quota',
  inForce: ['approved', 'changing', 'changeSubmitted'],
  takenBy: {
    type: 'delegation',
    days: 'travel',
    states: takingStates,
    category: 'category',
    apart: ['research', 'hkmo'],
    plan: 'plan',
  },
};

/** The ranks whose travel is looked at person by person: 厅局级副职 and above. */
const leading = Object.keys(ranks).slice(0, Object.keys(ranks).indexOf('deputyBureau') + 1);

/** What the pages show that look at several kinds of business at once. */
export const overviews: Overviews = {
  unit: {
    plan,
    lists: [
      {
        name: 'documents',
        label: '证照在外',
        en: 'Documents out',
        type: 'document-loan',
        states: ['out'],
        due: 'dueOn',
        owed: true,
      },
      {
        name: 'reports',
        label: '应交出访报告',
        en: 'Reports owed',
        type: 'delegation',
        states: ['back'],
        due: 'reportDueOn',
        owed: true,
      },
      {
        name: 'unfinished-reports',
        label: '未报送和退回的报告',
        en: 'Reports begun or returned',
        type: 'trip-report',
        states: ['draft', 'returned'],
        due: 'dueOn',
        owed: true,
      },
      {
        name: 'follow-ups',
        label: '成果后续事项',
        en: 'Results to follow up',
        type: 'trip-report',
        states: ['accepted'],
        due: 'nextOn',
        owed: true,
      },
      {
        name: 'returned',
        label: '草稿和退回的团组',
        en: 'Drafts and returned delegations',
        type: 'delegation',
        states: ['draft', 'returned'],
      },
      {
        name: 'approved',
        label: '已批准待出访',
        en: 'Approved, not yet left',
        type: 'delegation',
        states: ['approved'],
      },
      {
        name: 'abroad',
        label: '正在出访',
        en: 'Abroad',
        type: 'delegation',
        states: ['abroad'],
      },
      expiringDocuments,
    ],
  },
  supervision: {
    trips: {
      type: 'delegation',
      states: approvedStates,
      days: 'travel',
      persons: 'persons',
      rows: 'members',
      reference: 'person',
      called: 'personName',
      post: 'post',
      rank: 'rank',
      leads: 'leadsUnit',
      ranks: leading,
    },
    plan,
  },
  cockpit,
  people: { type: 'person', name: 'name', post: 'post' },
};
