import { Button, Input } from 'antd';
import { useLanguage } from '../language.tsx';
import type { WorkRow } from '../process/types.ts';

/** Approving several at once: how many are chosen, with which words. */
export function BatchBar(props: {
  readonly clean: readonly WorkRow[];
  readonly picked: readonly WorkRow[];
  readonly opinion: string;
  readonly busy: boolean;
  onOpinion(words: string): void;
  onChoose(rows: readonly WorkRow[]): void;
  onApprove(): void;
}) {
  const { clean, picked, opinion, busy, onOpinion, onChoose, onApprove } = props;
  const { w } = useLanguage();
  const all = clean.length > 0 && picked.length === clean.length;
  return (
    <div className="batch-bar">
      <span className="help">{w('approveManyHint')}</span>
      {clean.length > 0 && (
        <>
          <Button size="small" onClick={() => onChoose(all ? [] : clean)}>
            {all ? w('chooseNone') : w('chooseClean', { n: clean.length })}
          </Button>
          {picked.length > 0 && (
            <>
              <label className="batch-opinion">
                {w('opinion')}
                <Input
                  size="small"
                  value={opinion}
                  maxLength={200}
                  onChange={({ target }) => onOpinion(target.value)}
                />
              </label>
              <Button type="primary" size="small" loading={busy} onClick={onApprove}>
                {w('approveMany', { n: picked.length })}
              </Button>
            </>
          )}
        </>
      )}
    </div>
  );
}
