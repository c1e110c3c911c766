import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';

/** Records in a word each, with their states, to be opened. */
export function MentionList(props: {
  readonly type: string;
  readonly records: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly hint?: string;
  }[];
}) {
  const { lang, w } = useLanguage();
  const states = useDomain().registry.findType(props.type)?.workflow.states ?? {};
  return (
    <ul className="mentions">
      {props.records.map(({ id, title, state, hint }) => {
        const found = states[state];
        return (
          <li key={id}>
            <Link to={addresses.record(props.type, id)}>{title || w('untitled')}</Link>
            {hint !== undefined && <span className="help figure">{hint}</span>}
            {found && <StateTag tone={found.tone}>{labelOf(state, found, lang)}</StateTag>}
          </li>
        );
      })}
    </ul>
  );
}
