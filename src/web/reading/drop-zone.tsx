import { FileTextOutlined } from '@ant-design/icons';
import { FileChoice, FileDrop } from '../file-drop.tsx';
import { useLanguage } from '../language.tsx';

const accept = '.docx,.doc,.wps,.pdf,.html,.htm,.txt,.md';

/** Where a report is dropped or chosen. */
export function DropZone(props: {
  readonly busy: string | undefined;
  onFiles(files: readonly File[]): void;
}) {
  const { busy, onFiles } = props;
  const { w } = useLanguage();
  return (
    <FileDrop
      icon={<FileTextOutlined />}
      title={busy === undefined ? w('dropReport') : w('readingNow', { name: busy })}
      hint={w('reportFormats')}
      label={w('chooseReport')}
      busy={busy !== undefined}
      accept={accept}
      multiple
      onFiles={onFiles}
    />
  );
}

/** The button by which further reports are chosen. */
export function ChooseReport(props: {
  readonly label: string;
  readonly disabled?: boolean;
  onFiles(files: readonly File[]): void;
}) {
  return <FileChoice {...props} accept={accept} multiple />;
}
