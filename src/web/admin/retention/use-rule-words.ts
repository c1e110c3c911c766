import { labelOf } from '../../../model/label.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import type { RetentionLine } from './retention-page.tsx';

/** What a rule is called, what it takes and from when, in the language of the page. */
export function useRuleWords() {
  const { registry } = useDomain();
  const { lang, w } = useLanguage();
  return (line: Pick<RetentionLine, 'type' | 'rule' | 'entries' | 'from'>) => {
    const type = registry.findType(line.type)?.type;
    const rule = type?.retention?.find(({ name }) => name === line.rule);
    const field = (name: string): string => {
      const found = type?.fields[name];
      return found ? labelOf(name, found, lang) : name;
    };
    return {
      type: type ? labelOf(type.name, type, lang) : line.type,
      rule: rule ? labelOf(rule.name, rule, lang) : line.rule,
      entries: line.entries.map(field).join(w('listComma')),
      from: field(line.from),
    };
  };
}
