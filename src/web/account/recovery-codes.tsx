import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { accountWords } from './account-words.ts';

/** The recovery codes, this once. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; onKept(): void }) {
  const { w } = useLanguage();
  const s = useWords(accountWords);
  return (
    <div className="stack">
      <h3>{s('codesTitle')}</h3>
      <p>{s('codesHint')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row no-print">
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {w('print')}
        </Button>
        <Button type="primary" onClick={onKept}>
          {s('codesKept')}
        </Button>
      </div>
    </div>
  );
}
