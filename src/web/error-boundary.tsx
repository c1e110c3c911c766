import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { Notice } from '../ui/notice.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly children: ReactNode;
}

/** A page that breaks says so and offers to go on; what was typed lies in the drafts. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { w } = useLanguage();
  return (
    <Notice title={w('pageBroken')}>
      <Button type="primary" onClick={() => location.reload()}>
        {w('reload')}
      </Button>
    </Notice>
  );
}
