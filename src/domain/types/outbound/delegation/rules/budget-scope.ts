import type { Values } from '../../../../../model/field.ts';

/** The table in use here begins with 2018; enterprises go by rules of their own (516号 is for public money). */
export const byTable = { inForce: { from: '2018-01-01' }, except: ['enterprise'] } as const;

/** A trip of two to Germany, eight days, as the table computes it, for examples. */
export const berlin = (more: Values = {}, leg: Values = {}): Values => ({
  category: 'party',
  travel: { from: '2018-05-01', to: '2018-05-05' },
  legs: [
    {
      country: 'DE',
      city: '柏林',
      stay: { from: '2018-05-01', to: '2018-05-05' },
      standard: '德国（柏林、汉堡）',
      lodging: { amount: '1200.00', currency: 'EUR' },
      meals: { amount: '600.00', currency: 'EUR' },
      incidentals: { amount: '380.00', currency: 'EUR' },
      ...leg,
    },
  ],
  rates: [{ currency: 'EUR', per100: 770, quotedOn: '2018-04-02', source: '银行外汇牌价' }],
  ...more,
});
