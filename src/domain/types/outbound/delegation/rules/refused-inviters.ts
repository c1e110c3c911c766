import { defineRule, words, type Found } from '../../../../../model/rule.ts';
import { invitersOf } from './entries.ts';
import { invited, kindWords } from './inviter-kinds.ts';
import { deputies, since2014 } from './scope.ts';

const none = words('', '');
const counterpart = words('外方对口单位', 'a counterpart abroad');

/** I02: whose invitation is not accepted. */
export const refusedInviters = defineRule({
  name: 'I02',
  label: '邀请单位性质',
  en: 'Kind of inviter',
  severity: 'block',
  clause: { source: 'shandong-2013', article: '' },
  also: [{ source: 'jiao-wai-ting-2015-1', article: '' }],
  inForce: since2014,
  parameters: {
    refused: {
      label: '不接受其邀请的单位',
      en: 'Inviters not accepted',
      unit: none,
      value: ['overseasChinese', 'mission'],
    },
    conditional: {
      label: '只在处理本企业境外机构重大内部事务时接受的单位',
      en: 'Inviters accepted only for major internal matters of an enterprise’s own body abroad',
      unit: none,
      value: ['chineseFunded'],
      variants: [
        {
          categories: ['enterprise'],
          value: ['chineseFunded'],
          severity: 'warn',
          clause: { source: 'shandong-2013', article: '' },
        },
      ],
    },
  },
  waivers: deputies,
  mend: words(
    '改由外方对口单位或职级相当的人士发邀请。',
    'Have a counterpart abroad, or somebody of matching rank, invite.',
  ),
  check(record, { list, category }) {
    return invitersOf(record).flatMap(({ kind }, i): Found<'refused' | 'conditional'>[] => {
      if (kind === undefined) return [];
      const value = kindWords(kind);
      const path = `inviters.${i}.kind`;
      if (list('refused').includes(kind))
        return [
          {
            path,
            parameter: 'refused',
            value,
            limit: counterpart,
            message: words(
              `不接受${value.zh}的邀请。`,
              `An invitation by this kind of inviter is not accepted: ${value.en}.`,
            ),
          },
        ];
      // Which category it will be is still open: an enterprise may.
      if (category === undefined || !list('conditional').includes(kind)) return [];
      return [
        {
          path,
          parameter: 'conditional',
          value,
          limit: counterpart,
          message: words(
            `${value.zh}的邀请，只接受企业负责人处理本企业境外机构重大内部事务，请核对。`,
            `${value.en}: accepted only for the head of an enterprise on a major internal matter of its own body abroad.`,
          ),
        },
      ];
    });
  },
  examples: {
    passing: [
      {
        about: '外国政府机构和友好城市',
        record: { category: 'party', inviters: invited('government', 'sisterCity') },
      },
      { about: '性质还没填的草稿', record: { category: 'party', inviters: [{ name: '柏林州政府' }] } },
      { about: '类别未定，境外中资机构先不判断', record: { inviters: invited('chineseFunded') } },
    ],
    failing: [
      {
        about: '华侨华人社团和外国驻华机构，一次说清',
        record: { category: 'party', inviters: invited('overseasChinese', 'government', 'mission') },
        finds: [
          { path: 'inviters.0.kind', value: '华侨华人社团', limit: '外方对口单位' },
          { path: 'inviters.2.kind', value: '外国驻华机构', limit: '外方对口单位' },
        ],
      },
      {
        about: '党政团由境外中资机构邀请',
        record: { category: 'party', inviters: invited('chineseFunded') },
        finds: [{ path: 'inviters.0.kind', value: '境外中资机构', limit: '外方对口单位' }],
      },
      {
        about: '企业团由境外中资机构邀请：请核对是否本企业重大内部事务',
        record: { category: 'enterprise', inviters: invited('chineseFunded') },
        finds: [{ path: 'inviters.0.kind', value: '境外中资机构', limit: '外方对口单位', severity: 'warn' }],
      },
    ],
  },
});
