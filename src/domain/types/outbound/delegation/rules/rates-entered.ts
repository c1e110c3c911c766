import { defineRule, words } from '../../../../../model/rule.ts';
import { costsOf, ratesOf } from '../budget.ts';
import { foreignCurrencies } from '../choices.ts';
import { berlin, byTable } from './budget-scope.ts';

const nameOf = (currency: string): { readonly label: string; readonly en: string } =>
  foreignCurrencies[currency as keyof typeof foreignCurrencies] ?? { label: currency, en: currency };

/** M02: amounts in foreign exchange need a rate with its day and source, or the budget has no sum. */
export const ratesEntered = defineRule({
  name: 'M02',
  label: '预算折合人民币',
  en: 'Budget in renminbi',
  severity: 'warn',
  clause: { source: 'cai-xing-2013-516', article: '附表1' },
  ...byTable,
  moment: 'submit',
  waivers: [],
  mend: words('在“汇率”里填这种外币的汇率、日期和来源。', 'Enter the rate with its day and source.'),
  check(record) {
    const rates = ratesOf(record);
    const lacking = new Set(
      costsOf(record).flatMap(({ currency }) =>
        currency === 'CNY' || rates.has(currency) ? [] : [currency],
      ),
    );
    return [...lacking].map((currency) => {
      const { label, en } = nameOf(currency);
      return {
        path: 'rates',
        value: words(`没有${label}汇率`, `no rate of the ${en}`),
        limit: words('须填汇率', 'a rate is needed'),
        message: words(
          `预算里有${label}，没有填汇率，合计不出人民币。`,
          `The budget has amounts in ${en} and no rate: it has no sum.`,
        ),
      };
    });
  },
  examples: {
    passing: [
      { about: '欧元汇率已填', moment: 'submit', record: berlin() },
      {
        about: '对方全包，没有外币',
        moment: 'submit',
        record: berlin({ rates: [] }, { lodging: undefined, meals: undefined, incidentals: undefined }),
      },
    ],
    failing: [
      {
        about: '没有欧元汇率',
        moment: 'submit',
        record: berlin({ rates: [] }),
        finds: [{ path: 'rates', value: '没有欧元汇率', limit: '须填汇率' }],
      },
      {
        about: '只填了美元',
        moment: 'submit',
        record: berlin({
          rates: [{ currency: 'USD', per100: 640, quotedOn: '2018-04-02', source: '银行外汇牌价' }],
        }),
        finds: [{ path: 'rates', value: '没有欧元汇率', limit: '须填汇率' }],
      },
    ],
  },
});
