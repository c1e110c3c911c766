import { Checkbox, InputNumber, Select } from 'antd';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { PeoplePicker } from '../../people-picker.tsx';
import { useWords } from '../../use-words.ts';
import { modeName, type ModeName, type Step } from './chain-steps.ts';
import { chainWords } from './chain-words.ts';
import { seatWords } from './seat-words.ts';

const modes: readonly ModeName[] = ['any', 'all', 'order', 'count', 'one'];

/** One step of a chain that is being changed. */
export function StepRow({ step, onChange }: { readonly step: Step; onChange(part: Partial<Step>): void }) {
  const { lang } = useLanguage();
  const s = useWords(chainWords);
  const { registry } = useDomain();
  const label = lang === 'zh' ? step.label : step.en;
  const { off, mode, days } = step;
  const name = modeName(mode);
  // A body outside has no accounts of this office, and decides as one.
  const seated = step.side !== 'outside';
  return (
    <tr className={off ? 'superseded' : undefined}>
      <th scope="row">
        {label}
        <span className="help">{s(step.side)}</span>
      </th>
      <td data-label={s('who')}>
        <span className="soft">{seatWords(registry, step.seating, lang)}</span>
        {seated && (
          <PeoplePicker
            label={s('peopleFor', { step: label })}
            value={step.people}
            placeholder={s('pickPeople')}
            disabled={off}
            onChange={(people) => onChange({ people: [...people] })}
          />
        )}
      </td>
      <td data-label={s('mode')}>
        {seated ? (
          <span className="row">
            <Select
              className="mode-select"
              aria-label={s('modeFor', { step: label })}
              value={name}
              disabled={off}
              options={modes.map((value) => ({ value, label: s(value) }))}
              onChange={(value) => onChange({ mode: value === 'count' ? { count: 2 } : value })}
            />
            {typeof mode === 'object' && (
              <InputNumber
                className="few"
                aria-label={s('countFor', { step: label })}
                value={mode.count}
                min={1}
                max={50}
                precision={0}
                disabled={off}
                onChange={(count) => onChange({ mode: { count: count ?? 1 } })}
              />
            )}
          </span>
        ) : (
          '—'
        )}
      </td>
      <td data-label={s('days')}>
        <InputNumber
          className="few"
          aria-label={s('daysFor', { step: label })}
          value={days}
          min={1}
          max={250}
          precision={0}
          placeholder={s('noDays')}
          disabled={off}
          onChange={(next) => onChange({ days: next })}
        />
        {days !== step.declared.days && (
          <span className="help">{s('wasDays', { n: step.declared.days ?? s('noDays') })}</span>
        )}
      </td>
      <td data-label={s('leaveOut')}>
        {step.mayBeOff ? (
          <Checkbox
            checked={off}
            aria-label={`${label} ${s('leaveOut')}`}
            onChange={({ target }) => onChange({ off: target.checked })}
          >
            {s('off')}
          </Checkbox>
        ) : (
          <span className="help">{s('neverOff')}</span>
        )}
      </td>
    </tr>
  );
}
