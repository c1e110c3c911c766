import { cleanText } from '../reading/clean.ts';
import { UsageError, type Command } from './command.ts';
import { readInputDocument } from './input-document.ts';
import { readOptions } from './read-options.ts';

export const clean: Command = {
  name: 'clean',
  usage: 'clean FILE|- [--diff]',
  about:
    '还原抓取、扫描文字中的异体字和断行 / restore the characters of a scraped text; --diff lists the changes',
  async run(context) {
    const { options, rest } = readOptions(context.args, { diff: 'boolean' });
    const [file] = rest;
    if (!file || rest.length > 1) throw new UsageError('one FILE is needed');
    const { text, changes } = cleanText((await readInputDocument(file)).text);
    if (!options.diff) context.print(text);
    else
      for (const { start, end, from, to, kind } of changes)
        context.print(JSON.stringify({ start, end, from, to, kind }));
    return 0;
  },
};
