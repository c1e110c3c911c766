import { lintDocx } from '../engine/documents/lint/lint-docx.ts';
import { UsageError, type Command } from './command.ts';
import { readInput } from './input-document.ts';
import { readOptions } from './read-options.ts';

export const lint: Command = {
  name: 'lint',
  usage: 'lint FILE|- [--json]',
  about:
    '按GB/T 9704-2012检查公文格式，逐条说明位置和改法；有问题时退出码为1 / the layout of an official document against GB/T 9704-2012; exits with 1 when something differs',
  async run(context) {
    const { options, rest } = readOptions(context.args, { json: 'boolean' });
    const [file] = rest;
    if (!file || rest.length > 1) throw new UsageError('one FILE is needed');
    const { bytes, name } = await readInput(file);
    const faults = lintDocx(bytes, name);
    if (options.json) context.print(JSON.stringify(faults, null, 2));
    else if (faults.length === 0) context.print('格式符合GB/T 9704-2012。');
    else
      for (const { where, quote, says, expected, remedy, clause } of faults) {
        const source = /^\d/.test(clause) ? `GB/T 9704-2012第${clause}条` : clause;
        context.print(
          `${where}${quote === '' ? '' : `“${quote}”`}：${says}，应为${expected}。${remedy}。（${source}）`,
        );
      }
    return faults.length === 0 ? 0 : 1;
  },
};
