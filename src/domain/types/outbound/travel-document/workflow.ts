import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

const byLedger = { by: 'machine', roles: ['ledger'] } as const;
const cancel = {
  label: '注销',
  en: 'Cancel',
  to: 'cancelled',
  roles: office,
  asks: ['endedOn', 'reason'],
  confirm: '注销后不能再领用，也不能恢复，确定吗？',
} as const;
const reportLost = {
  label: '报失',
  en: 'Report lost',
  to: 'lost',
  roles: office,
  asks: ['endedOn', 'reason'],
  confirm: '报失的证照即行作废，找到也要上交注销，确定吗？',
} as const;

/** Where a document is. Lending and giving back are entered in the ledger, which moves it; no person does so by hand. */
export const workflow = defineWorkflow({
  initial: 'inCustody',
  states: {
    inCustody: { label: '在库', en: 'In custody', editable: true, tone: 'good' },
    lent: { label: '已借出', en: 'Lent', tone: 'running' },
    withIssuer: { label: '在签发机关', en: 'With the issuer', tone: 'running' },
    lost: { label: '已报失', en: 'Lost', tone: 'ended' },
    cancelled: { label: '已注销', en: 'Cancelled', tone: 'ended' },
  },
  actions: {
    inCustody: {
      lend: { ...byLedger, label: '领用', en: 'Lend', to: 'lent' },
      sendOff: {
        label: '送签发机关',
        en: 'Send to the issuer',
        to: 'withIssuer',
        roles: office,
        asks: ['sentOn'],
      },
      reportLost,
      cancel,
    },
    lent: {
      takeBack: { ...byLedger, label: '交还', en: 'Give back', to: 'inCustody' },
      lose: {
        ...byLedger,
        label: '借出后报失',
        en: 'Lost while lent',
        to: 'lost',
        sets: (_record, today) => ({ endedOn: today, reason: '借出期间报失，见领还登记。' }),
      },
    },
    withIssuer: {
      receive: { label: '取回入库', en: 'Receive', to: 'inCustody', roles: office },
      cancel,
    },
    lost: {},
    cancelled: {},
  },
});
