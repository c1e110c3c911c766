import { useState } from 'react';
import type { Values } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { phone, useMedia } from '../../ui/use-media.ts';
import { useLanguage } from '../language.tsx';
import { FindingsList } from '../process/findings-list.tsx';
import { countWords, weightOf } from '../process/findings-words.ts';
import { goTo } from './findings-summary.tsx';
import { useChecks } from './use-checks.ts';

/** Beside the form: what the rules would find in it now, each line leading to its entry. */
export function ChecksPanel(props: {
  readonly bundle: TypeBundle;
  readonly id: string | null;
  readonly values: Values;
}) {
  const { bundle, id, values } = props;
  const { lang, w } = useLanguage();
  // On a telephone the form comes first.
  const small = useMedia(phone);
  const [open, setOpen] = useState(!small);
  const { findings, checking, known, has } = useChecks(bundle, id, values);
  if (!has) return null;
  const worst = (['block', 'warn', 'note'] as const).find((weight) =>
    findings.some((one) => weightOf(one) === weight),
  );
  return (
    <aside className={`form-checks is-${worst ?? 'clean'}`} aria-labelledby="form-checks-title">
      <div className="part-head">
        <h2 id="form-checks-title">{w('ruleFindings')}</h2>
        <span className="help" role="status">
          {checking || !known
            ? w('checking')
            : findings.length === 0
              ? w('findingsClean')
              : countWords(findings, lang)}
        </span>
        {findings.length > 0 && (
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {w(open ? 'hideFindings' : 'showFindings')}
          </button>
        )}
      </div>
      <p className="help">{w('checksOf')}</p>
      {open && findings.length > 0 && (
        <FindingsList findings={findings} type={bundle.type} onGo={goTo} brief />
      )}
    </aside>
  );
}
