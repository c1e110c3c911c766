import { fileUrl } from '../form/use-form-services.ts';
import { useLanguage } from '../language.tsx';
import { mediaWords } from './chain.tsx';
import type { StepView } from './types.ts';

/** What somebody wrote down from paper, for the second person who compares it with the original. */
export function RegistrationFacts(props: {
  readonly registration: NonNullable<StepView['seats'][number]['registration']>;
  readonly type: string;
  readonly id: string;
}) {
  const { registration, type, id } = props;
  const { w } = useLanguage();
  const { verdict, on, words, medium, evidence, by } = registration;
  const lines: readonly (readonly [string, string])[] = [
    [w('verdict'), w(verdict === 'reject' ? 'verdictReject' : 'cmdApprove')],
    [w('exactWords'), words],
    [w('signedOn'), on],
    [w('medium'), w(mediaWords[medium] ?? 'mediumPaper')],
    [w('proofNumber'), evidence.number ?? '—'],
    [w('writtenBy'), by.name],
  ];
  return (
    <dl className="registration">
      {lines.map(([label, said]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
      <div>
        <dt>{w('scan')}</dt>
        <dd>
          {evidence.fileId === undefined ? (
            w('noScan')
          ) : (
            <a href={fileUrl(type, id, evidence.fileId)}>{w('seeScan')}</a>
          )}
        </dd>
      </div>
    </dl>
  );
}
