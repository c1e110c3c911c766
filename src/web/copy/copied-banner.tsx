import { labelOf } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { copyWords } from './copy-words.ts';

/** Where a new form comes from, and what of the older record did not come along. */
export interface Copied {
  readonly title: string;
  readonly left: readonly string[];
}

/** Stands above a form that began as a copy. */
export function CopiedBanner({ type, copied }: { readonly type: RecordType; readonly copied: Copied }) {
  const { lang, w } = useLanguage();
  const say = useWords(copyWords);
  const names = copied.left.map((name) => labelOf(name, type.fields[name] ?? { label: name }, lang));
  return (
    <p className="banner info" role="status">
      {say('copiedFrom', { title: copied.title || w('untitled') })}
      {names.length > 0 && ` ${say('copiedLeft', { names: names.join(w('listComma')) })}`}
    </p>
  );
}
