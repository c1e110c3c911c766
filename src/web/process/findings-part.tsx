import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TypeBundle } from '../../model/record-type.ts';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import type { RecordPage } from '../records.ts';
import { FindingsList } from './findings-list.tsx';
import { countWords } from './findings-words.ts';
import type { FindingView } from './types.ts';

/** The findings on the page of a record: open while somebody must look at them, folded once the case has ended. */
export function FindingsPart(props: {
  readonly findings: readonly FindingView[];
  readonly bundle: TypeBundle;
  readonly page: RecordPage;
  readonly ended: boolean;
  /** Nothing is said where nothing was found and nothing is being decided. */
  readonly quiet: boolean;
}) {
  const { findings, bundle, page, ended, quiet } = props;
  const { lang, w } = useLanguage();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? !ended;
  if (findings.length === 0 && (quiet || ended)) return null;
  const { record, editable } = page;
  const goTo = (path: string): void => {
    if (editable) void navigate(`${addresses.edit(record.type, record.id)}#${path}`);
  };
  return (
    <section className="facts-part checks-part" aria-labelledby="checks-title">
      <div className="part-head">
        <h2 id="checks-title">{w('ruleFindings')}</h2>
        <span className="help">
          {findings.length === 0 ? w('findingsClean') : countWords(findings, lang)}
        </span>
        {findings.length > 0 && ended && (
          <Button
            type="link"
            size="small"
            className="no-print"
            aria-expanded={open}
            onClick={() => setChosen(!open)}
          >
            {w(open ? 'hideFindings' : 'showFindings')}
          </Button>
        )}
      </div>
      {open && findings.length > 0 && (
        <FindingsList
          findings={findings}
          type={bundle.type}
          id={ended ? undefined : record.id}
          onGo={editable ? goTo : undefined}
        />
      )}
    </section>
  );
}
