import { joinLines } from '../../../model/document/line.ts';
import { defineSection, type Block, type ReportFacts, type Section } from '../../../model/report/report.ts';
import { isActive, namesTold, tell, tellingsOf } from '../../../model/report/tellings.ts';
import { fieldLabel, fieldsOf } from '../../org/areas.ts';
import { topics } from './topics.ts';

/**
 * What was done, field by field in the order of the navigation, then the fields that only their figures name. Nothing is
 * lost: a figure that no topic words stands behind them by its label.
 */
export function workByField(label: string, en: string): Section {
  return defineSection({
    name: 'work',
    label,
    en,
    make(facts) {
      const fields = fieldsOf(facts.figures);
      return [
        { id: 'heading', node: { kind: 'heading', level: 1, text: label } },
        ...fields.flatMap((field) => fieldBlocks(field, facts)),
      ];
    },
  });
}

function fieldBlocks(field: string, facts: ReportFacts): Block[] {
  const worded = topics[field] ?? [];
  const told = new Set(worded.flatMap(({ tellings }) => namesTold(tellings)));
  const others = facts.figures.filter(
    (figure) => figure.pack === field && !told.has(figure.indicator) && isActive(figure),
  );
  return [
    { id: field, node: { kind: 'heading', level: 2, text: fieldLabel(field) } },
    ...worded.map(({ name, opening, tellings }): Block => {
      const text = tell(facts, tellings);
      const whole = opening === undefined || text === '' ? text : joinLines([opening, text]);
      return { id: `${field}.${name}`, node: { kind: 'paragraph', text: whole } };
    }),
    { id: `${field}.more`, node: { kind: 'paragraph', text: tell(facts, tellingsOf(others)) } },
  ];
}
