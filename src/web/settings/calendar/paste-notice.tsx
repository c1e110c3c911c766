import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../../use-words.ts';
import { calendarWords } from './calendar-words.ts';
import { readNotice } from './read-notice.ts';
import { workedWeekends, type Marks } from './year-days.ts';

/** Reads a year out of the lines of the notice; what was found is checked on the table before it is saved. */
export function PasteNotice(props: { readonly year: number; onRead(marks: Marks): void; onClose(): void }) {
  const { year, onRead, onClose } = props;
  const { w } = useLanguage();
  const s = useWords(calendarWords);
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const read = () => {
    const { marks, unread } = readNotice(text, year);
    if (unread.length > 0) return setFault(`${s('pasteUnread')}${unread.join(' / ')}`);
    if (marks.size === 0) return setFault(s('pasteNone'));
    const worked = workedWeekends(marks).length;
    message.success(s('pasteFound', { h: marks.size - worked, n: worked }));
    onRead(marks);
  };
  return (
    <Modal
      open
      title={s('pasteNotice')}
      width={640}
      okText={s('pasteRead')}
      cancelText={w('cancel')}
      onOk={read}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <LabelledEntry id="notice-text" label={s('pasteLead')} fault={fault}>
        <Input.TextArea
          id="notice-text"
          value={text}
          rows={9}
          maxLength={4000}
          autoFocus
          onChange={({ target }) => {
            setText(target.value);
            setFault(undefined);
          }}
        />
      </LabelledEntry>
    </Modal>
  );
}
