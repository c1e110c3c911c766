import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import { useAskToLeave, useDirtyGuard } from './use-dirty-guard.ts';

/** A form over a page of settings. What was typed is not thrown away by a slip. */
export function SettingDialog(props: {
  readonly title: string;
  readonly width?: number;
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly okText: string;
  /** What the server refused, in words. */
  readonly fault?: string | undefined;
  readonly okDisabled?: boolean;
  readonly children: ReactNode;
  onSave(): void;
  onClose(): void;
}) {
  const { title, width = 520, dirty, busy, okText, fault, okDisabled = false, children } = props;
  const { w } = useLanguage();
  const ask = useAskToLeave();
  useDirtyGuard(dirty);
  return (
    <Modal
      open
      title={title}
      width={width}
      mask={{ closable: false }}
      closable={{ 'aria-label': w('close') }}
      onCancel={() => ask(dirty, props.onClose)}
      footer={[
        <Button key="cancel" onClick={() => ask(dirty, props.onClose)}>
          {w('cancel')}
        </Button>,
        <Button key="save" type="primary" loading={busy} disabled={okDisabled} onClick={props.onSave}>
          {okText}
        </Button>,
      ]}
    >
      <div className="stack setting-form">
        {children}
        {fault !== undefined && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
      </div>
    </Modal>
  );
}
