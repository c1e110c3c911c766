import { Button, Progress, Typography, Upload } from 'antd';
import { nameOf } from '../input-attributes.ts';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import { acceptedEndings, acceptedWords } from './check-file.ts';
import { FileLine } from './file-line.tsx';
import { attachmentLimits } from './kind.ts';
import { useUploads } from './use-uploads.ts';

/** Drop files here or choose them; each shows how far it is, or why it was refused. */
export function Input(props: InputProps) {
  const { id, field, lang, disabled, describedBy } = props;
  const { ids, pending, send, sendAgain, drop, remove, fileOf } = useUploads(props);
  const { maxFiles, maxMB } = attachmentLimits(field.options);
  return (
    <div role="group" aria-label={nameOf(props)} aria-describedby={describedBy}>
      {!disabled && (
        <Upload.Dragger
          id={id}
          multiple={maxFiles > 1}
          accept={acceptedEndings(field.options).join(',')}
          showUploadList={false}
          styles={{ trigger: { padding: 0 } }}
          beforeUpload={(file) => {
            send(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <div style={{ padding: '4px 8px' }}>
            {say(lang, '把文件拖到这里，或点击选择', 'Drop files here, or click to choose')}
            <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
              {say(
                lang,
                `${acceptedWords(field.options, lang)}，每个不超过${maxMB}MB，最多${maxFiles}个`,
                `${acceptedWords(field.options, lang)}; up to ${maxMB} MB each, ${maxFiles} at most`,
              )}
            </Typography.Text>
          </div>
        </Upload.Dragger>
      )}
      <ul style={{ listStyle: 'none', margin: '4px 0 0', padding: 0 }} aria-live="polite">
        {ids.map((file) => {
          const known = fileOf(file);
          const url = props.services.file(file)?.url;
          return (
            <FileLine
              key={file}
              name={known?.name ?? '…'}
              size={known?.size}
              url={url}
              lang={lang}
              onRemove={disabled ? undefined : () => remove(file)}
            />
          );
        })}
        {pending.map((item) => (
          <FileLine
            key={`sending ${item.key}`}
            name={item.file.name}
            size={item.file.size}
            lang={lang}
            onRemove={item.refusal === undefined ? undefined : () => drop(item.key)}
          >
            {item.refusal === undefined ? (
              <Progress
                percent={Math.round(item.percent)}
                size="small"
                style={{ flex: '1 1 120px', maxWidth: 240 }}
                aria-label={item.file.name}
              />
            ) : (
              <Typography.Text type="danger">{item.refusal}</Typography.Text>
            )}
            {item.again && (
              <Button size="small" onClick={() => sendAgain(item)}>
                {say(lang, '重试', 'Try again')}
              </Button>
            )}
          </FileLine>
        ))}
      </ul>
    </div>
  );
}
