import { labelOf } from '../../model/label.ts';
import { useLanguage } from '../language.tsx';
import type { Mend } from './findings.ts';
import { partId, type ShownPart } from './shown-parts.ts';

/** The parts of a long form beside it, each with how many entries there are to mend. */
export function FormNav({
  parts,
  mends,
}: {
  readonly parts: readonly ShownPart[];
  readonly mends: readonly Mend[];
}) {
  const { lang, w } = useLanguage();
  return (
    <nav className="form-nav" aria-label={w('formParts')}>
      <ul>
        {parts.map((part, at) => {
          const count = mends.filter(({ path }) => part.fields.includes(path.split('.')[0] ?? '')).length;
          return (
            <li key={at}>
              <a
                href={`#${partId(at)}`}
                onClick={(event) => {
                  // The address of the page names a draft; a mark behind it would be one step too many to go back.
                  event.preventDefault();
                  document.getElementById(partId(at))?.scrollIntoView({ block: 'start' });
                }}
              >
                {labelOf(part.name, part.page, lang)}
                {count > 0 && (
                  <span className="count" title={w('findings', { n: count })}>
                    {count}
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
