import { EmptyCell } from '../plain-cell.tsx';
import { say } from '../say.ts';
import type { CellProps } from '../widgets.ts';
import { FileLine } from './file-line.tsx';

export function Cell({ value, lang, title, compact, services }: CellProps) {
  if (!Array.isArray(value) || value.length === 0) return <EmptyCell />;
  if (compact) return <span>{say(lang, `${value.length}个文件`, `${value.length} files`)}</span>;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {value.map((item) => {
        const id = String(item);
        const file = services?.file?.(id);
        return (
          <FileLine
            key={id}
            name={file?.name ?? (title(id) || '…')}
            size={file?.size}
            url={file?.url}
            lang={lang}
          />
        );
      })}
    </ul>
  );
}
