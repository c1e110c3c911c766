import { readFigures } from '../engine/reading/read-figures.ts';
import { UsageError, type Command } from './command.ts';
import { readInputDocument } from './input-document.ts';
import { readOptions } from './read-options.ts';

export const read: Command = {
  name: 'read',
  usage: 'read FILE|- [--format jsonl|json|table]',
  about:
    '从一份总结（Word、PDF、网页、文本）中读出全部数字 / the figures of a report: Word, PDF, HTML, Markdown, text',
  async run(context) {
    const { options, rest } = readOptions(context.args, { format: 'string' });
    const [file] = rest;
    if (!file || rest.length > 1) throw new UsageError('one FILE is needed');
    const format = options.format ?? 'jsonl';
    if (!['jsonl', 'json', 'table'].includes(format)) throw new UsageError('--format jsonl|json|table');
    const reading = readFigures(context.registry, (await readInputDocument(file)).text);
    if (format === 'json') context.print(JSON.stringify(reading, null, 2));
    else if (format === 'jsonl') for (const figure of reading.figures) context.print(JSON.stringify(figure));
    else
      for (const { value, valueMax, unit, subject, comparison, period, role, indicator } of reading.figures)
        context.print(
          [
            `${value}${valueMax === undefined ? '' : `-${valueMax}`} ${unit}`,
            subject,
            comparison ? `${comparison.kind} ${comparison.direction} ${comparison.percent ?? ''}` : '',
            period ?? '',
            role,
            indicator ?? '',
          ].join('\t'),
        );
    return 0;
  },
};
