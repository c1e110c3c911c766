import { Button, Checkbox, Input, Radio } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { labelOf } from '../../model/label.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { uploadFile } from '../upload-file.ts';
import type { Word } from '../words.ts';
import type { CommandEntry, Entered } from './command-plan.ts';
import { PeoplePicker } from './people-picker.tsx';
import type { OfferView, ProcessView } from './types.ts';

interface Props {
  readonly entries: readonly CommandEntry[];
  readonly entered: Entered;
  readonly offer: OfferView;
  readonly process: ProcessView;
  readonly type: string;
  onChange(more: Partial<Entered>): void;
}

const texts: Readonly<Partial<Record<CommandEntry, Word>>> = {
  opinion: 'opinion',
  reason: 'reasonWords',
  what: 'whatMissing',
  note: 'opinion',
  words: 'exactWords',
  letter: 'letterNumber',
};

/** The inputs of a command, each with its label. */
export function CommandEntries(props: Props) {
  return props.entries.map((entry) => <Entry key={entry} entry={entry} {...props} />);
}

function Entry({ entry, entered, offer, process, type, entries, onChange }: Props & { entry: CommandEntry }) {
  const { lang, w } = useLanguage();
  const word = texts[entry];
  if (word !== undefined) return <Words {...{ word, entry, entered, onChange }} />;
  switch (entry) {
    case 'landing': {
      const landings = offer.landings ?? [];
      return (
        <Choice
          label={w('returnTo')}
          value={entered.landing}
          options={landings.map((one) => {
            const step = one === 'applicant' ? undefined : process.steps[one];
            return [one, step ? labelOf(step.name, step, lang) : w('toApplicant')] as const;
          })}
          onChange={(landing) => onChange({ landing })}
        >
          {entered.landing === 'applicant' && (
            <Choice
              label={w('resumeHow')}
              value={entered.resume}
              options={[
                ['start', w('resumeStart')],
                ['here', w('resumeHere')],
              ]}
              onChange={(resume) => onChange({ resume })}
            />
          )}
        </Choice>
      );
    }
    case 'people':
      return (
        <Labelled label={w('person')}>
          <PeoplePicker
            value={entered.people}
            most={entries.includes('position') ? 20 : 1}
            onChange={(people) => onChange({ people })}
          />
        </Labelled>
      );
    case 'position':
      return (
        <Choice
          label={w('position')}
          value={entered.position}
          options={[
            ['before', w('positionBefore')],
            ['after', w('positionAfter')],
            ['beside', w('positionBeside')],
          ]}
          onChange={(position) => onChange({ position })}
        />
      );
    case 'verdict':
      return (
        <Choice
          label={w('verdict')}
          value={entered.verdict}
          options={[
            ['approve', w('cmdApprove')],
            ['reject', w('cmdReject')],
          ]}
          onChange={(verdict) => onChange({ verdict })}
        />
      );
    case 'medium':
      return (
        <Choice
          label={w('medium')}
          value={entered.medium}
          options={[
            ['paper', w('mediumPaper')],
            ['meeting', w('mediumMeeting')],
          ]}
          onChange={(medium) => onChange({ medium })}
        />
      );
    case 'on':
    case 'due':
      return (
        <Labelled label={w(entry === 'due' ? 'replyDue' : offer.kind === 'reply' ? 'repliedOn' : 'signedOn')}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={entered[entry]}
              onChange={({ target }) => onChange({ [entry]: target.value })}
            />
          )}
        </Labelled>
      );
    case 'number':
      return (
        <Labelled label={w('evidenceNumber')}>
          {(id) => (
            <Input
              id={id}
              value={entered.number}
              maxLength={120}
              onChange={({ target }) => onChange({ number: target.value })}
            />
          )}
        </Labelled>
      );
    case 'scan':
      return <Scan type={type} onChange={(fileId) => onChange({ fileId })} />;
    case 'silence':
      return (
        <Checkbox checked={entered.silence} onChange={({ target }) => onChange({ silence: target.checked })}>
          {w('silenceConsent')}
        </Checkbox>
      );
    default:
      return null;
  }
}

function Words(props: {
  readonly word: Word;
  readonly entry: CommandEntry;
  readonly entered: Entered;
  onChange(more: Partial<Entered>): void;
}) {
  const { word, entry, entered, onChange } = props;
  const { w } = useLanguage();
  const phrases =
    entry === 'opinion' || entry === 'words' ? (['phrase1', 'phrase2', 'phrase3'] as const) : [];
  return (
    <Labelled label={w(word)}>
      {(id) => (
        <>
          <Input.TextArea
            id={id}
            value={entered.text}
            maxLength={1000}
            autoSize={{ minRows: entry === 'letter' ? 1 : 2, maxRows: 8 }}
            onChange={({ target }) => onChange({ text: target.value })}
          />
          {phrases.length > 0 && (
            <div className="phrases" role="group" aria-label={w('phrases')}>
              {phrases.map((phrase) => (
                <Button key={phrase} size="small" onClick={() => onChange({ text: w(phrase) })}>
                  {w(phrase)}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </Labelled>
  );
}

function Scan({ type, onChange }: { readonly type: string; onChange(fileId: string): void }) {
  const { lang, w } = useLanguage();
  const [said, setSaid] = useState('');
  return (
    <Labelled label={w('scan')}>
      {(id) => (
        <>
          <input
            id={id}
            type="file"
            accept=".pdf,.png,.jpg,.jpeg"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (!file) return;
              uploadFile(file, { type, field: 'attachments' }, (percent) =>
                setSaid(`${Math.round(percent)}%`),
              )
                .then((info) => {
                  setSaid(info.name);
                  onChange(info.id);
                })
                .catch((error: unknown) => setSaid(problemText(error, lang)));
            }}
          />
          <span role="status">{said}</span>
        </>
      )}
    </Labelled>
  );
}

function Labelled(props: {
  readonly label: string;
  readonly children: ReactNode | ((id: string) => ReactNode);
}) {
  const id = useId();
  const { children } = props;
  return (
    <div className="command-entry">
      {typeof children === 'function' ? (
        <label htmlFor={id}>{props.label}</label>
      ) : (
        <span>{props.label}</span>
      )}
      {typeof children === 'function' ? children(id) : children}
    </div>
  );
}

function Choice<T extends string | number>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly children?: ReactNode;
  onChange(value: T): void;
}) {
  const name = useId();
  return (
    <fieldset className="command-entry">
      <legend>{props.label}</legend>
      <Radio.Group
        name={name}
        value={props.value}
        options={props.options.map(([value, label]) => ({ value, label }))}
        onChange={({ target }) => props.onChange(target.value as T)}
      />
      {props.children}
    </fieldset>
  );
}
