import { checkDraftOf } from '../engine/check/check-draft.ts';
import { readPacksOff } from '../engine/org/pack-switches.ts';
import { getOffice } from '../engine/org/offices.ts';
import { parsePeriod } from '../model/period.ts';
import { UsageError, type Command } from './command.ts';
import { readInputDocument } from './input-document.ts';
import { withEngine } from './open.ts';
import { readOptions } from './read-options.ts';

const names = {
  disagrees: '与记录不符',
  arithmetic: '算不拢',
  contradiction: '前后不一',
  wording: '用语',
  noise: '杂字',
  period: '时段',
  format: '格式',
} as const;

export const check: Command = {
  name: 'check',
  usage: 'check FILE|- --office O --period P [--json] [--strict]',
  about:
    '核稿：数字与记录、前后、分项合计、时段、杂字；核过即退出码 0，--strict 时有发现为 3 / check a draft against the records and against itself; exit code 0 once checked, with --strict 3 where something was found',
  async run(context) {
    const { options, rest } = readOptions(context.args, {
      office: 'string',
      period: 'string',
      json: 'boolean',
      strict: 'boolean',
    });
    const [file] = rest;
    if (!file || rest.length > 1) throw new UsageError('one FILE is needed');
    if (!options.office || !options.period) throw new UsageError('--office and --period are needed');
    const period = parsePeriod(options.period);
    const code = options.office;
    const draft = await readInputDocument(file);
    const { findings, figures } = await withEngine(context, 'join', async ({ machine }) => {
      const { db, registry } = machine;
      const office = await getOffice(db, code);
      const off = await db.inOffice(office.id, readPacksOff, { reading: true });
      return checkDraftOf(
        {
          db,
          registry,
          officeId: office.id,
          period,
          mayRead: ({ pack }) => (off.includes(pack) ? 'none' : 'all'),
        },
        draft,
      );
    });
    if (options.json) context.print(JSON.stringify(findings, null, 2));
    else
      for (const { kind, question, quote, expected, why } of findings)
        context.print(
          `${names[kind]}${question ? '？' : ''}\t${quote.replace(/\s+/g, ' ')}\t${expected === undefined ? '' : `→ ${expected}`}\t${why}`,
        );
    const count = (verdict: string): number => figures.filter((one) => one.verdict === verdict).length;
    context.note(
      `${findings.length} 处发现；数字 ${figures.length} 个：与记录相符 ${count('agrees')}，不符 ${count('disagrees')}，没有对应记录 ${count('unmatched')}，目标或别的时段 ${count('aside')}`,
    );
    return options.strict && findings.length > 0 ? 3 : 0;
  },
};
