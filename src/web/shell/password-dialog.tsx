import { App, Modal } from 'antd';
import { PasswordForm } from '../account/password-form.tsx';
import { useLanguage } from '../language.tsx';

/** Changes the own password over whatever page the person is on. */
export function PasswordDialog({ onClose }: { onClose(): void }) {
  const { w } = useLanguage();
  const { message } = App.useApp();
  return (
    <Modal open title={w('changePassword')} width={420} footer={null} onCancel={onClose}>
      <PasswordForm
        autoFocus
        onDone={() => {
          message.success(w('passwordChanged'));
          onClose();
        }}
      />
    </Modal>
  );
}
