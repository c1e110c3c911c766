import { Button, Modal, Radio } from 'antd';
import { useState, type FormEvent } from 'react';
import { DateEntry } from '../../fields/date-entry.tsx';
import { copyOf, firstDayOf, type Copies } from '../../model/copies.ts';
import { isCivilDate, shiftYears } from '../../model/date.ts';
import type { Values } from '../../model/field.ts';
import { labelOf } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { copyWords } from './copy-words.ts';

/** Says what a copy takes and leaves, and asks what becomes of its days. */
export function CopyDialog(props: {
  readonly type: RecordType;
  readonly copies: Copies;
  readonly values: Values;
  onClose(): void;
  onCopy(start: string | undefined): void;
}) {
  const { type, copies, values, onClose, onCopy } = props;
  const { lang, w } = useLanguage();
  const say = useWords(copyWords);
  const first = firstDayOf(copies, values);
  const [moves, setMoves] = useState(false);
  // Next year's trip is the usual one.
  const [start, setStart] = useState<string | undefined>(first && shiftYears(first, 1));
  const [fault, setFault] = useState<string>();
  const names = (list: readonly string[]) =>
    list.map((name) => labelOf(name, type.fields[name] ?? { label: name }, lang)).join(w('listComma'));
  const { values: copied, left } = copyOf(type, values, moves && isCivilDate(start) ? start : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (moves && !isCivilDate(start)) return setFault(say('copyDaysWrong'));
    onCopy(moves ? start : undefined);
  };
  return (
    <Modal open title={labelOf('copy', copies, lang)} onCancel={onClose} footer={null} width={520}>
      <form className="stack" noValidate onSubmit={submit}>
        <p>{say('copyTakes', { names: names(Object.keys(copied)) })}</p>
        {left.length > 0 && <p>{say('copyLeaves', { names: names(left) })}</p>}
        <p className="help">{say('copyAlways')}</p>
        {first !== undefined && (
          <fieldset className="plain-set">
            <legend>{say('copyDays')}</legend>
            <Radio.Group
              value={moves}
              onChange={({ target }) => setMoves(target.value === true)}
              options={[
                { value: false, label: say('copyDaysEmpty') },
                { value: true, label: say('copyDaysMove') },
              ]}
              style={{ display: 'grid', gap: 8 }}
            />
          </fieldset>
        )}
        {moves && (
          <LabelledEntry id="copy-start" label={say('copyDaysFirst')} required fault={fault}>
            <DateEntry
              attributes={{ id: 'copy-start', disabled: false, status: fault === undefined ? '' : 'error' }}
              value={start}
              lang={lang}
              onChange={(day) => {
                setStart(day);
                setFault(undefined);
              }}
            />
          </LabelledEntry>
        )}
        <div className="row end">
          <Button onClick={onClose}>{w('cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {say('copyOpen')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
