import { Button, Modal } from 'antd';
import { useWords } from '../use-words.ts';
import { userWords } from './users/user-words.ts';

/** A one-time password, shown this once. It closes by its button only, so that no slip loses it. */
export function OneTimeDialog(props: {
  readonly name: string;
  readonly password: string;
  readonly fresh?: boolean;
  onClose(): void;
}) {
  const { name, password, fresh = false, onClose } = props;
  const s = useWords(userWords);
  return (
    <Modal
      open
      title={s('oneTimeTitle')}
      width={440}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {s('kept')}
        </Button>
      }
    >
      <div className="stack">
        <p className="one-time">
          <code>{password}</code>
        </p>
        <p>{s('oneTimeHint', { name })}</p>
        {fresh && <p className="banner info">{s('nextStep')}</p>}
      </div>
    </Modal>
  );
}
