import { defineRule, words } from '../../../../../model/rule.ts';

const isOpen = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);

/** What is usually sent along, by what is applied for. */
const wanted: Readonly<Record<string, readonly (readonly [path: string, zh: string, en: string])[]>> = {
  passport: [
    ['photo', '照片', 'the photograph'],
    ['fingerprint', '指纹', 'the fingerprints'],
  ],
  renewal: [
    ['photo', '照片', 'the photograph'],
    ['fingerprint', '指纹', 'the fingerprints'],
  ],
  visa: [
    ['photo', '照片', 'the photograph'],
    ['noteNumber', '照会', 'the note'],
    ['document', '护照', 'the passport'],
  ],
  endorsement: [['document', '通行证', 'the permit']],
};

/** D02: what is missing when it is sent comes back. */
export const papers = defineRule({
  name: 'D02',
  label: '送办材料',
  en: 'Papers that are sent along',
  severity: 'warn',
  clause: { source: 'custody-practice', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'submit',
  waivers: [],
  mend: words('补齐再送；使领馆不要求的，在备注写明。', 'Complete it, or note that it is not asked for.'),
  check(record) {
    return (wanted[String(record.kind)] ?? []).flatMap(([path, zh, en]) =>
      isOpen(record[path])
        ? [
            {
              path,
              value: words('没有', 'missing'),
              limit: words('应有', 'wanted'),
              message: words(`送办材料没有${zh}。`, `Without ${en}.`),
            },
          ]
        : [],
    );
  },
  examples: {
    passing: [
      {
        about: '签证材料齐全',
        record: { kind: 'visa', photo: ['f1'], noteNumber: '（2018）明外照12号', document: 't1' },
      },
      { about: '新办护照，照片指纹都有', record: { kind: 'passport', photo: ['f1'], fingerprint: true } },
    ],
    failing: [
      {
        about: '签证没有照会',
        record: { kind: 'visa', photo: ['f1'], document: 't1' },
        finds: [{ path: 'noteNumber', value: '没有', limit: '应有' }],
      },
      {
        about: '换发既无照片也没采指纹',
        record: { kind: 'renewal', fingerprint: false },
        finds: [
          { path: 'photo', value: '没有', limit: '应有' },
          { path: 'fingerprint', value: '没有', limit: '应有' },
        ],
      },
    ],
  },
});
