import { Checkbox, Input, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { DateEntry } from '../../fields/date-entry.tsx';
import { labelOf } from '../../model/label.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { useLanguage } from '../language.tsx';
import type { Word } from '../words.ts';
import type { CommandEntry, Entered } from './command-plan.ts';
import { OpinionEntry } from './opinion-entry.tsx';
import { PeoplePicker } from '../people-picker.tsx';
import { ScanEntry } from './scan-entry.tsx';
import type { OfferView, ProcessView } from './types.ts';

interface Props {
  readonly entries: readonly CommandEntry[];
  readonly needs: readonly CommandEntry[];
  readonly missing: readonly CommandEntry[];
  readonly entered: Entered;
  readonly offer: OfferView;
  readonly process: ProcessView;
  readonly scan: { readonly type: string; readonly field: string | undefined };
  onChange(more: Partial<Entered>): void;
}

const texts: Readonly<Partial<Record<CommandEntry, Word>>> = {
  opinion: 'opinion',
  reason: 'reasonWords',
  what: 'whatMissing',
  note: 'noteWords',
  words: 'exactWords',
  letter: 'letterNumber',
};

const common: readonly Word[] = ['phrase1', 'phrase2', 'phrase4', 'phrase3'];
const replies: readonly Word[] = ['phrase1', 'phraseNoObjection', 'phraseFiled'];

/** The inputs of a command, each with its label. */
export function CommandEntries(props: Props) {
  return props.entries.map((entry) => <Entry key={entry} entry={entry} {...props} />);
}

function Entry(props: Props & { readonly entry: CommandEntry }) {
  const { entry, entered, offer, process, scan, entries, needs, missing, onChange } = props;
  const { lang, w } = useLanguage();
  const id = useId();
  const required = needs.includes(entry);
  const word = texts[entry];
  if (word !== undefined) {
    const label = w(entry === 'words' && offer.kind === 'reply' ? 'replyWords' : word);
    const offered =
      offer.kind === 'reject'
        ? []
        : entry === 'opinion'
          ? common
          : entry !== 'words'
            ? []
            : offer.kind === 'reply'
              ? replies
              : common;
    return (
      <OpinionEntry
        id={id}
        label={label}
        value={entered.text}
        required={required}
        phrases={offered.map((one) => w(one))}
        own={entry === 'opinion'}
        line={entry === 'letter'}
        autoFocus={entries.find((one) => texts[one] !== undefined) === entry}
        fault={missing.includes(entry) ? w('needWords', { label }) : undefined}
        onChange={(text) => onChange({ text })}
      />
    );
  }
  switch (entry) {
    case 'landing':
      return (
        <>
          <Choice
            label={w('returnTo')}
            value={entered.landing}
            options={(offer.landings ?? []).map((one) => {
              const step = one === 'applicant' ? undefined : process.steps[one];
              const who = step?.seats.map(({ holder }) => holder.name).join(w('listComma')) ?? '';
              const label = step ? labelOf(step.name, step, lang) : '';
              return [
                one,
                step
                  ? who === ''
                    ? label
                    : w('forSeat', { command: label, who })
                  : w('forSeat', { command: w('toApplicant'), who: process.startedBy?.name ?? '' }),
              ] as const;
            })}
            onChange={(landing) => onChange({ landing })}
          />
          {entered.landing === 'applicant' && (
            <Choice
              label={w('resumeHow')}
              value={entered.resume}
              options={[
                ['here', w('resumeHere')],
                ['start', w('resumeStart')],
              ]}
              onChange={(resume) => onChange({ resume })}
            />
          )}
        </>
      );
    case 'people':
      return (
        <LabelledEntry
          id={id}
          label={w('person')}
          required={required}
          fault={missing.includes('people') ? w('needPerson') : undefined}
        >
          <PeoplePicker
            id={id}
            value={entered.people}
            most={entries.includes('position') ? 20 : 1}
            onChange={(people) => onChange({ people })}
          />
        </LabelledEntry>
      );
    case 'position':
      return (
        <Choice
          label={w('position')}
          value={entered.position}
          options={(
            [
              ['before', w('positionBefore')],
              ['after', w('positionAfter')],
              ['beside', w('positionBeside')],
            ] as const
          ).filter(([one]) => offer.positions?.includes(one) !== false)}
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
            ['reject', w('verdictReject')],
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
    case 'due': {
      const label = w(entry === 'due' ? 'replyDue' : offer.kind === 'reply' ? 'repliedOn' : 'signedOn');
      return (
        <LabelledEntry
          id={id}
          label={label}
          required={required}
          fault={missing.includes(entry) ? w('needDay', { label }) : undefined}
        >
          <div className="day-entry">
            <DateEntry
              attributes={{ id, disabled: false, status: missing.includes(entry) ? 'error' : '' }}
              value={entered[entry]}
              lang={lang}
              onChange={(value) => onChange({ [entry]: typeof value === 'string' ? value : '' })}
            />
          </div>
        </LabelledEntry>
      );
    }
    case 'number':
      return (
        <LabelledEntry id={id} label={w(offer.kind === 'reply' ? 'replyNumber' : 'evidenceNumber')}>
          <Input
            id={id}
            value={entered.number}
            maxLength={120}
            onChange={({ target }) => onChange({ number: target.value })}
          />
        </LabelledEntry>
      );
    case 'scan':
      return scan.field === undefined ? null : (
        <ScanEntry id={id} type={scan.type} field={scan.field} onChange={(fileId) => onChange({ fileId })} />
      );
    case 'silence':
      return (
        <Checkbox
          checked={entered.silence}
          disabled={entered.due === ''}
          onChange={({ target }) => onChange({ silence: target.checked })}
        >
          {w('silenceConsent')}
        </Checkbox>
      );
    default:
      return null;
  }
}

function Choice<T extends string | number>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, ReactNode])[];
  onChange(value: T): void;
}) {
  return (
    <fieldset className="labelled choice-entry">
      <legend>{props.label}</legend>
      <Radio.Group
        value={props.value}
        options={props.options.map(([value, label]) => ({ value, label }))}
        onChange={({ target }) => props.onChange(target.value as T)}
      />
    </fieldset>
  );
}
