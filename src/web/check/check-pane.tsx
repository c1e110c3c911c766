import { Button, Segmented } from 'antd';
import { useReducer, useState } from 'react';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { phone, useMedia } from '../../ui/use-media.ts';
import { useLanguage } from '../language.tsx';
import {
  countKinds,
  openCheck,
  shownEntries,
  stepCheck,
  type CheckedDraft,
  type Entry,
  type Kind,
} from './check-state.ts';
import { DraftText } from './draft-text.tsx';
import { FindingList } from './finding-list.tsx';
import { saveText } from './save-text.ts';
import { SaveWord } from './save-word.tsx';

/** One draft: its text beside what was found, corrections with one press, and the ways out. */
export function CheckPane(props: {
  readonly draft: CheckedDraft;
  /** The Word file into which corrections can go. */
  readonly source: { readonly file: File; readonly text: string } | undefined;
  readonly busy: boolean;
  /** The text as it is now is checked again. */
  onRecheck(text: string): void;
}) {
  const { draft, source, busy, onRecheck } = props;
  const { w } = useLanguage();
  const small = useMedia(phone);
  const [part, setPart] = useState<'text' | 'findings'>('findings');
  const [state, step] = useReducer(stepCheck, draft, openCheck);
  const { text, entries, selected, kind, history } = state;
  const shown = shownEntries(state);
  const kinds = [...countKinds(entries)];
  const chosen = entries.find(({ id }) => id === selected);
  const count = (done: Entry['done']): number => entries.filter((entry) => entry.done === done).length;
  const verdicts = (verdict: string): number =>
    draft.figures.filter((figure) => figure.verdict === verdict).length;
  const plainName = draft.name.replace(/\.[^.]+$/, '');

  useHotkey('j', () => step({ do: 'walk', by: 1 }));
  useHotkey('k', () => step({ do: 'walk', by: -1 }));
  useHotkey(
    'Enter',
    () => chosen && step({ do: 'accept', id: chosen.id }),
    chosen?.done === 'open' && chosen.fix !== undefined,
  );

  const saveFindings = (): void =>
    saveText(
      w('listName', { name: plainName }),
      entries
        .map(({ finding, done, reason }, i) => {
          const became =
            done === 'accepted'
              ? w('listAccepted')
              : done === 'left'
                ? w('listLeft', { reason })
                : w('listOpen');
          const quote = finding.quote.replace(/\s+/g, ' ');
          return `${i + 1}. 【${w(`kind_${finding.kind}`)}】“${quote}”：${finding.why}（${became}）`;
        })
        .join('\n'),
    );

  return (
    <section className="report check" aria-label={draft.name}>
      <p className="check-counts" role="status">
        <strong>{w('openFindings', { n: count('open') })}</strong>
        <span>{w('acceptedFindings', { n: count('accepted') })}</span>
        <span>{w('leftFindings', { n: count('left') })}</span>
        <span className="help">
          {w('checkCounts', {
            n: draft.figures.length,
            a: verdicts('agrees'),
            d: verdicts('disagrees'),
            u: verdicts('unmatched'),
            o: verdicts('aside'),
          })}
        </span>
      </p>
      <div className="report-tools">
        {kinds.length > 1 && (
          <Segmented<Kind | 'all'>
            className="check-kinds"
            aria-label={w('draftFindings')}
            value={kind}
            onChange={(to) => step({ do: 'kind', kind: to })}
            options={[
              { value: 'all', label: `${w('allKinds')} ${entries.length}` },
              ...kinds.map(([name, n]) => ({ value: name, label: `${w(`kind_${name}`)} ${n}` })),
            ]}
          />
        )}
        <div className="report-confirm">
          {history.length > 0 && <Button onClick={() => step({ do: 'undo' })}>{w('undo')}</Button>}
          <Button disabled={entries.length === 0} onClick={saveFindings}>
            {w('saveFindings')}
          </Button>
          {source ? (
            <SaveWord file={source.file} before={source.text} after={text} />
          ) : (
            <Button
              disabled={text === draft.text}
              onClick={() => saveText(w('correctedName', { name: plainName }), text)}
            >
              {w('saveDraft')}
            </Button>
          )}
          <Button
            type="primary"
            loading={busy}
            disabled={text === draft.text}
            onClick={() => onRecheck(text)}
          >
            {w('recheck')}
          </Button>
        </div>
      </div>
      {small && (
        <Segmented
          block
          aria-label={w('showPart')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'findings', label: `${w('draftFindings')} ${entries.length}` },
            { value: 'text', label: w('draftText') },
          ]}
        />
      )}
      {entries.length === 0 && (
        <div className="banner info">
          <strong>{w('draftClean')}</strong> {w('draftCleanHint')}
        </div>
      )}
      <div className="report-panes">
        {(!small || part === 'text') && (
          <DraftText
            {...{ text, entries, selected }}
            onSelect={(id) => {
              step({ do: 'select', id });
              if (small) setPart('findings');
            }}
          />
        )}
        {entries.length > 0 && (!small || part === 'findings') && (
          <FindingList
            entries={shown}
            {...{ selected, step }}
            period={draft.period}
            empty={w('nothingOfKind')}
          />
        )}
      </div>
    </section>
  );
}
